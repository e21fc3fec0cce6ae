-- Why: roles and schema must stand before the first migration can run as the tables' owner. Idempotent; locks nothing.
-- Roles belong to the whole server: another database's migration may make them at the same moment.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['ledger_owner', 'ledger_api', 'ledger_worker', 'ledger_portal'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls noinherit', role_name);
      end if;
    exception
      when duplicate_object or unique_violation then null;
    end;
  end loop;
  if not pg_has_role(current_user, 'ledger_owner', 'member') then
    execute format('grant ledger_owner to %I', current_user);
  end if;
end
$$;

create schema if not exists ledger authorization ledger_owner;
