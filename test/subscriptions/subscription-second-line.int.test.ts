import { expect } from 'chai'
import type pg from 'pg'
import { openPortalPool } from '../../adapters/postgres/connect.ts'
import { makePostgresPortalSubscriptions } from '../../adapters/postgres/subscriptions/portal-subscriptions.ts'
import { cancelled } from '../../src/domain/subscriptions/steer.ts'
import type { Subscription } from '../../src/domain/subscriptions/subscription.ts'
import { anAct, callsIn, on, start } from '../ports/subscription-calls.ts'
import { asRole } from '../support/as-role.ts'
import { silentLog } from '../support/logs.ts'
import { startSubscriptionWorld } from './subscription-world.ts'
import type { PostgresSubscriptionWorld } from './subscription-world.ts'

const checkViolation = '23514'
const uniqueViolation = '23505'
const insufficientPrivilege = '42501'

describe('the database’s own line about subscriptions', () => {
  let world: PostgresSubscriptionWorld
  let subscription: Subscription
  before(async () => {
    world = await startSubscriptionWorld()
    const { kept, stepTo, stateOf, book, bill } = callsIn(world)
    subscription = await kept()
    await stepTo(subscription, on(1))
    const [period] = (await stateOf(subscription.subscriptionId)).openPeriods
    if (period === undefined) throw new Error('no period was opened')
    await book(subscription, period, on(1))
    await bill(subscription, period, await world.invoice(subscription), on(1))
  })
  after(() => world.close())

  const as = (...statements: readonly string[]) => asRole(world.url, 'ledger_api', ...statements)
  const change = (set: string) => as(`update ledger.subscriptions set revision = revision + 1, ${set}`)
  const changePeriod = (set: string) => as(`update ledger.subscription_periods set ${set}`)

  it('opens no period twice, and none of no length', async () => {
    const columns = `account_id, subscription_id, tenant_id, plan, refill, invoice`
    const again = (said: string) =>
      as(`insert into ledger.subscription_periods (${columns}, period_start, period_end, ordinal)
        select account_id, subscription_id, tenant_id, plan, 'DUE', 'NONE', ${said} from ledger.subscription_periods`)

    expect(await again('period_start, period_end, 2')).to.equal(uniqueViolation)
    expect(await again(`period_end, period_end + interval '1 day', 1`)).to.equal(uniqueViolation)
    expect(await again('period_end, period_end, 2')).to.equal(checkViolation)
    expect(await again(`period_end, period_end + interval '1 day', 2`)).to.deep.equal([])
  })

  it('goes forward only: no period again, not two at once, no change that is not counted', async () => {
    expect(await change(`next_refill_at = next_refill_at - interval '1 day'`)).to.equal(checkViolation)
    expect(await change('periods_total = periods_total + 2')).to.equal(checkViolation)
    expect(await change('periods_total = 0')).to.equal(checkViolation)
    expect(await as(`update ledger.subscriptions set reason = 'Uncounted'`)).to.equal(checkViolation)
    expect(await change(`reason = 'Counted', periods_total = periods_total + 1`)).to.deep.equal([])
  })

  it('does not come back once it is cancelled', async () => {
    const end = `update ledger.subscriptions set revision = revision + 1, status = 'CANCELLED', cancelled_at = now()`
    const and = (set: string) => as(end, `update ledger.subscriptions set revision = revision + 1, ${set}`)

    expect(await and(`status = 'ACTIVE', cancelled_at = null`)).to.equal(checkViolation)
    expect(await and('periods_total = periods_total + 1')).to.equal(checkViolation)
    expect(await and('look_at = now()')).to.deep.equal([])
  })

  it('books a period’s refill once, and follows its invoice forward', async () => {
    expect(await changePeriod(`refill = 'DUE', credits = null, entry_id = null`)).to.equal(checkViolation)
    expect(await changePeriod('credits = 1')).to.equal(checkViolation)
    expect(await changePeriod(`invoice = 'WANTED', invoice_id = null, overdue_at = null`)).to.equal(checkViolation)
    expect(await changePeriod('invoice_id = gen_random_uuid()')).to.equal(checkViolation)
    const settle = `update ledger.subscription_periods set invoice = 'SETTLED'`
    expect(await as(settle)).to.deep.equal([])
    expect(await as(settle, `update ledger.subscription_periods set invoice = 'OPEN'`)).to.equal(checkViolation)
  })

  it('lets nobody remove anything, nor make it another’s', async () => {
    for (const table of ['subscriptions', 'subscription_periods', 'plans', 'plan_changes']) {
      expect(await as(`delete from ledger.${table}`), table).to.equal(insufficientPrivilege)
      expect(await asRole(world.url, 'ledger_portal', `insert into ledger.${table} default values`)).to.equal(insufficientPrivilege)
    }
    const owner = (table: string, set: string) => asRole(world.url, 'superuser', `update ledger.${table} set ${set}`)
    expect(await asRole(world.url, 'superuser', 'delete from ledger.subscription_periods')).to.equal(insufficientPrivilege)
    expect(await owner('subscriptions', 'revision = revision + 1, tenant_id = gen_random_uuid()')).to.equal(checkViolation)
    expect(await owner('subscriptions', `revision = revision + 1, time_zone = 'UTC'`)).to.equal(checkViolation)
    for (const set of [`plan = '{}'`, 'ordinal = 7', `period_end = period_end + interval '1 day'`])
      expect(await owner('subscription_periods', set), set).to.equal(checkViolation)
  })

  it('keeps a plan’s code', async () => {
    await world.plans.create(callsIn(world).aPlan('kept'), anAct(start))

    expect(await asRole(world.url, 'superuser', `update ledger.plans set revision = revision + 1, code = 'new'`)).to.equal(checkViolation)
    expect(await as(`update ledger.plans set name = 'Uncounted'`)).to.equal(checkViolation)
    expect(await as(`update ledger.plans set name = 'Counted', revision = revision + 1`)).to.deep.equal([])
  })
})

describe('the portal’s subscriptions', () => {
  let world: PostgresSubscriptionWorld
  let pool: pg.Pool
  before(async () => {
    world = await startSubscriptionWorld()
    pool = openPortalPool({ url: world.url, size: 1, log: silentLog })
  })
  after(async () => {
    await pool.end()
    await world.close()
  })

  it('are the tenant’s own that are not cancelled, and all that its role sees', async () => {
    const { kept } = callsIn(world)
    const portal = makePostgresPortalSubscriptions({ pool })
    const [own, another] = [await kept(), await kept()]

    expect(await portal.live(own.tenantId)).to.deep.equal([own])
    expect(await portal.live(world.nextId())).to.deep.equal([])
    const set = `set local app.tenant_id = '${own.tenantId}'`
    const seen = await asRole(world.url, 'ledger_portal', set, 'select subscription_id from ledger.subscriptions')
    expect(seen).to.deep.equal([{ subscription_id: own.subscriptionId }])
    expect(await asRole(world.url, 'ledger_portal', set, 'select from ledger.subscription_periods')).to.equal(insufficientPrivilege)
    expect(await asRole(world.url, 'ledger_portal', 'select from ledger.subscriptions')).to.deep.equal([])

    await world.subscriptions.change(own, anAct(on(1)), (state) => cancelled(state, null, on(1)))
    expect(await portal.live(own.tenantId)).to.deep.equal([])
    expect(await portal.live(another.tenantId)).to.deep.equal([another])
  })
})
