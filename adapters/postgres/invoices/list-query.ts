import type { Knex } from 'knex'
import type { InvoiceFilter, ListedInvoice } from '../../../ports/driven/invoice-store.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { fromListedRow, listedColumns, toDate } from './invoice-rows.ts'
import type { ListedRow } from './invoice-rows.ts'

interface Wanted {
  readonly filter: InvoiceFilter
  readonly page: PageRequest
  readonly now: Instant
}

// In these words the partial index has it.
const isOpen = `status in ('ISSUED', 'SENT', 'PARTIALLY_PAID')`
const isPastDue = 'due_date < (?::timestamptz at time zone time_zone)::date'

// The order of ids, in the form of the index that serves it: those of an account, a tenant or a status have it by themselves.
const plainForm = (id: string): string => id
const formOverAll = (id: string): string => `uuid_send(${id})`
const hasOrderOfItsOwn = ({ accountId, tenantId, status }: InvoiceFilter): boolean => (accountId ?? tenantId ?? status) !== null

/**
 * The statement of a list: by keyset, newest first. What is overdue goes by its due day, the latest first: in any other order the
 * few that are overdue would have to be looked for among all.
 *
 * @param builder makes the statement, and may be one that is connected to nothing
 * @throws {BillingError} CURSOR_INVALID
 */
export function listQuery(builder: Knex, { filter, page, now }: Wanted): Knex.QueryBuilder<ListedRow, ListedRow[]> {
  const query = builder<ListedRow>('ledger.invoices')
    .select<ListedRow[]>(builder.raw(listedColumns))
    .limit(page.limit + 1)
  narrow(query, filter)
  if (filter.isOverdue === true) overdue(query, { filter, page, now })
  else {
    if (filter.isOverdue === false) query.whereRaw(`(${isOpen} and ${isPastDue}) is not true`, [toDate(now)])
    const form = hasOrderOfItsOwn(filter) ? plainForm : formOverAll
    query.orderByRaw(`${form('invoice_id')} desc`)
    const bindings = [page.cursor === null ? null : fromCursor(page.cursor, { kind: 'invoices', form: 'uuid' })]
    if (page.cursor !== null) query.whereRaw(`${form('invoice_id')} < ${form('?::uuid')}`, bindings)
  }
  return query
}

/** The page that the statement's rows are. */
export const toInvoicePage = (rows: readonly ListedRow[], { filter, page }: Omit<Wanted, 'now'>): Page<ListedInvoice> =>
  toPage(rows, page.limit, {
    item: fromListedRow,
    cursor: ({ invoice_id, due_date }) =>
      filter.isOverdue === true ? toCursor('overdue invoices', `${due_date} ${invoice_id}`) : toCursor('invoices', invoice_id),
  })

function overdue(query: Knex.QueryBuilder, { page, now }: Wanted): void {
  const at = toDate(now)
  // Each seller has a time zone of its own, and none is more than a day ahead: what is overdue was due by the day of UTC, which bounds the index.
  query.whereRaw(`${isOpen} and due_date <= ?::date and ${isPastDue}`, [at.toISOString().slice(0, 10), at])
  query.orderBy([
    { column: 'invoices.due_date', order: 'desc' }, // as it is, and not as the text that is selected
    { column: 'invoice_id', order: 'desc' },
  ])
  if (page.cursor === null) return
  const [day, id] = fromCursor(page.cursor, { kind: 'overdue invoices', form: 'dated' }).split(' ')
  query.whereRaw('(due_date, invoice_id) < (?::date, ?::uuid)', [day ?? '', id ?? ''])
}

function narrow(query: Knex.QueryBuilder, filter: InvoiceFilter): void {
  const same = { tenant_id: filter.tenantId, account_id: filter.accountId, status: filter.status }
  for (const [column, value] of Object.entries(same)) if (value !== null) query.where(column, value)
  const bounds = [
    ['issued_date', '>=', filter.issuedFrom],
    ['issued_date', '<=', filter.issuedTo],
    ['due_date', '>=', filter.dueFrom],
    ['due_date', '<=', filter.dueTo],
  ] as const
  for (const [column, relation, day] of bounds) if (day !== null) query.whereRaw(`${column} ${relation} ?::date`, [day])
  if (filter.number !== null) query.whereRaw('upper(number) = upper(?::text)', [filter.number])
  if (filter.text !== null) {
    const pattern = `%${filter.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query.whereRaw('(number ilike ? or bill_to_name ilike ? or notes ilike ?)', [pattern, pattern, pattern])
  }
}
