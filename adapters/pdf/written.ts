import { toDecimal, toMoney } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { CalendarDate, Quantity, TaxRate } from '../../src/domain/invoices/invoice.ts'

/** Lakh and crore: `1,23,45,678`; the last three digits, then two by two. */
const indianGroups = /\B(?=(?:\d\d)*\d{3}$)/g
const westernGroups = /\B(?=(?:\d{3})+$)/g

function grouped(decimal: string, currency: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const groups = whole.replace(currency === 'INR' ? indianGroups : westernGroups, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** How a currency is called beside a sum. */
export const signOf = (currency: string): string => (currency === 'INR' ? '₹' : currency)

/** A sum as columns have it, their heads naming the currency: `1,23,456.00`. */
export const writtenNumber = (amount: Minor, currency: string): string => grouped(toMoney(amount, currency), currency)

/** A sum on its own: `₹1,23,456.00`, `USD 1,234.50`; what is taken away has its sign in front. */
export function writtenSum(amount: Minor, currency: string): string {
  const sign = amount < 0n ? '-' : ''
  const size = (amount < 0n ? -amount : amount) as Minor
  return `${sign}${signOf(currency)}${currency === 'INR' ? '' : ' '}${writtenNumber(size, currency)}`
}

/** `1.5`, `10`: no more decimals than it has. */
export const writtenQuantity = (quantity: Quantity, currency: string): string => grouped(withoutZeros(toDecimal(quantity, 3)), currency)

/** `18%`, and of a half `2.5%`. */
export const writtenRate = (rate: TaxRate): string => `${withoutZeros(toDecimal(rate, 3))}%`

/** What each of CGST and SGST is of a rate: half of it, which may need a fourth decimal. */
export const writtenHalfRate = (rate: TaxRate): string => `${withoutZeros(toDecimal(rate * 5n, 4))}%`

const withoutZeros = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `31 Mar 2026`: no country reads it as another day. */
export function writtenDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** Midnight in UTC of a day: for what wants an instant where there is only a date. */
export const instantOf = (date: CalendarDate): Instant => Date.parse(`${date}T00:00:00Z`) as Instant
