import type { SpendingCredits, Spent } from '../../../ports/driving/spending-credits.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { fromReserve, fromSent, toReserveReply } from '../spending.ts'
import { refuseBlank } from '../translate.ts'

/** POST /v1/control/credits/reserve: may override a lack of credits, or only ask what would happen. */
export function makeReserveCreditsAsOperator({ spend }: SpendingCredits): Operation<'reserveCreditsAsOperator'> {
  return async (sent) => {
    const { body } = sent
    refuseBlank({ override_reason: body.override_reason })
    const isDryRun = body.dry_run === true
    const spent = await spend({ ...fromReserve(body, fromSent(sent)), overrideReason: overrideReasonIn(body), isDryRun })
    return isDryRun ? toDryRunReply(spent) : toReserveReply(spent)
  }
}

function overrideReasonIn({ operator_override, override_reason }: OperationRequest<'reserveCreditsAsOperator'>['body']): string | null {
  if (operator_override !== true) return null
  if (override_reason === undefined)
    throw new BillingError('OVERRIDE_REASON_REQUIRED', 'Cannot override: override_reason is needed, so that it is known why')
  return override_reason
}

// What was booked before under this key is no preview: it is there.
function toDryRunReply(spent: Spent) {
  const reply = toReserveReply(spent)
  if (!('id' in reply.body) || reply.status === 200) return { ...reply, status: 200 as const }
  return { status: 200 as const, body: { ...reply.body, id: null, dry_run: true as const } }
}
