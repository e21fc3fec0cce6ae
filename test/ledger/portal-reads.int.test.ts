import { expect } from 'chai'
import type pg from 'pg'
import { openPortalPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresPortalReads } from '../../adapters/postgres/portal/portal-reads.ts'
import type { PortalReads } from '../../ports/driven/portal-reads.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'

const own = '11111111-1111-1111-1111-111111111111'
const another = '22222222-2222-2222-2222-222222222222'
const crowded = '33333333-3333-3333-3333-333333333333'
const unknown = '44444444-4444-4444-4444-444444444444'
const shown = ['tenants', 'accounts', 'balances', 'entries', 'lots', 'reservations', 'timeline']

describe("the portal's reads", () => {
  let world: PostgresLedgerWorld
  let pool: pg.Pool
  let reads: PortalReads
  before(async () => {
    world = await startLedgerWorld()
    const first = await world.enrol()
    await copyAccount(first, another, 1)
    await copyAccount(first, crowded, 1_001)
    for (const accountId of [first, await world.enrol({ billingMode: 'POSTPAID' })]) {
      const { grant, reserve } = commandsOf(world, accountId)
      await world.ledger.execute(grant('g'))
      await world.ledger.execute(reserve('1'))
    }
    // One connection, so that each read finds what the one before left.
    pool = openPortalPool({ url: world.url, size: 1, log: silentLog })
    reads = readsBy('single')
  })
  after(async () => {
    await pool.end()
    await world.close()
  })

  const readsBy = (form: 'single' | 'cluster'): PortalReads =>
    makePostgresPortalReads({ pool, statements: makeHotStatements({ form, prepares: form === 'single' }) }) // one name has one text

  /** Accounts of a new tenant, as new as this one is. */
  const copyAccount = (accountId: string, tenantId: string, count: number) =>
    query(
      world.url,
      `with made as (select gen_random_uuid() as id, n from generate_series(1, ${count}) n),
        tenant as (insert into ledger.tenants values ('${tenantId}', 'Another', null, now())),
        accounts as (
          insert into ledger.accounts select (jsonb_populate_record(a,
            jsonb_build_object('account_id', id, 'tenant_id', '${tenantId}', 'external_key', 'v1:partner:' || id))).*
          from ledger.accounts a, made where a.account_id = '${accountId}'
        )
      insert into ledger.balances select (jsonb_populate_record(b, jsonb_build_object('account_id', id, 'tenant_id', '${tenantId}'))).*
      from ledger.balances b, made where b.account_id = '${accountId}'`,
    )

  /** Rows of each table that a connection of the pool sees, and of which tenants, within a transaction that begins so. */
  async function seen(begin: string): Promise<readonly string[]> {
    const client = await pool.connect()
    try {
      await client.query(begin)
      const found = []
      for (const table of shown) {
        const { rows } = await client.query<{ tenant_id: string }>(`select distinct tenant_id from ledger.${table}`)
        found.push(...rows.map((row) => `${table} of ${row.tenant_id}`))
      }
      return found
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  for (const form of ['single', 'cluster'] as const) {
    it(`add up what a tenant has, and tell nothing of one that is not there (${form})`, async () => {
      const credits = await readsBy(form).readCredits(own, world.now())

      expect(credits).to.deep.include({
        ...{ tenant: { tenantId: own, name: 'A tenant', ownerEmail: null }, accountsTotal: 2, creditAccountsTotal: 1 },
        activeReservationsTotal: 1,
      })
      expect(credits?.credit.reserved).to.equal(1n)
      expect(await readsBy(form).readCredits(unknown, world.now())).to.equal(null)
    })

    it(`add up more accounts than one statement reads (${form})`, async () => {
      expect(await readsBy(form).readCredits(crowded, world.now())).to.include({ accountsTotal: 1001, creditAccountsTotal: 1001 })
    })
  }

  it('leave a connection that sees no row, as it was before them', async () => {
    await reads.readCredits(own, world.now())

    expect(await seen('begin')).to.deep.equal([])
    expect(await seen(`begin; set local app.tenant_id = ''`)).to.deep.equal([])
  })

  it('go over connections that see one tenant where it is set, and no other', async () => {
    expect(await seen(`begin; set local app.tenant_id = '${own}'`)).to.deep.equal(shown.map((table) => `${table} of ${own}`))
    expect(await seen(`begin; set local app.tenant_id = '${another}'`)).to.deep.equal(
      ['tenants', 'accounts', 'balances'].map((table) => `${table} of ${another}`),
    )
    expect(await seen(`begin; set local app.tenant_id = '${unknown}'`)).to.deep.equal([])
  })

  it('have no right on what is claimed or kept for others, and none to write', async () => {
    const statements = [
      'select from ledger.account_keys',
      'select from ledger.operator_requests',
      `update ledger.tenants set name = 'mine'`,
      'delete from ledger.entries',
      'set role ledger_api',
    ]
    // As a login that may take the portal's role alone.
    const login = `portal_of_${process.pid}`
    await query(world.url, `create role ${login} login noinherit password 'portal'; grant ledger_portal to ${login}`)
    const url = new URL(world.url)
    url.username = login
    url.password = 'portal'
    const alone = openPortalPool({ url: url.href, size: 1, log: silentLog })

    const codes = []
    for (const statement of statements)
      codes.push(
        await alone.query(statement).then(
          () => 'taken',
          (error: { code?: string }) => error.code,
        ),
      )
    await alone.end()
    await query(world.url, `drop role ${login}`)

    expect(new Set(codes)).to.deep.equal(new Set(['42501']))
  })

  it('that fail half-way leave no transaction open and no tenant set', async () => {
    const failing = () => ({ text: 'select 1 / (cardinality($1::uuid[]) * 0), $2::timestamptz' })
    const { load } = makeHotStatements({ form: 'single', prepares: false })
    const broken = makePostgresPortalReads({ pool, statements: { views: failing, load } })

    const error = await broken.readCredits(own, world.now()).then(
      () => null,
      (thrown: unknown) => thrown,
    )

    expect(error).to.be.instanceOf(BillingError)
    expect(await seen('begin')).to.deep.equal([])
    expect(await reads.readCredits(own, world.now())).to.include({ accountsTotal: 2 })
  })

  it('send nothing for what is no UUID', async () => {
    for (const tenantId of ['', 'own', `${own}'; set local role ledger_api; --`, `${own}\n`, ` ${own}`]) {
      const error = await reads.readCredits(tenantId, world.now()).then(
        () => null,
        (thrown: unknown) => thrown,
      )

      expect(error, tenantId).to.be.instanceOf(Error).and.not.instanceOf(BillingError)
    }
  })
})
