import { expect } from 'chai'
import { amountInWords } from '../../src/domain/invoices/words.ts'
import { fromMoney, minorDigitsOf, minorPerUnit, toMinor } from '../../src/domain/money.ts'
import { seedOfRun } from '../model/explore.ts'
import { makeDice } from './random-life.ts'
import type { Dice } from './random-life.ts'

const words = (text: string, currency = 'INR'): string => amountInWords(fromMoney(text, currency), currency)

describe('an amount in words', () => {
  it('counts rupees in lakh and crore', () => {
    const said: Readonly<Record<string, string>> = {
      '123456.78': 'Rupees One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Seventy-Eight Paise Only',
      '100': 'Rupees One Hundred Only',
      '1180.00': 'Rupees One Thousand One Hundred Eighty Only',
      '99999': 'Rupees Ninety-Nine Thousand Nine Hundred Ninety-Nine Only',
      '100000': 'Rupees One Lakh Only',
      '1000001': 'Rupees Ten Lakh One Only',
      '10000000': 'Rupees One Crore Only',
      '1000000000': 'Rupees One Hundred Crore Only',
      '12345678901.05':
        'Rupees One Thousand Two Hundred Thirty-Four Crore Fifty-Six Lakh Seventy-Eight Thousand Nine Hundred One and Five Paise Only',
      '1000000000000': 'Rupees One Lakh Crore Only',
      '1000010000000': 'Rupees One Lakh One Crore Only',
      '1000000100000': 'Rupees One Lakh Crore One Lakh Only',
      '10000000000000': 'Rupees Ten Lakh Crore Only',
    }

    for (const [text, expected] of Object.entries(said)) expect(words(text), text).to.equal(expected)
  })

  it('says one rupee and one paisa in the singular, and paise alone without rupees', () => {
    expect(words('1.00')).to.equal('Rupee One Only')
    expect(words('1.01')).to.equal('Rupee One and One Paisa Only')
    expect(words('21.50')).to.equal('Rupees Twenty-One and Fifty Paise Only')
    expect(words('0.50')).to.equal('Fifty Paise Only')
    expect(words('0')).to.equal('Rupees Zero Only')
  })

  it('counts other money in thousand, million, billion and trillion, by its English name', () => {
    const said: readonly (readonly [string, string, string])[] = [
      ['1234567.89', 'USD', 'US Dollars One Million Two Hundred Thirty-Four Thousand Five Hundred Sixty-Seven and Eighty-Nine Cents Only'],
      ['1.01', 'USD', 'US Dollar One and One Cent Only'],
      ['10000000000000', 'USD', 'US Dollars Ten Trillion Only'],
      ['2000000000.5', 'EUR', 'Euros Two Billion and Fifty Cents Only'],
      ['19.99', 'GBP', 'Pounds Sterling Nineteen and Ninety-Nine Pence Only'],
      ['1.01', 'GBP', 'Pound Sterling One and One Penny Only'],
      ['100000', 'JPY', 'Japanese Yen One Hundred Thousand Only'],
      ['0', 'JPY', 'Japanese Yen Zero Only'],
      ['12.345', 'KWD', 'Kuwaiti Dinars Twelve and Three Hundred Forty-Five Fils Only'],
      ['10.10', 'AED', 'UAE Dirhams Ten and Ten Fils Only'],
      ['2', 'SGD', 'Singapore Dollars Two Only'],
    ]

    for (const [text, currency, expected] of said) expect(words(text, currency), `${text} ${currency}`).to.equal(expected)
  })

  it('says the code of a currency whose name it does not know, and its fraction in figures', () => {
    expect(words('1234.05', 'XTS')).to.equal('XTS One Thousand Two Hundred Thirty-Four and 05/100 Only')
    expect(words('0.45', 'XTS')).to.equal('XTS Zero and 45/100 Only')
    expect(words('12.007', 'TND')).to.equal('TND Twelve and 007/1000 Only')
    expect([words('7', 'XTS'), words('7', 'CLP')]).to.deep.equal(['XTS Seven Only', 'CLP Seven Only'])
  })

  it('is never about less than nothing', () => {
    expect(() => amountInWords(toMinor(-1), 'INR')).to.throw('no words for -1 INR')
  })
})

// Reads what was written, word by word, the way a person does: what stands before a size counts it, and the largest size counts all.
const values = new Map(
  [
    ...'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen'.split(' '),
    ...'Seventeen Eighteen Nineteen'.split(' '),
  ].map((word, value) => [word, BigInt(value)] as const),
)
'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ').forEach((word, index) => values.set(word, BigInt(20 + 10 * index)))
const sizes = {
  Trillion: 10n ** 12n,
  Billion: 10n ** 9n,
  Crore: 10n ** 7n,
  Million: 10n ** 6n,
  Lakh: 10n ** 5n,
  Thousand: 1_000n,
  Hundred: 100n,
}

function count(said: readonly string[]): bigint {
  for (const [size, value] of Object.entries(sizes)) {
    const place = said.lastIndexOf(size)
    if (place >= 0) return count(said.slice(0, place)) * value + count(said.slice(place + 1))
  }
  return said.reduce((sum, word) => sum + (values.get(word) ?? expect.fail(`${word} is no number`)), 0n)
}

const numbers = (text: string): readonly string[] => text.split(/[ -]/).filter((word) => values.has(word) || word in sizes)

function parse(text: string, currency: string): bigint {
  const [, whole = '', fraction = ''] = /^(.*?)(?: and (.*))? Only$/.exec(text) ?? expect.fail(`${text} has no end`)
  const inFigures = /^(\d+)\/\d+$/.exec(fraction)?.[1]
  const isFractionAlone = fraction === '' && / (Paise|Paisa|Cents?|Fils)$/.test(whole)
  if (isFractionAlone) return count(numbers(whole))
  return count(numbers(whole)) * minorPerUnit(currency) + (inFigures === undefined ? count(numbers(fraction)) : BigInt(inFigures))
}

const rollAmount = (roll: Dice, currency: string): bigint => {
  const digits = 1 + roll(13 + minorDigitsOf(currency))
  // A third of the digits are zeros, which is what words are left out for.
  return BigInt(Array.from({ length: digits }, () => (roll(3) === 0 ? '0' : String(roll(10)))).join(''))
}

describe('the words of 10,000 random amounts', () => {
  const seed = seedOfRun()

  for (const currency of ['INR', 'USD', 'KWD', 'XTS']) {
    it(`are read as the amount again (${currency})`, () => {
      const roll = makeDice(seed)
      const met = new Set<string>()

      for (let left = 10_000; left > 0; left -= 1) {
        const amount = rollAmount(roll, currency)
        const text = amountInWords(toMinor(amount), currency)
        if (parse(text, currency) !== amount) expect.fail(`seed ${seed}: ${amount} ${currency} is said as ${text}`)
        met.add(text)
      }

      console.log(`      seed ${seed}: ${met.size} different amounts`)
      expect(met.size).to.be.above(7_000)
    })
  }
})
