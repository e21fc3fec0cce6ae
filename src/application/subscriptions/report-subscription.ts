import type { Clock } from '../../../ports/driven/clock.ts'
import type { Findings } from '../../../ports/driven/findings.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import { BillingError } from '../../domain/errors.ts'
import type { Subscription, SubscriptionPeriod } from '../../domain/subscriptions/subscription.ts'
import { toTimestamp } from '../../domain/time.ts'

interface Needs {
  readonly findings: Pick<Findings, 'open' | 'close'>
  readonly ids: Ids
  readonly clock: Clock
}

const keyOf = ({ subscriptionId }: Pick<Subscription, 'subscriptionId'>): string => `subscription:${subscriptionId}`

/** Tells operators of a subscription that cannot be kept up, until it can. */
export function makeReportSubscription({ findings, ids, clock }: Needs) {
  return {
    /** Something was done for it, by whichever process. */
    wentWell: (subscription: Pick<Subscription, 'subscriptionId'>): Promise<void> =>
      findings.close(keyOf(subscription), clock.now(), 'job:subscriptions'),

    async failed(subscription: Subscription, period: SubscriptionPeriod | null, error: unknown): Promise<void> {
      const { subscriptionId, accountId } = subscription
      const now = clock.now()
      await findings.open({
        ...{ findingId: ids.next(), key: keyOf(subscription), kind: 'REFILL_FAILED', severity: 'HIGH', accountId, openedAt: now },
        evidence: {
          ...{ subscription_id: subscriptionId, period_start: period === null ? null : toTimestamp(period.start) },
          step: period === null ? 'FOLLOW' : period.refill === 'DUE' ? 'REFILL' : 'INVOICE',
          code: error instanceof BillingError ? error.code : 'INTERNAL',
          links: [{ rel: 'subscription', href: `/v1/control/subscriptions/${subscriptionId}` }],
        },
        suggestedAction: 'See why its period could not be refilled or billed; it is tried again by itself every half hour',
      })
    },
  }
}

export type ReportSubscription = ReturnType<typeof makeReportSubscription>
