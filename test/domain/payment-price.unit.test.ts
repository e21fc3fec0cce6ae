import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { creditsFor, priceOf, unitPriceOf } from '../../src/domain/payments/price.ts'

describe('the price of credits', () => {
  const prices: readonly (readonly [credits: number, unitPrice: string, currency: string, minor: number])[] = [
    [5, '1', 'INR', 500],
    [3, '2.5', 'INR', 750],
    // Rounded once, half-up, and not a credit at a time.
    [1, '0.005', 'INR', 1],
    [3, '0.005', 'INR', 2],
    [1, '0.0049', 'INR', 0],
    [3, '1.5', 'JPY', 5],
    [2, '0.0005', 'BHD', 1],
  ]
  for (const [credits, unitPrice, currency, minor] of prices) {
    it(`of ${credits} at ${unitPrice} ${currency} is ${minor} minor units`, () => {
      expect(priceOf(toCredits(credits), unitPrice, currency)).to.equal(toMinor(minor))
    })
  }

  it('is exact beyond the numbers of JSON', () => {
    expect(priceOf(toCredits(9_007_199_254_740_991n), '999999999.999999', 'INR')).to.equal(toMinor(900719925474098199280074526n))
  })

  it('buys so many credits, and never a part of one', () => {
    expect(creditsFor(toMinor(750), '2.5', 'INR')).to.equal(toCredits(3))
    expect(creditsFor(toMinor(751), '2.5', 'INR')).to.equal(null)
    expect(creditsFor(toMinor(1), '2.5', 'INR')).to.equal(null)
    expect(creditsFor(toMinor(2), '0.005', 'INR')).to.not.equal(null)
  })

  it('of one credit is told where it is a decimal, and left out where it is none', () => {
    expect(unitPriceOf(toMinor(750), toCredits(3), 'INR')).to.equal('2.5')
    expect(unitPriceOf(toMinor(1000), toCredits(10), 'INR')).to.equal('1')
    expect(unitPriceOf(toMinor(100), toCredits(10), 'JPY')).to.equal('10')
    expect(unitPriceOf(toMinor(100), toCredits(3), 'INR')).to.equal(null)
  })
})
