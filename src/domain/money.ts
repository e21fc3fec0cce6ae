import { BillingError } from './errors.ts'

/** A sum of money in the smallest unit of its currency: paise, cents, fils, whole yen. On the wire a decimal string (contract 1). */
export type Minor = bigint & { readonly unit: 'Minor' }

export const zeroMinor = 0n as Minor

export const toMinor = (units: bigint | number | string): Minor => BigInt(units) as Minor

export const plusMinor = (a: Minor, b: Minor): Minor => (a + b) as Minor

export const minusMinor = (a: Minor, b: Minor): Minor => (a - b) as Minor

export const smallerMinor = (a: Minor, b: Minor): Minor => (a < b ? a : b)

export const sumOfMinor = (parts: readonly Minor[]): Minor => parts.reduce(plusMinor, zeroMinor)

const withDigits = (digits: number, currencies: string) => currencies.split(' ').map((currency) => [currency, digits] as const)

// ISO 4217: all others have two.
const digitsByCurrency: ReadonlyMap<string, number> = new Map([
  ...withDigits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...withDigits(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...withDigits(4, 'CLF UYW'),
])

/** How many decimals a currency has (ISO 4217). */
export function minorDigitsOf(currency: string): number {
  return digitsByCurrency.get(currency) ?? 2
}

/** How many minor units one whole unit has. */
export const minorPerUnit = (currency: string): bigint => 10n ** BigInt(minorDigitsOf(currency))

/**
 * Reads a decimal as a whole number of its last places: `fromDecimal('1.5', 3)` is 1500n.
 *
 * @param text digits, with at most one point; a sign where the contract allows one
 * @returns null where the text has more decimals than `digits`, trailing zeros apart, or is no decimal
 */
export function fromDecimal(text: string, digits: number): bigint | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const places = fraction.slice(0, digits)
  if (whole === '' || !/^0*$/.test(fraction.slice(digits))) return null
  return BigInt(`${sign}${whole}${places.padEnd(digits, '0')}`)
}

/** The same the other way round: `toDecimal(1500n, 3)` is `1.500`. */
export function toDecimal(places: bigint, digits: number): string {
  const text = String(places < 0n ? -places : places).padStart(digits + 1, '0')
  const sign = places < 0n ? '-' : ''
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** @throws {BillingError} MONEY_TOO_PRECISE where the text has more decimals than the currency */
export function fromMoney(text: string, currency: string): Minor {
  const digits = minorDigitsOf(currency)
  const places = fromDecimal(text, digits)
  if (places === null) throw new BillingError('MONEY_TOO_PRECISE', `Cannot take ${text} ${currency}: the currency has ${digits} decimals`)
  return places as Minor
}

export const toMoney = (amount: Minor, currency: string): string => toDecimal(amount, minorDigitsOf(currency))

/** Divides and rounds half-up, a half away from zero (rulebook 3). The denominator is positive. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}
