import type { Log } from '../../../ports/driven/log.ts'
import type { SpendingCredits, SpendRequest, Spent } from '../../../ports/driving/spending-credits.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { CreditOperation } from '../check-item.ts'
import type { components } from '../generated/contract.ts'
import type { Operation } from '../operation.ts'
import { isDefect, toProblem } from '../problem.ts'
import type { Circumstances } from '../problem.ts'
import { fromConsume, fromRelease, fromReserve, keyHeader, toReserveReply, toSettlementReply } from '../spending.ts'

type Result = components['schemas']['CreditBatchResult']

interface Needs {
  readonly spending: SpendingCredits
  readonly checkItem: (item: unknown, place: string) => CreditOperation
  readonly log: Log
}

/** POST /v1/billing/credits/batch: each item by itself, answered in its place as the call alone would have been. */
export function makeRunCreditBatch({ spending, checkItem, log }: Needs): Operation<'runCreditBatch'> {
  return async ({ body, headers, caller, circumstances }) => {
    if (keyHeader(headers) !== undefined) {
      throw new BillingError(
        'IDEMPOTENCY_KEY_ON_BATCH',
        'Cannot take the batch: its items carry their own keys, an Idempotency-Key header would be for all',
      )
    }
    const items = body.operations.map((item, index) => readItem(item, { place: `/body/operations/${index}`, actor: caller.actor }))
    const spent = [...(await spending.spendMany(items.filter(isRequest)))]
    const results = items.map((item) =>
      toResult(item instanceof Error ? item : (spent.shift() ?? new Error('an item has no answer')), circumstances()),
    )
    return { status: 200, body: { results } }
  }

  function readItem(item: unknown, { place, actor }: { place: string; actor: string }): SpendRequest | Error {
    try {
      const operation = checkItem(item, place)
      return fromItem(operation, { actor, idempotencyKey: operation.idempotency_key })
    } catch (error) {
      if (error instanceof BillingError) return error
      throw error
    }
  }

  function toResult(spent: Spent | Error, circumstances: Circumstances): Result {
    if (!(spent instanceof Error)) {
      const {
        status,
        headers = {},
        body,
      } = spent.answer.kind === 'BOOKED' && spent.answer.entry.operation === 'reserve' ? toReserveReply(spent) : toSettlementReply(spent)
      return { status, replayed: 'Idempotent-Replayed' in headers, body: { ...body } }
    }
    if (isDefect(spent)) log.error({ err: spent, request_id: circumstances.requestId }, 'an item of a batch failed')
    const problem = toProblem(spent, circumstances)
    return { status: problem.status, replayed: false, body: { ...problem } }
  }
}

const isRequest = (item: SpendRequest | Error): item is SpendRequest => !(item instanceof Error)

function fromItem(
  { op, ...operation }: CreditOperation & { readonly op: string },
  sender: { actor: string; idempotencyKey: string },
): SpendRequest {
  switch (op.toUpperCase()) {
    case 'RESERVE':
      return fromReserve(operation as components['schemas']['ReserveCreditsRequest'], sender)
    case 'CONSUME':
      return fromConsume(operation, sender)
    default:
      return fromRelease(operation, sender)
  }
}
