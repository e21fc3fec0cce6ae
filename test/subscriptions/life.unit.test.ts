import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { closesAt, lastNotAfter } from '../../src/domain/subscriptions/follow.ts'
import { invoiced, keepUp, refilled, rehearse } from '../../src/domain/subscriptions/periods.ts'
import { cancelled, endsWithPeriod, paused, planChanges, resumed } from '../../src/domain/subscriptions/steer.ts'
import type { SubscriptionPeriod } from '../../src/domain/subscriptions/subscription.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { aPlan, aSubscription, boundary, free, on, paid } from './a-subscription.ts'

describe('a subscription', () => {
  it('opens a period when it begins, and not before', () => {
    const one = aSubscription(free, on(3), on(0)).until(on(2))
    expect(one.opened).to.deep.equal([])
    expect(one.subscription()).to.include({ nextRefillAt: on(3), lookAt: on(3), status: 'ACTIVE' })

    one.until(on(3))
    expect(one.opened.map(({ start: at, end }) => [at, end])).to.deep.equal([[on(3), on(33)]])
    expect(one.subscription()).to.include({ nextRefillAt: on(33), lookAt: on(33), periodsTotal: 1 })
    expect(one.until(on(32)).opened).to.have.lengthOf(1)
  })

  it('begins with the period that it is now where its anchor is past', () => {
    const one = aSubscription(free, on(0), on(70)).until(on(70))
    expect(one.opened.map(({ start: at }) => at)).to.deep.equal([on(60)])
  })

  it('opens each period that was missed, in order, or the current one alone', () => {
    const each = aSubscription(free).until(on(0)).until(on(95))
    expect(each.opened.map(({ start: at }) => at)).to.deep.equal([on(0), on(30), on(60), on(90)])

    const alone = aSubscription({ ...free, missedPeriods: 'CURRENT_ONLY' })
      .until(on(0))
      .until(on(95))
    expect(alone.opened.map(({ start: at }) => at)).to.deep.equal([on(0), on(90)])
    expect(alone.events.filter((event) => event === 'periods_skipped')).to.have.lengthOf(1)
  })

  it('brings nothing and bills nothing for a period whose credits ended before it could be opened', () => {
    const one = aSubscription({ ...paid, creditsEndWithPeriod: true, graceDays: 365 }).until(on(0))
    one.settled.add('invoice-1')
    one.until(on(95))
    expect(one.opened.map(({ ordinal, refill, invoice }) => [ordinal, refill, invoice])).to.deep.equal([
      [1, 'DUE', 'WANTED'],
      [2, 'NOTHING', 'NONE'],
      [3, 'NOTHING', 'NONE'],
      [4, 'DUE', 'WANTED'],
    ])
  })

  it('is past due once a period closed unpaid, suspended after the grace, and active again once it is paid', () => {
    const one = aSubscription(paid).until(on(0)).until(on(29))
    expect(one.subscription().status).to.equal('ACTIVE')

    one.until(on(30))
    expect(one.subscription()).to.include({ status: 'PAST_DUE', pastDueAt: on(30), suspendAt: on(37), lookAt: on(37), periodsTotal: 1 })
    one.until(on(36))
    expect(one.subscription().status).to.equal('PAST_DUE')
    one.until(on(37))
    expect(one.subscription()).to.include({ status: 'SUSPENDED', lookAt: null })

    one.settled.add('invoice-1')
    one.until(on(100))
    expect(one.subscription()).to.include({ status: 'ACTIVE', pastDueAt: null, suspendAt: null, periodsTotal: 2 })
    expect(one.opened.at(-1)).to.include({ start: on(90), end: on(120) })
    expect(one.events).to.deep.equal([
      ...['period_opened', 'credits_refilled', 'period_invoiced', 'past_due', 'suspended'],
      ...['period_settled', 'reactivated', 'periods_skipped', 'period_opened', 'credits_refilled', 'period_invoiced'],
    ])
  })

  it('does not close a period before its invoice is overdue: who was billed late has its terms', () => {
    const one = aSubscription(paid)
    one.until(on(25)) // the invoice of the first period is issued on day 25, and overdue on day 41
    expect(closesAt(one.state().openPeriods[0] as SubscriptionPeriod)).to.equal(on(41))
    one.until(on(31))
    expect(one.subscription()).to.include({ status: 'ACTIVE', periodsTotal: 2 })
    one.until(on(41))
    expect(one.subscription()).to.include({ status: 'PAST_DUE', pastDueAt: on(41) })
  })

  it('says both where the grace was over before anybody looked', () => {
    const one = aSubscription(paid).until(on(0)).until(on(50))
    expect(one.subscription().status).to.equal('SUSPENDED')
    expect(one.events.slice(-2)).to.deep.equal(['past_due', 'suspended'])
  })

  it('rests while it is paused, and goes on with the period that it is then', () => {
    const one = aSubscription(free).until(on(0))
    one.keep(paused(one.state(), 'holidays', on(10)))
    expect(one.until(on(80)).opened).to.have.lengthOf(1)
    expect(one.subscription()).to.include({ status: 'PAUSED', lookAt: null, reason: 'holidays' })

    one.keep(resumed(one.state(), null, { now: on(80), boundary }))
    one.until(on(80))
    expect(one.opened.map(({ start: at }) => at)).to.deep.equal([on(0), on(60)])
    expect(one.subscription()).to.include({ status: 'ACTIVE', nextRefillAt: on(90) })
  })

  it('resumed within the period that it was paused in has that one alone', () => {
    const one = aSubscription(free).until(on(0))
    one.keep(paused(one.state(), null, on(10)))
    one.keep(resumed(one.state(), null, { now: on(20), boundary }))
    expect(one.until(on(20)).opened).to.have.lengthOf(1)
    expect(one.subscription().nextRefillAt).to.equal(on(30))
  })

  it('ends now, or with its period, unless that is withdrawn', () => {
    const now = aSubscription(free).until(on(0))
    now.keep(cancelled(now.state(), null, on(5)))
    expect(now.until(on(95)).opened).to.have.lengthOf(1)
    expect(now.subscription()).to.include({ status: 'CANCELLED', cancelledAt: on(5), lookAt: null })

    const atEnd = aSubscription(free).until(on(0))
    atEnd.keep(endsWithPeriod(atEnd.state(), true, null, on(5)))
    expect(atEnd.until(on(29)).subscription().status).to.equal('ACTIVE')
    expect(atEnd.until(on(95)).subscription()).to.include({ status: 'CANCELLED', cancelledAt: on(30), periodsTotal: 1 })

    const withdrawn = aSubscription(free).until(on(0))
    withdrawn.keep(endsWithPeriod(withdrawn.state(), true, null, on(5)))
    withdrawn.keep(endsWithPeriod(withdrawn.state(), false, null, on(6)))
    expect(withdrawn.until(on(35)).subscription()).to.include({ status: 'ACTIVE', periodsTotal: 2 })
  })

  it('that is paused ends with its period all the same', () => {
    const one = aSubscription(free).until(on(0))
    one.keep(endsWithPeriod(one.state(), true, null, on(5)))
    one.keep(paused(one.state(), null, on(6)))
    expect(one.until(on(31)).subscription()).to.include({ status: 'CANCELLED', cancelledAt: on(30) })
  })

  it('books a refill that was open when it was cancelled', () => {
    const one = aSubscription(free)
    one.keep(keepUp(one.state(), { now: on(0), boundary, settled: new Set() }))
    one.keep(cancelled(one.state(), null, on(0)))
    expect(one.subscription().lookAt).to.equal(on(0))
    expect(one.state().openPeriods).to.have.lengthOf(1)
  })

  it('has another plan from the end of its period on, counted from there where the length is another', () => {
    const one = aSubscription(free).until(on(0))
    const yearly = aPlan({ ...free, credits: toCredits(99n), period: { unit: 'MONTH', count: 2 } }, 'two-months')
    one.keep(planChanges(one.state(), yearly, on(3)))
    one.until(on(35))
    expect(one.opened.map(({ start: at, end, plan }) => [at, end, plan.code])).to.deep.equal([
      [on(0), on(30), 'growth'],
      [on(30), on(90), 'two-months'],
    ])
    expect(one.subscription()).to.include({ anchor: on(30), nextRefillAt: on(90), nextPlan: null })
  })

  it('keeps its plan where the change is taken back, and where nothing would change', () => {
    const one = aSubscription(free).until(on(0))
    expect(one.keep(planChanges(one.state(), aPlan(free), on(1)))).to.equal(false)
    one.keep(planChanges(one.state(), aPlan(paid, 'other'), on(1)))
    one.keep(planChanges(one.state(), aPlan(free), on(2)))
    expect(one.subscription().nextPlan).to.equal(null)
  })

  it('refuses what its state does not allow', () => {
    const pastDue = aSubscription(paid).until(on(0)).until(on(30))
    expect(() => paused(pastDue.state(), null, on(31))).to.throw('Cannot pause subscription subscription: it is PAST_DUE')
    expect(() => resumed(pastDue.state(), null, { now: on(31), boundary })).to.throw('Cannot resume')

    const over = aSubscription(free)
    over.keep(cancelled(over.state(), null, on(1)))
    expect(() => resumed(over.state(), null, { now: on(2), boundary })).to.throw('it is CANCELLED')
    expect(() => planChanges(over.state(), aPlan(paid, 'other'), on(2))).to.throw('it is CANCELLED')
    expect(() => endsWithPeriod(over.state(), true, null, on(2))).to.throw('it is CANCELLED')
    expect(over.keep(cancelled(over.state(), null, on(2)))).to.equal(false)
  })

  it('tells twice of nothing: what was done is not done again', () => {
    const one = aSubscription(paid).until(on(0))
    const told = one.events.length
    const state = one.state()
    expect(one.keep(refilled(state, on(0), 'NOTHING_NEEDED', on(1)))).to.equal(false)
    expect(one.keep(invoiced(state, on(0), { invoiceId: 'another', overdueAt: null, isVoid: false }, on(1)))).to.equal(false)
    expect(one.until(on(0)).events).to.have.lengthOf(told)
  })

  it('is not billed for what had ended before it could be booked', () => {
    const one = aSubscription({ ...paid, creditsEndWithPeriod: true })
    one.keep(keepUp(one.state(), { now: on(0), boundary, settled: new Set() }))
    one.keep(refilled(one.state(), on(0), 'ENDED_ALREADY', on(31)))
    expect(one.state().openPeriods).to.deep.equal([])
  })

  it('is settled where the invoice was voided before it was issued', () => {
    const one = aSubscription(paid)
    one.keep(keepUp(one.state(), { now: on(0), boundary, settled: new Set() }))
    one.keep(refilled(one.state(), on(0), 'NOTHING_NEEDED', on(0)))
    one.keep(invoiced(one.state(), on(0), { invoiceId: 'invoice', overdueAt: null, isVoid: true }, on(0)))
    expect(one.state().openPeriods).to.deep.equal([])
    expect(one.until(on(30)).subscription().status).to.equal('ACTIVE')
  })

  it('rehearses what would be refilled, and changes nothing', () => {
    const one = aSubscription(free).until(on(0))
    const would = rehearse(one.state(), { now: on(95), boundary, settled: new Set() }, 100)
    expect(would.map(({ start: at }) => at)).to.deep.equal([on(30), on(60), on(90)])
    expect(one.subscription().periodsTotal).to.equal(1)
  })

  it('has no period of a day that its zone skips', () => {
    // The second boundary is the first one again, as 30 December 2011 in Apia.
    const skipping: typeof boundary = (anchor, zone, period, n) => boundary(anchor, zone, period, n >= 2 ? n - 1 : n)
    const state = aSubscription(free).state()
    const first = keepUp(state, { now: on(0), boundary: skipping, settled: new Set() })
    const second = keepUp({ subscription: first.subscription, openPeriods: [] }, { now: on(30), boundary: skipping, settled: new Set() })
    expect(second.periods.map(({ start, end }) => [start, end])).to.deep.equal([[on(30), on(60)]])
    expect(second.subscription.nextPeriod).to.equal(3)
  })

  it('finds the period that it is now among many', () => {
    const at = (n: number): Instant => on(n)
    for (const days of [0, 1, 2, 3, 17, 1_000, 365_000]) expect(lastNotAfter(at, 0, toInstant(on(days) + 1))).to.equal(days)
    expect(lastNotAfter(at, 5, on(3))).to.equal(5)
  })
})
