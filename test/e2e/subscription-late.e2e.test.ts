import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'
import { aPlan, plans, subscribe, subscriptionPath, subscriptions } from './subscription-calls.ts'

const daily: Body = { period: { unit: 'day', count: 1 } }

describe('a subscription that is changed when nobody has looked at it for a while', () => {
  const here = serviceOfFile({ TEST_CLOCK: 'true' })

  const advance = (span: string) => expectStatus(200, here.operator.post('/v1/control/test-clock', { advance: span }))
  const periodsOf = async (subscription: Body): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, here.operator.get(`${subscriptionPath(subscription)}/periods?limit=500`))).toReversed()
  const creditsOf = async (subscription: Body): Promise<readonly unknown[]> => (await periodsOf(subscription)).map(({ credits }) => credits)

  async function subscribed(plan: Body): Promise<{ readonly key: string; readonly accountId: string; readonly subscription: Body }> {
    const { accountId, key } = await anEnrolledAccount(here.operator)
    return { accountId, key, subscription: (await expectStatus(201, subscribe(here.operator, key, plan))).body }
  }

  it('has the periods that began until then of the plan of then, by assigning as by changing', async () => {
    const [before, after] = [await aPlan(here.operator, daily), await aPlan(here.operator, { ...daily, credits_per_period: 7 })]
    const assigned = await subscribed(before)
    const changed = await subscribed(before)
    await advance('P3D')

    const body = { external_key: assigned.key, plan_id: after['plan_id'] }
    await expectStatus(200, here.operator.post(`${subscriptions}/assign`, body))
    await expectStatus(200, here.operator.patch(subscriptionPath(changed.subscription), { plan_id: after['plan_id'] }))

    for (const { subscription } of [assigned, changed]) expect(await creditsOf(subscription)).to.deep.equal([100, 100, 100, 100])
    await advance('P1D')
    await expectStatus(200, here.operator.post('/v1/control/jobs/refill-due/run'))
    for (const { subscription } of [assigned, changed]) expect((await creditsOf(subscription)).at(-1)).to.equal(7)
  })

  it('loses no period where it is paused and resumed, however many were missed', async () => {
    const { subscription } = await subscribed(await aPlan(here.operator, daily))
    await advance('P20D')

    await expectStatus(200, here.operator.patch(subscriptionPath(subscription), { status: 'paused' }))
    await expectStatus(200, here.operator.patch(subscriptionPath(subscription), { status: 'active' }))

    expect(await periodsOf(subscription)).to.have.lengthOf(21)
  })

  it('knows a key of assigning again, whatever it has made, and though the plan is not offered any more', async () => {
    const [first, second] = [await aPlan(here.operator), await aPlan(here.operator)]
    const { key, subscription } = await subscribed(first)
    const body = { external_key: key, plan_id: second['plan_id'], idempotency_key: 'assigned' }
    await expectStatus(200, here.operator.post(`${subscriptions}/assign`, body))
    await expectStatus(200, here.operator.patch(`${plans}/${String(second['plan_id'])}`, { is_offered: false }))
    await expectStatus(200, here.operator.patch(subscriptionPath(subscription), { status: 'cancelled' }))

    const again = await expectStatus(200, here.operator.post(`${subscriptions}/assign`, body))

    expect(again.headers.get('idempotent-replayed')).to.equal('true')
    expect(again.body['id']).to.equal(subscription['id'])
    const other = await here.operator.post(`${subscriptions}/assign`, { ...body, plan_id: first['plan_id'] })
    expect([other.status, other.body['code']]).to.deep.equal([422, 'IDEMPOTENCY_KEY_REUSED'])
  })

  it('goes on where its invoice was not issued, and where somebody voided the draft of it', async () => {
    const { accountId, key } = await anEnrolledAccount(here.operator)
    const paid = await aPlan(here.operator, { ...daily, price: '100.00', grace_days: 365 })
    const dated = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
    // An invoice of a later day stands in the series: those of earlier days are refused.
    const items = [{ description: 'Fees', quantity: '1', unit_price: '10.00' }]
    const later = await expectStatus(201, here.operator.post('/v1/service-invoices', { external_key: key, issued_date: dated, items }))
    await expectStatus(200, here.operator.post(`/v1/service-invoices/${String(later.body['id'])}/issue`, {}))
    const { body: subscription } = await expectStatus(201, subscribe(here.operator, key, paid))
    const states = async () => (await periodsOf(subscription)).map(({ refill, invoice_status: is }) => `${String(refill)} ${String(is)}`)
    expect(await states()).to.deep.equal(['BOOKED WANTED'])

    await advance('P1D')
    await expectStatus(200, here.operator.post('/v1/control/jobs/refill-due/run'))
    expect(await states()).to.deep.equal(['BOOKED WANTED', 'BOOKED WANTED'])

    const drafts = itemsOf(await here.operator.get(`/v1/service-invoices?account_id=${accountId}&status=draft`))
    for (const { id } of drafts) await expectStatus(200, here.operator.post(`/v1/service-invoices/${String(id)}/void`, { reason: 'free' }))
    await expectStatus(200, here.operator.post(`${subscriptionPath(subscription)}/refill`))
    expect(await states()).to.deep.equal(['BOOKED SETTLED', 'BOOKED SETTLED'])
    const open = itemsOf(await here.operator.get(`/v1/control/findings?account_id=${accountId}&open=true`))
    expect(open).to.deep.equal([])
  })

  // The last one: what it leaves is more than a year late.
  it('shows so many missed periods at once, and says that there are more', async () => {
    const { subscription } = await subscribed(await aPlan(here.operator, daily))
    await advance('P401D')

    const { body } = await expectStatus(200, here.operator.post(`${subscriptions}/refill-due`, { dry_run: true }))

    const own = itemsOf({ body }, 'refills').filter((refill) => refill['subscription_id'] === subscription['id'])
    expect([own.length, body['has_more']]).to.deep.equal([400, true])
  })
})
