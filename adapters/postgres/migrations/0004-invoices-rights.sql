-- Why: the second line of defence of invoices: what an act may do in which state, journals, and rights. Runs on tables just made; of what
-- is in use it locks the timeline for a moment, whose policy for portals changes.

create function ledger.refuse_act(act text) returns void
language plpgsql as $$
begin
  raise exception 'an invoice does not allow this: %', act using errcode = 'check_violation';
end
$$;

-- What an act may do to an invoice in each state (docs/invoices.md, "Life"). Only a draft that is frozen gets a number.
create function ledger.guard_invoice() returns trigger
language plpgsql as $$
declare
  was_frozen constant boolean := old.waiting is not null and old.status = 'DRAFT';
  is_issue constant boolean := old.status = 'DRAFT' and new.status in ('ISSUED', 'PAID');
  bears_the_same constant boolean := (new.seller_id, new.time_zone, new.currency, new.notes, new.bill_to_name, new.bill_to_address,
    new.bill_to_gstin, new.named_place_of_supply, new.place_of_supply, new.is_sez, new.rounds_to_whole, new.subtotal, new.cgst_total,
    new.sgst_total, new.igst_total, new.tax_total, new.reverse_charge_tax_total, new.round_off, new.total) is not distinct from
    (old.seller_id, old.time_zone, old.currency, old.notes, old.bill_to_name, old.bill_to_address,
    old.bill_to_gstin, old.named_place_of_supply, old.place_of_supply, old.is_sez, old.rounds_to_whole, old.subtotal, old.cgst_total,
    old.sgst_total, old.igst_total, old.tax_total, old.reverse_charge_tax_total, old.round_off, old.total)
    and new.seller is not distinct from old.seller and new.lines = old.lines;
begin
  if (new.account_id, new.invoice_id, new.tenant_id, new.created_at) <> (old.account_id, old.invoice_id, old.tenant_id, old.created_at) then
    perform ledger.refuse_act('to become another one');
  end if;
  if not (case old.status
    when 'DRAFT' then new.status = 'DRAFT' or (is_issue and was_frozen) or (new.status = 'VOID' and not was_frozen)
    when 'ISSUED' then new.status in ('ISSUED', 'SENT', 'PARTIALLY_PAID', 'PAID', 'VOID')
    when 'SENT' then new.status in ('SENT', 'PARTIALLY_PAID', 'PAID', 'VOID')
    when 'PARTIALLY_PAID' then new.status in ('PARTIALLY_PAID', 'PAID')
    when 'PAID' then new.status = 'PAID'
    else false end)
  then
    perform ledger.refuse_act(format('%s to become %s', old.status, new.status));
  end if;
  if old.waiting is not null and new.waiting is not null then
    perform ledger.refuse_act('anything but to be finished, as long as a number is waited for');
  end if;
  if (was_frozen or old.status <> 'DRAFT' or new.status = 'VOID') and not bears_the_same then
    perform ledger.refuse_act('terms, seller, lines or sums to change');
  end if;
  if not is_issue and (new.number is distinct from old.number
    or old.status <> 'DRAFT' and (new.issued_date, new.due_date) is distinct from (old.issued_date, old.due_date)) then
    perform ledger.refuse_act('number or dates to change');
  end if;
  if is_issue and (not starts_with(new.number, format('%s/%s/', old.waiting #>> '{numbering,series}', old.waiting #>> '{numbering,fiscalYear}'))
    or new.issued_date <> (old.waiting #>> '{numbering,issuedDate}')::date) then
    perform ledger.refuse_act('another number or date than was asked for');
  end if;
  if new.amount_paid < old.amount_paid or new.amount_adjusted < old.amount_adjusted or new.amount_credited < old.amount_credited then
    perform ledger.refuse_act('what was paid or adjusted to shrink');
  end if;
  if old.status = 'PAID' and (new.amount_paid, new.paid_at, new.amount_adjusted - new.amount_credited)
    is distinct from (old.amount_paid, old.paid_at, old.amount_adjusted - old.amount_credited) then
    perform ledger.refuse_act('to be paid or adjusted once it is paid');
  end if;
  if old.sent_at is not null and new.sent_at is distinct from old.sent_at or new.reminders_total < old.reminders_total then
    perform ledger.refuse_act('what was sent to be forgotten');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.invoices for each row execute function ledger.guard_invoice();
alter table ledger.invoices enable always trigger guarded;
create function ledger.guard_new_invoice() returns trigger
language plpgsql as $$
begin
  if new.status <> 'DRAFT' or new.waiting is not null then
    perform ledger.refuse_act('to begin as anything but a draft');
  end if;
  return new;
end
$$;
create trigger drafted before insert on ledger.invoices for each row execute function ledger.guard_new_invoice();
alter table ledger.invoices enable always trigger drafted;
create trigger kept before delete on ledger.invoices for each row execute function ledger.refuse_change();
alter table ledger.invoices enable always trigger kept;

-- A credit note gets its number, once, and nothing else.
create function ledger.guard_credit_note() returns trigger
language plpgsql as $$
begin
  if old.number is not null or new.number is null or (to_jsonb(new) - 'number') <> (to_jsonb(old) - 'number') then
    perform ledger.refuse_act('a credit note to change');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.credit_notes for each row execute function ledger.guard_credit_note();
alter table ledger.credit_notes enable always trigger guarded;
create trigger kept before delete on ledger.credit_notes for each row execute function ledger.refuse_change();
alter table ledger.credit_notes enable always trigger kept;

-- A series goes on by one, and never back in time; a claim is done once, and does not go.
create function ledger.guard_series() returns trigger
language plpgsql as $$
begin
  if (new.seller_id, new.series, new.fiscal_year, new.kind) <> (old.seller_id, old.series, old.fiscal_year, old.kind)
    or new.last_place <> old.last_place + 1 or new.last_date < old.last_date then
    perform ledger.refuse_act('a series to leave a gap or to go back');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.invoice_series for each row execute function ledger.guard_series();
alter table ledger.invoice_series enable always trigger guarded;
create trigger kept before delete on ledger.invoice_series for each row execute function ledger.refuse_change();
alter table ledger.invoice_series enable always trigger kept;

create function ledger.guard_claim() returns trigger
language plpgsql as $$
begin
  if old.done_at is not null or (to_jsonb(new) - 'done_at') <> (to_jsonb(old) - 'done_at') then
    perform ledger.refuse_act('a claim to change');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.invoice_numbers for each row execute function ledger.guard_claim();
alter table ledger.invoice_numbers enable always trigger guarded;
create trigger kept before delete on ledger.invoice_numbers for each row execute function ledger.refuse_change();
alter table ledger.invoice_numbers enable always trigger kept;

do $$
declare
  table_name text;
begin
  foreach table_name in array array['billing_profiles', 'billing_profile_changes', 'seller_gstins', 'invoice_series', 'invoice_numbers', 'invoices',
    'invoice_movements', 'credit_notes', 'invoice_documents', 'payment_proofs'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
    execute format('grant select, insert on ledger.%I to ledger_api, ledger_worker', table_name);
  end loop;
  foreach table_name in array array['billing_profile_changes', 'seller_gstins', 'invoice_movements', 'invoice_documents', 'payment_proofs'] loop
    execute format('create trigger append_only before update or delete on ledger.%I for each row execute function ledger.refuse_change()', table_name);
    execute format('alter table ledger.%I enable always trigger append_only', table_name);
  end loop;
end
$$;

-- What was issued, of one tenant; a draft has no number, be it void or not.
create policy own_tenant on ledger.invoices for select to ledger_portal using (
  tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and status <> 'DRAFT' and number is not null);
grant select on ledger.invoices to ledger_portal;
-- What the timeline says of invoices tells of drafts, too.
alter policy own_tenant on ledger.timeline using (
  tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and source <> 'SERVICE_INVOICE');

grant update (legal_name, address, gstin, state_code, bank, upi_id, lut_number, series_prefix, credit_note_prefix, time_zone, rounds_to_whole,
  updated_at) on ledger.billing_profiles to ledger_api, ledger_worker;
grant update (last_place, last_date) on ledger.invoice_series to ledger_api, ledger_worker;
grant update (done_at) on ledger.invoice_numbers to ledger_api, ledger_worker;
grant update (status, number, waiting, currency, issued_date, due_date, notes, bill_to_name, bill_to_address, bill_to_gstin, named_place_of_supply,
  place_of_supply, is_sez, rounds_to_whole, seller_id, seller, time_zone, lines, credited_values, subtotal, cgst_total, sgst_total, igst_total,
  tax_total, reverse_charge_tax_total, round_off, total, amount_paid, amount_adjusted, amount_credited, sent_at, paid_at, voided_at, void_reason,
  reminders_total, last_reminded_at, updated_at) on ledger.invoices to ledger_api, ledger_worker;
grant update (number) on ledger.credit_notes to ledger_api, ledger_worker;
revoke all on function ledger.refuse_act(text) from public;
grant execute on function ledger.refuse_act(text) to ledger_api, ledger_worker;
