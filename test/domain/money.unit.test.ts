import { expect } from 'chai'
import {
  fromDecimal,
  fromMoney,
  halfUp,
  minorDigitsOf,
  minorPerUnit,
  minusMinor,
  smallerMinor,
  sumOfMinor,
  toDecimal,
  toMinor,
  toMoney,
} from '../../src/domain/money.ts'

describe('money', () => {
  it('has the decimals of its currency, by ISO 4217', () => {
    const digits = { INR: 2, USD: 2, EUR: 2, JPY: 0, KRW: 0, VND: 0, KWD: 3, BHD: 3, OMR: 3, TND: 3, CLF: 4, XTS: 2 }

    for (const [currency, count] of Object.entries(digits)) expect(minorDigitsOf(currency), currency).to.equal(count)
    expect([minorPerUnit('INR'), minorPerUnit('JPY'), minorPerUnit('KWD')]).to.deep.equal([100n, 1n, 1_000n])
  })

  it('is read from a decimal, whatever zeros it has, and said with all decimals', () => {
    const texts = {
      '118': '118.00',
      '118.5': '118.50',
      '118.50000': '118.50',
      '0.01': '0.01',
      '000.10': '0.10',
      '-1.05': '-1.05',
      '-0.01': '-0.01',
    }

    for (const [text, said] of Object.entries(texts)) expect(toMoney(fromMoney(text, 'INR'), 'INR'), text).to.equal(said)
    expect([toMoney(fromMoney('7.000', 'JPY'), 'JPY'), toMoney(fromMoney('0.5', 'KWD'), 'KWD')]).to.deep.equal(['7', '0.500'])
    expect(fromMoney('90071992547409930.07', 'INR')).to.equal(9_007_199_254_740_993_007n)
  })

  it('is refused with more decimals than its currency has', () => {
    for (const [text, currency, digits] of [
      ['1.001', 'INR', 2],
      ['0.5', 'JPY', 0],
      ['1.0001', 'KWD', 3],
    ] as const)
      expect(() => fromMoney(text, currency))
        .to.throw(`Cannot take ${text} ${currency}: the currency has ${digits} decimals`)
        .with.property('code', 'MONEY_TOO_PRECISE')
  })

  it('adds up, and tells the smaller of two', () => {
    expect(sumOfMinor([])).to.equal(0n)
    expect(sumOfMinor([toMinor(1), toMinor('2'), toMinor(-5n)])).to.equal(-2n)
    expect(minusMinor(toMinor(1), toMinor(3))).to.equal(-2n)
    expect([smallerMinor(toMinor(1), toMinor(2)), smallerMinor(toMinor(2), toMinor(1))]).to.deep.equal([1n, 1n])
  })
})

describe('a decimal', () => {
  it('is a whole number of its last places', () => {
    expect([fromDecimal('1.5', 3), fromDecimal('1', 0), fromDecimal('-0.001', 3), fromDecimal('1.000', 0)]).to.deep.equal([
      1_500n,
      1n,
      -1n,
      1n,
    ])
    expect([toDecimal(1_500n, 3), toDecimal(5n, 3), toDecimal(-5n, 2), toDecimal(0n, 2), toDecimal(7n, 0)]).to.deep.equal([
      ...['1.500', '0.005', '-0.05', '0.00', '7'],
    ])
  })

  it('is no other text', () => {
    for (const text of ['', '.', '1.', '.5', '1e3', '+1', '--1', '1,5', ' 1', '1\n', '0x1', 'NaN', '१', '1.2.3'])
      expect(fromDecimal(text, 3), JSON.stringify(text)).to.equal(null)
  })

  it('of a million places is read at once', () => {
    const started = performance.now()

    expect(fromDecimal(`1.${'0'.repeat(1_000_000)}1`, 3)).to.equal(null)
    expect(fromDecimal(`1.5${'0'.repeat(1_000_000)}`, 3)).to.equal(1_500n)
    expect(performance.now() - started).to.be.below(1_000)
  })
})

describe('a division that rounds half-up', () => {
  it('takes a half away from zero, and nothing less', () => {
    const quotients = [
      [5n, 10n, 1n],
      [4n, 10n, 0n],
      [15n, 10n, 2n],
      [25n, 10n, 3n],
      [-5n, 10n, -1n],
      [-4n, 10n, 0n],
      [-15n, 10n, -2n],
    ] as const

    for (const [numerator, denominator, quotient] of quotients) expect(halfUp(numerator, denominator), `${numerator}`).to.equal(quotient)
    expect([halfUp(1n, 3n), halfUp(2n, 3n), halfUp(3n, 7n), halfUp(4n, 7n), halfUp(0n, 7n)]).to.deep.equal([0n, 1n, 0n, 1n, 0n])
    expect([halfUp(10n ** 30n + 5n, 10n), halfUp(10n ** 30n + 4n, 10n)]).to.deep.equal([10n ** 29n + 1n, 10n ** 29n])
  })
})
