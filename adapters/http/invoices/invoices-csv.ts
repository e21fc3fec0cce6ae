import type { ListedInvoice } from '../../../ports/driven/invoice-store.ts'
import { daysOf } from '../../../src/domain/invoices/calendar.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { components } from '../generated/contract.ts'
import { toCsvRow } from './csv.ts'
import type { Cell } from './csv.ts'
import { toListedInvoice } from './to-service-invoice.ts'

type Listed = components['schemas']['ListedServiceInvoice']

const plain = (text: string | number | boolean): Cell => ({ plain: String(text) })
const orEmpty = (text: string | null): Cell => text ?? ''

/** The columns in their order, named as the members of an invoice on the wire where there is one. New ones go to the end. */
const columns: Readonly<Record<string, (invoice: Listed) => Cell>> = {
  number: ({ number }) => orEmpty(number),
  status: ({ status }) => status,
  issued_date: ({ issued_date }) => orEmpty(issued_date),
  due_date: ({ due_date }) => orEmpty(due_date),
  overdue: ({ overdue }) => plain(overdue),
  currency: ({ currency }) => currency,
  subtotal: ({ subtotal }) => plain(subtotal),
  cgst_total: ({ cgst_total }) => plain(cgst_total),
  sgst_total: ({ sgst_total }) => plain(sgst_total),
  igst_total: ({ igst_total }) => plain(igst_total),
  tax_total: ({ tax_total }) => plain(tax_total),
  reverse_charge_tax_total: ({ reverse_charge_tax_total }) => plain(reverse_charge_tax_total),
  round_off: ({ round_off }) => plain(round_off),
  total_amount: ({ total_amount }) => plain(total_amount),
  amount_paid: ({ amount_paid }) => plain(amount_paid),
  amount_adjusted: ({ amount_adjusted }) => plain(amount_adjusted),
  amount_credited: ({ amount_credited }) => plain(amount_credited),
  amount_due: ({ amount_due }) => plain(amount_due),
  amount_overpaid: ({ amount_overpaid }) => plain(amount_overpaid),
  seller_legal_name: ({ seller }) => orEmpty(seller && seller.legal_name),
  seller_gstin: ({ seller }) => orEmpty(seller && seller.gstin),
  bill_to_name: ({ bill_to }) => bill_to.name,
  bill_to_gstin: ({ bill_to }) => orEmpty(bill_to.gstin),
  place_of_supply: ({ place_of_supply }) => orEmpty(place_of_supply),
  is_sez: ({ is_sez }) => plain(is_sez),
  notes: ({ notes }) => orEmpty(notes),
  sent_at: ({ sent_at }) => orEmpty(sent_at),
  paid_at: ({ paid_at }) => orEmpty(paid_at),
  voided_at: ({ voided_at }) => orEmpty(voided_at),
  void_reason: ({ void_reason }) => orEmpty(void_reason),
  created_at: ({ created_at }) => orEmpty(created_at),
  id: ({ id }) => id,
  account_id: ({ account_id }) => account_id,
  tenant_id: ({ tenant_id }) => tenant_id,
}

/** The rows of invoices, some at a time, below a row of the columns' names. `now` tells what is overdue. */
export async function* toInvoicesCsv(pages: AsyncIterable<readonly ListedInvoice[]>, now: Instant): AsyncGenerator<string> {
  // The first rows go with the names: what fails before them can still be answered by a problem.
  const today = daysOf(now)
  let names = toCsvRow(Object.keys(columns))
  for await (const page of pages) {
    yield names + page.map((invoice) => toRow(toListedInvoice(invoice, today))).join('')
    names = ''
  }
  if (names !== '') yield names
}

const toRow = (invoice: Listed): string => toCsvRow(Object.values(columns).map((cell) => cell(invoice)))
