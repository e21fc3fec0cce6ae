import type { Knex } from 'knex'
import type pg from 'pg'
import { makeTemporalCalendar } from '../../adapters/calendar/temporal-calendar.ts'
import { makePostgresPlans } from '../../adapters/postgres/subscriptions/plans.ts'
import { makePostgresPortalSubscriptions } from '../../adapters/postgres/subscriptions/portal-subscriptions.ts'
import { makePostgresSubscriptions } from '../../adapters/postgres/subscriptions/subscriptions.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../ports/driven/invoice-store.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { Invoicing } from '../../ports/driving/invoicing.ts'
import type { Subscribing } from '../../ports/driving/subscribing.ts'
import { makeChangeUpToDate } from '../application/subscriptions/change-up-to-date.ts'
import { makeChangeSubscription } from '../application/subscriptions/change-subscription.ts'
import { makeKeepSubscription } from '../application/subscriptions/keep-subscription.ts'
import { makeReadSubscriptions } from '../application/subscriptions/read-subscriptions.ts'
import { makeRefillDue } from '../application/subscriptions/refill-due.ts'
import { makeReportSubscription } from '../application/subscriptions/report-subscription.ts'
import { makeSteerPlans } from '../application/subscriptions/steer-plans.ts'
import { makeSubscribe } from '../application/subscriptions/subscribe.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly ledger: CreditLedger
  readonly findings: Findings
  readonly selling: {
    readonly invoices: InvoiceStore
    readonly profiles: BillingProfiles
    readonly driving: { readonly invoicing: Pick<Invoicing, 'create' | 'issue'> }
  }
  readonly database: Knex
  readonly portalPool: pg.Pool
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Log
  /** BILLING_REFILL_LIMIT. */
  readonly refillLimit: number
}

interface Composed {
  /** For the edge. */
  readonly subscribing: Subscribing
  /** For the schedule. */
  readonly followPaid: ReturnType<typeof makeRefillDue>['followPaid']
}

/** Subscriptions, wired. */
export function composeSubscriptions({ accounts, ledger, findings, selling, database, portalPool, refillLimit, ...rest }: Needs): Composed {
  const { ids, clock, log } = rest
  const { invoices, profiles } = selling
  const { invoicing } = selling.driving
  const plans = makePostgresPlans({ database, ids })
  const subscriptions = makePostgresSubscriptions({ database, ids })
  const portal = makePostgresPortalSubscriptions({ pool: portalPool })
  const calendar = makeTemporalCalendar()
  const report = makeReportSubscription({ findings, ids, clock })
  const keepSubscription = makeKeepSubscription({ subscriptions, ledger, invoices, invoicing, calendar, report, ids, clock, log })
  const changeUpToDate = makeChangeUpToDate({ subscriptions, keepSubscription, clock })
  const { followPaid, ...scans } = makeRefillDue({ subscriptions, invoices, keepSubscription, calendar, clock, limit: refillLimit })
  const subscribing: Subscribing = {
    ...makeSteerPlans({ plans, ids, clock }),
    ...makeSubscribe({ accounts, plans, subscriptions, profiles, keepSubscription, changeUpToDate, calendar, ids, clock }),
    change: makeChangeSubscription({ plans, subscriptions, keepSubscription, changeUpToDate, calendar, clock }),
    ...makeReadSubscriptions({ accounts, subscriptions, portal }),
    ...scans,
  }
  return { subscribing, followPaid }
}
