import { ViolationError } from '../problem.ts'

/** How a decimal may be written, as the schemas MoneyInput, QuantityInput and TaxRateInput have it for texts. */
const forms = {
  money: { pattern: /^\d{1,15}(\.\d{1,4})?$/, decimals: 4 },
  quantity: { pattern: /^\d{1,12}(\.\d{1,3})?$/, decimals: 3 },
  rate: { pattern: /^\d{1,3}(\.\d{1,3})?$/, decimals: 3 },
} as const

export type DecimalForm = keyof typeof forms

/**
 * A decimal of a request as the shortest text that means it, so that `1.50`, `"1.5"` and `"01.50"` are one input under one key. Below the schemas' bounds that is what was written: up to 15 digits a number of JSON keeps exactly.
 *
 * @throws {ViolationError} where a number has more decimals than its text could have, or is so small that it is written with an exponent
 */
export function fromDecimalInput(value: string | number, { form, path }: { form: DecimalForm; path: string }): string {
  const text = String(value)
  const { pattern, decimals } = forms[form]
  if (pattern.test(text)) return toShortest(text)
  throw new ViolationError([{ path, message: `must have at most ${decimals} decimals`, code: 'pattern' }])
}

function toShortest(text: string): string {
  const [whole = '', fraction = ''] = text.split('.')
  const [units, places] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')]
  return places === '' ? units : `${units}.${places}`
}
