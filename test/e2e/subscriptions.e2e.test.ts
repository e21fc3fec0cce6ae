import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { fateOf } from './invoice-calls.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'
import { aPlan, daysAgo, readSubscription, subscribe, subscriptionPath, subscriptions } from './subscription-calls.ts'

describe('subscriptions', () => {
  const its = serviceOfFile()

  const creditOf = async (key: string): Promise<unknown> =>
    (await expectStatus(200, its.v1.get(`/v1/billing/accounts/status?external_key=${key}`))).body['credit']
  const wallet = (count: number) => ({ wallet: count, reserved: 0, available: count, debt: 0 })
  const periodsOf = async (subscription: Body): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, its.operator.get(`${subscriptionPath(subscription)}/periods`)))
  const eventsOf = async (key: string, source = 'subscription'): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, its.v1.get(`/v1/billing/timeline?external_key=${key}&source=${source}&limit=100`))).toReversed()
  const change = (subscription: Body, body: Body) => its.operator.patch(subscriptionPath(subscription), body)

  it('open the first period at once: its credits are there, under the ledger’s own key', async () => {
    const { key, accountId } = await anEnrolledAccount(its.operator)
    const plan = await aPlan(its.operator)

    const made = await expectStatus(201, subscribe(its.operator, key, plan))

    expect(made.body).to.include({ account_id: accountId, status: 'ACTIVE', periods_total: 1, next_plan: null, time_zone: 'Asia/Kolkata' })
    const { is_offered: _, revision: __, ...copy } = plan
    expect(made.body['plan']).to.deep.equal(copy)
    expect(made.body['next_refill_at']).to.equal(made.body['current_period_end'])
    expect(await creditOf(key)).to.deep.equal(wallet(100))
    const [entry] = itemsOf(await expectStatus(200, its.v1.get(`/v1/billing/credits/ledger?external_key=${key}`)))
    expect(entry).to.include({
      ...{ delta: 100, reason: 'GRANT', ref_type: 'subscription_refill', ref_id: made.body['id'] },
      idempotency_key: `refill:${String(made.body['id'])}:${String(made.body['current_period_start'])}`,
    })
    const [period] = await periodsOf(made.body)
    expect(period).to.deep.equal({
      ...{ period_start: made.body['current_period_start'], period_end: made.body['current_period_end'], ordinal: 1 },
      ...{ credits_per_period: 100, refill: 'BOOKED', credits: 100, ledger_entry_id: entry?.['id'] },
      ...{ invoice_status: 'NONE', service_invoice_id: null, overdue_at: null, price: '0.00', currency: 'INR' },
    })
  })

  it('tell the timeline of each change, with its credits', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const { body: made } = await expectStatus(201, subscribe(its.operator, key, await aPlan(its.operator)))
    await expectStatus(200, change(made, { status: 'paused', reason: 'A quiet season' }))
    await expectStatus(200, change(made, { status: 'ACTIVE' }))
    await expectStatus(200, change(made, { cancel_at_period_end: true }))
    await expectStatus(200, change(made, { cancel_at_period_end: false }))
    await expectStatus(200, change(made, { status: 'CANCELLED', reason: 'Moved away' }))

    const rows = await eventsOf(key)

    expect(rows.map(({ event_type: type, amount }) => [type, amount])).to.have.deep.members([
      ['subscription_created', null],
      ['subscription_period_opened', null],
      ['credits_refilled', 100],
      ['subscription_paused', null],
      ['subscription_resumed', null],
      ['subscription_cancel_scheduled', null],
      ['subscription_cancel_withdrawn', null],
      ['subscription_cancelled', null],
    ])
    expect(new Set(rows.map(({ ref_type: type, ref_id: id }) => `${String(type)} ${String(id)}`))).to.deep.equal(
      new Set([`subscription ${String(made['id'])}`]),
    )
    expect((await eventsOf(key, 'credits_ledger')).map(({ event_type: type }) => type)).to.deep.equal(['credit_grant'])
  })

  it('begin with the period that it is now, counted from an anchor of before', async () => {
    const [one, other] = [await anEnrolledAccount(its.operator), await anEnrolledAccount(its.operator)]
    const each = await aPlan(its.operator, { period: { unit: 'day', count: 10 } })
    const anchor_at = daysAgo(25)

    const { body: made } = await expectStatus(201, subscribe(its.operator, one.key, each, { anchor_at, time_zone: 'UTC' }))
    await expectStatus(
      201,
      its.operator.post(`${subscriptions}/assign`, { account_id: other.accountId, plan_code: each['code'], anchor_at }),
    )

    // The first period is the one that it is now: what was before anybody subscribed was never due.
    expect(made).to.include({ anchor_at, periods_total: 1 })
    expect(Date.parse(String(made['current_period_start']))).to.equal(Date.parse(anchor_at) + 20 * 86_400_000)
    expect(await creditOf(one.key)).to.deep.equal(wallet(100))
    expect(await creditOf(other.key)).to.deep.equal(wallet(100))
  })

  it('begin when their anchor comes, where that is yet to come', async () => {
    const { key } = await anEnrolledAccount(its.operator)

    const { body: made } = await expectStatus(
      201,
      subscribe(its.operator, key, await aPlan(its.operator), { anchor_at: daysAgo(-3), time_zone: 'Asia/Kathmandu' }),
    )

    expect(made).to.include({ status: 'ACTIVE', periods_total: 0, current_period_start: null, time_zone: 'Asia/Kathmandu' })
    expect(made['next_refill_at']).to.equal(made['anchor_at'])
    expect(await periodsOf(made)).to.deep.equal([])
    expect(await creditOf(key)).to.deep.equal(wallet(0))
  })

  it('of a paid plan have a service invoice, and follow its payment', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const plan = await aPlan(its.operator, { price: '1000.00', tax_rate: 18, tax_code: '998399' })
    const { body: made } = await expectStatus(201, subscribe(its.operator, key, plan))
    const [open] = await periodsOf(made)
    const invoicePath = `/v1/service-invoices/${String(open?.['service_invoice_id'])}`

    const { body: invoice } = await expectStatus(200, its.operator.get(invoicePath))
    await expectStatus(200, its.operator.post(`${invoicePath}/mark-paid`, {}))
    await expectStatus(200, its.operator.post(`${subscriptionPath(made)}/refill`))

    expect(open).to.include({ invoice_status: 'OPEN', price: '1000.00' })
    expect(invoice).to.include({ status: 'ISSUED', total_amount: '1180.00' })
    expect(itemsOf({ body: invoice })[0]).to.include({ tax_code: '998399', unit_price: '1000.00', tax_rate: '18' })
    expect((await periodsOf(made))[0]).to.include({ invoice_status: 'SETTLED' })
    expect((await eventsOf(key)).map(({ event_type: type, amount }) => [type, amount])).to.deep.include.members([
      ['subscription_period_invoiced', '1000.00'],
      ['subscription_period_settled', null],
    ])
  })

  it('get another plan from the next period on, by assigning or changing, and take that back', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const [first, second] = [await aPlan(its.operator), await aPlan(its.operator, { credits_per_period: 7 })]
    const { body: made } = await expectStatus(201, subscribe(its.operator, key, first))

    const assigned = await its.operator.post(`${subscriptions}/assign`, { external_key: key, plan_code: second['code'] })
    const back = await change(made, { plan_id: String(first['plan_id']).toUpperCase() })

    expect([assigned.status, within(assigned.body, 'next_plan')['code']]).to.deep.equal([200, second['code']])
    expect(assigned.body).to.include({ id: made['id'], periods_total: 1 })
    expect([back.status, back.body['next_plan'], within(back.body, 'plan')['code']]).to.deep.equal([200, null, first['code']])
    expect(await creditOf(key)).to.deep.equal(wallet(100))
  })

  it('rest while they are paused, and are over for good once they are cancelled, when the account may have another', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const plan = await aPlan(its.operator)
    const { body: made } = await expectStatus(201, subscribe(its.operator, key, plan))

    const paused = await change(made, { status: 'paused' })
    const resumed = await change(made, { status: 'active', reason: 'Spring' })
    const cancelled = await change(made, { status: 'cancelled' })

    expect(paused.body).to.include({ status: 'PAUSED' })
    expect(paused.body['paused_at']).to.be.a('string')
    expect(resumed.body).to.include({ status: 'ACTIVE', paused_at: null, reason: 'Spring' })
    expect(cancelled.body).to.include({ status: 'CANCELLED', next_refill_at: null })
    expect(told(await change(made, { status: 'active' }))).to.equal('409 SUBSCRIPTION_STATE')
    expect((await change(made, { status: 'active' })).body).to.include({ subscription_status: 'CANCELLED', status: 409 })
    const again = await expectStatus(201, subscribe(its.operator, key, plan))
    expect(again.body['id']).not.to.equal(made['id'])
    expect(await creditOf(key)).to.deep.equal(wallet(200))
  })

  it('are made and changed once under a key, whatever becomes of them later', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const plan = await aPlan(its.operator)
    const says = { idempotency_key: 'studio:subscribe' }

    const [one, two] = await Promise.all([subscribe(its.operator, key, plan, says), subscribe(its.operator, key, plan, says)])
    expect([fateOf(one), fateOf(two)].toSorted()).to.deep.equal(['200 true', '201 first'])
    expect(one.body['id']).to.equal(two.body['id'])

    const pause = { status: 'paused', idempotency_key: 'studio:pause' }
    expect(fateOf(await change(one.body, pause))).to.equal('200 first')
    await expectStatus(200, change(one.body, { status: 'active' }))
    expect(fateOf(await change(one.body, pause))).to.equal('200 true')
    expect(await readSubscription(its.operator, one.body)).to.include({ status: 'ACTIVE' })
    expect(told(await change(one.body, { ...pause, status: 'cancelled' }))).to.equal('422 IDEMPOTENCY_KEY_REUSED')
    expect(await creditOf(key)).to.deep.equal(wallet(100))
  })

  it('are refused where a call says nothing, or two things', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const plan = await aPlan(its.operator)
    const { body: made } = await expectStatus(201, subscribe(its.operator, key, plan))

    const refused = [
      await change(made, { reason: 'Why not' }),
      await change(made, { plan_id: plan['plan_id'], plan_code: plan['code'] }),
      await change(made, { status: 'suspended' }),
      await change(made, { status: 'paused', reason: '   ' }),
      await its.operator.post(subscriptions, { external_key: key }),
      await subscribe(its.operator, key, plan, { plan_code: plan['code'] }),
      await subscribe(its.operator, key, plan, { anchor_at: '2027-02-29T00:00:00Z' }),
    ]

    expect(refused.map(told)).to.deep.equal(refused.map(() => '400 VALIDATION_FAILED'))
    expect(await readSubscription(its.operator, made)).to.deep.equal(made)
  })

  it('are refilled by hand and by V1 without a body, and a second time brings nothing', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const { body: made } = await expectStatus(201, subscribe(its.operator, key, await aPlan(its.operator)))

    const answers = [
      await expectStatus(200, its.operator.post(`${subscriptionPath(made)}/refill`)),
      await expectStatus(200, its.operator.post(`${subscriptionPath(made)}/refill`, { idempotency_key: 'whatever' })),
      await expectStatus(200, its.v1.post('/v1/billing/subscriptions/refill-due')),
      await expectStatus(200, its.v1.post('/v1/billing/subscriptions/refill-due', { limit: 1, dry_run: true })),
      await expectStatus(200, its.operator.post(`${subscriptions}/refill-due`, {})),
    ]

    expect(answers.map(({ body }) => [body['dry_run'], body['refills'], body['has_more']])).to.deep.equal([
      [false, [], false],
      [false, [], false],
      [false, [], false],
      [true, [], false],
      [false, [], false],
    ])
    expect(await creditOf(key)).to.deep.equal(wallet(100))
    expect(told(await its.v1.post('/v1/billing/subscriptions/refill-due', { limit: 0 }))).to.equal('400 VALIDATION_FAILED')
    expect(told(await its.v1.post(`${subscriptions}/refill-due`))).to.equal('403 FORBIDDEN')
  })
})
