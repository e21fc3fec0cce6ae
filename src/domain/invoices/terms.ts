import { BillingError } from '../errors.ts'
import { fromDecimal, fromMoney, toDecimal, toMoney } from '../money.ts'
import { toGstin, toStateCode } from './gst.ts'
import type { InvoiceTerms, LineTerms, Quantity, TaxRate } from './invoice.ts'

/** What a caller says of a draft. Numbers are decimal texts as they came: what they mean depends on the currency. */
export interface DraftTerms extends Omit<InvoiceTerms, 'billTo' | 'lines' | 'currency' | 'placeOfSupply'> {
  /** Null: the account's. */
  readonly currency: string | null
  readonly placeOfSupply: string | null
  /** Null: the account's display name. */
  readonly billToName: string | null
  readonly billToAddress: string | null
  readonly billToGstin: string | null
  readonly lines: readonly DraftLine[]
}

export interface DraftLine extends Omit<LineTerms, 'quantity' | 'unitPrice' | 'taxRate' | 'orderIndex'> {
  readonly quantity: string
  readonly unitPrice: string
  readonly taxRate: string
  /** Null: its place in the list. */
  readonly orderIndex: number | null
}

/** What an invoice is as long as nobody says otherwise: the account's. */
export interface TermsDefaults {
  readonly currency: string
  readonly displayName: string
}

const quantityDigits = 3
const rateDigits = 3

/** @throws {BillingError} MONEY_TOO_PRECISE, GSTIN_INVALID, STATE_UNKNOWN, DATES_OUT_OF_ORDER */
export function toInvoiceTerms(said: DraftTerms, { currency: usual, displayName }: TermsDefaults): InvoiceTerms {
  const { billToName, billToAddress, billToGstin, placeOfSupply, lines, ...plain } = said
  const currency = said.currency ?? usual
  refuseUnlessInOrder(said)
  return {
    ...plain,
    currency,
    billTo: {
      name: billToName ?? displayName,
      address: billToAddress,
      gstin: billToGstin === null ? null : toGstin(billToGstin),
    },
    placeOfSupply: placeOfSupply === null ? null : toStateCode(placeOfSupply),
    lines: lines.map((line, place) => toLineTerms(line, { currency, place })),
  }
}

function toLineTerms(line: DraftLine, { currency, place }: { currency: string; place: number }): LineTerms {
  return {
    ...line,
    quantity: toThousandths(line.quantity, { what: 'a quantity of', digits: quantityDigits }) as Quantity,
    unitPrice: fromMoney(line.unitPrice, currency),
    taxRate: toThousandths(line.taxRate, { what: 'a tax rate of', digits: rateDigits }) as TaxRate,
    orderIndex: line.orderIndex ?? place,
  }
}

function toThousandths(text: string, { what, digits }: { what: string; digits: number }): bigint {
  const places = fromDecimal(text, digits)
  if (places === null) throw new BillingError('VALIDATION_FAILED', `Cannot take ${what} ${text}: it has at most ${digits} decimals`)
  return places
}

/** The terms of an invoice as a caller would say them, so that a change can be said on top. */
export function sayTerms({ billTo, lines, ...plain }: InvoiceTerms): DraftTerms {
  return {
    ...plain,
    ...{ billToName: billTo.name, billToAddress: billTo.address, billToGstin: billTo.gstin },
    lines: lines.map((line) => ({
      ...line,
      quantity: toDecimal(line.quantity, quantityDigits),
      unitPrice: toMoney(line.unitPrice, plain.currency),
      taxRate: toDecimal(line.taxRate, rateDigits),
    })),
  }
}

/** @throws {BillingError} DATES_OUT_OF_ORDER where the due day is before the day of issue */
export function refuseUnlessInOrder({ issuedDate, dueDate }: Pick<InvoiceTerms, 'issuedDate' | 'dueDate'>): void {
  if (issuedDate === null || dueDate === null || dueDate >= issuedDate) return
  throw new BillingError('DATES_OUT_OF_ORDER', `Cannot make an invoice of ${issuedDate} due on ${dueDate}: that is before`)
}
