import { query } from '../support/query.ts'

/** Many invoices, as they have come together over three years: most are paid, and those that are overdue are old. */
export const many = {
  rows: 100_000,
  tenantId: '11111111-1111-1111-1111-111111111111',
  /** Of this tenant there are few. */
  rareTenantId: '22222222-2222-2222-2222-222222222222',
  /** Has a fifth of all. */
  largeAccountId: '0192e0a0-0000-7000-8000-000000000001',
  /** Has seven, spread over all. */
  smallAccountId: '0192e0a0-0000-7000-8000-000000000002',
  begins: Date.UTC(2023, 3, 1),
  now: Date.UTC(2026, 3, 1),
}

interface FillOptions {
  /** One in so many of what is issued and not paid is overdue. */
  readonly overdueOneIn: number
}

const accounts = 1_000
const step = Math.floor((many.now - many.begins) / many.rows)

/** Fills a migrated database. */
export async function fillManyInvoices(url: string, { overdueOneIn }: FillOptions): Promise<void> {
  const run = (statement: string) => query(url, `set session_replication_role = replica; set synchronous_commit = off; ${statement}`)
  const indexes = await query(
    url,
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = 'ledger.invoices'::regclass and not indisprimary`,
  )
  // Indexes are quicker built at once, and only the service has to begin with drafts.
  for (const { name } of indexes) await run(`drop index ${String(name)}`)
  await run('alter table ledger.invoices disable trigger drafted')
  await run(rows(overdueOneIn))
  await run('alter table ledger.invoices enable always trigger drafted')
  for (const { definition } of indexes) await run(`set maintenance_work_mem = '256MB'; ${String(definition)}`)
  await query(url, 'vacuum analyze')
}

// Of a hundred: 3 drafts, 2 void, 15 open, 80 paid; partially paid are twenty of all, and of those open most are of the last month.
const rows = (overdueOneIn: number): string => `insert into ledger.invoices (account_id, invoice_id, tenant_id, status, number, currency,
    issued_date, due_date, bill_to_name, is_sez, seller_id, seller, time_zone, lines, credited_values, subtotal, cgst_total, sgst_total, igst_total,
    tax_total, reverse_charge_tax_total, round_off, total, amount_paid, amount_adjusted, amount_credited, sent_at, paid_at, voided_at, void_reason,
    reminders_total, created_at, updated_at)
  select account_id, invoice_id, tenant_id, status, case when status = 'DRAFT' then null else 'INV/' || fiscal || '/' || n end, 'INR',
    day, day + 15, 'Buyer ' || n % ${accounts}, false, tenant_id, jsonb_build_object('legalName', 'Studio', 'address', repeat('Main Road ', 20)), 'Asia/Kolkata',
    lines, '[]', 10000, 900, 900, 0, 1800, 0, 0, 11800, case status when 'PAID' then 11800 when 'PARTIALLY_PAID' then 100 else 0 end, 0, 0,
    case when status = 'SENT' then at end, case when status = 'PAID' then at end, case when status = 'VOID' then at end,
    case when status = 'VOID' then 'why' end, 0, at, at
  from (
    select n, (lpad(to_hex(${many.begins}::bigint + n * ${step}::bigint), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid as invoice_id,
      case when n % (${many.rows} / 7) = 1000 then '${many.smallAccountId}'::uuid when n % 5 = 0 then '${many.largeAccountId}'::uuid
        else ('0192e0a0-0000-7000-9000-' || lpad(to_hex(n % ${accounts}), 12, '0'))::uuid end as account_id,
      case when n % 10000 = 77 then '${many.rareTenantId}'::uuid else '${many.tenantId}'::uuid end as tenant_id,
      case when n % 5000 = 11 then 'PARTIALLY_PAID' when n % 100 < 3 then 'DRAFT' when n % 100 < 5 then 'VOID'
        when n > ${many.rows} * 0.95 then case when n % 3 = 0 then 'SENT' else 'ISSUED' end
        when n % ${overdueOneIn} = 0 then 'ISSUED' else 'PAID' end as status,
      to_timestamp((${many.begins}::bigint + n * ${step}::bigint) / 1000) as at,
      to_timestamp((${many.begins}::bigint + n * ${step}::bigint) / 1000)::date as day,
      to_char(to_timestamp((${many.begins}::bigint + n * ${step}::bigint) / 1000) - interval '3 months', 'YY') || '-26' as fiscal
    from generate_series(1, ${many.rows}) n
  ) s, (select jsonb_agg(jsonb_build_object('description', 'A report of line ' || l, 'taxCode', '998399', 'total', '11800')) as lines
        from generate_series(1, 10) l) l`
