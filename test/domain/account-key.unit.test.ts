import { expect } from 'chai'
import { accountKeyLengthMax, isAccountKey } from '../../src/domain/accounts/account-key.ts'

describe('an account’s key', () => {
  it('is of one of the kinds that V1 and V2 have, and says which one', () => {
    for (const kind of ['v1:partner', 'v1:client', 'v1:assignment', 'v1:invoice', 'v1:channel', 'v2:tenant', 'v2:external'])
      expect(isAccountKey(`${kind}:Az_0-9`), kind).to.equal(true)
  })

  it('is nothing else', () => {
    const others = ['', 'v1:partner', 'v1:partner:', 'v1:tenant:1', 'v2:partner:1', 'V1:partner:1', 'v1:partner:a b', 'v1:partner:é']
    for (const text of [...others, ' v1:partner:1', 'v1:partner:1\n', 'v1:partner:1:2', 'v1:partner:1/2'])
      expect(isAccountKey(text), text).to.equal(false)
  })

  it('has at most 128 characters', () => {
    const longest = 'v1:partner:'.padEnd(128, '1')

    expect(accountKeyLengthMax).to.equal(128)
    expect([isAccountKey(longest), isAccountKey(`${longest}1`)]).to.deep.equal([true, false])
  })
})
