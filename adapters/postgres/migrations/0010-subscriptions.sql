-- Why: plans, who subscribes to them, and each period that was opened. New tables only: locks nothing that is in use.

-- Small, and no account's: a subscription bears a copy of its plan's terms.
create table ledger.plans (
  -- Of version 7, so they sort by the time of their making.
  plan_id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  credits bigint not null check (credits between 0 and 9007199254740991),
  period_unit text not null check (period_unit in ('MONTH', 'QUARTER', 'YEAR', 'DAY')),
  period_count integer not null check (period_count > 0),
  refill_mode text not null check (refill_mode in ('ADD', 'TOP_UP_TO')),
  credits_end_with_period boolean not null,
  missed_periods text not null check (missed_periods in ('EACH', 'CURRENT_ONLY')),
  price bigint not null check (price >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  tax_rate text not null,
  tax_code text,
  grace_days integer not null check (grace_days >= 0),
  is_offered boolean not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (credits > 0 or price > 0)
);
create index plans_offered on ledger.plans (is_offered, plan_id);

-- Who said what about a plan, and the first answer to each key. Append-only.
create table ledger.plan_changes (
  plan_id uuid not null,
  change_id uuid not null,
  plan jsonb not null,
  operation text,
  idempotency_key text,
  input_digest bytea,
  actor text not null,
  changed_at timestamptz not null,
  primary key (plan_id, change_id),
  check ((idempotency_key is null) = (input_digest is null) and (idempotency_key is null) = (operation is null))
);
create unique index plan_changes_keys on ledger.plan_changes (operation, idempotency_key) where idempotency_key is not null;

create table ledger.subscriptions (
  account_id uuid not null,
  subscription_id uuid not null,
  tenant_id uuid not null,
  -- The plan's id, and the copy that counts.
  plan_id uuid not null,
  plan jsonb not null,
  status text not null check (status in ('ACTIVE', 'PAUSED', 'PAST_DUE', 'SUSPENDED', 'CANCELLED')),
  anchor_at timestamptz not null,
  time_zone text not null,
  next_period integer not null check (next_period >= 0),
  next_refill_at timestamptz not null,
  current_period_start timestamptz,
  current_period_end timestamptz,
  periods_total integer not null check (periods_total >= 0),
  next_plan jsonb,
  ends_with_period boolean not null,
  paused_at timestamptz,
  past_due_at timestamptz,
  suspend_at timestamptz,
  cancelled_at timestamptz,
  reason text,
  -- When somebody has to look at it, should nothing happen till then.
  look_at timestamptz,
  -- Counts the changes.
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, subscription_id),
  check ((current_period_start is null) = (current_period_end is null) and (current_period_start is null) = (periods_total = 0)),
  check ((status = 'CANCELLED') = (cancelled_at is not null)),
  check ((past_due_at is null) = (suspend_at is null))
);
-- An account has one that is not cancelled.
create unique index subscriptions_live on ledger.subscriptions (account_id) where status <> 'CANCELLED';
-- In another form than narrower lists name: see `invoices_by_id`.
create index subscriptions_by_id on ledger.subscriptions (uuid_send(subscription_id));
create index subscriptions_by_tenant on ledger.subscriptions (tenant_id, subscription_id);
create index subscriptions_by_plan on ledger.subscriptions (plan_id, subscription_id);
create index subscriptions_by_status on ledger.subscriptions (status, subscription_id);
create index subscriptions_to_look_at on ledger.subscriptions (look_at, subscription_id) where look_at is not null;
select ledger.distribute('ledger.subscriptions');
alter table ledger.subscriptions add constraint subscriptions_account foreign key (account_id) references ledger.accounts;

-- A period that was opened, and how far its work has come.
create table ledger.subscription_periods (
  account_id uuid not null,
  subscription_id uuid not null,
  period_start timestamptz not null,
  tenant_id uuid not null,
  period_end timestamptz not null check (period_end > period_start),
  ordinal integer not null check (ordinal > 0),
  plan jsonb not null,
  refill text not null check (refill in ('DUE', 'BOOKED', 'NOTHING')),
  credits bigint check (credits > 0),
  entry_id uuid,
  invoice text not null check (invoice in ('NONE', 'WANTED', 'OPEN', 'SETTLED')),
  invoice_id uuid,
  overdue_at timestamptz,
  primary key (account_id, subscription_id, period_start),
  check ((refill = 'BOOKED') = (credits is not null) and (credits is null) = (entry_id is null)),
  check ((invoice in ('OPEN', 'SETTLED')) = (invoice_id is not null))
);
create unique index subscription_periods_ordinals on ledger.subscription_periods (account_id, subscription_id, ordinal);
-- What something is open of is little among all; so is what waits for its money.
create index subscription_periods_open on ledger.subscription_periods (account_id, subscription_id)
  where refill = 'DUE' or invoice in ('WANTED', 'OPEN');
create index subscription_periods_unpaid on ledger.subscription_periods (account_id, invoice_id) where invoice = 'OPEN';
select ledger.distribute('ledger.subscription_periods');
alter table ledger.subscription_periods add constraint subscription_periods_subscription
  foreign key (account_id, subscription_id) references ledger.subscriptions;
