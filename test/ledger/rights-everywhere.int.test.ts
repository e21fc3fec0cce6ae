import { expect } from 'chai'
import { fillInvoices } from '../invoices/filled-invoices.ts'
import { startInvoiceWorld } from '../invoices/invoice-world.ts'
import type { InvoiceWorld } from '../invoices/invoice-world.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { asRole } from '../support/as-role.ts'
import { query } from '../support/query.ts'
import { changeable } from './changeable-columns.ts'

// What each role may do to each table that there is, as the catalogue has them: a table that is added falls under the same rules.

const insufficientPrivilege = '42501'
const services = ['ledger_api', 'ledger_worker']

/** What the worker's role may change beyond that: the record of jobs, of which it may also forget what is old, and their schedule. */
const changeableByWorker: typeof changeable = {
  job_runs: ['did', 'error', 'finished_at', 'leased_until', 'state'],
  agenda_jobs: [
    ...['created_at', 'data', 'debounce_started_at', 'disabled', 'end_date', 'fail_count', 'fail_reason', 'failed_at', 'fork', 'id'],
    ...['last_finished_at', 'last_modified_by', 'last_run_at', 'locked_at', 'name', 'next_run_at', 'priority', 'progress', 'repeat_at'],
    ...['repeat_interval', 'repeat_timezone', 'skip_days', 'start_date', 'type', 'updated_at'],
  ],
}
const forgettable = { role: 'ledger_worker', table: 'job_runs' }

/** What a tenant's portal may see, and nothing else. */
const shown = [
  'accounts',
  'balances',
  'entries',
  'invoices',
  'lots',
  'payment_orders',
  'reservations',
  'subscriptions',
  'tenants',
  'timeline',
]

const own = '11111111-1111-1111-1111-111111111111'
const another = '22222222-2222-2222-2222-222222222222'

describe('the rights on all tables that there are', () => {
  let world: InvoiceWorld
  let tables: readonly string[] = []
  let journals: readonly string[] = []
  before(async () => {
    world = await startInvoiceWorld()
    await fillInvoices(world)
    for (const accountId of [world.accountId, world.otherId]) {
      const { grant, reserve, release } = commandsOf(world, accountId)
      for (const command of [grant('g'), release('1'), reserve('1')]) await world.ledger.execute(command)
    }
    await query(
      world.url,
      `insert into ledger.operator_requests select account_id, 'put', 'k', tenant_id, '', '{}', now() from ledger.accounts;
       insert into ledger.payment_orders (account_id, order_id, tenant_id, provider, is_live, purpose, status, amount, currency, credits,
         idempotency_key, request, back, facts_folded, facts_applied, refunds_asked, expires_at, revision, created_at, updated_at)
         select account_id, account_id, tenant_id, 'STRIPE', false, 'TOPUP', 'PENDING', 1, 'INR', 1, 'k', '{}', '{}', 0, 0, '[]', now(), 1,
           now(), now() from ledger.accounts;
       insert into ledger.subscriptions (account_id, subscription_id, tenant_id, plan_id, plan, status, anchor_at, time_zone, next_period,
         next_refill_at, periods_total, ends_with_period, revision, created_at, updated_at)
         select account_id, account_id, tenant_id, account_id, '{}', 'ACTIVE', now(), 'UTC', 0, now(), 0, false, 1, now(), now()
         from ledger.accounts;
       insert into ledger.plan_changes values (gen_random_uuid(), gen_random_uuid(), '{}', null, null, null, 'nobody', now());
       insert into ledger.provider_orders select 'STRIPE', account_id::text, account_id, account_id, now() from ledger.accounts;
       insert into ledger.event_refusals values (gen_random_uuid(), now(), 'v1', null, 'A_CODE', 'why', 0, '', 'a-request', 'nobody')`,
    )
    tables = await namesOf(
      `select relname as name from pg_class where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'p', 'm', 'v')`,
    )
    journals = await namesOf(
      `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = 'ledger'::regnamespace and t.tgname = 'append_only'`,
    )
  })
  after(() => world.close())

  const namesOf = async (sql: string): Promise<readonly string[]> =>
    (await query(world.url, `${sql} order by 1`)).map(({ name }) => String(name))

  const as = (role: string, ...statements: readonly string[]) => asRole(world.url, role, ...statements)

  it('are asked of every table, and of every journal among them', () => {
    expect(tables).to.include.members([...shown, ...Object.keys(changeable), 'schema_migrations'])
    expect(journals).to.include.members(['entries', 'timeline', 'operator_requests', 'event_refusals'])
    expect(journals.filter((name) => name in changeable)).to.deep.equal([])
  })

  it('let nobody change, remove or empty a journal: not the service, nor by a row the owner or a superuser', async () => {
    for (const table of journals) {
      const [column] = await namesOf(
        `select attname as name from pg_attribute where attrelid = 'ledger.${table}'::regclass and attnum > 0 and not attisdropped`,
      )
      const acts = [`update ledger.${table} set ${column} = ${column}`, `delete from ledger.${table}`]
      for (const role of [...services, 'ledger_portal']) {
        for (const act of [...acts, `truncate ledger.${table}`])
          expect(await as(role, act), `${role}: ${act}`).to.equal(insufficientPrivilege)
      }
      const { 0: counted } = await query(world.url, `select count(*)::int as rows from ledger.${table}`)
      expect(counted?.['rows'], `${table}: a trigger for each row refuses only where there is one`).to.be.at.least(1)
      for (const role of ['ledger_owner', 'superuser'])
        for (const act of acts) expect(await as(role, act), `${role}: ${act}`).to.equal(insufficientPrivilege)
    }
  })

  it('let the service remove, empty, alter and drop nothing', async () => {
    for (const table of tables) {
      for (const role of services) {
        for (const act of [
          `delete from ledger.${table}`,
          `truncate ledger.${table}`,
          `alter table ledger.${table} add more int`,
          `drop table ledger.${table}`,
        ]) {
          if (role === forgettable.role && act === `delete from ledger.${forgettable.table}`) continue
          expect(await as(role, act), `${role}: ${act}`).to.equal(insufficientPrivilege)
        }
      }
    }
  })

  it('let the service change the columns that are listed, and no other', async () => {
    for (const role of services) {
      const columns = await query(
        world.url,
        `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p') and has_column_privilege('${role}', c.oid, a.attnum, 'update')
         group by c.relname order by c.relname`,
      )

      expect(Object.fromEntries(columns.map((row) => [row['table'], row['columns']])), role).to.deep.equal(
        role === 'ledger_worker' ? { ...changeable, ...changeableByWorker } : changeable,
      )
    }
  })

  describe('of the portal', () => {
    const set = (tenant: string): string => `set local app.tenant_id = '${tenant}'`
    const rowsOf = (table: string): string => `select * from ledger.${table}`

    it('show rows of both tenants to whoever may see all, so that what follows is not empty', async () => {
      for (const table of shown) {
        const rows = await query(world.url, `select distinct tenant_id from ledger.${table} order by 1`)

        expect(
          rows.map(({ tenant_id }) => tenant_id),
          table,
        ).to.deep.equal([own, another])
      }
    })

    it('show nothing of any table while no tenant is set', async () => {
      const unset = [
        'select 1',
        set(''),
        'reset app.tenant_id',
        `savepoint s; ${set(own)}; rollback to s`,
        `${set(own)}; reset app.tenant_id`,
        `set app.tenant_id = '${own}'; reset app.tenant_id`,
        `set app.tenant_id = '${own}'; discard plans; reset all`,
      ]
      for (const setting of unset) {
        for (const table of tables) {
          const expected = shown.includes(table) ? [] : insufficientPrivilege
          expect(await as('ledger_portal', setting, rowsOf(table)), `${setting}: ${table}`).to.deep.equal(expected)
        }
      }
    })

    it('show the rows of the tenant that is set, and no other’s, of each table and of each two together', async () => {
      for (const tenant of [own, another]) {
        for (const table of shown) {
          const seen = await as('ledger_portal', set(tenant), `select distinct tenant_id from ledger.${table}`)
          expect(seen, table).to.deep.equal([{ tenant_id: tenant }])
          for (const other of shown) {
            const joined = `select distinct a.tenant_id as one, b.tenant_id as other from ledger.${table} a cross join ledger.${other} b`
            expect(await as('ledger_portal', set(tenant), joined), `${table} and ${other}`).to.deep.equal([{ one: tenant, other: tenant }])
          }
        }
      }
    })

    it('go by the tenant that is set last, also for a statement that was prepared for another', async () => {
      const steps = [set(own), 'prepare p as select distinct tenant_id from ledger.accounts', 'execute p', set(another), 'execute p']

      expect(await as('ledger_portal', ...steps)).to.deep.equal([{ tenant_id: another }])
      expect(await as('ledger_portal', ...steps, 'reset app.tenant_id', 'execute p')).to.deep.equal([])
    })

    it('do not let it write to any table, and not by taking another role', async () => {
      for (const table of tables) {
        for (const act of [`insert into ledger.${table} default values`, `delete from ledger.${table}`, `truncate ledger.${table}`])
          expect(await as('ledger_portal', set(own), act), act).to.equal(insufficientPrivilege)
      }
      const updatable = await query(
        world.url,
        `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
         where c.relnamespace = 'ledger'::regnamespace and has_column_privilege('ledger_portal', c.oid, a.attnum, 'insert, update, references')`,
      )
      expect(updatable).to.deep.equal([])
      const takes = await query(
        world.url,
        `select rolname as role from pg_roles where rolname <> 'ledger_portal' and pg_has_role('ledger_portal', oid, 'member')`,
      )
      expect(takes).to.deep.equal([])
    })

    it('are not widened by a view or a function: views see with their reader’s eyes, and no function has rights of its own', async () => {
      const views = await query(
        world.url,
        `select relname from pg_class where relnamespace = 'ledger'::regnamespace and relkind in ('v', 'm')
         and not coalesce(reloptions @> array['security_invoker=true'], false)`,
      )
      const functions = await query(world.url, `select proname from pg_proc where pronamespace = 'ledger'::regnamespace and prosecdef`)
      const callable = await query(
        world.url,
        `select proname as name from pg_proc where pronamespace = 'ledger'::regnamespace and prorettype <> 'trigger'::regtype
         and has_function_privilege('ledger_portal', oid, 'execute')`,
      )

      expect({ views, functions, callable }).to.deep.equal({ views: [], functions: [], callable: [] })
    })
  })
})
