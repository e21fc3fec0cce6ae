-- Distributes a migrated ledger over a Citus cluster (docs/scale.md). Run by an operator, as a superuser, on the coordinator:
--
--     psql "$MIGRATION_DATABASE_URL" -v ON_ERROR_STOP=1 -f infra/citus/distribute.sql
--
-- When: once, after the service's migrations have run on the coordinator and before it serves; again after each upgrade, which
-- changes nothing where all is done.
-- First: the extension in this database on every node; on the coordinator citus_set_coordinator_host, without which tables kept on
-- it cannot be known to the workers; and the workers (citus_add_node), every one of them to hold metadata
-- (citus.enable_metadata_sync, the default), so that any node can serve. Workers that are added later: run this again.
-- Locks: each table while its rows are moved to their shards. Of a ledger that is in use: stop the service first, which V1 bears
-- (it fails open), or distribute it while it is small.
-- Afterwards: LEDGER_GROUPS = the shard count (citus.shard_count when this was run), MIGRATION_DATABASE_URL = the coordinator.
-- To move shards online later: `alter table .. no force row level security` for that time, or shard_transfer_mode 'block_writes'.
--
-- On shards the append-only triggers fire in ordinary sessions; ALWAYS, for replicas too, holds for the coordinator's tables alone.
--
-- All but the last block is one transaction: where it fails, nothing has changed.

begin;

create extension if not exists citus;

-- The portal's tenant is `set local`, which must reach the shards. The append-only triggers only refuse, so they are safe on
-- shards, which Citus cannot know. Both are said for the database, since the service takes its roles on logins of its own.
do $$
begin
  execute format('alter database %I set citus.propagate_set_commands = ''local''', current_database());
  execute format('alter database %I set citus.enable_unsafe_triggers = on', current_database());
end
$$;
set local citus.propagate_set_commands = 'local';
set local citus.enable_unsafe_triggers = on;
-- Else Citus makes accounts and balances local tables of its own as soon as tenants is copied, since they refer to it; and then
-- accounts cannot be distributed, since a local table may not refer to a distributed one.
set local citus.enable_local_reference_table_foreign_keys = off;
-- One connection to each node: what refers to a copied table cannot be distributed after others were over several.
set local citus.multi_shard_modify_mode = 'sequential';

-- What the migrations call for each table that accounts own: from now on it does what it says.
create or replace function ledger.distribute(table_name text) returns void
language plpgsql as $$
begin
  -- Only 'h' is distributed: a new table that refers to tenants is a local one of Citus' already.
  if exists (select from pg_dist_partition where logicalrelid = table_name::regclass and partmethod = 'h') then
    return;
  elsif table_name = 'ledger.accounts' then
    perform create_distributed_table(table_name::regclass, 'account_id', colocate_with => 'none');
  else
    -- One account's rows are on one node, whatever the table: a batch of one group is one node's work.
    perform create_distributed_table(table_name::regclass, 'account_id', colocate_with => 'ledger.accounts');
  end if;
end
$$;

do $$
declare
  -- Small, the same everywhere, and referred to: a copy on each node.
  copied constant text[] := array['tenants'];
  -- What accounts own, accounts first: the others refer to them or go where they are.
  owned constant text[] := array['accounts', 'balances', 'entries', 'lots', 'reservations', 'timeline', 'operator_requests',
    'invoices', 'invoice_movements', 'credit_notes', 'invoice_documents', 'payment_proofs', 'payment_orders',
    'subscriptions', 'subscription_periods'];
  -- Claims: what is unique over all accounts, found by what is claimed.
  claims constant text[][] := array[array['account_keys', 'external_key'], array['event_inbox', 'idempotency_key'],
    array['provider_orders', 'name']];
  -- Of the service or of sellers, not of an account: on the coordinator, known to each node. Numbers are among them: a claim moves its
  -- series, and is unique by document, too, which no table has that is distributed by seller.
  kept constant text[] := array['event_refusals', 'intake_outages', 'handshake_progress', 'handshake_counts', 'handshake_keys',
    'billing_profiles', 'billing_profile_changes', 'seller_gstins', 'invoice_series', 'invoice_numbers',
    'webhook_deliveries', 'webhook_bodies', 'webhook_refusals', 'unapplied_payments', 'findings', 'sandbox_links', 'plans', 'plan_changes',
    'reconcile_subjects', 'work_ties', 'reconcile_progress', 'job_runs', 'agenda_jobs',
    'schema_migrations', 'schema_migrations_lock'];
  table_name text;
  claim text[];
begin
  foreach table_name in array copied loop
    continue when exists (select from pg_dist_partition where logicalrelid = ('ledger.' || table_name)::regclass);
    perform create_reference_table(('ledger.' || table_name)::regclass);
  end loop;
  foreach table_name in array owned loop
    perform ledger.distribute('ledger.' || table_name);
  end loop;
  foreach claim slice 1 in array claims loop
    continue when exists (select from pg_dist_partition where logicalrelid = ('ledger.' || claim[1])::regclass);
    perform create_distributed_table(('ledger.' || claim[1])::regclass, claim[2], colocate_with => 'none');
  end loop;
  foreach table_name in array kept loop
    continue when exists (select from pg_dist_partition where logicalrelid = ('ledger.' || table_name)::regclass);
    perform citus_add_local_table_to_metadata(('ledger.' || table_name)::regclass);
  end loop;
end
$$;

commit;

-- The settings on the workers, too: Citus does not pass on what is said for a database that it did not make. On connections of
-- their own, hence after the commit, where they can wait for nothing.
do $$
declare
  setting text;
  failed text;
begin
  foreach setting in array array['citus.propagate_set_commands = ''local''', 'citus.enable_unsafe_triggers = on'] loop
    select string_agg(format('%s:%s: %s', nodename, nodeport, result), '; ') into failed
      from run_command_on_workers(format('alter database %I set %s', current_database(), setting)) where not success;
    if failed is not null then
      raise exception 'not set on all workers, run this again: % (%)', setting, failed;
    end if;
  end loop;
end
$$;
