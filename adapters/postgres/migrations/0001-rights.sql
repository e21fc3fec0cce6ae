-- Why: the second line of defence. What the code must never do, the database refuses: rights by role and column, row-level
-- security that holds for the owner too, journals that nobody can change. Runs on tables just made: locks nothing in use.

create function ledger.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'a journal is append-only: % on %.%', tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete on ledger.entries for each row execute function ledger.refuse_change();
alter table ledger.entries enable always trigger append_only;
create trigger append_only before update or delete on ledger.timeline for each row execute function ledger.refuse_change();
alter table ledger.timeline enable always trigger append_only;
create trigger append_only before update or delete on ledger.operator_requests for each row execute function ledger.refuse_change();
alter table ledger.operator_requests enable always trigger append_only;

do $$
declare
  table_name text;
  claims constant text[] := array['account_keys', 'operator_requests'];
begin
  for table_name in select c.relname from pg_class c where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r' loop
    continue when table_name like 'schema_migrations%';
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    -- A batch spans tenants; the owner must see rows in data migrations, which FORCE would hide.
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
    execute format('grant select, insert on ledger.%I to ledger_api, ledger_worker', table_name);
    if table_name <> all (claims) then
      -- The setting is '' after a `set local`, and null before any: both must show nothing.
      execute format(
        'create policy own_tenant on ledger.%I for select to ledger_portal using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
        table_name);
      execute format('grant select on ledger.%I to ledger_portal', table_name);
    end if;
  end loop;
end
$$;

grant select on ledger.schema_migrations to ledger_api, ledger_worker; -- which migrations were run, for readiness
grant usage on schema ledger to ledger_api, ledger_worker, ledger_portal;
grant update (done_at) on ledger.account_keys to ledger_api, ledger_worker;
grant update (display_name, status, billing_mode, payment_terms_days, currency, is_enabled, low_balance_threshold, reservation_ttl_minutes,
  revision, updated_at) on ledger.accounts to ledger_api, ledger_worker;
grant update (last_seq, last_hash, last_at, available, reserved, owed) on ledger.balances to ledger_api, ledger_worker;
grant update (available, held) on ledger.lots to ledger_api, ledger_worker;
grant update (status, settled_at) on ledger.reservations to ledger_api, ledger_worker;
revoke all on function ledger.distribute(text) from public;
