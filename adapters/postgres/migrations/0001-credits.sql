-- Why: the credits ledger. `entries` is the journal; balances, lots and reservations are state that could be rebuilt from it.
-- New tables only: locks nothing that is in use.
-- The hot tables bear no foreign keys: each would cost a look-up and a row lock for every entry, and an append cannot succeed
-- without moving the account's balance row, which has one.

create table ledger.balances (
  account_id uuid primary key references ledger.accounts,
  tenant_id uuid not null,
  last_seq bigint not null check (last_seq >= 0),
  last_hash bytea not null check (length(last_hash) = 32),
  last_at timestamptz,
  available bigint not null check (available >= 0),
  reserved bigint not null check (reserved >= 0),
  owed bigint not null check (owed >= 0),
  check (available + reserved <= 9007199254740991)
) with (fillfactor = 50);
select ledger.distribute('ledger.balances');

create table ledger.entries (
  account_id uuid not null,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  tenant_id uuid not null,
  operation text not null,
  idempotency_key text not null,
  caused_by uuid,
  reason text not null check (reason in ('GRANT', 'TOPUP', 'ADJUSTMENT', 'RESERVE', 'CONSUME', 'RELEASE', 'EXPIRE', 'REVERSAL')),
  from_bucket text not null check (from_bucket in ('issued', 'available', 'reserved', 'spent', 'expired', 'reversed', 'owed')),
  to_bucket text not null check (to_bucket in ('issued', 'available', 'reserved', 'spent', 'expired', 'reversed', 'owed')),
  amount bigint not null check (amount > 0),
  lots text not null,
  reservation_id uuid,
  reservation_expires_at timestamptz,
  ref_type text,
  ref_id text,
  reverses_entry_id uuid,
  metadata text,
  actor text not null,
  created_at timestamptz not null,
  available_after bigint not null check (available_after >= 0),
  reserved_after bigint not null check (reserved_after >= 0),
  owed_after bigint not null check (owed_after >= 0),
  chain_version smallint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (account_id, seq),
  check (from_bucket <> to_bucket)
);
create unique index entries_keys on ledger.entries (account_id, operation, idempotency_key) where caused_by is null;
-- Look-ups go by a hash of account and key: an index that begins with account_id would tie, in the planner's eyes, with any other
-- that does, and for an account with a million entries the wrong one reads them all. The unique index above stays the rule.
create index entries_by_key on ledger.entries ((uuid_hash_extended(account_id, 0) # hashtextextended(idempotency_key, 0))) where caused_by is null;
create unique index entries_reversals on ledger.entries (account_id, reverses_entry_id) where reverses_entry_id is not null;
-- Newest first over all accounts (operators' list), and the entry that an undo names.
create index entries_by_id on ledger.entries (entry_id);
select ledger.distribute('ledger.entries');

create table ledger.lots (
  account_id uuid not null,
  lot_id uuid not null,
  tenant_id uuid not null,
  source text not null check (source in ('GRANT', 'TOPUP', 'REFILL', 'ADJUSTMENT')),
  amount bigint not null check (amount > 0),
  available bigint not null check (available >= 0),
  held bigint not null check (held >= 0),
  expires_at timestamptz,
  unit_price numeric,
  currency text,
  granted_at timestamptz not null,
  -- Stored, so that the index below does not name the columns that change: all updates of a lot in use stay in its page.
  live boolean not null generated always as (available > 0 or held > 0) stored,
  primary key (account_id, lot_id),
  check (available + held <= amount)
) with (fillfactor = 70);
create index lots_live on ledger.lots (account_id) where live;
select ledger.distribute('ledger.lots');

create table ledger.reservations (
  account_id uuid not null,
  reservation_id uuid not null,
  tenant_id uuid not null,
  ref_type text not null,
  ref_id text not null,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('ACTIVE', 'CONSUMED', 'RELEASED', 'EXPIRED')),
  idempotency_key text not null,
  holds jsonb not null,
  expires_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  -- The entry that made it: orders the reservations of one reference.
  seq bigint not null,
  primary key (account_id, reservation_id),
  check ((status = 'ACTIVE') = (settled_at is null))
) with (fillfactor = 80);
create unique index reservations_active on ledger.reservations (account_id, ref_type, ref_id) where status = 'ACTIVE';
-- By a hash, for the reason that `entries_by_key` gives.
create index reservations_by_reference on ledger.reservations ((uuid_hash_extended(account_id, 0) # hashtextextended(ref_type || ' ' || ref_id, 0)));
create index reservations_ending on ledger.reservations (account_id, expires_at) where status = 'ACTIVE' and expires_at is not null;
create index reservations_by_id on ledger.reservations (reservation_id);
select ledger.distribute('ledger.reservations');
