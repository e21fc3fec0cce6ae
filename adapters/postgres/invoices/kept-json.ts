import type { CreditNote, Invoice, InvoiceLine, InvoiceMovement } from '../../../src/domain/invoices/invoice.ts'

// JSON has no whole numbers of any size: sums, quantities and rates are texts in it, and known by their names.
const wholeNumbers: ReadonlySet<string> = new Set<keyof InvoiceLine | keyof Invoice | keyof Invoice['amounts'] | keyof InvoiceMovement>([
  ...(['quantity', 'unitPrice', 'taxRate', 'cgst', 'sgst', 'igst', 'taxableValue', 'reverseChargeTax', 'total'] as const),
  ...(['subtotal', 'cgstTotal', 'sgstTotal', 'igstTotal', 'taxTotal', 'reverseChargeTaxTotal', 'roundOff'] as const),
  ...(['amountPaid', 'amountAdjusted', 'amountCredited', 'amount'] as const),
])

/** A thing of the domain as JSON text, whole numbers as texts. */
export const toKeptJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member))

/** The same the other way round, of text or of what the driver has made of it. */
export const fromKeptJson = (kept: unknown): unknown => JSON.parse(typeof kept === 'string' ? kept : JSON.stringify(kept), revive)

function revive(name: string, value: unknown): unknown {
  if (name === 'creditedValues' && Array.isArray(value)) return value.map((member) => BigInt(String(member)))
  return wholeNumbers.has(name) && typeof value === 'string' ? BigInt(value) : value
}

/** What an act is answered with. */
export interface KeptAnswer {
  readonly invoice: Invoice
  readonly movement: InvoiceMovement | null
  readonly creditNote: CreditNote | null
}

/** Without lines, once they cannot change any more: a thousand of them would be kept with each payment. */
export function toAnswerJson({ invoice, movement, creditNote }: KeptAnswer): string {
  const { terms, amounts } = invoice
  const bare = { ...invoice, terms: { ...terms, lines: [] }, amounts: { ...amounts, lines: [] } }
  return toKeptJson({ invoice: invoice.status === 'DRAFT' ? invoice : bare, movement, creditNote })
}

/** @param now the invoice as it is, which has the lines of an answer that came after it was issued */
export function fromAnswerJson(text: string, now: () => Invoice): KeptAnswer {
  const answer = fromKeptJson(text) as KeptAnswer
  const { terms, amounts, status } = answer.invoice
  if (status === 'DRAFT') return answer
  const current = now()
  const invoice: Invoice = {
    ...answer.invoice,
    terms: { ...terms, lines: current.terms.lines },
    amounts: { ...amounts, lines: current.amounts.lines },
  }
  return { ...answer, invoice }
}
