import pg from 'pg'

/** How the many are spread: most alike, and what is rare among the oldest, where a list that goes through all finds it last. */
const fill = (rows: number): string => `
  insert into ledger.tenants select md5('tenant' || n)::uuid, 'T', null, now() from generate_series(1, 10) n;
  insert into ledger.accounts select md5('account' || n)::uuid, md5('tenant' || n % 10 + 1)::uuid, 'key' || n, 'TENANT', 'A', 'ACTIVE',
    'CREDIT', 15, 'INR', true, null, null, 1, now(), now() from generate_series(1, 1000) n;
  alter table ledger.payment_orders disable trigger guarded;
  insert into ledger.payment_orders (account_id, order_id, tenant_id, provider, is_live, purpose, status, amount, currency, credits,
      service_invoice_id, idempotency_key, request, provider_payment_id, settled_at, back, facts_folded, facts_applied, refunds_asked,
      expires_at, look_at, revision, created_at, updated_at)
    select md5('account' || n % 1000 + 1)::uuid, ${idOf('n')}, md5('tenant' || n % 10 + 1)::uuid,
      case when n % 1000 = 1 then 'STRIPE' else 'RAZORPAY' end, true, case when n <= 200 then 'INVOICE' else 'TOPUP' end,
      case when n <= 300 then 'DISPUTED' when n % 100 = 0 then 'PENDING' else 'PAID' end, 500, 'INR', case when n > 200 then 5 end,
      case when n <= 200 then ${idOf('n')} end, 'k' || n, '{}', case when n % 100 <> 0 then 'pay_' || n end,
      case when n % 100 <> 0 then timestamptz '2026-01-01' + n * interval '1 second' end,
      '{"refunds": {}, "disputes": {}, "refundedInAll": "0"}', 0, 0, '[]', now(), case when n % 100 = 0 then now() end, 1, now(), now()
    from generate_series(1, ${rows}) n;
  alter table ledger.payment_orders enable always trigger guarded;
  insert into ledger.provider_orders select provider, coalesce(provider_payment_id, order_id::text), account_id, order_id, now()
    from ledger.payment_orders;
  insert into ledger.webhook_deliveries (id, provider, delivery_id, event_type, signed_key, payment_id, is_live, names, facts, signature_ok,
      payload_hash, state, attempts, received_at, processed_at)
    select ${idOf('n')}, case when n <= 100 then 'STRIPE' else 'RAZORPAY' end, 'd' || n, 'payment.captured', 'k' || n, 'pay_' || n, true,
      '{}', '[]', true, repeat('a', 64), case when n <= 100 then 'DEAD' when n % 1000 = 0 then 'RECEIVED' else 'APPLIED' end, 0, now(),
      case when n <= 100 or n % 1000 <> 0 then now() end
    from generate_series(1, ${rows}) n`

/** Sorts as the ids that are made one after the other do. */
const idOf = (n: string): string => `(lpad(to_hex(${n}), 12, '0') || '70008000' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** As superuser: so many orders of a thousand accounts of ten tenants, and as many deliveries. */
export async function fillPayments(url: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of [...fill(rows).split(';'), 'vacuum analyze']) await client.query(statement)
  } finally {
    await client.end()
  }
}
