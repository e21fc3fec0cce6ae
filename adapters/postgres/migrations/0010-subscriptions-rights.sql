-- Why: the second line of defence of subscriptions: no period twice, no way back from the end, and rights. Runs on tables just made.

create function ledger.refuse_subscription_act(act text) returns void
language plpgsql as $$
begin
  raise exception 'a subscription does not allow this: %', act using errcode = 'check_violation';
end
$$;

create function ledger.guard_plan() returns trigger
language plpgsql as $$
begin
  if (new.plan_id, new.code, new.created_at) <> (old.plan_id, old.code, old.created_at) or new.revision <> old.revision + 1 then
    perform ledger.refuse_subscription_act('a plan to become another one');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.plans for each row execute function ledger.guard_plan();

create function ledger.guard_subscription() returns trigger
language plpgsql as $$
begin
  if (new.account_id, new.subscription_id, new.tenant_id, new.time_zone, new.created_at)
    <> (old.account_id, old.subscription_id, old.tenant_id, old.time_zone, old.created_at) or new.revision <> old.revision + 1 then
    perform ledger.refuse_subscription_act('to become another one');
  end if;
  if old.status = 'CANCELLED' and (new.status, new.cancelled_at, new.periods_total) is distinct from (old.status, old.cancelled_at, old.periods_total) then
    perform ledger.refuse_subscription_act('to go on once it is cancelled');
  end if;
  if new.next_refill_at < old.next_refill_at or new.periods_total not in (old.periods_total, old.periods_total + 1) then
    perform ledger.refuse_subscription_act('to go back to a period, or to open two at once');
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.subscriptions for each row execute function ledger.guard_subscription();

create function ledger.guard_period() returns trigger
language plpgsql as $$
begin
  if (new.account_id, new.subscription_id, new.period_start, new.tenant_id, new.period_end, new.ordinal, new.plan)
    is distinct from (old.account_id, old.subscription_id, old.period_start, old.tenant_id, old.period_end, old.ordinal, old.plan) then
    perform ledger.refuse_subscription_act('a period to become another one');
  end if;
  if old.refill <> 'DUE' and (new.refill, new.credits, new.entry_id) is distinct from (old.refill, old.credits, old.entry_id) then
    perform ledger.refuse_subscription_act('a refill to be booked again');
  end if;
  if new.invoice <> old.invoice and (old.invoice, new.invoice) not in (('WANTED', 'OPEN'), ('WANTED', 'SETTLED'), ('WANTED', 'NONE'), ('OPEN', 'SETTLED'))
    or old.invoice_id is not null and (new.invoice_id, new.overdue_at) is distinct from (old.invoice_id, old.overdue_at) then
    perform ledger.refuse_subscription_act(format('the invoice of a period to be %s after %s', new.invoice, old.invoice));
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.subscription_periods for each row execute function ledger.guard_period();

do $$
declare
  table_name text;
begin
  foreach table_name in array array['plans', 'plan_changes', 'subscriptions', 'subscription_periods'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
    execute format('grant select, insert on ledger.%I to ledger_api, ledger_worker', table_name);
  end loop;
  create trigger append_only before update or delete on ledger.plan_changes for each row execute function ledger.refuse_change();
  alter table ledger.plan_changes enable always trigger append_only;
  foreach table_name in array array['plans', 'subscriptions', 'subscription_periods'] loop
    execute format('create trigger kept before delete on ledger.%I for each row execute function ledger.refuse_change()', table_name);
    execute format('alter table ledger.%I enable always trigger kept', table_name);
    execute format('alter table ledger.%I enable always trigger guarded', table_name);
  end loop;
end
$$;

create policy own_tenant on ledger.subscriptions for select to ledger_portal using (
  tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select on ledger.subscriptions to ledger_portal;
grant update (name, credits, period_unit, period_count, refill_mode, credits_end_with_period, missed_periods, price, currency, tax_rate, tax_code,
  grace_days, is_offered, revision, updated_at) on ledger.plans to ledger_api, ledger_worker;
grant update (plan_id, plan, status, anchor_at, next_period, next_refill_at, current_period_start, current_period_end, periods_total, next_plan,
  ends_with_period, paused_at, past_due_at, suspend_at, cancelled_at, reason, look_at, revision, updated_at)
  on ledger.subscriptions to ledger_api, ledger_worker;
grant update (refill, credits, entry_id, invoice, invoice_id, overdue_at) on ledger.subscription_periods to ledger_api, ledger_worker;
revoke all on function ledger.refuse_subscription_act(text) from public;
grant execute on function ledger.refuse_subscription_act(text) to ledger_api, ledger_worker;
