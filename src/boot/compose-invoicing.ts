import type { Knex } from 'knex'
import type pg from 'pg'
import { makeFileTypes } from '../../adapters/files/file-types.ts'
import { makePdfPrinter } from '../../adapters/pdf/pdf-printer.ts'
import { makePostgresBillingProfiles } from '../../adapters/postgres/invoices/billing-profiles.ts'
import { makePostgresInvoiceDocuments } from '../../adapters/postgres/invoices/invoice-documents.ts'
import { makePostgresInvoiceStore } from '../../adapters/postgres/invoices/invoice-store.ts'
import { makePostgresPaymentProofs } from '../../adapters/postgres/invoices/payment-proofs.ts'
import { makePostgresPortalInvoices } from '../../adapters/postgres/portal/portal-invoices.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../ports/driven/invoice-store.ts'
import type { Invoicing, SteeringProfiles } from '../../ports/driving/invoicing.ts'
import { makeInvoicing } from '../application/invoices/invoicing.ts'
import { makeSteerProfiles } from '../application/invoices/steer-profiles.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly database: Knex
  readonly portalPool: pg.Pool
  readonly ids: Ids
  readonly clock: Clock
  readonly defaultTenantId: string
}

interface Composed {
  readonly invoices: InvoiceStore
  readonly profiles: BillingProfiles
  /** For the edge. */
  readonly driving: { readonly invoicing: Invoicing; readonly profiles: SteeringProfiles }
}

/** Service invoices, wired. */
export function composeInvoicing({ accounts, database, portalPool, ids, clock, defaultTenantId }: Needs): Composed {
  const invoices = makePostgresInvoiceStore({ database, ids, clock })
  const profiles = makePostgresBillingProfiles({ database, ids, defaultTenantId })
  const invoicing = makeInvoicing({
    ...{ accounts, invoices, profiles, ids, clock },
    portal: makePostgresPortalInvoices({ pool: portalPool }),
    documents: makePostgresInvoiceDocuments({ database }),
    printer: makePdfPrinter(),
    proofs: makePostgresPaymentProofs({ database, ids }),
    files: makeFileTypes(),
  })
  return { invoices, profiles, driving: { invoicing, profiles: makeSteerProfiles({ accounts, profiles, clock }) } }
}
