import { BillingError } from '../errors.ts'
import type { CalendarDate, Numbering } from './invoice.ts'

/** Rule 46(b) of the CGST Rules. */
const charactersMax = 16

/** India's fiscal year of a date, April to March: `26-27`. */
export function fiscalYearOf(date: CalendarDate): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const first = month >= 4 ? year : year - 1
  return [first, first + 1].map((one) => String(one % 100).padStart(2, '0')).join('-')
}

/**
 * The number of the document that has a place in its series, from 1 on: `INV/26-27/0001`.
 *
 * @throws {BillingError} INVOICE_NUMBER_TOO_LONG above 16 characters, which is what Rule 46(b) allows
 */
export function toDocumentNumber({ series, fiscalYear }: Pick<Numbering, 'series' | 'fiscalYear'>, place: bigint | number): string {
  if (place < 1) throw new Error(`no number has the place ${place}`)
  const number = `${series}/${fiscalYear}/${String(place).padStart(4, '0')}`
  if (number.length <= charactersMax) return number
  const state = `it has ${number.length} characters, and ${charactersMax} are allowed`
  throw new BillingError('INVOICE_NUMBER_TOO_LONG', `Cannot give the number ${number}: ${state}`, { series, fiscal_year: fiscalYear })
}
