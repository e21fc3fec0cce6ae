import type { Credits } from '../credits/credits.ts'
import { toCredits } from '../credits/credits.ts'
import { fromDecimal, halfUp, minorPerUnit, toDecimal } from '../money.ts'
import type { Minor } from '../money.ts'

const digits = 6
const scale = 10n ** BigInt(digits)

function placesOf(unitPrice: string): bigint {
  const places = fromDecimal(unitPrice, digits)
  if (places === null || places <= 0n) throw new Error(`${unitPrice} is no unit price`)
  return places
}

/** What so many credits cost: exact, then rounded half-up to the currency's minor unit. Rulebook 3. */
export const priceOf = (credits: Credits, unitPrice: string, currency: string): Minor =>
  halfUp(credits * placesOf(unitPrice) * minorPerUnit(currency), scale) as Minor

/** How many credits an amount buys; null where it is not the price of a whole number of them. */
export function creditsFor(amount: Minor, unitPrice: string, currency: string): Credits | null {
  const credits = toCredits(halfUp(amount * scale, placesOf(unitPrice) * minorPerUnit(currency)))
  return credits > 0n && priceOf(credits, unitPrice, currency) === amount ? credits : null
}

/** What one of so many credits cost, without trailing zeros; null where that is no decimal of six places. */
export function unitPriceOf(amount: Minor, credits: Credits, currency: string): string | null {
  const [numerator, denominator] = [amount * scale, credits * minorPerUnit(currency)]
  if (credits <= 0n || numerator % denominator !== 0n) return null
  return toDecimal(numerator / denominator, digits).replace(/\.?0+$/, '')
}
