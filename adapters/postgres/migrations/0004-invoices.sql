-- Why: service invoices, who sells, and numbers without gaps. New tables only: locks nothing that is in use.

-- Who sells. Small, and asked for by tenant.
create table ledger.billing_profiles (
  tenant_id uuid primary key,
  legal_name text not null check (legal_name <> ''),
  address text not null,
  gstin text check (gstin ~ '^[0-9A-Z]{15}$'),
  state_code text not null check (state_code ~ '^[0-9]{2}$'),
  bank jsonb,
  upi_id text,
  lut_number text,
  series_prefix text not null check (series_prefix ~ '^[A-Za-z0-9/-]{1,5}$'),
  credit_note_prefix text not null check (credit_note_prefix ~ '^[A-Za-z0-9/-]{1,4}$'),
  -- A name that the database does not know would break every list that asks what is overdue.
  time_zone text not null check (timezone(time_zone, '2000-01-01 00:00Z'::timestamptz) is not null),
  rounds_to_whole boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (series_prefix <> credit_note_prefix)
);
create unique index billing_profiles_gstin on ledger.billing_profiles (gstin) where gstin is not null;

-- Who said what about a seller, and the first answer to each key. Append-only.
create table ledger.billing_profile_changes (
  tenant_id uuid not null,
  change_id uuid not null,
  profile jsonb not null,
  is_new boolean not null,
  idempotency_key text,
  input_digest bytea,
  actor text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, change_id),
  check ((idempotency_key is null) = (input_digest is null))
);
create unique index billing_profile_changes_keys on ledger.billing_profile_changes (tenant_id, idempotency_key) where idempotency_key is not null;

-- How far a series has come: moved in the transaction that claims the place, so there is no gap.
create table ledger.invoice_series (
  seller_id uuid not null,
  series text not null,
  fiscal_year text not null check (fiscal_year ~ '^[0-9]{2}-[0-9]{2}$'),
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  last_place bigint not null check (last_place > 0),
  last_date date not null,
  primary key (seller_id, series, fiscal_year)
);

-- A claim: whoever gives the first number under a GSTIN has it for good. Append-only.
create table ledger.seller_gstins (
  gstin text primary key check (gstin ~ '^[0-9A-Z]{15}$'),
  seller_id uuid not null,
  claimed_at timestamptz not null
);

-- A claim: numbers are unique over all accounts of a seller. It is done once its document bears it.
create table ledger.invoice_numbers (
  seller_id uuid not null,
  series text not null,
  fiscal_year text not null,
  place bigint not null check (place > 0),
  document_id uuid not null,
  account_id uuid not null,
  tenant_id uuid not null,
  invoice_id uuid not null,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  number text not null check (number ~ '^[A-Za-z0-9/-]{1,16}$'),
  issued_date date not null,
  claimed_at timestamptz not null,
  done_at timestamptz,
  primary key (seller_id, series, fiscal_year, place)
);
create unique index invoice_numbers_documents on ledger.invoice_numbers (document_id);
create unique index invoice_numbers_numbers on ledger.invoice_numbers (seller_id, number);
create index invoice_numbers_open on ledger.invoice_numbers (document_id) where done_at is null;

create table ledger.invoices (
  account_id uuid not null,
  invoice_id uuid not null,
  tenant_id uuid not null,
  status text not null check (status in ('DRAFT', 'ISSUED', 'SENT', 'PARTIALLY_PAID', 'PAID', 'VOID')),
  number text check (number ~ '^[A-Za-z0-9/-]{1,16}$'),
  -- What waits for a number, be it this invoice or a credit note of it: series, dates, and the act that asked.
  waiting jsonb,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  issued_date date,
  due_date date,
  notes text,
  bill_to_name text not null,
  bill_to_address text,
  bill_to_gstin text,
  -- Where the supply is said to be, and where it is taken to be.
  named_place_of_supply text,
  place_of_supply text,
  is_sez boolean not null,
  rounds_to_whole boolean,
  seller_id uuid,
  seller jsonb,
  time_zone text not null check (timezone(time_zone, '2000-01-01 00:00Z'::timestamptz) is not null),
  -- Lists do not read them.
  lines jsonb not null check (jsonb_array_length(lines) between 1 and 1000),
  credited_values jsonb not null check (jsonb_array_length(credited_values) in (0, jsonb_array_length(lines))),
  subtotal bigint not null check (subtotal >= 0),
  cgst_total bigint not null check (cgst_total >= 0),
  sgst_total bigint not null check (sgst_total >= 0),
  igst_total bigint not null check (igst_total >= 0),
  tax_total bigint not null check (tax_total = cgst_total + sgst_total + igst_total),
  reverse_charge_tax_total bigint not null check (reverse_charge_tax_total >= 0),
  round_off bigint not null,
  total bigint not null check (total >= 0 and total = subtotal + tax_total + round_off),
  amount_paid bigint not null check (amount_paid between 0 and total),
  amount_adjusted bigint not null,
  amount_credited bigint not null check (amount_credited between 0 and least(total, amount_adjusted)),
  sent_at timestamptz,
  paid_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  reminders_total integer not null check (reminders_total >= 0),
  last_reminded_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, invoice_id),
  check ((seller_id is null) = (seller is null)),
  -- A number, and all that an issued invoice bears, for good; a draft that was voided has none.
  check (case status when 'DRAFT' then number is null when 'VOID' then true else number is not null end),
  check (number is null or (seller is not null and issued_date is not null and due_date >= issued_date)),
  check (case status
    when 'PAID' then total <= amount_paid + amount_adjusted
    when 'PARTIALLY_PAID' then total > amount_paid + amount_adjusted and amount_paid > 0
    when 'ISSUED' then total > amount_adjusted and amount_paid = 0
    when 'SENT' then total > amount_adjusted and amount_paid = 0 and sent_at is not null
    else amount_paid = 0 and amount_adjusted = 0 and amount_credited = 0 end),
  check ((status = 'PAID') = (paid_at is not null)),
  check ((status = 'VOID') = (voided_at is not null and void_reason is not null))
);
-- Newest first over all accounts, and the account of an id. In another form, which narrower lists do not name: else they would be read
-- in this order, too, and all that is newer than what they want with them.
create index invoices_by_id on ledger.invoices (uuid_send(invoice_id));
create index invoices_by_tenant on ledger.invoices (tenant_id, invoice_id);
create index invoices_by_status on ledger.invoices (status, invoice_id);
-- Those with something due; what is overdue is listed in this order.
create index invoices_due on ledger.invoices (due_date, invoice_id) where status in ('ISSUED', 'SENT', 'PARTIALLY_PAID');
create index invoices_by_issued_date on ledger.invoices (issued_date, invoice_id) where issued_date is not null;
create index invoices_by_number on ledger.invoices (upper(number)) where number is not null;
create unique index invoices_numbers on ledger.invoices (account_id, seller_id, number) where number is not null;
create index invoices_waiting on ledger.invoices (invoice_id) where waiting is not null;
select ledger.distribute('ledger.invoices');
-- Said once both are where they belong: a table that is not distributed yet may not refer to one that is.
alter table ledger.invoices add constraint invoices_account foreign key (account_id) references ledger.accounts;

-- Payments and adjustments. Append-only.
create table ledger.invoice_movements (
  account_id uuid not null,
  invoice_id uuid not null,
  movement_id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in ('PAYMENT', 'ADJUSTMENT')),
  amount bigint not null check (amount > 0),
  adjustment_type text check (adjustment_type in ('CREDIT_NOTE', 'DISCOUNT', 'WRITE_OFF', 'TDS', 'OTHER')),
  mode text,
  reference text,
  notes text,
  paid_on date,
  credit_note_id uuid,
  actor text not null,
  created_at timestamptz not null,
  primary key (account_id, movement_id),
  check ((kind = 'ADJUSTMENT') = (adjustment_type is not null)),
  check ((kind = 'PAYMENT') = (paid_on is not null)),
  check (coalesce(adjustment_type = 'CREDIT_NOTE', false) = (credit_note_id is not null))
);
create index invoice_movements_by_invoice on ledger.invoice_movements (account_id, invoice_id, movement_id);
select ledger.distribute('ledger.invoice_movements');
alter table ledger.invoice_movements add constraint invoice_movements_invoice foreign key (account_id, invoice_id) references ledger.invoices;

create table ledger.credit_notes (
  account_id uuid not null,
  invoice_id uuid not null,
  credit_note_id uuid not null,
  tenant_id uuid not null,
  number text check (number ~ '^[A-Za-z0-9/-]{1,16}$'),
  numbering jsonb not null,
  reason text not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  subtotal bigint not null check (subtotal >= 0),
  cgst_total bigint not null check (cgst_total >= 0),
  sgst_total bigint not null check (sgst_total >= 0),
  igst_total bigint not null check (igst_total >= 0),
  tax_total bigint not null check (tax_total = cgst_total + sgst_total + igst_total),
  round_off bigint not null,
  total bigint not null check (total > 0 and total = subtotal + tax_total + round_off),
  created_at timestamptz not null,
  primary key (account_id, credit_note_id)
);
create index credit_notes_by_invoice on ledger.credit_notes (account_id, invoice_id, credit_note_id);
select ledger.distribute('ledger.credit_notes');
alter table ledger.credit_notes add constraint credit_notes_invoice foreign key (account_id, invoice_id) references ledger.invoices;

-- What was printed, for good. Append-only.
create table ledger.invoice_documents (
  account_id uuid not null,
  document_id uuid not null,
  kind text not null check (kind in ('INVOICE', 'VOID_INVOICE', 'CREDIT_NOTE')),
  tenant_id uuid not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (account_id, document_id, kind)
);
-- Documents and pictures are compressed already.
alter table ledger.invoice_documents alter column bytes set storage external;
select ledger.distribute('ledger.invoice_documents');

-- What payers sent to show that they have paid. Append-only.
create table ledger.payment_proofs (
  account_id uuid not null,
  invoice_id uuid not null,
  proof_id uuid not null,
  tenant_id uuid not null,
  file_name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  size_bytes integer not null check (size_bytes = length(bytes)),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (account_id, proof_id)
);
alter table ledger.payment_proofs alter column bytes set storage external;
create unique index payment_proofs_once on ledger.payment_proofs (account_id, invoice_id, sha256);
select ledger.distribute('ledger.payment_proofs');
alter table ledger.payment_proofs add constraint payment_proofs_invoice foreign key (account_id, invoice_id) references ledger.invoices;
