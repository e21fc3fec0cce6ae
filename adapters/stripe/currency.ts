import { BillingError } from '../../src/domain/errors.ts'
import { minorDigitsOf, toMinor, toMoney } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'

// Stripe's own lists, which are not ISO 4217: UGX and ISK are sent with two decimals, which are 00, and MGA with none.
const withoutDecimals = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
const withThree = new Set('BHD JOD KWD OMR TND'.split(' '))

const stripeDigitsOf = (currency: string): number => (withoutDecimals.has(currency) ? 0 : withThree.has(currency) ? 3 : 2)

/** @throws {BillingError} MONEY_TOO_PRECISE where Stripe cannot say the amount */
export function toStripeAmount(amount: Minor, currency: string): number {
  const [ours, theirs] = [10n ** BigInt(minorDigitsOf(currency)), 10n ** BigInt(stripeDigitsOf(currency))]
  const scaled = amount * theirs
  const units = scaled / ours
  // Of three decimals Stripe wants the last to be 0.
  const isExact = scaled % ours === 0n && (!withThree.has(currency) || units % 10n === 0n)
  if (!isExact || units > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new BillingError('MONEY_TOO_PRECISE', `Cannot ask for ${toMoney(amount, currency)} ${currency}: Stripe takes no such amount`)
  }
  return Number(units)
}

/** What Stripe says, in our units. Null where it is no amount, or one that our units cannot say. */
export function fromStripeAmount(amount: unknown, currency: string): Minor | null {
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0) return null
  const [ours, theirs] = [10n ** BigInt(minorDigitsOf(currency)), 10n ** BigInt(stripeDigitsOf(currency))]
  const scaled = BigInt(amount) * ours
  return scaled % theirs === 0n ? toMinor(scaled / theirs) : null
}
