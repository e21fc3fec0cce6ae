import { amountDueOf } from '../../src/domain/invoices/due.ts'
import type { Invoice, InvoiceLine } from '../../src/domain/invoices/invoice.ts'
import { titleOf } from '../../src/domain/invoices/title.ts'
import type { DocumentTitle } from '../../src/domain/invoices/title.ts'
import { amountInWords } from '../../src/domain/invoices/words.ts'
import { zeroMinor } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import { toBankFacts, toBuyerParty, toSellerParty } from './parties.ts'
import type { Column, Fact, PaymentWays, Sheet, Table } from './sheet.ts'
import { toExportStatements, toReverseChargeStatements, toSupplyFacts, toTotals } from './supply-facts.ts'
import { showsRates, shownTaxesOf, writtenTreatment } from './tax-kind.ts'
import type { ShownTax } from './tax-kind.ts'
import { toTaxTable } from './tax-table.ts'
import { instantOf, signOf, writtenDate, writtenNumber, writtenQuantity, writtenSum } from './written.ts'
import { upiLinkOf } from './upi-link.ts'

const titles: Readonly<Record<DocumentTitle, string>> = {
  TAX_INVOICE: 'Tax Invoice',
  BILL_OF_SUPPLY: 'Bill of Supply',
  INVOICE: 'Invoice',
}

/** What an invoice says on paper (CGST Rules, 46 and 49). It says nothing of payments: it is the document as it was issued. */
export function toInvoiceSheet(invoice: Invoice): Sheet {
  const { terms, amounts, seller, number, status } = invoice
  const { currency } = terms
  const taxes = shownTaxesOf(invoice)
  const title = titles[titleOf(invoice)]
  const mark = status === 'DRAFT' || status === 'VOID' ? status : null

  return {
    ...{ title, mark, name: `${title} ${number ?? '(draft)'}` },
    // Rule 48(2) wants a tax invoice's copies told apart; the supplier's duplicate is the one that is kept here.
    copy: title === 'Tax Invoice' && mark === null ? 'Original for recipient' : null,
    datedAt: terms.issuedDate === null ? invoice.createdAt : instantOf(terms.issuedDate),
    seller: toSellerParty(seller),
    facts: toFacts(invoice, title),
    buyer: toBuyerParty(invoice),
    supply: toSupplyFacts(invoice),
    items: toItems(invoice, taxes),
    totals: toTotals(amounts, { taxes, currency }),
    words: amountInWords(amounts.total, currency),
    statements: [...toExportStatements(invoice), ...toReverseChargeStatements(invoice)],
    taxes: taxes.length === 0 ? null : toTaxTable(amounts.lines.map(toTaxed), { taxes, currency }),
    notes: terms.notes,
    payment: toPayment(invoice),
    signatory: seller?.legalName ?? null,
  }
}

const toTaxed = (line: InvoiceLine) => ({ ...line, terms: line })

function toFacts({ number, terms, status }: Invoice, title: string): readonly Fact[] {
  const { issuedDate, dueDate } = terms
  const noun = title === 'Bill of Supply' ? 'Bill' : 'Invoice'
  return [
    { label: `${noun} no.`, value: number ?? 'Draft', isStrong: true },
    { label: `${noun} date`, value: issuedDate === null ? 'When issued' : writtenDate(issuedDate), isStrong: true },
    ...(dueDate === null ? [] : [{ label: 'Due date', value: writtenDate(dueDate), isStrong: true }]),
    ...(status === 'VOID' ? [{ label: 'Status', value: 'Void', isStrong: true }] : []),
  ]
}

function toItems(invoice: Invoice, taxes: readonly ShownTax[]): Table {
  const { amounts, terms } = invoice
  const { currency } = terms
  // The currency stays with the last word, whatever wraps.
  const inSign = `\u00a0(${signOf(currency)})`
  const amount = (value: Minor): string => writtenNumber(value, currency)
  const rates: readonly Column[] = showsRates(invoice) ? [{ head: 'GST rate', isNumber: true }] : []

  const columns: readonly Column[] = [
    { head: '#', isNumber: true },
    { head: 'Description', isNumber: false, takesRest: true },
    { head: 'HSN/SAC', isNumber: false },
    { head: 'Qty', isNumber: true },
    { head: `Unit price${inSign}`, isNumber: true },
    ...(taxes.length === 0 ? [] : [{ head: `Taxable value${inSign}`, isNumber: true }]),
    ...rates,
    ...taxes.map(({ label }) => ({ head: `${label}${inSign}`, isNumber: true })),
    { head: `${taxes.length === 0 ? 'Value' : 'Total'}${inSign}`, isNumber: true },
  ]
  const rows = amounts.lines.map((line, place) => [
    String(place + 1),
    line.description,
    line.taxCode ?? '–',
    writtenQuantity(line.quantity, currency),
    amount(line.unitPrice),
    ...(taxes.length === 0 ? [] : [amount(line.taxableValue)]),
    ...rates.map(() => writtenTreatment(line)),
    ...taxes.map((tax) => amount(tax.of(line))),
    amount(line.total),
  ])
  return { heading: null, columns, rows, foot: null }
}

// A void invoice and a draft ask for nothing.
function toPayment(invoice: Invoice): PaymentWays | null {
  const { seller, terms, number } = invoice
  if (seller === null || number === null || invoice.status === 'VOID') return null
  const amount = amountDueOf(invoice)
  const canUpi = seller.upiId !== null && terms.currency === 'INR' && amount > zeroMinor
  const payment: PaymentWays = {
    bank: toBankFacts(seller),
    upi: canUpi ? toUpi({ upiId: seller.upiId, payee: seller.legalName, amount, note: number }) : null,
  }
  return payment.bank.length === 0 && payment.upi === null ? null : payment
}

const toUpi = (payment: Parameters<typeof upiLinkOf>[0]): PaymentWays['upi'] => ({
  id: payment.upiId,
  link: upiLinkOf(payment),
  asks: `Scan to pay ${writtenSum(payment.amount, 'INR')}`,
})
