-- Why: what V1 told is compared with what the ledger has, and only what changed is looked at. New tables, and an index that locks the
-- inbox for writing while it is built.

-- Undistributed: what is due is asked for over all accounts. The subjects of accounts that reconciliation knows of: commissions,
-- assignments, invoices of V1, references of other reservations, and, with empty names, the ends of the account's lots and reservations.
create table ledger.reconcile_subjects (
  account_id uuid not null,
  ref_type text not null,
  ref_id text not null,
  tenant_id uuid not null,
  -- When it is to be looked at; null while it waits for a change.
  look_at timestamptz,
  -- How often it changed: who has looked at it takes it off the queue only where that is still so.
  changes bigint not null check (changes > 0),
  -- Whether credits that come, or another mode of the account, are a change of it.
  is_waiting boolean not null,
  primary key (account_id, ref_type, ref_id)
) with (fillfactor = 80);
create index reconcile_subjects_due on ledger.reconcile_subjects (look_at, account_id, ref_type, ref_id) where look_at is not null;
create index reconcile_subjects_waiting on ledger.reconcile_subjects (account_id) where is_waiting;
create index reconcile_subjects_by_tenant on ledger.reconcile_subjects (tenant_id, account_id, ref_type, ref_id);

-- Undistributed, beside the subjects: `work_accepted` alone says which commission an assignment belongs to.
create table ledger.work_ties (
  account_id uuid not null,
  assignment_id text not null,
  commission_id text not null,
  primary key (account_id, assignment_id, commission_id)
);

-- How far each journal was walked: the rows up to this one, in its own order.
create table ledger.reconcile_progress (
  journal text primary key check (journal in ('events', 'entries', 'ignored', 'policies')),
  walked_at timestamptz not null,
  walked_id uuid not null
);
insert into ledger.reconcile_progress (journal, walked_at, walked_id)
select journal, '1970-01-01', '00000000-0000-0000-0000-000000000000' from unnest(array['events', 'entries', 'ignored', 'policies']) journal;

-- Events in the order in which they were put on their accounts' timelines.
create index event_inbox_by_done on ledger.event_inbox (done_at, event_id) where done_at is not null;

do $$
declare
  table_name text;
begin
  foreach table_name in array array['reconcile_subjects', 'work_ties', 'reconcile_progress'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
    execute format('grant select, insert on ledger.%I to ledger_api, ledger_worker', table_name);
  end loop;
end
$$;
grant update (look_at, changes, is_waiting) on ledger.reconcile_subjects to ledger_api, ledger_worker;
grant update (walked_at, walked_id) on ledger.reconcile_progress to ledger_api, ledger_worker;
