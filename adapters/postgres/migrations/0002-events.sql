-- Why: what V1 tells is kept once each, whatever its shape, and put on its account's timeline. New tables and indexes; the indexes on
-- entries and timeline lock those for writing while they are built.

-- A claim: keys are unique within a source, over all accounts. It carries all that finishes it; it is done once it is on a timeline.
create table ledger.event_inbox (
  source_system text not null check (source_system in ('v1', 'v2')),
  idempotency_key text not null check (length(idempotency_key) between 1 and 255),
  event_id uuid not null,
  event_type text not null,
  external_account_key text,
  named_account_id uuid,
  account_id uuid,
  tenant_id uuid,
  -- JSON as the text that came: the database would reorder it, and refuse what is nested deep.
  payload text not null,
  other_members text,
  is_catalogued boolean not null,
  is_payload_valid boolean not null,
  violations text not null,
  warnings text not null,
  ref_type text,
  ref_id text,
  amount numeric,
  currency text,
  occurred_at timestamptz,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  actor text not null,
  mode_at_event text check (mode_at_event in ('POSTPAID', 'CREDIT')),
  done_at timestamptz,
  primary key (source_system, idempotency_key),
  check (done_at is null or account_id is not null)
);
-- Unlinked events, by the key that may be enrolled, in the order of the list of that key; by system, and by reference, too.
create index event_inbox_waiting on ledger.event_inbox (external_account_key, happened_at, event_id) where account_id is null;
create index event_inbox_waiting_by_source on ledger.event_inbox (external_account_key, source_system, happened_at, event_id) where account_id is null;
create index event_inbox_waiting_by_reference on ledger.event_inbox
  ((hashtextextended(external_account_key || ' ' || ref_type || ' ' || ref_id, 0)), happened_at, event_id)
  where account_id is null and ref_type is not null;
create index event_inbox_open on ledger.event_inbox (account_id) where account_id is not null and done_at is null;
create index event_inbox_by_time on ledger.event_inbox (received_at);

-- What was refused, as it came: a refused event is lost for good otherwise. Append-only.
create table ledger.event_refusals (
  refusal_id uuid primary key,
  received_at timestamptz not null,
  source_system text,
  event_type text,
  code text not null,
  detail text not null,
  size_bytes bigint not null,
  -- At most the first 64 kB of a body that was too large, else all of it.
  body bytea not null,
  request_id text not null,
  actor text not null
);
create index event_refusals_by_time on ledger.event_refusals (received_at);

-- Times during which events had to wait for the database.
create table ledger.intake_outages (
  outage_id uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  waited bigint not null,
  refused bigint not null
);

-- The monitor's sums, up to an instant: it counts on from there, so it costs the same however many events there are.
create table ledger.handshake_progress (
  journal text primary key,
  counted_until timestamptz not null,
  -- How many keys `handshake_keys` has: to count them each time would cost more the more there are.
  keys bigint not null default 0
);
insert into ledger.handshake_progress (journal, counted_until) values ('events', '1970-01-01'), ('refusals', '1970-01-01'), ('ignored', '1970-01-01');
create table ledger.handshake_counts (
  source_system text not null,
  event_type text not null,
  received bigint not null,
  invalid bigint not null,
  refused bigint not null,
  ignored bigint not null,
  last_at timestamptz not null,
  primary key (source_system, event_type)
);
create table ledger.handshake_keys (
  external_account_key text primary key,
  events bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);
create index handshake_keys_by_time on ledger.handshake_keys (last_at);

-- The timeline's lists: by source, by reference (by hashes, see `entries_by_key`; over all accounts, too), over all accounts, and the ignored calls for the monitor.
create index timeline_by_source on ledger.timeline (account_id, source, happened_at, timeline_id);
create index timeline_by_reference on ledger.timeline
  ((hashtextextended(ref_type || ' ' || ref_id, 0)), (uuid_hash_extended(account_id, 0)), happened_at, timeline_id) where ref_type is not null;
create index timeline_by_time on ledger.timeline (happened_at, timeline_id);
create index timeline_ignored_by_time on ledger.timeline (created_at)
  where event_type in ('credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored');
-- Over all accounts, of what is not the bulk of all rows.
create index timeline_by_rare_source on ledger.timeline (source, happened_at, timeline_id) where source <> 'USAGE_V1';
create index entries_by_reference on ledger.entries
  ((hashtextextended(ref_type || ' ' || ref_id, 0)), (uuid_hash_extended(account_id, 0)), seq) where ref_type is not null;
-- An account's reservations of one status; of the active ones there are few.
create index reservations_settled on ledger.reservations (account_id, status, reservation_id) where status <> 'ACTIVE';

create trigger append_only before update or delete on ledger.event_refusals for each row execute function ledger.refuse_change();
alter table ledger.event_refusals enable always trigger append_only;

do $$
declare
  table_name text;
begin
  foreach table_name in array array['event_inbox', 'event_refusals', 'intake_outages', 'handshake_progress', 'handshake_counts', 'handshake_keys'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
    execute format('grant select, insert on ledger.%I to ledger_api, ledger_worker', table_name);
  end loop;
end
$$;
grant update (account_id, tenant_id, mode_at_event, done_at) on ledger.event_inbox to ledger_api, ledger_worker;
grant update (counted_until, keys) on ledger.handshake_progress to ledger_api, ledger_worker;
grant update (received, invalid, refused, ignored, last_at) on ledger.handshake_counts to ledger_api, ledger_worker;
grant update (events, last_at) on ledger.handshake_keys to ledger_api, ledger_worker;
