import { expect } from 'chai'
import type { Knex } from 'knex'
import { makeTemporalCalendar } from '../../adapters/calendar/temporal-calendar.ts'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { makePostgresSubscriptions } from '../../adapters/postgres/subscriptions/subscriptions.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Subscriptions } from '../../ports/driven/subscription-store.ts'
import { makeKeepSubscription } from '../../src/application/subscriptions/keep-subscription.ts'
import { subscribed } from '../../src/domain/subscriptions/steer.ts'
import type { Subscription } from '../../src/domain/subscriptions/subscription.ts'
import { startLedgerWorld } from '../ledger/ledger-world.ts'
import type { PostgresLedgerWorld } from '../ledger/ledger-world.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { silentLog } from '../support/logs.ts'
import { aPlan, free } from './a-subscription.ts'

const calendar = makeTemporalCalendar()
const neverAsked = () => Promise.reject(new Error('a free plan has no invoice'))

describe('two workers that refill one subscription up to its allowance', () => {
  let world: PostgresLedgerWorld
  let database: Knex
  let subscriptions: Subscriptions
  before(async () => {
    world = await startLedgerWorld()
    database = openDatabase({ url: world.url, role: 'ledger_api', size: 4, log: silentLog })
    subscriptions = makePostgresSubscriptions({ database, ids: { next: world.nextId } })
  })
  after(async () => {
    await database.destroy()
    await world.close()
  })

  const worker = (ledger: Pick<CreditLedger, 'refill'>) =>
    makeKeepSubscription({
      ...{ subscriptions, ledger, calendar, clock: { now: world.now }, ids: { next: world.nextId }, log: silentLog },
      ...{ invoices: { find: neverAsked }, invoicing: { create: neverAsked, issue: neverAsked } },
      report: { wentWell: () => Promise.resolve(), failed: () => Promise.resolve() },
    })

  /** An account with ten credits, which is the allowance. */
  async function aSubscription() {
    const accountId = await world.enrol()
    const { grant, reserve } = commandsOf(world, accountId)
    await world.ledger.execute(grant('g', { amount: 10n }))
    const plan = { ...aPlan({ ...free, refillMode: 'TOP_UP_TO' }), planId: world.nextId() }
    const names = { subscriptionId: world.nextId(), accountId, tenantId: '11111111-1111-1111-1111-111111111111', plan }
    const { subscription, records } = subscribed(
      { ...names, anchor: world.now(), timeZone: 'UTC' },
      { now: world.now(), boundary: calendar.boundary },
    )
    await subscriptions.create(subscription, records, { actor: 'operator:anna', now: world.now(), keyed: null })
    return { subscription, spend: () => world.ledger.execute(reserve('1', { amount: 4n })) }
  }

  const periodsOf = async (subscription: Subscription) =>
    (await subscriptions.periods(subscription, { limit: 10, cursor: null })).items.map(({ refill, credits, entryId }) => ({
      ...{ refill, credits, entryId },
    }))

  /** The first one finds nothing to be needed; then some is spent, and the second one refills before the first one has kept that. */
  async function raced(end: 'KEPT' | 'KILLED') {
    const { subscription, spend } = await aSubscription()
    const { promise: firstIsDone, resolve: goOn } = Promise.withResolvers<undefined>()
    const { promise: hasBooked, resolve: booked } = Promise.withResolvers<undefined>()
    const second = worker({
      async refill(command) {
        const answer = await world.other.refill(command)
        booked(undefined)
        await firstIsDone
        if (end === 'KILLED') throw new Error('killed')
        return answer
      },
    })
    let started: Promise<unknown> = Promise.resolve()
    const first = worker({
      async refill(command) {
        const answer = await world.ledger.refill(command)
        expect(answer).to.deep.include({ kind: 'UNMOVED', reason: 'NOTHING_NEEDED' })
        await spend()
        started = second(subscription, 'job:second')
        await hasBooked
        return answer
      },
    })
    await first(subscription, 'job:first')
    goOn(undefined)
    await started
    return subscription
  }

  for (const end of ['KEPT', 'KILLED'] as const) {
    it(`have the period say what the ledger has, though it was kept as nothing before the other ${end === 'KEPT' ? 'kept its refill' : 'was killed'}`, async () => {
      const subscription = await raced(end)

      const entries = (await world.entriesOf(subscription.accountId)).filter(({ operation }) => operation === 'refill')
      expect(entries.map(({ amount }) => amount)).to.deep.equal([4n])
      expect(await periodsOf(subscription)).to.deep.equal([{ refill: 'BOOKED', credits: 4n, entryId: entries[0]?.entryId }])
    })
  }

  it('leave a period without an entry as nothing', async () => {
    const { subscription } = await aSubscription()
    await Promise.all([worker(world.ledger)(subscription, 'job:first'), worker(world.other)(subscription, 'job:second')])

    expect(await periodsOf(subscription)).to.deep.equal([{ refill: 'NOTHING', credits: null, entryId: null }])
  })
})
