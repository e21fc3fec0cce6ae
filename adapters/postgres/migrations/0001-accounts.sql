-- Why: who is billed, under which terms, and who changed them. New tables only: locks nothing that is in use.

-- Where the database is a cluster, the operator replaces this by one that distributes the table by account_id.
create function ledger.distribute(table_name text) returns void
language sql as $$ select $$;

create table ledger.tenants (
  tenant_id uuid primary key,
  name text not null check (name <> ''),
  owner_email text,
  created_at timestamptz not null
);

-- A claim: keys are unique over all accounts, so they live in a table of their own. Enrolment claims and finishes in one
-- transaction, hence a claim that can be seen is done.
create table ledger.account_keys (
  external_key text primary key check (length(external_key) between 1 and 128),
  account_id uuid not null,
  tenant_id uuid not null,
  claimed_at timestamptz not null,
  done_at timestamptz
);

create table ledger.accounts (
  account_id uuid primary key,
  tenant_id uuid not null references ledger.tenants,
  external_key text not null,
  account_type text not null check (account_type in ('TENANT', 'EXTERNAL_ASSOCIATE')),
  display_name text not null,
  status text not null check (status in ('ACTIVE', 'SUSPENDED')),
  billing_mode text not null check (billing_mode in ('POSTPAID', 'CREDIT')),
  payment_terms_days integer not null check (payment_terms_days between 0 and 365),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  is_enabled boolean not null,
  low_balance_threshold bigint check (low_balance_threshold >= 0),
  reservation_ttl_minutes integer check (reservation_ttl_minutes > 0),
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index accounts_by_tenant on ledger.accounts (tenant_id, account_id);
create index accounts_by_key on ledger.accounts (external_key);
select ledger.distribute('ledger.accounts');

-- What happened to an account besides its ledger entries, which are merged in at reading. Append-only.
create table ledger.timeline (
  account_id uuid not null,
  happened_at timestamptz not null,
  timeline_id uuid not null,
  tenant_id uuid not null,
  source text not null check (source in ('USAGE_V1', 'USAGE_V2', 'SERVICE_INVOICE', 'PAYMENT', 'SUBSCRIPTION', 'POLICY')),
  event_type text not null,
  ref_type text,
  ref_id text,
  amount numeric,
  currency text,
  idempotency_key text,
  payload text not null,
  actor text not null,
  created_at timestamptz not null,
  primary key (account_id, happened_at, timeline_id)
);
-- An ignored call is one row per (account, operation, key).
create unique index timeline_ignored_calls on ledger.timeline (account_id, idempotency_key, event_type)
  where event_type in ('credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored');
-- Which releases were ignored, by a hash: see `entries_by_key`.
create index timeline_ignored_releases on ledger.timeline ((uuid_hash_extended(account_id, 0) # hashtextextended(idempotency_key, 0)))
  where event_type = 'credit_release_ignored';
select ledger.distribute('ledger.timeline');

-- Operators' writes under a key: the first answer, kept in the transaction of its effect. Append-only.
create table ledger.operator_requests (
  account_id uuid not null,
  operation text not null,
  idempotency_key text not null,
  tenant_id uuid not null,
  input_digest bytea not null,
  answer text not null,
  created_at timestamptz not null,
  primary key (account_id, operation, idempotency_key)
);
select ledger.distribute('ledger.operator_requests');
