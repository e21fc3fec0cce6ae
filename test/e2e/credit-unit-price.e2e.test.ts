import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import { query } from '../support/query.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

describe("an account's own price of a credit", () => {
  const its = serviceOfFile()

  async function anAccount() {
    const account = await anEnrolledAccount(its.operator)
    return { ...account, policy: `/v1/control/accounts/${account.accountId}/policy` }
  }
  const shownOf = async (key: string) => itemsOf(await its.operator.get(`/v1/control/tenant?search=${key}`))[0]?.['credit_unit_price']
  /** From what to what it was changed, by the timeline. */
  const changesOf = (accountId: string) =>
    query(
      its.databaseUrl,
      `select payload::json -> 'from' ->> 'credit_unit_price' as "from", payload::json -> 'to' ->> 'credit_unit_price' as "to"
       from ledger.timeline where account_id = '${accountId}' and event_type = 'policy_changed' order by timeline_id`,
    )

  it('is none at first, is kept without zeros at its ends, and null takes it away', async () => {
    const { policy, key } = await anAccount()
    const shown: unknown[] = [await shownOf(key)]
    for (const credit_unit_price of ['2.50', '0007', '100', '999999999.999999', '0.000001', '120.00', null]) {
      await expectStatus(200, its.operator.patch(policy, { credit_unit_price }))
      shown.push(await shownOf(key))
    }

    expect(shown).to.deep.equal([null, '2.5', '7', '100', '999999999.999999', '0.000001', '120', null])
  })

  it('is on the timeline, and leaves no trace where it says the same in other words', async () => {
    const { accountId, policy } = await anAccount()

    for (const credit_unit_price of ['2.50', '2.5', '02.500000', null])
      await expectStatus(200, its.operator.patch(policy, { credit_unit_price }))

    expect(await changesOf(accountId)).to.deep.equal([
      { from: null, to: '2.5' },
      { from: '2.5', to: null },
    ])
  })

  it('is one input under one key, however it is written, and the kept answer is given again', async () => {
    const { policy } = await anAccount()

    const first = await its.operator.patch(policy, { credit_unit_price: '2.50', idempotency_key: 'price' })
    const again = await its.operator.patch(policy, { credit_unit_price: '2.5', idempotency_key: 'price' })
    const other = await its.operator.patch(policy, { credit_unit_price: '2.51', idempotency_key: 'price' })

    expect([first, again, other].map(told)).to.deep.equal(['200', '200', '422 IDEMPOTENCY_KEY_REUSED'])
    expect(again.body).to.deep.equal(first.body)
    expect(again.headers.get('idempotent-replayed')).to.equal('true')
  })

  it('stays where another member of the policy changes', async () => {
    const { policy, key } = await anAccount()
    await expectStatus(200, its.operator.patch(policy, { credit_unit_price: '2.5' }))
    await expectStatus(200, its.operator.patch(policy, { payment_terms_days: 30 }))

    expect(await shownOf(key)).to.equal('2.5')
  })

  for (const price of ['0', '0.00', '-1', '+1', '1.0000001', '1234567890', '1.', '.5', '1e3', '', ' 1', 2.5]) {
    it(`is never ${JSON.stringify(price)}`, async () => {
      const { accountId, policy } = await anAccount()

      const refused = await its.operator.patch(policy, { credit_unit_price: price })

      expect(told(refused)).to.equal('400 VALIDATION_FAILED')
      expect(refused.body['errors']).to.have.nested.property('[0].path', '/body/credit_unit_price')
      expect(await changesOf(accountId)).to.deep.equal([])
    })
  }

  it('is no business of V1: its status says nothing of it', async () => {
    const { accountId, policy } = await anAccount()
    const { body } = await expectStatus(200, its.operator.patch(policy, { credit_unit_price: '2.5' }))

    expect(body).not.to.have.property('credit_unit_price')
    expect((await its.v1.get(`/v1/billing/accounts/${accountId}/status`)).body).not.to.have.property('credit_unit_price')
  })
})
