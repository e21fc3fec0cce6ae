import type { CreditNote, CreditNoteLine, Invoice, InvoiceLine } from '../../src/domain/invoices/invoice.ts'
import { amountInWords } from '../../src/domain/invoices/words.ts'
import { sumOfMinor } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import { toBuyerParty, toSellerParty } from './parties.ts'
import type { Column, Fact, Sheet, Table } from './sheet.ts'
import { reverseChargeReduction, toExportStatements, toSupplyFacts, toTotals } from './supply-facts.ts'
import { isUnderReverseCharge, showsRates, shownTaxesOf, writtenTreatment } from './tax-kind.ts'
import type { ShownTax } from './tax-kind.ts'
import { toTaxTable } from './tax-table.ts'
import { instantOf, signOf, writtenDate, writtenNumber } from './written.ts'

interface Credited {
  readonly line: InvoiceLine
  readonly part: CreditNoteLine
}

/** What a credit note says on paper (CGST Rules, 53(1A)): what it takes back of which invoice, and why. */
export function toCreditNoteSheet(note: CreditNote, invoice: Invoice): Sheet {
  const { currency } = invoice.terms
  if (note.number === null) throw new Error(`credit note ${note.creditNoteId} has no number yet`)
  const taxes = shownTaxesOf(invoice)
  const credited = note.lines.map((part) => ({ part, line: lineOf(invoice, part) }))

  return {
    ...{ title: 'Credit Note', copy: null, mark: null, name: `Credit Note ${note.number}` },
    datedAt: instantOf(note.numbering.issuedDate),
    seller: toSellerParty(invoice.seller),
    facts: [
      { label: 'Credit note no.', value: note.number, isStrong: true },
      { label: 'Date', value: writtenDate(note.numbering.issuedDate), isStrong: true },
    ],
    buyer: toBuyerParty(invoice),
    supply: [...toOrigin(note, invoice), ...toSupplyFacts(invoice)],
    items: toItems(credited, { invoice, taxes }),
    totals: toTotals(note, { taxes, currency }),
    words: amountInWords(note.total, currency),
    statements: toStatements(credited, invoice),
    taxes: taxes.length === 0 ? null : toTaxTable(credited.map(toTaxed), { taxes, currency }),
    notes: null,
    payment: null,
    signatory: invoice.seller?.legalName ?? null,
  }
}

function toStatements(credited: readonly Credited[], invoice: Invoice): readonly string[] {
  const reverse = credited.filter(({ line }) => isUnderReverseCharge(line))
  const reduced = sumOfMinor(reverse.map(({ part }) => part.reverseChargeTax))
  return [
    // It speaks of the seller's own tax, which is on no line under reverse charge.
    ...(reverse.length === credited.length ? [] : toExportStatements(invoice)),
    ...(reverse.length === 0 ? [] : [reverseChargeReduction(reduced, invoice)]),
  ]
}

const toTaxed = ({ line, part }: Credited) => ({ ...part, terms: line })

function lineOf(invoice: Invoice, { lineIndex }: CreditNoteLine): InvoiceLine {
  const line = invoice.amounts.lines[lineIndex]
  if (line === undefined) throw new Error(`invoice ${invoice.invoiceId} has no line ${lineIndex} to credit`)
  return line
}

function toOrigin({ reason }: CreditNote, { number, terms }: Invoice): readonly Fact[] {
  const dated = terms.issuedDate === null ? '' : ` of ${writtenDate(terms.issuedDate)}`
  return [
    { label: 'Against invoice', value: `${number ?? ''}${dated}`, isStrong: true },
    { label: 'Reason', value: reason },
  ]
}

function toItems(credited: readonly Credited[], { invoice, taxes }: { invoice: Invoice; taxes: readonly ShownTax[] }): Table {
  const { currency } = invoice.terms
  // The currency stays with the last word, whatever wraps.
  const inSign = `\u00a0(${signOf(currency)})`
  const amount = (value: Minor): string => writtenNumber(value, currency)
  const rates: readonly Column[] = showsRates(invoice) ? [{ head: 'GST rate', isNumber: true }] : []

  const columns: readonly Column[] = [
    { head: 'Line', isNumber: true },
    { head: 'Description', isNumber: false, takesRest: true },
    { head: 'HSN/SAC', isNumber: false },
    ...rates,
    ...(taxes.length === 0 ? [] : [{ head: `Taxable value${inSign}`, isNumber: true }]),
    ...taxes.map(({ label }) => ({ head: `${label}${inSign}`, isNumber: true })),
    { head: `Credited${inSign}`, isNumber: true },
  ]
  const rows = credited.map(({ line, part }) => [
    String(part.lineIndex + 1),
    line.description,
    line.taxCode ?? '–',
    ...rates.map(() => writtenTreatment(line)),
    ...(taxes.length === 0 ? [] : [amount(part.taxableValue)]),
    ...taxes.map((tax) => amount(tax.of(part))),
    amount(part.total),
  ])
  return { heading: null, columns, rows, foot: null }
}
