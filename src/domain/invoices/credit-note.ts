import { BillingError } from '../errors.ts'
import type { Minor } from '../money.ts'
import { halfUp, minusMinor, plusMinor, smallerMinor, sumOfMinor, toMoney, zeroMinor } from '../money.ts'
import type { Instant } from '../time.ts'
import type { BillingProfile } from './billing-profile.ts'
import { dateIn } from './calendar.ts'
import { isIntraState } from './gst.ts'
import type { CreditNote, CreditNoteLine, Invoice, InvoiceChange, InvoiceLine, InvoiceMovement } from './invoice.ts'
import { recordOf, settled } from './lifecycle.ts'
import { fiscalYearOf } from './number.ts'
import { nameOf, refuseUnlessIssued } from './states.ts'

/** What of an invoice is taken back: all that is left, a sum spread over all lines, or named lines (null: all that is left of one). */
export type CreditWanted =
  | { readonly kind: 'REST' }
  | { readonly kind: 'SUM'; readonly amount: Minor }
  | { readonly kind: 'LINES'; readonly lines: readonly { readonly lineIndex: number; readonly taxableValue: Minor | null }[] }

interface Credit {
  readonly creditNoteId: string
  readonly movementId: string
  readonly wanted: CreditWanted
  readonly reason: string
  /** The seller's, as it is now: its series, and its time zone. */
  readonly profile: BillingProfile
  readonly now: Instant
}

/**
 * Takes back an issued invoice, in part or whole, by a document of its own.
 *
 * Only how much of each line's taxable value is taken back is chosen; the taxes follow in proportion, reckoned on all that was taken
 * back so far, so that parts add up to the whole (docs/invoices.md, "Life").
 *
 * @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_VOID, AMOUNT_NOT_ALLOWED, AMOUNT_EXCEEDS_LEFT, OPTION_NOT_ALLOWED
 */
export function creditInvoice(invoice: Invoice, { creditNoteId, movementId, wanted, reason, profile, now }: Credit): InvoiceChange {
  refuseUnlessIssued(invoice, 'credit')
  const left = minusMinor(invoice.amounts.total, invoice.amountCredited)
  if (left <= zeroMinor) refuseBeyondLeft(invoice, 'anything')
  const taken = takenBy(invoice, wanted, left)
  const lines = linesOf(invoice, taken)
  const isAll =
    wanted.kind === 'SUM'
      ? wanted.amount === left
      : invoice.amounts.lines.every((line, place) => creditedBefore(invoice, place) + (taken[place] ?? 0n) === line.taxableValue)
  const sums = sumsOf(lines)
  const whole = plusMinor(sums.subtotal, sums.taxTotal)
  // What rounding leaves: of the whole invoice its own round-off, of a sum what the lines lack.
  const total = isAll ? left : wanted.kind === 'SUM' ? wanted.amount : whole
  if (total <= zeroMinor) throw new BillingError('AMOUNT_NOT_ALLOWED', `Cannot credit ${nameOf(invoice)}: it has to be more than nothing`)
  if (total > left) refuseBeyondLeft(invoice, toMoney(total, invoice.terms.currency))

  const issuedDate = laterOf(dateIn(now, profile.timeZone), invoice.terms.issuedDate)
  const creditNote: CreditNote = {
    ...{ creditNoteId, invoiceId: invoice.invoiceId, accountId: invoice.accountId, tenantId: invoice.tenantId },
    number: null,
    numbering: {
      ...{ sellerId: profile.sellerId, gstin: profile.gstin, series: profile.creditNotePrefix, fiscalYear: fiscalYearOf(issuedDate) },
      ...{ issuedDate, dueDate: null, allowsBackdated: true },
    },
    ...{ reason, lines, ...sums, roundOff: minusMinor(total, whole), total, createdAt: now },
  }
  return bookedAs(invoice, { creditNote, movementId, taken, now })
}

/** @returns the note with its number */
export const numberCreditNote = (note: CreditNote, number: string): CreditNote => ({ ...note, number })

interface Booking {
  readonly creditNote: CreditNote
  readonly movementId: string
  readonly taken: readonly Minor[]
  readonly now: Instant
}

function bookedAs(invoice: Invoice, { creditNote, movementId, taken, now }: Booking): InvoiceChange {
  const { creditNoteId, total, reason } = creditNote
  const movement: InvoiceMovement = {
    ...{ movementId, kind: 'ADJUSTMENT', amount: total, adjustmentType: 'CREDIT_NOTE', creditNoteId, notes: reason },
    ...{ mode: null, reference: null, paidOn: null },
  }
  const credited: Invoice = {
    ...invoice,
    amountAdjusted: plusMinor(invoice.amountAdjusted, total),
    amountCredited: plusMinor(invoice.amountCredited, total),
    creditedValues: taken.map((value, place) => plusMinor(creditedBefore(invoice, place), value)),
    updatedAt: now,
  }
  const record = { ...recordOf(invoice, 'credited', { credit_note_id: creditNoteId, reason }), amount: total }
  return { ...settled(credited, [record], now), movement, creditNote }
}

/** Of each line, the taxable value that is taken back now. */
function takenBy(invoice: Invoice, wanted: CreditWanted, left: Minor): readonly Minor[] {
  const rest = invoice.amounts.lines.map((line, place) => minusMinor(line.taxableValue, creditedBefore(invoice, place)))
  switch (wanted.kind) {
    case 'REST':
      return rest
    case 'SUM':
      if (wanted.amount > left) refuseBeyondLeft(invoice, toMoney(wanted.amount, invoice.terms.currency))
      return wanted.amount === left ? rest : spread(invoice, rest, { amount: wanted.amount, left })
    case 'LINES':
      return takenFrom(invoice, rest, wanted.lines)
    default:
      return unreachable(wanted)
  }
}

/**
 * Each sort of tax gets its share of the sum, and within a sort lines are taken back one after the other: so the tax is right in all, and
 * only one line of a sort is rounded anew. Were every line taken back in part, the roundings of many equal lines would add up.
 */
function spread(
  { amounts: { lines } }: Invoice,
  rest: readonly Minor[],
  { amount, left }: { amount: Minor; left: Minor },
): readonly Minor[] {
  const sorts = [...Map.groupBy(lines.keys(), (place) => sortOf(lines[place]))].map(([, places]) => places)
  const restOf = (places: readonly number[]): Minor => sumOfMinor(places.map((place) => rest[place] ?? zeroMinor))
  const taken = rest.map(() => zeroMinor)
  let before = zeroMinor
  for (const places of sorts) {
    const after = plusMinor(before, restOf(places))
    // By sums from the first sort on, so that what rounding takes from one the next one gets.
    let share = minusMinor(halfUp(after * amount, left) as Minor, halfUp(before * amount, left) as Minor)
    for (const place of places) {
      taken[place] = smallerMinor(rest[place] ?? zeroMinor, share)
      share = minusMinor(share, taken[place])
    }
    before = after
  }
  return taken
}

const sortOf = (line: InvoiceLine | undefined): string => `${line?.taxRate} ${line?.taxTreatment}`

type NamedLines = Extract<CreditWanted, { readonly kind: 'LINES' }>['lines']

function takenFrom(invoice: Invoice, rest: readonly Minor[], named: NamedLines): readonly Minor[] {
  const taken = rest.map(() => zeroMinor)
  for (const { lineIndex, taxableValue } of named) {
    const leftOfLine = rest[lineIndex]
    if (leftOfLine === undefined) {
      throw new BillingError(
        'OPTION_NOT_ALLOWED',
        `Cannot credit line ${lineIndex} of ${nameOf(invoice)}: it has lines 0 to ${rest.length - 1}`,
      )
    }
    taken[lineIndex] = plusMinor(taken[lineIndex] ?? zeroMinor, taxableValue ?? leftOfLine)
    if ((taken[lineIndex] ?? zeroMinor) > leftOfLine) {
      refuseBeyondLeft(invoice, `${toMoney(taken[lineIndex] ?? zeroMinor, invoice.terms.currency)} of line ${lineIndex}`)
    }
  }
  return taken
}

function linesOf(invoice: Invoice, taken: readonly Minor[]): readonly CreditNoteLine[] {
  const { seller, placeOfSupply, terms } = invoice
  const isIntra = isIntraState({ seller, placeOfSupply, isSez: terms.isSez })
  return taken.flatMap((taxableValue, lineIndex) => {
    const line = invoice.amounts.lines[lineIndex]
    if (line === undefined || taxableValue === zeroMinor) return []
    const before = creditedBefore(invoice, lineIndex)
    const after = plusMinor(before, taxableValue)
    const part = (tax: Minor): Minor => minusMinor(shareOf(line, tax, after), shareOf(line, tax, before))
    const [cgst, sgst, igst] = [part(line.cgst), part(line.sgst), part(line.igst)]
    const total = sumOfMinor([taxableValue, cgst, sgst, igst])
    // Within a state it is CGST and SGST, which are equal: each is rounded by itself.
    const reverseChargeTax = isIntra ? ((2n * part((line.reverseChargeTax / 2n) as Minor)) as Minor) : part(line.reverseChargeTax)
    return [{ lineIndex, taxableValue, cgst, sgst, igst, reverseChargeTax, total }]
  })
}

const shareOf = (line: InvoiceLine, tax: Minor, value: Minor): Minor => halfUp(tax * value, line.taxableValue) as Minor

const creditedBefore = ({ creditedValues }: Invoice, place: number): Minor => creditedValues[place] ?? zeroMinor

function sumsOf(lines: readonly CreditNoteLine[]) {
  const sum = (member: 'taxableValue' | 'cgst' | 'sgst' | 'igst'): Minor => sumOfMinor(lines.map((line) => line[member]))
  const [cgstTotal, sgstTotal, igstTotal] = [sum('cgst'), sum('sgst'), sum('igst')]
  return { subtotal: sum('taxableValue'), cgstTotal, sgstTotal, igstTotal, taxTotal: sumOfMinor([cgstTotal, sgstTotal, igstTotal]) }
}

const laterOf = <Day extends string>(today: Day, issued: Day | null): Day => (issued !== null && issued > today ? issued : today)

function refuseBeyondLeft(invoice: Invoice, what: string): never {
  const { currency } = invoice.terms
  const left = toMoney(minusMinor(invoice.amounts.total, invoice.amountCredited), currency)
  throw new BillingError('AMOUNT_EXCEEDS_LEFT', `Cannot credit ${what} of ${nameOf(invoice)}: ${left} ${currency} is left to credit`, {
    amount_left: left,
  })
}

function unreachable(wanted: never): never {
  throw new Error(`no rule for ${String(wanted)}`)
}
