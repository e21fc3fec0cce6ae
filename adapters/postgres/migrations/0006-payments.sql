-- Why: money in. Orders, what providers call them, what they send, and what found no place. New tables only: locks nothing that is in use.

create table ledger.payment_orders (
  account_id uuid not null,
  order_id uuid not null,
  tenant_id uuid not null,
  provider text not null check (provider in ('STRIPE', 'RAZORPAY')),
  is_live boolean not null,
  purpose text not null check (purpose in ('TOPUP', 'INVOICE')),
  status text not null check (status in ('PENDING', 'PAID', 'FAILED', 'CANCELLED', 'EXPIRED', 'REFUNDED', 'PARTIALLY_REFUNDED', 'DISPUTED')),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  credits bigint check (credits > 0),
  unit_price text,
  service_invoice_id uuid,
  ref_type text,
  ref_id text,
  idempotency_key text not null check (length(idempotency_key) between 1 and 512),
  -- Sent as it is, to the letter: hence text.
  request text not null,
  provider_order_id text,
  checkout_url text,
  link_expires_at timestamptz,
  provider_payment_id text,
  settled_at timestamptz,
  held_back text,
  back jsonb not null,
  facts_folded integer not null check (facts_folded >= 0),
  facts_applied integer not null check (facts_applied between 0 and facts_folded),
  refunds_asked jsonb not null,
  expires_at timestamptz not null,
  -- When somebody has to look at it, should nothing happen till then.
  look_at timestamptz,
  -- Counts the changes: one that was decided from an older state writes nothing.
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, order_id),
  check ((purpose = 'TOPUP') = (credits is not null)),
  check ((purpose = 'INVOICE') = (service_invoice_id is not null)),
  check ((ref_type is null) = (ref_id is null)),
  check ((provider_order_id is null) = (checkout_url is null) and (provider_order_id is null) = (link_expires_at is null)),
  check (settled_at is null or provider_payment_id is not null and held_back is null)
);
create unique index payment_orders_keys on ledger.payment_orders (account_id, provider, idempotency_key);
-- In another form than narrower lists name: see `invoices_by_id`.
create index payment_orders_by_id on ledger.payment_orders (uuid_send(order_id));
create index payment_orders_by_tenant on ledger.payment_orders (tenant_id, order_id);
create index payment_orders_by_status on ledger.payment_orders (status, order_id);
create index payment_orders_by_provider on ledger.payment_orders (provider, order_id);
create index payment_orders_by_purpose on ledger.payment_orders (purpose, order_id);
-- What somebody has to look at is little among all.
create index payment_orders_to_look_at on ledger.payment_orders (look_at) where look_at is not null;
create index payment_orders_settled on ledger.payment_orders (provider, settled_at, order_id) where settled_at is not null;
select ledger.distribute('ledger.payment_orders');
alter table ledger.payment_orders add constraint payment_orders_account foreign key (account_id) references ledger.accounts;

-- A claim: whatever an event calls an order (its own id, the link's, the provider's inner order, the payment). Append-only.
create table ledger.provider_orders (
  provider text not null,
  name text not null check (length(name) between 1 and 255),
  account_id uuid not null,
  order_id uuid not null,
  claimed_at timestamptz not null,
  primary key (provider, name)
);

-- A claim: a delivery is known by its id, and by what its signature covers.
create table ledger.webhook_deliveries (
  -- Of version 7, so they sort by the time of their making.
  id uuid not null,
  provider text not null,
  delivery_id text not null check (length(delivery_id) <= 255),
  event_type text not null check (length(event_type) <= 255),
  signed_key text not null check (length(signed_key) <= 600),
  payment_id text check (length(payment_id) <= 255),
  is_live boolean not null,
  -- JSON as text: the database would refuse some of what a provider may say.
  names text not null,
  facts text not null,
  signature_ok boolean not null,
  payload_hash text not null check (payload_hash ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('RECEIVED', 'APPLIED', 'IGNORED', 'QUARANTINED', 'DEAD')),
  attempts integer not null check (attempts >= 0),
  last_error text,
  received_at timestamptz not null,
  processed_at timestamptz,
  primary key (provider, delivery_id),
  check ((state = 'RECEIVED') = (processed_at is null))
);
create unique index webhook_deliveries_signed on ledger.webhook_deliveries (provider, signed_key, payload_hash);
create unique index webhook_deliveries_by_id on ledger.webhook_deliveries (id);
create index webhook_deliveries_by_state on ledger.webhook_deliveries (state, id);
create index webhook_deliveries_by_provider on ledger.webhook_deliveries (provider, id);
create index webhook_deliveries_by_provider_and_state on ledger.webhook_deliveries (provider, state, id);
create index webhook_deliveries_open on ledger.webhook_deliveries (attempts, id) where state = 'RECEIVED';
create index webhook_deliveries_waiting on ledger.webhook_deliveries (provider, payment_id) where state in ('RECEIVED', 'QUARANTINED');

-- Emptied after a while: they may name persons.
create table ledger.webhook_bodies (
  id uuid primary key,
  body bytea,
  received_at timestamptz not null
);
create index webhook_bodies_full on ledger.webhook_bodies (received_at) where body is not null;

-- What strangers sent: a ring of a thousand lines, so that nobody fills the disk from outside.
create sequence ledger.webhook_refusal_places;
create table ledger.webhook_refusals (
  place integer primary key check (place between 0 and 999),
  refusal bigint not null,
  id uuid not null,
  provider text not null,
  code text not null,
  size_bytes bigint not null,
  received_at timestamptz not null
);

create index webhook_refusals_by_id on ledger.webhook_refusals (id);

create table ledger.unapplied_payments (
  provider text not null,
  payment_id text not null,
  place bigint generated always as identity,
  is_live boolean not null,
  account_id uuid,
  order_id uuid,
  amount bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null,
  state text not null check (state in ('OPEN', 'REFUNDING', 'APPLIED', 'REFUNDED')),
  applied_order_id uuid,
  received_at timestamptz not null,
  closed_at timestamptz,
  primary key (provider, payment_id),
  check ((state in ('OPEN', 'REFUNDING')) = (closed_at is null)),
  check ((state = 'APPLIED') = (applied_order_id is not null))
);
create index unapplied_payments_by_place on ledger.unapplied_payments (place);
create index unapplied_payments_by_state on ledger.unapplied_payments (state, place);
create index unapplied_payments_by_provider on ledger.unapplied_payments (provider, place);

create table ledger.findings (
  finding_id uuid primary key,
  key text not null,
  kind text not null check (kind in ('PROVIDER_MISMATCH', 'UNAPPLIED_PAYMENT', 'UNPLACED_EVENT', 'DEAD_EVENT',
    'INVOICE_PAYMENT_WENT_BACK')),
  severity text not null check (severity in ('LOW', 'HIGH')),
  account_id uuid,
  evidence text not null,
  suggested_action text not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create unique index findings_open on ledger.findings (key) where closed_at is null;
create index findings_by_kind on ledger.findings (kind, finding_id);
create index findings_open_by_id on ledger.findings (finding_id) where closed_at is null;

-- The sandbox plays a provider: what that would know of a link.
create table ledger.sandbox_links (
  link_id text primary key,
  rail text not null check (rail in ('STRIPE', 'RAZORPAY')),
  payment_id text not null unique,
  link jsonb not null,
  paid_at timestamptz
);
create index sandbox_links_paid on ledger.sandbox_links (rail, paid_at) where paid_at is not null;

-- What one credit costs an account, where it has a price of its own. No question mark in the pattern: the query builder would take it for a value.
alter table ledger.accounts add column credit_unit_price text
  check (credit_unit_price ~ '^(0|[1-9][0-9]{0,8})(\.[0-9]{0,5}[1-9]){0,1}$' and credit_unit_price <> '0');

create function ledger.refuse_payment_act(act text) returns void
language plpgsql as $$
begin
  raise exception 'a payment does not allow this: %', act using errcode = 'check_violation';
end
$$;

create function ledger.guard_payment_order() returns trigger
language plpgsql as $$
declare
  paid constant text[] := array['PAID', 'REFUNDED', 'PARTIALLY_REFUNDED', 'DISPUTED'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'PENDING' or new.provider_payment_id is not null or new.facts_folded <> 0 or new.revision <> 1 then
      perform ledger.refuse_payment_act('an order to begin as anything but PENDING');
    end if;
    return new;
  end if;
  if (new.account_id, new.order_id, new.tenant_id, new.provider, new.is_live, new.purpose, new.amount, new.currency, new.credits, new.unit_price,
    new.service_invoice_id, new.ref_type, new.ref_id, new.idempotency_key, new.request, new.expires_at, new.created_at) is distinct from
    (old.account_id, old.order_id, old.tenant_id, old.provider, old.is_live, old.purpose, old.amount, old.currency, old.credits, old.unit_price,
    old.service_invoice_id, old.ref_type, old.ref_id, old.idempotency_key, old.request, old.expires_at, old.created_at) then
    perform ledger.refuse_payment_act('an order to become another one');
  end if;
  -- A failed, expired or cancelled order may be paid yet; what was paid was paid, and what was closed does not open again.
  if old.status = any (paid) and new.status <> all (paid) or old.status in ('CANCELLED', 'EXPIRED') and new.status = 'PENDING' then
    perform ledger.refuse_payment_act(format('%s to become %s', old.status, new.status));
  end if;
  if old.provider_order_id is not null
    and (new.provider_order_id, new.checkout_url, new.link_expires_at) is distinct from (old.provider_order_id, old.checkout_url, old.link_expires_at)
    or old.provider_payment_id is not null and new.provider_payment_id is distinct from old.provider_payment_id
    or old.settled_at is not null and new.settled_at is distinct from old.settled_at then
    perform ledger.refuse_payment_act('link or settlement to change');
  end if;
  if new.revision <> old.revision + 1 or new.facts_folded < old.facts_folded or new.facts_applied < old.facts_applied then
    perform ledger.refuse_payment_act('facts to be forgotten');
  end if;
  return new;
end
$$;
create trigger guarded before insert or update on ledger.payment_orders for each row execute function ledger.guard_payment_order();

create function ledger.guard_delivery() returns trigger
language plpgsql as $$
begin
  if old.state = 'APPLIED' and new.state <> 'APPLIED' or new.attempts < old.attempts then
    perform ledger.refuse_payment_act('what was applied to change');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.webhook_deliveries for each row execute function ledger.guard_delivery();

create function ledger.guard_body() returns trigger
language plpgsql as $$
begin
  if new.body is not null then
    perform ledger.refuse_payment_act('a body to change, but for being emptied');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.webhook_bodies for each row execute function ledger.guard_body();

create function ledger.guard_closed() returns trigger
language plpgsql as $$
begin
  if old.closed_at is not null then
    perform ledger.refuse_payment_act('what is closed to change');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.findings for each row execute function ledger.guard_closed();
create trigger guarded before update on ledger.unapplied_payments for each row execute function ledger.guard_closed();
