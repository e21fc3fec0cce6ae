import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toPaymentDifference } from '../payments/to-steered-payment.ts'
import { fromEnum, fromTimestamp, toTimestamp } from '../translate.ts'

/** POST /v1/control/payments/reconcile */
export function makeReconcilePayments(steering: SteeringPayments): Operation<'reconcilePayments'> {
  return async ({ body, caller: { actor } }) => {
    const provider = fromEnum(body.provider)
    const span = { from: fromTimestamp(body.from), to: fromTimestamp(body.to) }
    const isDryRun = body.dry_run ?? false
    const found = await steering.reconcile({ provider, ...span, isDryRun, actor })
    return {
      status: 200,
      headers: noStore,
      body: {
        ...{ provider, from: toTimestamp(span.from), to: toTimestamp(span.to), dry_run: isDryRun, scanned: found.scanned },
        missing_here: found.missingHere.map(toPaymentDifference),
        missing_there: found.missingThere.map(toPaymentDifference),
        differs: found.differs.map(toPaymentDifference),
      },
    }
  }
}
