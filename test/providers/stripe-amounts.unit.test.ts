import { expect } from 'chai'
import { fromStripeAmount, toStripeAmount } from '../../adapters/stripe/currency.ts'
import { toMinor } from '../../src/domain/money.ts'

const cases = [
  ['INR', 50_000n, 50_000],
  ['JPY', 500n, 500],
  ['KWD', 1_230n, 1_230],
  ['UGX', 500n, 50_000],
  ['ISK', 500n, 50_000],
  ['MGA', 50_000n, 500],
] as const

describe('amounts of Stripe', () => {
  for (const [currency, ours, theirs] of cases) {
    it(`say ${ours} of ${currency} as ${theirs}, and back`, () => {
      expect(toStripeAmount(toMinor(ours), currency)).to.equal(theirs)
      expect(fromStripeAmount(theirs, currency)).to.equal(ours)
    })
  }

  it('refuse what Stripe cannot say: a third decimal other than 0, and parts of a currency without decimals', () => {
    for (const [amount, currency] of [
      [1_231n, 'KWD'],
      [50_001n, 'MGA'],
    ] as const) {
      expect(() => toStripeAmount(toMinor(amount), currency))
        .to.throw('Stripe takes no such amount')
        .with.property('code', 'MONEY_TOO_PRECISE')
    }
  })

  it('are none where they are no whole number from 0 on, or one that our units cannot say', () => {
    for (const units of [-1, 1.5, '5', null, undefined, 2 ** 53]) expect(fromStripeAmount(units, 'INR'), String(units)).to.equal(null)
    expect(fromStripeAmount(50_001, 'UGX')).to.equal(null)
  })
})
