import { expect } from 'chai'
import { zeroMinor } from '../../src/domain/money.ts'
import { cancelled, paused, planChanges } from '../../src/domain/subscriptions/steer.ts'
import type { Subscription } from '../../src/domain/subscriptions/subscription.ts'
import { anAct, callsIn, everything, fateOf, on, start } from './subscription-calls.ts'
import type { SubscriptionWorld } from './subscription-calls.ts'
import { describePlans } from './subscription-store-plans.suite.ts'
import { describeReads } from './subscription-store-reads.suite.ts'

/** The rules that every adapter of the port keeps. */
export function describeSubscriptionStore(name: string, begin: () => Promise<SubscriptionWorld>): void {
  describe(`plans and subscriptions, ${name}`, () => {
    let world: SubscriptionWorld
    beforeEach(async () => {
      world = await begin()
    })
    afterEach(() => world.close())

    describePlans(() => world)
    describeNew(() => world)
    describeChanges(() => world)
    describeRaces(() => world)
    describeReads(() => world)
  })
}

function describeNew(world: () => SubscriptionWorld): void {
  it('keeps a subscription as it was said, with what the timeline says of it', async () => {
    const { subscription, records } = await callsIn(world()).aNew()

    expect(await world().subscriptions.create(subscription, records, anAct(start, 'k'))).to.deep.equal({ subscription, replayed: false })

    expect(await world().other.subscriptions.find(subscription.subscriptionId)).to.deep.equal({ subscription, openPeriods: [] })
    expect(await world().subscriptions.findLive(subscription.accountId)).to.deep.equal(subscription)
    const payload = { plan_code: 'growth', anchor_at: '2026-01-01T00:00:00.000Z', time_zone: 'Asia/Kolkata', actor: 'operator:anna' }
    expect(await world().told(subscription.subscriptionId)).to.deep.equal([
      {
        ...{ eventType: 'subscription_created', at: start, amount: null, currency: null, idempotencyKey: 'k' },
        ...{ actor: 'operator:anna', payload },
      },
    ])
  })

  it('keeps one of an account that is not cancelled, and another once it is', async () => {
    const { subscriptions, nextId } = world()
    const first = await callsIn(world()).kept()
    const second: Subscription = { ...first, subscriptionId: nextId() }

    expect(await subscriptions.create(second, [], anAct(start))).to.equal(null)
    await subscriptions.change(first, anAct(on(1)), (state) => cancelled(state, 'Left', on(1)))
    expect(await subscriptions.create(second, [], anAct(on(2)))).to.deep.equal({ subscription: second, replayed: false })

    expect((await subscriptions.findLive(first.accountId))?.subscriptionId).to.equal(second.subscriptionId)
    expect(await subscriptions.findLive(nextId())).to.equal(null)
    expect(await subscriptions.find(nextId())).to.equal(null)
  })

  it('answers a known key with its first answer, and refuses it with another input', async () => {
    const { subscriptions, other, nextId, told } = world()
    const { subscription, records } = await callsIn(world()).aNew()
    await subscriptions.create(subscription, records, anAct(start, 'k'))
    await subscriptions.change(subscription, anAct(start), (state) => cancelled(state, null, start))
    const again = { ...subscription, subscriptionId: nextId() }

    expect(await other.subscriptions.create(again, records, anAct(on(1), 'k'))).to.deep.equal({ subscription, replayed: true })
    const otherInput = anAct(on(1), 'k', { input: 'other' })
    expect(await fateOf(subscriptions.create(again, records, otherInput))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect(await subscriptions.find(again.subscriptionId)).to.equal(null)
    expect(await told(subscription.subscriptionId)).to.have.length(2)
  })
}

function describeChanges(world: () => SubscriptionWorld): void {
  it('keeps a period with its subscription, and its work as it comes: the refill, the invoice', async () => {
    const { invoice, told } = world()
    const { kept, stepTo, book, bill, stateOf } = callsIn(world())
    const { subscriptionId, ...account } = await kept()

    const opened = await stepTo({ ...account, subscriptionId }, on(1))
    const [period] = (await stateOf(subscriptionId)).openPeriods
    if (period === undefined) throw new Error('no period was opened')
    expect(period).to.deep.include({ start, end: on(30), ordinal: 1, refill: 'DUE', invoice: 'WANTED', plan: opened.subscription.plan })
    const booked = await book(opened.subscription, period, on(1))
    const invoiceId = await invoice(account)
    const billed = await bill(opened.subscription, period, invoiceId, on(1))

    expect([opened, booked, billed].map(({ replayed, subscription }) => [replayed, subscription.revision])).to.deep.equal([
      ...[[false, 2], [false, 3], [false, 4]], // prettier-ignore
    ])
    const [after, ...others] = (await stateOf(subscriptionId)).openPeriods
    expect(others).to.deep.equal([])
    expect(after).to.deep.include({ refill: 'BOOKED', credits: 9_007_199_254_740_991n, invoice: 'OPEN', invoiceId, overdueAt: on(20) })
    expect((await told(subscriptionId)).map(({ eventType, at, amount, currency }) => [eventType, at, amount, currency])).to.deep.equal([
      ['subscription_created', start, null, null],
      ['subscription_period_opened', start, null, null],
      ['credits_refilled', on(1), '9007199254740991', null],
      ['subscription_period_invoiced', on(1), '4999.00', 'INR'],
    ])
  })

  it('writes nothing where nothing is to change, and leaves the key free', async () => {
    const { subscriptions, told } = world()
    const subscription = await callsIn(world()).kept()
    const act = anAct(on(1), 'k')

    const idle = await subscriptions.change(subscription, act, (state) => ({ subscription: state.subscription, periods: [], records: [] }))
    expect(idle).to.deep.equal({ subscription, replayed: true })
    expect(await told(subscription.subscriptionId)).to.have.length(1)
    const done = await subscriptions.change(subscription, act, (state) => paused(state, 'Rest', on(1)))
    expect(done.subscription).to.deep.include({ status: 'PAUSED', pausedAt: on(1), reason: 'Rest', revision: 2, lookAt: null })
    expect(await subscriptions.find(subscription.subscriptionId)).to.deep.equal({ subscription: done.subscription, openPeriods: [] })
  })

  it('answers a key of a change with its first answer, for that subscription only', async () => {
    const { subscriptions, other } = world()
    const { kept, aPlan } = callsIn(world())
    const [a, b] = [await kept(), await kept()]
    const change = (by: typeof subscriptions, subscription: Subscription, input = '{}') =>
      by.change(subscription, anAct(on(1), 'k', { input }), (state) => planChanges(state, aPlan('pro', { price: zeroMinor }), on(1)))

    const first = await change(subscriptions, a)
    await subscriptions.change(a, anAct(on(2)), (state) => cancelled(state, null, on(2)))

    expect(first.subscription.nextPlan).to.deep.include({ code: 'pro', name: 'Plan pro' })
    expect(await change(other.subscriptions, a)).to.deep.equal({ subscription: first.subscription, replayed: true })
    expect(await fateOf(change(subscriptions, a, 'other'))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect((await change(subscriptions, b)).replayed).to.equal(false)
  })

  it('keeps nothing of a change that is refused, and knows none that there is not', async () => {
    const { subscriptions, told, nextId } = world()
    const subscription = await callsIn(world()).kept()
    const refused = subscriptions.change(subscription, anAct(on(1)), () => {
      throw new Error('a defect')
    })

    expect(await refused.catch((error: unknown) => String(error))).to.equal('Error: a defect')
    expect(await told(subscription.subscriptionId)).to.have.length(1)
    const unknown = { ...subscription, subscriptionId: nextId() }
    const idle = subscriptions.change(unknown, anAct(start), (state) => cancelled(state, null, start))
    expect(await fateOf(idle)).to.equal('SUBSCRIPTION_NOT_FOUND')
  })
}

function describeRaces(world: () => SubscriptionWorld): void {
  it('makes one of many that come at once for one account, with and without a key', async () => {
    for (const key of [undefined, 'k']) {
      const { subscriptions, other, nextId } = world()
      const { subscription, records } = await callsIn(world()).aNew()

      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          (n % 2 === 0 ? subscriptions : other.subscriptions).create(
            { ...subscription, subscriptionId: nextId() },
            records,
            anAct(start, key),
          ),
        ),
      )

      const made = answers.filter((answer) => answer !== null && !answer.replayed)
      expect(made).to.have.length(1)
      const others = answers.filter((answer) => answer !== made[0])
      const expected = key === undefined ? null : { subscription: made[0]?.subscription, replayed: true }
      for (const answer of others) expect(answer).to.deep.equal(expected)
    }
  })

  it('answers a key with what it has made, though the same call is under way', async () => {
    const { subscriptions, other } = world()
    for (let round = 0; round < 40; round += 1) {
      const { subscription, records } = await callsIn(world()).aNew()
      const created = await Promise.all(
        [subscriptions, other.subscriptions, subscriptions, other.subscriptions].map((store) =>
          store.create(subscription, records, anAct(start, 'k')),
        ),
      )

      expect(created.map((one) => one?.subscription.subscriptionId)).to.deep.equal(created.map(() => subscription.subscriptionId))
      expect(created.filter((one) => one?.replayed === false)).to.have.lengthOf(1)
    }
  })

  it('opens each period once, though eight bring a subscription up at once', async () => {
    const { subscriptions, other, told } = world()
    const { kept, stepTo } = callsIn(world())
    const subscription = await kept({ terms: { price: zeroMinor, creditsEndWithPeriod: false } })

    const steps = Array.from({ length: 8 }, (_, n) => stepTo(subscription, on(100), n % 2 === 0 ? subscriptions : other.subscriptions))
    const answers = await Promise.all(steps)

    expect(answers.filter(({ replayed }) => !replayed)).to.have.length(4)
    const { items } = await subscriptions.periods(subscription, { limit: 10, cursor: null })
    expect(items.map(({ ordinal, start: begin, end }) => [ordinal, begin, end])).to.deep.equal([
      ...[4, 3, 2, 1].map((ordinal) => [ordinal, on(30 * (ordinal - 1)), on(30 * ordinal)]),
    ])
    const events = (await told(subscription.subscriptionId)).filter(({ eventType }) => eventType === 'subscription_period_opened')
    expect(events.map(({ at }) => at)).to.deep.equal([start, on(30), on(60), on(90)])
    expect(
      (await subscriptions.list({ ...everything, accountId: subscription.accountId }, { limit: 9, cursor: null })).items,
    ).to.deep.equal([answers.map((answer) => answer.subscription).find(({ periodsTotal }) => periodsTotal === 4)])
  })
}
