import knex from 'knex'
import type pg from 'pg'
import type { PortalInvoices } from '../../../ports/driven/invoice-store.ts'
import { fromInvoiceRow, invoiceColumns } from '../invoices/invoice-rows.ts'
import type { InvoiceRow, ListedRow } from '../invoices/invoice-rows.ts'
import { listQuery, toInvoicePage } from '../invoices/list-query.ts'
import { asTenant } from './as-tenant.ts'

interface Needs {
  /** Under `ledger_portal`: it sees issued invoices of the tenant that is set, and nothing else. */
  readonly pool: pg.Pool
}

/** A tenant's own invoices, through the portal's pool. */
export function makePostgresPortalInvoices({ pool }: Needs): PortalInvoices {
  const builder = knex({ client: 'pg' }) // it is connected to nothing: it writes statements down

  return {
    find: (tenantId, invoiceId) =>
      asTenant(pool, tenantId, async (connection) => {
        const text = `select ${invoiceColumns} from ledger.invoices where tenant_id = $1 and invoice_id = $2`
        const { rows } = await connection.query<InvoiceRow>({ text, values: [tenantId, invoiceId] })
        return rows[0] === undefined ? null : fromInvoiceRow(rows[0])
      }),

    list: async (tenantId, narrowed, page, now) => {
      const filter = { ...narrowed, tenantId }
      const { sql, bindings } = listQuery(builder, { filter, page, now }).toSQL().toNative()
      const rows = await asTenant(pool, tenantId, async (connection) => {
        const found = await connection.query<ListedRow>({ text: sql, values: [...bindings] })
        return found.rows
      })
      return toInvoicePage(rows, { filter, page })
    },
  }
}
