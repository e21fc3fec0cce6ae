import { minorDigitsOf, minorPerUnit } from '../money.ts'
import type { Minor } from '../money.ts'

const small =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  )
const tens = 'Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')

type Scale = readonly (readonly [size: bigint, name: string])[]

const thousand = [1_000n, 'Thousand'] as const
const indian: Scale = [[10_000_000n, 'Crore'], [100_000n, 'Lakh'], thousand]
const western: Scale = [[1_000_000_000_000n, 'Trillion'], [1_000_000_000n, 'Billion'], [1_000_000n, 'Million'], thousand]

/** How a currency and its smallest unit are called, one and many. */
interface Names {
  readonly units: readonly [one: string, many: string]
  /** Null where the currency has no decimals. */
  readonly fractions: readonly [one: string, many: string] | null
}

const named = (unit: string, units: string, fractions: Names['fractions']): Names => ({ units: [unit, units], fractions })
const inCents = (unit: string, units = `${unit}s`): Names => named(unit, units, ['Cent', 'Cents'])
const inFils = (unit: string): Names => named(unit, `${unit}s`, ['Fils', 'Fils'])

const namesOf: Readonly<Partial<Record<string, Names>>> = {
  INR: named('Rupee', 'Rupees', ['Paisa', 'Paise']),
  AED: inFils('UAE Dirham'),
  AUD: inCents('Australian Dollar'),
  BHD: inFils('Bahraini Dinar'),
  CAD: inCents('Canadian Dollar'),
  CHF: named('Swiss Franc', 'Swiss Francs', ['Centime', 'Centimes']),
  EUR: inCents('Euro'),
  GBP: named('Pound Sterling', 'Pounds Sterling', ['Penny', 'Pence']),
  HKD: inCents('Hong Kong Dollar'),
  JOD: inFils('Jordanian Dinar'),
  JPY: named('Japanese Yen', 'Japanese Yen', null),
  KRW: named('South Korean Won', 'South Korean Won', null),
  KWD: inFils('Kuwaiti Dinar'),
  LKR: inCents('Sri Lankan Rupee'),
  MYR: named('Malaysian Ringgit', 'Malaysian Ringgit', ['Sen', 'Sen']),
  NZD: inCents('New Zealand Dollar'),
  OMR: named('Omani Rial', 'Omani Rials', ['Baisa', 'Baisa']),
  QAR: named('Qatari Riyal', 'Qatari Riyals', ['Dirham', 'Dirhams']),
  SAR: named('Saudi Riyal', 'Saudi Riyals', ['Halala', 'Halalas']),
  SGD: inCents('Singapore Dollar'),
  THB: named('Thai Baht', 'Thai Baht', ['Satang', 'Satang']),
  USD: inCents('US Dollar'),
  ZAR: inCents('South African Rand', 'South African Rand'),
}

/**
 * A sum in words, as documents bear it: `Rupees One Lakh Two Thousand and Fifty Paise Only`. Rupees are counted in lakh and crore,
 * others in thousand, million, billion and trillion. A currency whose English name is not known here goes by its code, and its
 * fraction by figures: `XTS Twelve and 05/100 Only`.
 *
 * @param amount not negative
 */
export function amountInWords(amount: Minor, currency: string): string {
  if (amount < 0n) throw new Error(`no words for ${amount} ${currency}: no document is about less than nothing`)
  const names = namesOf[currency]
  const whole = amount / minorPerUnit(currency)
  const fraction = amount % minorPerUnit(currency)
  if (names === undefined) return `${currency} ${westernWords(whole)}${figures(fraction, currency)} Only`

  const words = currency === 'INR' ? indianWords : westernWords
  const units = `${pick(names.units, whole)} ${words(whole)}`
  if (fraction === 0n || names.fractions === null) return `${units} Only`
  const fractions = `${words(fraction)} ${pick(names.fractions, fraction)}`
  return whole === 0n ? `${fractions} Only` : `${units} and ${fractions} Only`
}

const pick = ([one, many]: Names['units'], count: bigint): string => (count === 1n ? one : many)

const figures = (fraction: bigint, currency: string): string =>
  fraction === 0n ? '' : ` and ${String(fraction).padStart(minorDigitsOf(currency), '0')}/${minorPerUnit(currency)}`

const indianWords = (count: bigint): string => inScale(count, indian)
const westernWords = (count: bigint): string => inScale(count, western)

// How many of the largest size there are is said in the same scale, whole, before its name: so there are lakhs of crores.
function inScale(count: bigint, scale: Scale): string {
  for (const [size, name] of scale) {
    if (count < size) continue
    const rest = count % size
    return `${inScale(count / size, scale)} ${name}${rest === 0n ? '' : ` ${inScale(rest, scale)}`}`
  }
  return belowThousand(Number(count))
}

function belowThousand(count: number): string {
  if (count < 20) return small[count] ?? ''
  if (count < 100) return `${tens[Math.floor(count / 10)]}${count % 10 === 0 ? '' : `-${small[count % 10]}`}`
  const rest = count % 100
  return `${small[Math.floor(count / 100)]} Hundred${rest === 0 ? '' : ` ${belowThousand(rest)}`}`
}
