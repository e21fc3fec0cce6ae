import type { Clock } from '../../../ports/driven/clock.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { fromInvoiceFilter } from '../invoices/from-invoice-request.ts'
import { toInvoicesCsv } from '../invoices/invoices-csv.ts'
import type { Operation } from '../operation.ts'

interface Needs {
  readonly invoicing: Invoicing
  readonly clock: Clock
}

/** GET /v1/service-invoices/export */
export function makeExportServiceInvoices({ invoicing, clock }: Needs): Operation<'exportServiceInvoices'> {
  return ({ query }) => ({
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="service-invoices.csv"',
      'Cache-Control': 'no-store',
    },
    body: toInvoicesCsv(invoicing.export(fromInvoiceFilter(query)), clock.now()),
  })
}
