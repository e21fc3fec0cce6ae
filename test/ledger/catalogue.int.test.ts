import { expect } from 'chai'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { createDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'

// Tables that no account owns, each with its reason.
const shared = {
  tenants: 'small, and the same everywhere',
  account_keys: 'a claim: what is unique over all accounts',
  event_inbox: 'a claim: an event is known by its key before it is known whose it is',
  event_refusals: 'what was refused is nobody’s',
  intake_outages: 'of the service, not of an account',
  handshake_progress: 'the monitor’s sums are over all accounts',
  handshake_counts: 'the monitor’s sums are over all accounts',
  handshake_keys: 'keys that no account has',
  billing_profiles: 'small, and of a tenant that sells',
  billing_profile_changes: 'of a tenant that sells',
  seller_gstins: 'a claim: what a seller is registered under is its own',
  invoice_series: 'numbers are unique over all accounts of a seller',
  invoice_numbers: 'a claim: numbers are unique over all accounts of a seller',
  provider_orders: 'a claim: a provider’s names are known before it is known whose they are',
  sandbox_links: 'what the sandbox knows, as a provider would',
  webhook_deliveries: 'a claim: what is sent is known before it is known whose it is',
  webhook_bodies: 'of a delivery, not of an account',
  webhook_refusals: 'what was refused is nobody’s',
  unapplied_payments: 'a payment that found no place may be nobody’s',
  findings: 'what does not agree may be nobody’s',
  reconcile_subjects: 'a queue: what is due is asked for over all accounts',
  work_ties: 'beside that queue, and read with it',
  reconcile_progress: 'the journals are walked over all accounts',
  job_runs: 'of the service, not of an account',
  agenda_jobs: 'of the service, not of an account',
  plans: 'small, and no account’s: a subscription bears a copy',
  plan_changes: 'of a plan, not of an account',
  schema_migrations: 'which migrations were run',
  schema_migrations_lock: 'which migrations were run',
}

const tables = `select relname as name, relrowsecurity as secured, relforcerowsecurity as forced,
    exists (select from pg_attribute where attrelid = c.oid and attname = 'account_id' and attnotnull) as has_account,
    exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id' and attnotnull) as has_tenant
  from pg_class c where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'p') order by relname`
const keys = `select c.relname as table, i.indexrelid::regclass::text as name, a.attname as first
  from pg_index i join pg_class c on c.oid = i.indrelid left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
  where c.relnamespace = 'ledger'::regnamespace and i.indisunique`
const foreignKeys = `select conrelid::regclass::text as from, confrelid::regclass::text as to,
    (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first,
    (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) as first_there
  from pg_constraint where contype = 'f' and connamespace = 'ledger'::regnamespace`
const triggers = `select tgrelid::regclass::text as table, tgname as name, tgenabled::text as enabled from pg_trigger where not tgisinternal`

const guardedTables = [
  ...['invoices', 'credit_notes', 'invoice_series', 'invoice_numbers'],
  ...['payment_orders', 'webhook_deliveries', 'webhook_bodies', 'unapplied_payments', 'findings'],
  ...['plans', 'subscriptions', 'subscription_periods'],
]

describe('the ledger’s tables, as the catalogue has them', () => {
  let url: string
  before(async () => {
    url = (await createDatabase()).url
    await migrate(url)
  })

  const isShared = (table: unknown): boolean => String(table).replace('ledger.', '') in shared

  it('belong to an account and a tenant each, apart from those that are listed with a reason', async () => {
    const rows = await query(url, tables)

    const owned = rows.filter(({ name }) => !isShared(name))
    expect(owned.map(({ name }) => name)).to.include.members(['accounts', 'balances', 'entries', 'lots', 'reservations', 'timeline'])
    for (const { name, has_account, has_tenant } of owned) expect([name, has_account, has_tenant]).to.deep.equal([name, true, true])
    expect(Object.keys(shared).filter((name) => !rows.some((row) => row['name'] === name))).to.deep.equal([])
  })

  it('begin every primary and unique key with the account', async () => {
    const rows = (await query(url, keys)).filter(({ table }) => !isShared(table))

    expect(rows).to.have.length.of.at.least(8)
    expect(rows.filter(({ first }) => first !== 'account_id')).to.deep.equal([])
  })

  it('refer to one another by account, or to shared tables', async () => {
    const rows = await query(url, foreignKeys)

    expect(rows).to.have.length.of.at.least(2)
    const odd = rows.filter(({ to, first, first_there }) => !isShared(to) && (first !== 'account_id' || first_there !== 'account_id'))
    expect(odd).to.deep.equal([])
    expect(rows.filter(({ from }) => isShared(from))).to.deep.equal([])
  })

  it('have row-level security that holds for the owner too', async () => {
    const rows = (await query(url, tables)).filter(({ name }) => !String(name).startsWith('schema_migrations'))

    expect(rows.filter(({ secured, forced }) => secured !== true || forced !== true)).to.deep.equal([])
  })

  it('have journals whose trigger fires always, for replicas too', async () => {
    const rows = await query(url, triggers)

    const journals = rows.filter(({ name }) => name === 'append_only')
    expect(journals.map(({ table }) => table)).to.have.members([
      'ledger.entries',
      'ledger.timeline',
      'ledger.operator_requests',
      'ledger.event_refusals',
      'ledger.billing_profile_changes',
      'ledger.seller_gstins',
      'ledger.invoice_movements',
      'ledger.invoice_documents',
      'ledger.payment_proofs',
      'ledger.provider_orders',
      'ledger.plan_changes',
    ])
    expect(rows.filter(({ enabled }) => enabled !== 'A')).to.deep.equal([])
  })

  it('have invoices, credit notes, series and claims that are guarded in the same way, and never removed', async () => {
    const rows = await query(url, triggers)

    for (const name of ['guarded', 'kept']) {
      const guarded = rows.filter((row) => row['name'] === name).map(({ table }) => table)
      expect(guarded).to.have.members(guardedTables.map((table) => `ledger.${table}`))
    }
  })
})
