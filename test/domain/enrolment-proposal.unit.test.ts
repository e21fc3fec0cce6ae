import { expect } from 'chai'
import { proposeEnrolment } from '../../src/domain/accounts/enrolment-proposal.ts'

const cases: readonly (readonly [key: string, accountType: string, displayName: string])[] = [
  ['v1:partner:7', 'EXTERNAL_ASSOCIATE', 'Partner 7'],
  ['v1:channel:west', 'EXTERNAL_ASSOCIATE', 'Channel west'],
  ['v2:external:a_b-C', 'EXTERNAL_ASSOCIATE', 'External a_b-C'],
  ['v1:client:12', 'TENANT', 'Client 12'],
  ['v1:assignment:12', 'TENANT', 'Assignment 12'],
  ['v1:invoice:41', 'TENANT', 'Invoice 41'],
  ['v2:tenant:acme', 'TENANT', 'Tenant acme'],
]

const impossible = [
  '',
  'partner:7',
  'v1:partner:',
  'v1:partner:7:8',
  'v1:someone:7',
  'v3:partner:7',
  'v2:partner:7',
  'v1:partner:a b',
  `v1:partner:${'7'.repeat(118)}`,
]

describe('what a key would be enrolled as', () => {
  for (const [key, accountType, displayName] of cases) {
    it(`is ${accountType} ${displayName}, POSTPAID as every account begins, for ${key}`, () => {
      expect(proposeEnrolment(key)).to.deep.equal({ accountType, displayName, billingMode: 'POSTPAID' })
    })
  }

  it('is told of the longest key that an account can have', () => {
    expect(proposeEnrolment(`v1:partner:${'7'.repeat(117)}`)).to.include({ accountType: 'EXTERNAL_ASSOCIATE' })
  })

  it('is nothing for a key that no account can have', () => {
    for (const key of [...impossible, `sha256:${'a'.repeat(64)}`]) expect(proposeEnrolment(key), key).to.equal(null)
  })
})
