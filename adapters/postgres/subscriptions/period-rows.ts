import { toCredits } from '../../../src/domain/credits/credits.ts'
import type { PlanCopy, Subscription, SubscriptionPeriod } from '../../../src/domain/subscriptions/subscription.ts'
import { fromDate, toDate } from '../invoices/invoice-rows.ts'
import { fromPlanJson, toPlanJson } from './plan-rows.ts'
import type { InJson } from './plan-rows.ts'
import { fromDateOrNull, toDateOrNull } from './subscription-rows.ts'

export const periodColumns = `subscription_id, period_start, period_end, ordinal, plan, refill, credits, entry_id, invoice, invoice_id,
  overdue_at`

/** In the words of the partial index. */
export const isOpen = `(refill = 'DUE' or invoice in ('WANTED', 'OPEN'))`

export interface PeriodRow {
  readonly subscription_id: string
  readonly period_start: Date
  readonly period_end: Date
  readonly ordinal: number
  readonly plan: InJson<PlanCopy>
  readonly refill: SubscriptionPeriod['refill']
  readonly credits: string | null
  readonly entry_id: string | null
  readonly invoice: SubscriptionPeriod['invoice']
  readonly invoice_id: string | null
  readonly overdue_at: Date | null
}

export const fromPeriodRow = (row: PeriodRow): SubscriptionPeriod => ({
  ...{ subscriptionId: row.subscription_id, start: fromDate(row.period_start), end: fromDate(row.period_end), ordinal: row.ordinal },
  ...{ plan: fromPlanJson(row.plan), refill: row.refill, credits: row.credits === null ? null : toCredits(row.credits) },
  ...{ entryId: row.entry_id, invoice: row.invoice, invoiceId: row.invoice_id, overdueAt: fromDateOrNull(row.overdue_at) },
})

export const wherePeriod = ({ accountId, subscriptionId }: Subscription, { start }: SubscriptionPeriod) => ({
  ...{ account_id: accountId, subscription_id: subscriptionId, period_start: toDate(start) },
})

/** How far its work has come. */
export const toWorkColumns = ({ refill, credits, entryId, invoice, invoiceId, overdueAt }: SubscriptionPeriod) => ({
  ...{ refill, credits: credits === null ? null : String(credits), entry_id: entryId },
  ...{ invoice, invoice_id: invoiceId, overdue_at: toDateOrNull(overdueAt) },
})

export const toNewPeriodColumns = (subscription: Subscription, period: SubscriptionPeriod) => ({
  ...{ ...wherePeriod(subscription, period), tenant_id: subscription.tenantId, period_end: toDate(period.end), ordinal: period.ordinal },
  ...{ plan: JSON.stringify(toPlanJson(period.plan)), ...toWorkColumns(period) },
})
