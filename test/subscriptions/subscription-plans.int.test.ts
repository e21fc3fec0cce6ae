import { expect } from 'chai'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { makePostgresPlans } from '../../adapters/postgres/subscriptions/plans.ts'
import { makePostgresSubscriptions } from '../../adapters/postgres/subscriptions/subscriptions.ts'
import type { SubscriptionFilter } from '../../ports/driven/subscription-store.ts'
import { toInstant } from '../../src/domain/time.ts'
import { openListPlans } from '../ledger/list-plans.ts'
import type { ListPlans } from '../ledger/list-plans.ts'
import { everything } from '../ports/subscription-calls.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { fillSubscriptions } from './many-subscriptions.ts'

const rows = 20_000
const limit = 50
/** A page's rows, each perhaps seen in an index and in its table. */
const rowsMax = 4 * (limit + 1)
/** Two conditions at once: one has an index, and of what it gives a tenth may fit the other. */
const rowsMaxOfTwo = 12 * (limit + 1)
const buffersMax = 300

describe(`what is read of ${rows} subscriptions`, () => {
  let database: TestDatabase
  let plans: ListPlans
  before(async () => {
    database = await freshDatabase(async (url) => void (await migrate(url)))
    await fillSubscriptions(database.url, rows)
    plans = await openListPlans(database.url)
  })
  after(async () => {
    await plans.close()
    await database.drop()
  })

  const stores = () => {
    const needs = { database: plans.database, ids: { next: () => '' } }
    return { subscriptions: makePostgresSubscriptions(needs), plans: makePostgresPlans(needs) }
  }

  async function expectBounded(name: string, act: () => Promise<unknown>, most = rowsMax): Promise<void> {
    const read = await plans.readingOf(act)
    const said = `${name}:\n${read.scans.join('\n')}`
    expect(read.rows, `rows of ${said}`).to.be.at.most(most)
    expect(read.buffers, `pages of ${said}`).to.be.at.most(buffersMax)
  }

  it('is a page’s rows, however narrow a list is, at its beginning and after a page', async () => {
    const { subscriptions } = stores()
    const [named] = await query(
      database.url,
      `select md5('account777')::uuid as account, md5('tenant3')::uuid as tenant, md5('rare')::uuid as rare`,
    )
    const [accountId, tenantId, planId] = [named?.['account'], named?.['tenant'], named?.['rare']].map(String)
    if (accountId === undefined || tenantId === undefined || planId === undefined) throw new Error('there are names')
    const filters: readonly Partial<SubscriptionFilter>[] = [
      ...[{}, { tenantId }, { accountId }, { planId }, { status: 'ACTIVE' }, { status: 'PAST_DUE' }, { status: 'PAUSED' }],
      ...[
        { accountId, status: 'ACTIVE' },
        { tenantId, status: 'ACTIVE' },
      ],
    ] as const
    for (const narrowed of filters) {
      const [filter, name] = [{ ...everything, ...narrowed }, `subscriptions ${JSON.stringify(narrowed)}`]
      const most = Object.keys(narrowed).length > 1 ? rowsMaxOfTwo : rowsMax
      const { items, nextCursor } = await subscriptions.list(filter, { limit, cursor: null })
      if (narrowed.status !== 'PAUSED') expect(items, name).not.to.deep.equal([])
      await expectBounded(name, () => subscriptions.list(filter, { limit, cursor: null }), most)
      if (nextCursor !== null) await expectBounded(`${name}, on`, () => subscriptions.list(filter, { limit, cursor: nextCursor }), most)
    }
  })

  it('is what is due, and nothing else; and nothing where nothing is', async () => {
    const { subscriptions } = stores()
    const [early, late] = [toInstant(Date.UTC(2026, 0, 1, 5, 30)), toInstant(Date.UTC(2100, 0, 1))]
    const due = await subscriptions.due(late, limit)

    expect(due).to.have.length(limit)
    await expectBounded('due', () => subscriptions.due(late, limit), 2 * limit)
    await expectBounded('due, on', () => subscriptions.due(late, limit, due.at(-1)), 2 * limit)
    expect(await subscriptions.due(toInstant(Date.UTC(2026, 0, 1)), limit)).to.deep.equal([])
    expect(await subscriptions.due(early, limit)).to.have.length(30)
    await expectBounded('nothing due', () => subscriptions.due(toInstant(Date.UTC(2026, 0, 1)), limit), 0)
  })

  it('is what is unpaid, where what was paid meanwhile is looked for', async () => {
    const { subscriptions } = stores()

    expect(await subscriptions.paid(limit)).to.deep.equal([])
    await expectBounded('paid', () => subscriptions.paid(limit), rowsMax)
  })

  it('is one with its open periods, a page of its periods, and a page of plans', async () => {
    const { subscriptions, plans: kept } = stores()
    const { items } = await subscriptions.list({ ...everything, status: 'PAST_DUE' }, { limit: 1, cursor: null })
    const [subscription] = items
    if (subscription === undefined) throw new Error('one is past due')

    await expectBounded('find', () => subscriptions.find(subscription.subscriptionId), 6)
    await expectBounded('the one of an account', () => subscriptions.findLive(subscription.accountId), 2)
    await expectBounded('periods', () => subscriptions.periods(subscription, { limit: 5, cursor: null }), 12)
    for (const isOffered of [null, true, false])
      await expectBounded(`plans ${isOffered}`, () => kept.list({ isOffered }, { limit, cursor: null }))
    await expectBounded('a plan', () => kept.findByCode('plan-777'), 2)
  })
})
