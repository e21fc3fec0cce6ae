import { expect } from 'chai'
import { demo } from '../../src/boot/seed.ts'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'
import { aPlan, subscribe, subscriptionPath } from './subscription-calls.ts'

describe('a subscription whose period cannot be billed', () => {
  const here = serviceOfFile({ DEMO: 'false', TEST_CLOCK: 'true' }) // nobody sells

  const findingsOf = async (accountId: string, open: boolean): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, here.operator.get(`/v1/control/findings?account_id=${accountId}&open=${open}`)))
  const periodsOf = async (subscription: Body): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, here.operator.get(`${subscriptionPath(subscription)}/periods`)))
  const runRefills = () => expectStatus(200, here.operator.post('/v1/control/jobs/refill-due/run'))

  it('is refilled all the same, has one finding that says why, and is billed once somebody sells', async () => {
    const { accountId, key } = await anEnrolledAccount(here.operator, { credits: 1 })
    const plan = await aPlan(here.operator, { price: '1000.00' })
    const { body: subscription } = await expectStatus(201, subscribe(here.operator, key, plan))

    expect(await periodsOf(subscription)).to.have.lengthOf(1)
    expect((await periodsOf(subscription))[0]).to.include({ refill: 'BOOKED', invoice_status: 'WANTED', service_invoice_id: null })
    const [finding = {}, ...more] = await findingsOf(accountId, true)
    expect(more).to.deep.equal([])
    expect(finding).to.include({ kind: 'REFILL_FAILED', severity: 'HIGH', account_id: accountId })
    expect(finding['evidence']).to.include({ step: 'INVOICE', code: 'BILLING_PROFILE_MISSING' })

    // Tried again, nothing is new: neither a period nor a finding.
    await expectStatus(200, here.operator.post('/v1/control/test-clock', { advance: 'PT31M' }))
    await runRefills()
    expect(await findingsOf(accountId, true)).to.have.lengthOf(1)
    expect(await periodsOf(subscription)).to.have.lengthOf(1)

    const { legalName, address, gstin } = demo.profile
    const profile = { legal_name: legalName, address, gstin, series_prefix: 'INV', credit_note_prefix: 'CN' }
    const tenant = '11111111-1111-1111-1111-111111111111'
    await expectStatus(201, here.operator.put(`/v1/control/tenant/${tenant}/billing-profile`, profile))
    await expectStatus(200, here.operator.post('/v1/control/test-clock', { advance: 'PT31M' }))
    await runRefills()

    expect((await periodsOf(subscription))[0]).to.include({ refill: 'BOOKED', invoice_status: 'OPEN' })
    expect(await findingsOf(accountId, true)).to.deep.equal([])
    const [closed = {}] = await findingsOf(accountId, false)
    expect(closed['resolution']).to.deep.include({ by: 'job:subscriptions', by_hand: false })
    expect(itemsOf(await here.operator.get(`/v1/service-invoices?account_id=${accountId}`))).to.have.lengthOf(1)
  })

  it('is dry-run as it is then run', async () => {
    const { accountId, key } = await anEnrolledAccount(here.operator, { credits: 1 })
    const plan = await aPlan(here.operator, { period: { unit: 'day', count: 1 }, refill_mode: 'top_up_to' })
    await expectStatus(201, subscribe(here.operator, key, plan))
    await expectStatus(200, here.operator.post('/v1/control/test-clock', { advance: 'P3D' }))

    const due = async (dry: boolean): Promise<readonly Body[]> => {
      const { body } = await expectStatus(200, here.v1.post('/v1/billing/subscriptions/refill-due', { dry_run: dry }))
      return itemsOf({ body }, 'refills').filter(({ account_id: id }) => id === accountId)
    }
    const would = await due(true)
    const did = await due(false)

    const starts = (refills: readonly Body[]) => refills.map(({ period_start: start, idempotency_key: as }) => [start, as])
    expect(would).to.have.lengthOf(3)
    expect(starts(would)).to.deep.equal(starts(did))
    expect(would.map(({ outcome }) => outcome)).to.deep.equal(['WOULD_REFILL', 'WOULD_REFILL', 'WOULD_REFILL'])
    expect(did.map(({ outcome, credits }) => `${String(outcome)} ${String(credits)}`)).to.deep.equal([
      'NOTHING_NEEDED 0',
      'NOTHING_NEEDED 0',
      'NOTHING_NEEDED 0',
    ])
    expect(await due(false)).to.deep.equal([])
  })
})
