import { expect } from 'chai'
import fc from 'fast-check'
import { toUnitPrice } from '../../src/domain/accounts/unit-price.ts'

describe('toUnitPrice', () => {
  const prices: readonly (readonly [string, string])[] = [
    ['1', '1'],
    ['2.50', '2.5'],
    ['10', '10'],
    ['100.000000', '100'],
    ['007.5', '7.5'],
    ['0.000001', '0.000001'],
    ['999999999.999999', '999999999.999999'],
  ]
  for (const [text, price] of prices) it(`takes ${text} as ${price}`, () => expect(toUnitPrice(text)).to.equal(price))

  for (const text of ['0', '000', '0.0', '-1', '1.0000000', '1234567890', '1.', '.1', '1,5', '1e3', ' 1', '1\n', '']) {
    it(`takes ${JSON.stringify(text)} for none`, () => expect(toUnitPrice(text)).to.equal(null))
  }

  it('writes one price in one way, whatever zeros it came with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.nat(3), (places, zeros) => {
        const [whole, fraction] = [Math.floor(places / 1e6), String(places % 1e6).padStart(6, '0')]
        const shortest = toUnitPrice(`${whole}.${fraction}`)

        expect(shortest).to.match(/^(0|[1-9]\d*)(\.\d*[1-9])?$/)
        expect(Number(shortest)).to.equal(Number(`${whole}.${fraction}`))
        expect(toUnitPrice(String(shortest))).to.equal(shortest)
        expect(toUnitPrice(`${'0'.repeat(Math.min(zeros, 9 - String(whole).length))}${shortest}`)).to.equal(shortest)
      }),
    )
  })
})
