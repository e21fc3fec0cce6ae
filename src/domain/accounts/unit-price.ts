import { fromDecimal, toDecimal } from '../money.ts'

const decimals = 6
const form = new RegExp(String.raw`^\d{1,9}(\.\d{1,${decimals}})?$`)

/**
 * What one credit costs, in whole units of the account's currency: a decimal above 0 without zeros at its ends, `2.50` as `2.5`. Rulebook 3.
 *
 * @returns null where the text is no such price: 0, more than 9 digits before the point or 6 after it, a sign
 */
export function toUnitPrice(text: string): string | null {
  const places = form.test(text) ? fromDecimal(text, decimals) : null
  if (places === null || places === 0n) return null
  return toDecimal(places, decimals).replace(/\.?0+$/, '')
}
