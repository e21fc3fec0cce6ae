import pg from 'pg'

/** Sorts as the ids that are made one after the other do. */
const idOf = (n: string): string => `(lpad(to_hex(${n}), 12, '0') || '70008000' || lpad(to_hex(${n}), 12, '0'))::uuid`

const plan = `'{"planId": "", "code": "growth", "name": "Growth", "terms": {"credits": "500", "price": "0"}}'`

/** Most are alike: refilled some day in the future, and paid. What is rare is among the oldest, where a list that goes through all finds it last. */
const fill = (rows: number): string => `
  insert into ledger.tenants select md5('tenant' || n)::uuid, 'T', null, now() from generate_series(1, 10) n;
  insert into ledger.accounts select md5('account' || n)::uuid, md5('tenant' || n % 10 + 1)::uuid, 'key' || n, 'TENANT', 'A', 'ACTIVE',
    'CREDIT', 15, 'INR', true, null, null, 1, now(), now() from generate_series(1, ${rows}) n;
  insert into ledger.subscriptions (account_id, subscription_id, tenant_id, plan_id, plan, status, anchor_at, time_zone, next_period,
      next_refill_at, current_period_start, current_period_end, periods_total, ends_with_period, cancelled_at, past_due_at, suspend_at,
      look_at, revision, created_at, updated_at)
    select md5('account' || n)::uuid, ${idOf('n')}, md5('tenant' || n % 10 + 1)::uuid,
      case when n <= 200 then md5('rare')::uuid else md5('plan')::uuid end, ${plan},
      case when n <= 300 then 'CANCELLED' when n <= 400 then 'PAST_DUE' else 'ACTIVE' end, now(), 'Asia/Kolkata', 12, now(), now(), now(), 12,
      false, case when n <= 300 then now() end, case when n between 301 and 400 then now() end, case when n between 301 and 400 then now() end,
      case when n > 300 then timestamptz '2026-01-01' + n * interval '1 minute' end, 1, now(), now()
    from generate_series(1, ${rows}) n;
  insert into ledger.subscription_periods (account_id, subscription_id, period_start, tenant_id, period_end, ordinal, plan, refill, credits,
      entry_id, invoice, invoice_id)
    select s.account_id, s.subscription_id, timestamptz '2026-01-01' + k * interval '30 days', s.tenant_id,
      timestamptz '2026-01-01' + (k + 1) * interval '30 days', k + 1, ${plan}, 'BOOKED', 500, s.subscription_id,
      case when k = 11 and s.status = 'PAST_DUE' then 'OPEN' else 'SETTLED' end, s.subscription_id
    from ledger.subscriptions s cross join generate_series(0, 11) k;
  insert into ledger.plans (plan_id, code, name, credits, period_unit, period_count, refill_mode, credits_end_with_period, missed_periods,
      price, currency, tax_rate, grace_days, is_offered, revision, created_at, updated_at)
    select ${idOf('n')}, 'plan-' || n, 'P', 1, 'MONTH', 1, 'ADD', false, 'EACH', 0, 'INR', '18', 7, n > 100, 1, now(), now()
    from generate_series(1, ${rows}) n`

/** As superuser: so many accounts of ten tenants, each with a subscription that was refilled twelve times; and as many plans. */
export async function fillSubscriptions(url: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of [...fill(rows).split(';'), 'vacuum analyze']) await client.query(statement)
  } finally {
    await client.end()
  }
}
