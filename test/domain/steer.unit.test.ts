import { expect } from 'chai'
import { defaultPolicy, takesNewWork } from '../../src/domain/accounts/account.ts'
import type { Account } from '../../src/domain/accounts/account.ts'
import { changePolicy, changeStatus, describe as describeAccount, enrolled, refuseUnlessExpected } from '../../src/domain/accounts/steer.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { at, refusalIn, today } from '../support/given.ts'

const account: Account = {
  ...{ accountId: 'a1', tenantId: 't1', externalKey: 'v1:partner:1', accountType: 'TENANT', displayName: 'Anna', status: 'ACTIVE' },
  ...{ policy: defaultPolicy, revision: 4, createdAt: at('2026-01-01'), updatedAt: at('2026-01-01') },
}
const [none, some] = [toCredits(0), toCredits(1)]
const toCredit = { billingMode: 'CREDIT', forceEnableCredit: false } as const

describe('steering an account: its policy', () => {
  it('begins POSTPAID, with 15 days, INR and enabled', () => {
    expect(defaultPolicy).to.include({
      billingMode: 'POSTPAID',
      paymentTermsDays: 15,
      currency: 'INR',
      isEnabled: true,
      reservationTtlMinutes: null,
      creditUnitPrice: null,
    })
    expect(enrolled(account).eventType).to.equal('account_onboarded')
  })

  it('refuses CREDIT with nothing available, changes nothing, and keeps that on the timeline', () => {
    const steering = changePolicy(account, toCredit, none, today)

    expect(steering.refusal).to.have.property('code', 'CREDIT_ENROLLMENT_BLOCKED')
    expect(steering.account).to.equal(account)
    expect(steering.records.map(({ eventType }) => eventType)).to.deep.equal(['credit_enrollment_blocked'])
  })

  it('enables CREDIT with one credit available', () => {
    const { account: after, records, refusal } = changePolicy(account, toCredit, some, today)

    expect(refusal).to.equal(null)
    expect(after).to.include({ revision: 5, updatedAt: today })
    expect(after.policy).to.deep.equal({ ...defaultPolicy, billingMode: 'CREDIT' })
    expect(records.map(({ eventType }) => eventType)).to.deep.equal(['policy_changed'])
  })

  it('enables CREDIT with nothing where it is forced, and says so on the timeline', () => {
    const { account: after, records } = changePolicy(account, { ...toCredit, forceEnableCredit: true }, none, today)

    expect(after.policy.billingMode).to.equal('CREDIT')
    expect(records.map(({ eventType }) => eventType)).to.deep.equal(['credit_enrollment_forced'])
  })

  it('guards only the way into CREDIT: whoever is there may change the rest without credits', () => {
    const credit = { ...account, policy: { ...defaultPolicy, billingMode: 'CREDIT' as const } }

    expect(changePolicy(credit, { ...toCredit, paymentTermsDays: 30 }, none, today).account.policy.paymentTermsDays).to.equal(30)
    expect(changePolicy(credit, { billingMode: 'POSTPAID', forceEnableCredit: false }, none, today).refusal).to.equal(null)
  })

  it('leaves what is not named, and takes a limit away with null', () => {
    const limited = { ...account, policy: { ...defaultPolicy, lowBalanceThreshold: toCredits(5), reservationTtlMinutes: 60 } }

    const { account: after } = changePolicy(limited, { reservationTtlMinutes: null, forceEnableCredit: false }, none, today)

    expect(after.policy).to.include({ lowBalanceThreshold: 5n, reservationTtlMinutes: null })
  })

  it('keeps on the timeline what the policy was and what it is, a threshold as text and none as null', () => {
    const { records } = changePolicy(account, { lowBalanceThreshold: toCredits(5), forceEnableCredit: false }, none, today)

    const wire = {
      billing_mode: 'POSTPAID',
      payment_terms_days: 15,
      currency: 'INR',
      is_enabled: true,
      reservation_ttl_minutes: null,
      credit_unit_price: null,
    }
    const payload = { from: { ...wire, low_balance_threshold: null }, to: { ...wire, low_balance_threshold: '5' } }
    expect(records).to.deep.equal([{ eventType: 'policy_changed', payload }])
  })

  it('leaves no trace where nothing changes: no record, no new revision', () => {
    const same = { ...defaultPolicy, forceEnableCredit: true }

    for (const steering of [
      changePolicy(account, same, none, today),
      changeStatus(account, 'ACTIVE', 'because', today),
      describeAccount(account, { displayName: 'Anna' }, today),
    ])
      expect(steering).to.deep.equal({ account, records: [], refusal: null })
  })
})

describe('steering an account: its status and name', () => {
  it('suspends, with the reason where one is given', () => {
    const { account: after, records } = changeStatus(account, 'SUSPENDED', 'unpaid', today)

    expect(after).to.include({ status: 'SUSPENDED', revision: 5, updatedAt: today })
    expect(records).to.deep.equal([{ eventType: 'account_status_changed', payload: { from: 'ACTIVE', to: 'SUSPENDED', reason: 'unpaid' } }])
  })

  it('takes new work only while active under a policy that is enabled', () => {
    expect(takesNewWork('ACTIVE', { isEnabled: true })).to.equal(true)
    expect(takesNewWork('SUSPENDED', { isEnabled: true })).to.equal(false)
    expect(takesNewWork('ACTIVE', { isEnabled: false })).to.equal(false)
  })

  it('renames, and changes the terms where they are said', () => {
    const renamed = describeAccount(account, { displayName: 'Berta' }, today).account
    const both = describeAccount(account, { displayName: 'Berta', paymentTermsDays: 7 }, today).account

    expect([renamed.displayName, renamed.policy.paymentTermsDays]).to.deep.equal(['Berta', 15])
    expect([both.displayName, both.policy.paymentTermsDays]).to.deep.equal(['Berta', 7])
  })

  it('refuses who has seen another revision, and nobody who expects none', () => {
    expect(refusalIn(() => refuseUnlessExpected(account, [3])).code).to.equal('PRECONDITION_FAILED')
    for (const expected of [null, [4], [3, 4]]) expect(() => refuseUnlessExpected(account, expected)).not.to.throw()
  })
})
