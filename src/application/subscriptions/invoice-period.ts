import type { Calendar } from '../../../ports/driven/calendar.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import type { DraftTerms } from '../../domain/invoices/terms.ts'
import { toMoney } from '../../domain/money.ts'
import { invoiceKey } from '../../domain/subscriptions/subscription.ts'
import type { Subscription, SubscriptionPeriod } from '../../domain/subscriptions/subscription.ts'
import { toInstant } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'

interface Needs {
  readonly invoicing: Pick<Invoicing, 'create' | 'issue'>
  readonly calendar: Pick<Calendar, 'dayOf' | 'startOfDay'>
}

/** An issued invoice, and when its due day is over where its seller is. */
export interface IssuedPeriod {
  readonly invoiceId: string
  readonly overdueAt: Instant | null
  /** Somebody voided it before it was issued. */
  readonly isVoid: boolean
}

/** Makes and issues the invoice of a period, under a key of its own: done again, it is the same invoice. */
export function makeInvoicePeriod({ invoicing, calendar }: Needs) {
  return async (subscription: Subscription, period: SubscriptionPeriod, actor: string): Promise<IssuedPeriod> => {
    const { accountId, subscriptionId, timeZone } = subscription
    const idempotencyKey = invoiceKey(subscriptionId, period.start)
    const account = { accountId, externalKey: null }
    const drafted = await invoicing.create({ account, actor, idempotencyKey, terms: toTerms(period, spanOf(period, timeZone)) })
    const { invoiceId } = drafted.invoice
    try {
      const { invoice } = await invoicing.issue({ invoiceId, actor, idempotencyKey, allowsBackdated: false })
      const { dueDate } = invoice.terms
      return { invoiceId, overdueAt: dueDate === null ? null : calendar.startOfDay(dueDate, invoice.timeZone, 1), isVoid: false }
    } catch (error) {
      if (!(error instanceof BillingError) || error.code !== 'INVOICE_VOID') throw error
      return { invoiceId, overdueAt: null, isVoid: true }
    }
  }

  function spanOf({ start, end }: SubscriptionPeriod, zone: string): string {
    return `${calendar.dayOf(start, zone)} to ${calendar.dayOf(toInstant(end - 1), zone)}`
  }
}

// It says all that the key stands for, and nothing that could be another thing tomorrow.
function toTerms({ plan }: SubscriptionPeriod, span: string): DraftTerms {
  const { price, currency, taxRate, taxCode } = plan.terms
  const description = `${plan.name}, ${span}`
  return {
    currency,
    ...{ issuedDate: null, dueDate: null, notes: null, billToName: null, billToAddress: null, billToGstin: null },
    ...{ placeOfSupply: null, isSez: false, roundsToWhole: null },
    lines: [
      {
        ...{ description, quantity: '1', unitPrice: toMoney(price, currency), taxRate, taxTreatment: 'TAXABLE', taxCode },
        ...{ serviceCode: plan.code, orderIndex: null },
      },
    ],
  }
}
