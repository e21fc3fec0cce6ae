import Big from 'big.js'
import type { Dice } from './random-life.ts'

// Invoices worked out a second time, in decimals and from the rules alone (rulebook 3 and 5): nothing here knows the product's code.

export interface PlainLine {
  readonly quantity: string
  readonly unitPrice: string
  /** In percent. */
  readonly rate: string
  readonly treatment: 'TAXABLE' | 'EXEMPT' | 'ZERO_RATED' | 'REVERSE_CHARGE'
  readonly orderIndex: number
}

/** An invoice as one would write it down. States are two digits; a buyer's is that of its GSTIN. */
export interface PlainInvoice {
  readonly currency: string
  readonly sellersState: string | null
  readonly buyersState: string | null
  readonly placeOfSupply: string | null
  readonly isSez: boolean
  readonly roundsToWhole: boolean
  readonly lines: readonly PlainLine[]
}

const sums = ['taxableValue', 'cgst', 'sgst', 'igst', 'reverseCharge', 'total'] as const

type Worked = Readonly<Record<(typeof sums)[number], Big>>

export const decimalsOf: Readonly<Record<string, number>> = { INR: 2, USD: 2, JPY: 0, KWD: 3 }

/** What the invoice comes to, each sum as a decimal with the currency's decimals. */
export function workOut(invoice: PlainInvoice) {
  const decimals = decimalsOf[invoice.currency] ?? 2
  const said = invoice.placeOfSupply ?? invoice.buyersState ?? invoice.sellersState
  const halves = said !== null && said === invoice.sellersState && said !== '96' && !invoice.isSez
  const lines = invoice.lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => a.line.orderIndex - b.line.orderIndex || a.index - b.index)
    .map(({ line }) => workOutLine(line, halves, decimals))
  const add = (sum: keyof Worked): Big => lines.reduce((total, line) => total.plus(line[sum]), new Big(0))

  const exact = add('total')
  const total = invoice.roundsToWhole ? exact.round(0, Big.roundHalfUp) : exact
  const text = (amount: Big): string => amount.toFixed(decimals)
  return {
    placeOfSupply: said,
    lines: lines.map((line) => sums.map((sum) => text(line[sum]))),
    ...{ subtotal: text(add('taxableValue')), cgst: text(add('cgst')), sgst: text(add('sgst')), igst: text(add('igst')) },
    ...{ tax: text(add('cgst').plus(add('sgst')).plus(add('igst'))), reverseCharge: text(add('reverseCharge')) },
    ...{ roundOff: text(total.minus(exact)), total: text(total) },
  }
}

function workOutLine(line: PlainLine, halves: boolean, decimals: number): Worked {
  const taxableValue = new Big(line.quantity).times(line.unitPrice).round(decimals, Big.roundHalfUp)
  const percent = (rate: Big): Big => taxableValue.times(rate).times('0.01').round(decimals, Big.roundHalfUp)
  const half = halves ? percent(new Big(line.rate).times('0.5')) : new Big(0)
  const whole = halves ? new Big(0) : percent(new Big(line.rate))
  const tax = half.plus(half).plus(whole)
  const none = new Big(0)
  if (line.treatment === 'REVERSE_CHARGE') {
    return { taxableValue, cgst: none, sgst: none, igst: none, reverseCharge: tax, total: taxableValue }
  }
  return { taxableValue, cgst: half, sgst: half, igst: whole, reverseCharge: none, total: taxableValue.plus(tax) }
}

const rates = ['0', '0.1', '0.25', '1.5', '3', '5', '12', '18', '28', '7.375', '100']

/** A firm registered in several states: the check character is another one each time. */
export const gstins: Readonly<Record<string, string>> = {
  '01': '01AAPFU0939F1Z9',
  '04': '04AAPFU0939F1Z3',
  '07': '07AAPFU0939F1ZX',
  '26': '26AAPFU0939F1ZX',
  '27': '27AAPFU0939F1ZV',
  '29': '29AAPFU0939F1ZR',
  '31': '31AAPFU0939F1Z6',
  '35': '35AAPFU0939F1ZY',
  '37': '37AAPFU0939F1ZU',
  '38': '38AAPFU0939F1ZS',
  '97': '97AAPFU0939F1ZO',
}
const states = Object.keys(gstins)

/** Any invoice that the rules allow: 1 to 40 lines, each treatment, within a state, a territory, beyond, abroad, to an SEZ. */
export function rollInvoice(roll: Dice): PlainInvoice {
  const currency = pick(roll, Object.keys(decimalsOf))
  const sellersState = roll(12) === 0 ? null : roll(15) === 0 ? '96' : pick(roll, states)
  const where = roll(6)
  const isSez = roll(8) === 0
  // Half of all supplies stay within the seller's state: the halves of a tax are what is hard.
  const placeOfSupply = where < 2 ? sellersState : where === 2 ? '96' : where === 3 ? pick(roll, states) : null
  const buyersState = placeOfSupply === null && roll(2) === 0 ? pick(roll, states) : null
  const isZeroRated = isSez || (placeOfSupply ?? buyersState ?? sellersState) === '96'
  const lines = Array.from({ length: 1 + roll(40) }, () => rollLine(roll, { decimals: decimalsOf[currency] ?? 2, isZeroRated }))
  return { currency, sellersState, buyersState, placeOfSupply, isSez, roundsToWhole: roll(2) === 0, lines }
}

function rollLine(roll: Dice, { decimals, isZeroRated }: { decimals: number; isZeroRated: boolean }): PlainLine {
  const treatment = pick(roll, [
    'TAXABLE',
    'TAXABLE',
    'TAXABLE',
    'EXEMPT',
    'REVERSE_CHARGE',
    isZeroRated ? 'ZERO_RATED' : 'TAXABLE',
  ] as const)
  const hasRate = treatment === 'TAXABLE' || treatment === 'REVERSE_CHARGE'
  const places = roll(4)
  return {
    quantity: shifted(1 + roll(10 ** (1 + roll(3) + places) - 1), places),
    unitPrice: shifted(roll(10 ** (1 + roll(8))), decimals),
    rate: hasRate ? pick(roll, rates) : '0',
    treatment,
    orderIndex: roll(10),
  }
}

const pick = <T>(roll: Dice, choices: readonly T[]): T => {
  const choice = choices[roll(choices.length)]
  if (choice === undefined) throw new Error('nothing to choose from')
  return choice
}

function shifted(count: number, places: number): string {
  const text = String(count).padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}
