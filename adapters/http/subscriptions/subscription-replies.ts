import type { Refill, RefillReport, SubscriptionAnswer } from '../../../ports/driving/subscribing.ts'
import type { components } from '../generated/contract.ts'
import { noStore } from '../invoices/act-replies.ts'
import { replayedHeader } from '../spending.ts'
import { fromBigint, toTimestamp } from '../translate.ts'
import { toSubscription } from './to-subscription.ts'

/** Headers of an act that may have been done before. */
export const actHeaders = ({ replayed }: { readonly replayed: boolean }) => ({ ...noStore, ...(replayed && replayedHeader) })

/** 200 with the subscription as it is now, whether the act was done now or before. */
export const toSubscriptionReply = (answer: SubscriptionAnswer) => ({
  status: 200 as const,
  headers: actHeaders(answer),
  body: toSubscription(answer.subscription),
})

/** 201 with the new subscription; 200 where there was one. */
export const toSubscribedReply = (answer: SubscriptionAnswer) => {
  const status: 200 | 201 = answer.isNew ? 201 : 200
  return { ...toSubscriptionReply(answer), status }
}

/** 200 with what a scan came upon. */
export const toRefillReply = ({ isDryRun, scanned, refills, hasMore }: RefillReport) => ({
  status: 200 as const,
  headers: noStore,
  body: { dry_run: isDryRun, scanned, refills: refills.map(toRefill), has_more: hasMore },
})

const toRefill = ({ start, end, credits, ...refill }: Refill): components['schemas']['Refill'] => ({
  subscription_id: refill.subscriptionId,
  account_id: refill.accountId,
  period_start: toTimestamp(start),
  period_end: toTimestamp(end),
  idempotency_key: refill.idempotencyKey,
  credits: fromBigint(credits),
  outcome: refill.outcome,
  error: refill.error,
})
