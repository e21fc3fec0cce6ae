import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import { amountDueOf } from '../../domain/invoices/due.ts'
import { zeroMinor } from '../../domain/money.ts'
import type { SubscriptionState } from '../../domain/subscriptions/subscription.ts'

/**
 * The invoices of its open periods of which nothing is due any more: paid, adjusted away, or void.
 *
 * @param asked those that were looked at before, and are not again; what is looked at now is added
 */
export async function findSettled(
  invoices: Pick<InvoiceStore, 'find'>,
  { openPeriods }: SubscriptionState,
  asked: Set<string> = new Set(),
): Promise<ReadonlySet<string>> {
  const settled = new Set<string>()
  for (const { invoice, invoiceId } of openPeriods) {
    if (invoice !== 'OPEN' || invoiceId === null || asked.has(invoiceId)) continue
    asked.add(invoiceId)
    const found = await invoices.find(invoiceId)
    if (found !== null && amountDueOf(found) === zeroMinor) settled.add(invoiceId)
  }
  return settled
}
