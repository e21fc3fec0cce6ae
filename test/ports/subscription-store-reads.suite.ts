import { expect } from 'chai'
import type { SubscriptionFilter } from '../../ports/driven/subscription-store.ts'
import { zeroMinor } from '../../src/domain/money.ts'
import { cancelled, paused } from '../../src/domain/subscriptions/steer.ts'
import type { Subscription } from '../../src/domain/subscriptions/subscription.ts'
import { anAct, callsIn, everything, fateOf, on, start } from './subscription-calls.ts'
import type { SubscriptionWorld } from './subscription-calls.ts'

/** The rules of what is read of subscriptions. */
export function describeReads(world: () => SubscriptionWorld): void {
  const idsOf = (found: readonly Pick<Subscription, 'subscriptionId'>[]): readonly string[] =>
    found.map(({ subscriptionId }) => subscriptionId)

  it('lists subscriptions newest first, page by page, and narrowed by each of their members', async () => {
    const { subscriptions } = world()
    const { kept } = callsIn(world())
    const [a, b, c] = [await kept({ code: 'a' }), await kept({ code: 'b' }), await kept({ code: 'c' })]
    await subscriptions.change(b, anAct(on(1)), (state) => paused(state, null, on(1)))
    const list = async (says: Partial<SubscriptionFilter>, limit = 10, cursor: string | null = null) => {
      const page = await subscriptions.list({ ...everything, ...says }, { limit, cursor })
      return { ids: idsOf(page.items), nextCursor: page.nextCursor }
    }

    expect((await list({})).ids).to.deep.equal(idsOf([c, b, a]))
    const first = await list({}, 2)
    expect(first.ids).to.deep.equal(idsOf([c, b]))
    expect(await list({}, 2, first.nextCursor)).to.deep.equal({ ids: idsOf([a]), nextCursor: null })
    const narrowed = [{ tenantId: a.tenantId }, { accountId: a.accountId }, { planId: a.plan.planId }]
    for (const says of narrowed) expect((await list(says)).ids, JSON.stringify(says)).to.deep.equal(idsOf([a]))
    expect((await list({ status: 'PAUSED' })).ids).to.deep.equal(idsOf([b]))
    const active = await list({ status: 'ACTIVE' }, 1)
    expect([active.ids, (await list({ status: 'ACTIVE' }, 1, active.nextCursor)).ids]).to.deep.equal([idsOf([c]), idsOf([a])])
    expect((await list({ status: 'PAUSED', tenantId: a.tenantId })).ids).to.deep.equal([])
    expect(await fateOf(list({}, 1, 'nonsense'))).to.equal('CURSOR_INVALID')
  })

  it('lists all periods of one, newest first, page by page', async () => {
    const { subscriptions } = world()
    const { kept, stepTo } = callsIn(world())
    const [subscription, another] = [await kept({ terms: { price: zeroMinor } }), await kept()]
    for (let step = 0; step < 3; step += 1) await stepTo(subscription, on(70))
    await stepTo(another, on(1))

    const first = await subscriptions.periods(subscription, { limit: 2, cursor: null })
    const second = await subscriptions.periods(subscription, { limit: 2, cursor: first.nextCursor })

    // Two were over with their credits when they were opened, so that they brought none.
    expect(first.items.map(({ ordinal, refill }) => [ordinal, refill])).to.deep.equal([[3, 'DUE'], [2, 'NOTHING']]) // prettier-ignore
    expect(second.items.map(({ ordinal, refill }) => [ordinal, refill])).to.deep.equal([[1, 'NOTHING']])
    expect(second.nextCursor).to.equal(null)
    const farOff = Buffer.from(`subscription periods:${2n ** 62n}`).toString('base64url')
    expect((await subscriptions.periods(subscription, { limit: 5, cursor: farOff })).items).to.have.length(3)
    expect(await fateOf(subscriptions.periods(subscription, { limit: 1, cursor: 'nonsense' }))).to.equal('CURSOR_INVALID')
  })

  it('finds what is due, the longest overdue first, and goes on from the last one', async () => {
    const { subscriptions } = world()
    const { kept, stepTo } = callsIn(world())
    const late = await kept({ terms: { period: { unit: 'DAY', count: 1 } } })
    const [a, b] = [await kept(), await kept()]
    const rests = await kept()
    await subscriptions.change(rests, anAct(start), (state) => paused(state, null, start))
    const far = await kept({ terms: { price: zeroMinor, credits: 1n as never } })
    await stepTo(far, start)
    await subscriptions.change(far, anAct(start), ({ subscription }) => ({
      ...{ subscription: { ...subscription, lookAt: on(30), revision: subscription.revision + 1 }, periods: [], records: [] },
    }))
    await subscriptions.change(late, anAct(start), ({ subscription }) => ({
      ...{ subscription: { ...subscription, lookAt: on(-1), revision: subscription.revision + 1 }, periods: [], records: [] },
    }))

    const due = await subscriptions.due(start, 10)
    expect(due).to.deep.equal(
      [
        { subscription: late, lookAt: on(-1) },
        { subscription: a, lookAt: start },
        { subscription: b, lookAt: start },
      ].map(({ subscription: { subscriptionId, accountId }, lookAt }) => ({ subscriptionId, accountId, lookAt })),
    )
    expect(idsOf(await subscriptions.due(start, 2))).to.deep.equal(idsOf([late, a]))
    expect(idsOf(await subscriptions.due(start, 2, due[1]))).to.deep.equal(idsOf([b]))
    expect(await subscriptions.due(start, 2, due[2])).to.deep.equal([])
    expect(idsOf(await subscriptions.due(on(30), 10))).to.deep.equal(idsOf([late, a, b, far]))
    expect(await subscriptions.due(on(-2), 10)).to.deep.equal([])
  })

  it('finds those that have a period which was paid meanwhile, or whose invoice is void, the longest untouched first', async () => {
    const { subscriptions, invoice, settle } = world()
    const { kept, stepTo, bill, stateOf } = callsIn(world())
    const billed = async (day: number): Promise<{ readonly subscription: Subscription; readonly invoiceId: string }> => {
      const subscription = await kept()
      await stepTo(subscription, on(1))
      const [period] = (await stateOf(subscription.subscriptionId)).openPeriods
      if (period === undefined) throw new Error('no period was opened')
      const invoiceId = await invoice(subscription)
      await bill(subscription, period, invoiceId, on(day))
      return { subscription, invoiceId }
    }
    const [late, unpaid, early] = [await billed(3), await billed(1), await billed(2)]
    expect(await subscriptions.paid(10)).to.deep.equal([])
    await settle(late.invoiceId, 'PAID')
    await settle(early.invoiceId, 'VOID')

    const found = await subscriptions.paid(10)
    expect(idsOf(found)).to.deep.equal(idsOf([early.subscription, late.subscription]))
    expect(found[0]?.accountId).to.equal(early.subscription.accountId)
    expect(idsOf(await subscriptions.paid(1))).to.deep.equal(idsOf([early.subscription]))

    await subscriptions.change(early.subscription, anAct(on(4)), ({ subscription, openPeriods }) => ({
      ...{ subscription: { ...subscription, revision: subscription.revision + 1 }, records: [] },
      periods: openPeriods.map((period) => ({ ...period, invoice: 'SETTLED' })),
    }))
    expect(idsOf(await subscriptions.paid(10))).to.deep.equal(idsOf([late.subscription]))
    expect((await stateOf(unpaid.subscription.subscriptionId)).openPeriods).to.have.length(1)
  })

  it('finds an account’s own alone that is not cancelled', async () => {
    const { subscriptions } = world()
    const { kept } = callsIn(world())
    const [a, b] = [await kept(), await kept()]
    await subscriptions.change(a, anAct(on(1)), (state) => cancelled(state, 'Left', on(1)))

    expect(await subscriptions.findLive(a.accountId)).to.equal(null)
    expect(await subscriptions.findLive(b.accountId)).to.deep.equal(b)
    expect((await subscriptions.find(a.subscriptionId))?.subscription).to.deep.include({
      status: 'CANCELLED',
      cancelledAt: on(1),
      reason: 'Left',
    })
  })
}
