import { expect } from 'chai'
import type pg from 'pg'
import { openHotPool } from '../../adapters/postgres/connect.ts'
import { makePostgresDueEnds } from '../../adapters/postgres/ledger/due-ends.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import { makeExpireDue } from '../../src/application/expire-due.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'

describe('booking ends that have come', () => {
  let world: PostgresLedgerWorld
  let pool: pg.Pool
  before(async () => {
    world = await startLedgerWorld()
    pool = openHotPool({ url: world.url, role: 'ledger_worker', size: 3, log: silentLog })
  })
  after(async () => {
    await pool.end()
    await world.close()
  })

  const dueEnds = () => makePostgresDueEnds({ pool })
  const expireDue = (ledger: Pick<CreditLedger, 'expireDue'> = world.ledger) =>
    makeExpireDue({ dueEnds: dueEnds(), ledger, clock: { now: world.now }, log: silentLog })
  const inMinutes = (count: number) => later(world.now(), minutes(count))

  /** An account with credits that end in so many minutes, and a reservation of two of them that ends by itself. */
  async function ending(endsIn: number, ttl: number | null = null): Promise<string> {
    const accountId = await world.enrol({ reservationTtlMinutes: ttl })
    const { grant, reserve } = commandsOf(world, accountId)
    await world.ledger.execute(grant('g', { amount: 5n, expiresAt: inMinutes(endsIn) }))
    await world.ledger.execute(reserve('1', { amount: 2n }))
    return accountId
  }

  it('are found where a lot has something left, or a reservation is active, from that instant on', async () => {
    const [lot, reservation] = [await ending(10), await ending(60, 20)]
    const usedUp = await world.enrol()
    const { grant, reserve } = commandsOf(world, usedUp)
    await world.ledger.execute(grant('g', { amount: 5n, expiresAt: inMinutes(10) }))
    await world.ledger.execute(reserve('1', { amount: 5n })) // held without an end: it stays good
    const found = (span: number, limit = 10, except: readonly string[] = []) => dueEnds().accounts(inMinutes(span), limit, except)

    expect(await found(9.9)).to.deep.equal([])
    expect(await found(10)).to.deep.equal([lot])
    expect(await found(20)).to.have.members([lot, reservation])
    expect(await found(60)).to.have.members([lot, reservation])
    expect(await found(20, 1)).to.have.length(1)
    expect(await found(20, 10, [lot])).to.deep.equal([reservation])

    world.setClock(inMinutes(20))
    expect(await expireDue()({ limit: 100 })).to.deep.equal({ accounts: 2, ends: 2, failures: 0 })
    expect(await found(0)).to.deep.equal([])
    expect(await expireDue()({ limit: 100 })).to.deep.equal({ accounts: 0, ends: 0, failures: 0 })
  })

  it('are booked once by two workers at once, and nothing is due then', async () => {
    const accounts: string[] = []
    for (let index = 0; index < 30; index += 1) accounts.push(await ending(1, 1))
    world.setClock(inMinutes(1))

    const reports = await Promise.all([expireDue(world.ledger)({ limit: 1_000 }), expireDue(world.other)({ limit: 1_000 })])

    expect(reports[0].ends + reports[1].ends).to.equal(60)
    for (const accountId of accounts) {
      const ends = (await world.entriesOf(accountId)).filter(({ operation, causedBy }) => operation === 'expire' && causedBy === null)
      expect(ends.map(({ idempotencyKey }) => idempotencyKey.replace(/:[^:]*$/, ''))).to.deep.equal(['expire:lot', 'expire:reservation'])
    }
    expect(await dueEnds().accounts(world.now(), 10)).to.deep.equal([])
  })

  it('go on past an account that fails, up to the limit, and stop where they are told to', async () => {
    const accounts: string[] = []
    for (let index = 0; index < 4; index += 1) accounts.push(await ending(index + 1))
    const [bad = ''] = accounts
    world.setClock(inMinutes(5))
    const failing = {
      expireDue: (accountId: string) =>
        accountId === bad
          ? Promise.reject(new BillingError('STORAGE_UNAVAILABLE', 'Cannot book credits'))
          : world.ledger.expireDue(accountId),
    }

    expect(await expireDue(failing)({ limit: 100, signal: AbortSignal.abort() })).to.deep.equal({ accounts: 0, ends: 0, failures: 0 })
    expect(await expireDue(failing)({ limit: 2 })).to.deep.equal({ accounts: 2, ends: 1, failures: 1 })
    expect(await expireDue(failing)({ limit: 100 })).to.deep.equal({ accounts: 3, ends: 2, failures: 1 })
    expect(await dueEnds().accounts(world.now(), 10)).to.deep.equal([bad])
    expect(await expireDue()({ limit: 100 })).to.deep.equal({ accounts: 1, ends: 1, failures: 0 })
  })

  it('leave the past as it was, though they are booked at one time and another', async () => {
    const began = world.now()
    const accountId = await world.enrol({ reservationTtlMinutes: 25 })
    const { grant, reserve } = commandsOf(world, accountId)
    for (const [key, endsIn] of [
      ['a', 10],
      ['b', 40],
    ] as const)
      await world.ledger.execute(grant(key, { amount: 5n, expiresAt: inMinutes(endsIn) }))
    await world.ledger.execute(reserve('1', { amount: 7n })) // of both; it ends between them
    const instants = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45].map((count) => later(began, minutes(count)))
    const lived = []
    for (const at of instants) {
      world.setClock(at)
      lived.push(await world.creditOf(accountId))
      if (at === later(began, minutes(15)) || at === later(began, minutes(30))) await world.ledger.expireDue(accountId)
    }
    const past = () => Promise.all(instants.map((at) => world.creditAsOf(accountId, at)))

    expect(lived.map(({ available, reserved }) => `${available}/${reserved}`)).to.deep.equal([
      ...['3/7', '3/7', '3/7', '3/7', '3/7', '5/0', '5/0', '5/0', '0/0', '0/0'],
    ])
    expect(await past()).to.deep.equal(lived)
    expect(await world.ledger.expireDue(accountId)).to.equal(1)
    expect(await past()).to.deep.equal(lived)
    await world.ledger.execute(grant('more'))
    expect((await past()).slice(0, -1)).to.deep.equal(lived.slice(0, -1))
  })

  it('cost nothing where nothing is due, whatever else is there, and updates of a lot in use stay in its page', async () => {
    await query(
      world.url,
      `insert into ledger.lots (account_id, lot_id, tenant_id, source, amount, available, held, expires_at, granted_at)
         select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'GRANT', 9, 9, 0, now() + interval '99 years', now() from generate_series(1, 20000);
       insert into ledger.reservations select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'commission_request', n::text, 1, 'ACTIVE', 'k' || n,
         '[]', now() + interval '99 years', now(), null, 1 from generate_series(1, 20000) n;
       analyze ledger.lots, ledger.reservations`,
    )
    try {
      const pages = await pagesRead(pool, () => dueEnds().accounts(world.now(), 100))
      expect(pages).to.be.at.most(20)

      const { updates, hot } = await updatesOfLotsInUse()
      expect(updates).to.be.at.least(50)
      expect(hot).to.equal(updates)
    } finally {
      await query(
        world.url,
        `delete from ledger.lots where expires_at > now() + interval '90 years'; delete from ledger.reservations where expires_at > now() + interval '90 years'`,
      )
    }
  })

  /** Some lots change, in one transaction: how many rows did, and how many of them stayed in their page. */
  async function updatesOfLotsInUse(): Promise<{ readonly updates: number; readonly hot: number }> {
    const change = `update ledger.lots set available = 8, held = 1 where expires_at > now() + interval '90 years' and lot_id::text < '02'`
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query(change)
      const { rows } = await client.query<{ updates: number; hot: number }>(
        `select pg_stat_get_xact_tuples_updated('ledger.lots'::regclass)::int as updates,
          pg_stat_get_xact_tuples_hot_updated('ledger.lots'::regclass)::int as hot`,
      )
      await client.query('rollback')
      return rows[0] ?? { updates: 0, hot: 0 }
    } finally {
      client.release()
    }
  }
})

/** Pages that the statements of an act read, each explained as it was sent. */
async function pagesRead(pool: pg.Pool, act: () => Promise<unknown>): Promise<number> {
  const sent: { text: string; values: unknown[] }[] = []
  const client = await pool.connect()
  client.release()
  const real = client.query.bind(client)
  Object.assign(client, {
    query: (statement: { text: string; values: unknown[] }) => {
      sent.push(statement)
      return real(statement)
    },
  })
  await act()
  Object.assign(client, { query: real })
  expect(sent.filter(({ text }) => text.startsWith('select account_id'))).to.have.length(2)
  let pages = 0
  for (const { text, values } of sent) {
    const { rows } = await pool.query<{ 'QUERY PLAN': readonly [{ Plan: Record<string, number> }] }>({
      ...{ text: `explain (analyze, buffers, format json) ${text}`, values },
    })
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    pages += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
  }
  return pages
}
