import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { createDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'

const script = readFileSync(new URL('../../infra/citus/distribute.sql', import.meta.url), 'utf8')
const extension = 'create extension if not exists citus;'

// In place of the extension, which plain PostgreSQL does not have: the same names, which only write down what is asked of them. As Citus
// does, it makes tables that refer to a copied one, and those that refer to them, local ones of its own unless told not to, and refuses
// to distribute what one of those refers to.
const standIn = `
  create table if not exists public.pg_dist_partition (logicalrelid regclass primary key, how text, partmethod "char", place serial);
  create table if not exists public.told_to_workers (command text);
  create or replace function public.referring_to(of_table regclass) returns setof regclass language sql as
    $$ with recursive found as (select conrelid from pg_constraint where contype = 'f' and confrelid = of_table
         union select c.conrelid from pg_constraint c join found f on c.contype = 'f' and c.confrelid = f.conrelid)
       select conrelid::regclass from found $$;
  create or replace function public.create_reference_table(of_table regclass) returns void language sql as
    $$ insert into public.pg_dist_partition values (of_table, 'copied', 'n');
       insert into public.pg_dist_partition select t, 'made local', 'n' from public.referring_to(of_table) t
       where current_setting('citus.enable_local_reference_table_foreign_keys', true) is distinct from 'off' on conflict do nothing $$;
  create or replace function public.citus_add_local_table_to_metadata(of_table regclass) returns void language sql as
    $$ insert into public.pg_dist_partition values (of_table, 'kept', 'n') $$;
  create or replace function public.create_distributed_table(of_table regclass, by_column text, colocate_with text) returns void language plpgsql as
    $$ begin
         if exists (select from public.referring_to(of_table) t join public.pg_dist_partition on logicalrelid = t and partmethod = 'n') then
           raise exception 'foreign keys from local tables to distributed tables are not supported';
         end if;
         delete from public.pg_dist_partition where logicalrelid = of_table and partmethod = 'n';
         insert into public.pg_dist_partition values (of_table, by_column || ' with ' || colocate_with, 'h');
       end $$;
  create or replace function public.run_command_on_workers(command text)
    returns table (nodename text, nodeport int, success boolean, result text) language plpgsql as
    $$ begin
         insert into public.told_to_workers values (command);
         return query select 'a-worker', 5432, current_setting('test.workers', true) is distinct from 'down', 'said a worker';
       end $$;`

const withStandIn = script.replace(extension, () => standIn) // not a text, in which $$ would be $

describe('infra/citus/distribute.sql', () => {
  let url: string
  before(async () => {
    url = (await createDatabase()).url
    await migrate(url)
  })

  /** Runs it whole, as psql does. */
  const run = (sql: string) => query(url, sql)

  const settings = () =>
    query(
      url,
      `select unnest(setconfig) as said from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = current_database())`,
    )

  it('changes nothing where the server has no Citus, and says so', async () => {
    const outcome = await run(script).catch((error: unknown) => error)

    expect(outcome)
      .to.be.instanceOf(Error)
      .with.property('message')
      .that.matches(/extension "citus" is not available/)
    expect(await settings()).to.deep.equal([])
    expect(
      await query(url, `select prosrc from pg_proc where proname = 'distribute' and prosrc like '%create_distributed_table%'`),
    ).to.deep.equal([])
  })

  it('finds a place for every table that there is, each once: accounts’ by account, claims by what is claimed', async () => {
    await run(withStandIn)

    const placed = await query(url, 'select logicalrelid::text as name, how from public.pg_dist_partition order by place')
    const tables = await query(
      url,
      `select 'ledger.' || relname as name, exists (select from pg_attribute where attrelid = c.oid and attname = 'account_id' and attnotnull) as owned
       from pg_class c where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'p')`,
    )
    expect(placed.map(({ name }) => name)).to.have.members(tables.map(({ name }) => name))

    const how = new Map(placed.map((row) => [row['name'], row['how']]))
    const ofPayments = { 'ledger.provider_orders': 'name with none' }
    const claims = { 'ledger.account_keys': 'external_key with none', 'ledger.event_inbox': 'idempotency_key with none', ...ofPayments }
    expect(how.get('ledger.accounts')).to.equal('account_id with none')
    expect(Object.fromEntries(Object.keys(claims).map((name) => [name, how.get(name)]))).to.deep.equal(claims)
    // What is to be looked at is asked for over all accounts.
    const queues = ['ledger.reconcile_subjects', 'ledger.work_ties']
    const elsewhere = [...Object.keys(claims), ...queues, 'ledger.invoice_numbers', 'ledger.accounts']
    const owned = tables.filter(({ name, owned: is }) => is === true && !elsewhere.includes(String(name)))
    for (const { name } of owned) expect(how.get(name), String(name)).to.equal('account_id with ledger.accounts')
  })

  it('places what others refer to before them', async () => {
    const placed = (await query(url, 'select logicalrelid::text as name from public.pg_dist_partition order by place')).map(
      ({ name }) => name,
    )
    const references = await query(
      url,
      `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
       where contype = 'f' and connamespace = 'ledger'::regnamespace`,
    )

    expect(references).to.have.length.of.at.least(2)
    for (const { from, to } of references)
      expect(placed.indexOf(to), `${String(from)} after ${String(to)}`).to.be.below(placed.indexOf(from))
  })

  it('has every claim’s key in the column that it is distributed by, which its primary key has', async () => {
    const keys = await query(
      url,
      `select c.conrelid::regclass::text as name, a.attname as column from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) where c.contype = 'p' and c.connamespace = 'ledger'::regnamespace`,
    )
    const distributed = await query(
      url,
      `select logicalrelid::text as name, split_part(how, ' with ', 1) as by from public.pg_dist_partition where how like '% with %'`,
    )

    expect(distributed).to.have.length.of.at.least(9)
    for (const { name, by } of distributed)
      expect(
        keys.some((key) => key['name'] === name && key['column'] === by),
        String(name),
      ).to.equal(true)
  })

  it('can be run again, and distributes what later migrations make', async () => {
    const before = await query(url, 'select * from public.pg_dist_partition order by place')
    await run(withStandIn)
    expect(await query(url, 'select * from public.pg_dist_partition order by place')).to.deep.equal(before)

    // Citus makes a table that refers to a copied one its own as soon as it is there: that is not yet distributed.
    await run(`create table ledger.later (account_id uuid primary key);
      insert into public.pg_dist_partition values ('ledger.later', 'made local', 'n');
      select ledger.distribute('ledger.later'); select ledger.distribute('ledger.later')`)

    expect(await query(url, `select how from public.pg_dist_partition where logicalrelid = 'ledger.later'::regclass`)).to.deep.equal([
      { how: 'account_id with ledger.accounts' },
    ])
  })

  it('says the settings on every node, and fails where a worker does not take them', async () => {
    const said = (await settings()).map(({ said }) => String(said))
    const told = (await query(url, 'select distinct command from public.told_to_workers')).map(({ command }) => String(command))

    expect(said).to.have.members(['citus.propagate_set_commands=local', 'citus.enable_unsafe_triggers=on'])
    expect(told).to.have.length(said.length)
    for (const setting of said)
      expect(
        told.some((command) => command.includes(String(setting.split('=')[0]))),
        setting,
      ).to.equal(true)
    expect(await run(`set test.workers = 'down'; ${withStandIn}`).catch(String)).to.match(/a-worker:5432: said a worker/)
  })
})
