-- Why: who may do what with the tables of payments.

do $$
declare
  table_name text;
begin
  foreach table_name in array array['payment_orders', 'provider_orders', 'webhook_deliveries', 'webhook_bodies',
    'webhook_refusals', 'unapplied_payments', 'findings', 'sandbox_links'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
    execute format('grant select, insert on ledger.%I to ledger_api, ledger_worker', table_name);
  end loop;
  create trigger append_only before update or delete on ledger.provider_orders for each row execute function ledger.refuse_change();
  alter table ledger.provider_orders enable always trigger append_only;
  foreach table_name in array array['payment_orders', 'webhook_deliveries', 'webhook_bodies', 'unapplied_payments', 'findings'] loop
    execute format('create trigger kept before delete on ledger.%I for each row execute function ledger.refuse_change()', table_name);
    execute format('alter table ledger.%I enable always trigger kept', table_name);
    execute format('alter table ledger.%I enable always trigger guarded', table_name);
  end loop;
end
$$;

create policy own_tenant on ledger.payment_orders for select to ledger_portal using (
  tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select on ledger.payment_orders to ledger_portal;
grant update (status, provider_order_id, checkout_url, link_expires_at, provider_payment_id, settled_at, held_back, back, facts_folded,
  facts_applied, refunds_asked, look_at, revision, updated_at) on ledger.payment_orders to ledger_api, ledger_worker;
grant update (state, attempts, last_error, processed_at) on ledger.webhook_deliveries to ledger_api, ledger_worker;
grant update (body) on ledger.webhook_bodies to ledger_api, ledger_worker;
grant update (refusal, id, provider, code, size_bytes, received_at) on ledger.webhook_refusals to ledger_api, ledger_worker;
grant usage on sequence ledger.webhook_refusal_places to ledger_api, ledger_worker;
grant update (state, applied_order_id, closed_at) on ledger.unapplied_payments to ledger_api, ledger_worker;
grant update (evidence, closed_at) on ledger.findings to ledger_api, ledger_worker;
revoke all on function ledger.refuse_payment_act(text) from public;
grant execute on function ledger.refuse_payment_act(text) to ledger_api, ledger_worker;
grant update (link, paid_at) on ledger.sandbox_links to ledger_api, ledger_worker;
grant update (credit_unit_price) on ledger.accounts to ledger_api, ledger_worker;
