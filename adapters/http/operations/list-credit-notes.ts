import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toCreditNote } from '../invoices/to-booked.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/service-invoices/{invoice_id}/credit-notes */
export function makeListCreditNotes(invoicing: Invoicing): Operation<'listCreditNotes'> {
  return async ({ path }) => {
    const { invoice, notes } = await invoicing.creditNotes(path.invoice_id.toLowerCase())
    const items = notes.map((note) => toCreditNote(note, invoice.terms.currency))
    return { status: 200, headers: noStore, body: { items, next_cursor: null } }
  }
}
