import type { Knex } from 'knex'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { makePostgresBillingProfiles } from '../../adapters/postgres/invoices/billing-profiles.ts'
import { makePostgresInvoiceStore } from '../../adapters/postgres/invoices/invoice-store.ts'
import type { Act } from '../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../ports/driven/billing-profiles.ts'
import type { Changed, InvoiceFilter, InvoiceStore } from '../../ports/driven/invoice-store.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { BillingProfile, StateCode } from '../../src/domain/invoices/billing-profile.ts'
import { toCalendarDate } from '../../src/domain/invoices/calendar.ts'
import { creditInvoice } from '../../src/domain/invoices/credit-note.ts'
import { draftInvoice } from '../../src/domain/invoices/draft.ts'
import type { Invoice, InvoiceTerms, LineTerms, Quantity, TaxRate } from '../../src/domain/invoices/invoice.ts'
import { issueInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { payInvoice } from '../../src/domain/invoices/settle.ts'
import { toMinor } from '../../src/domain/money.ts'
import { startLedgerWorld } from '../ledger/ledger-world.ts'
import type { PostgresLedgerWorld } from '../ledger/ledger-world.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'

/** The default tenant, which sells where nobody else does, and another. */
export const own = '11111111-1111-1111-1111-111111111111'
export const another = '22222222-2222-2222-2222-222222222222'

interface DraftSays extends Partial<Omit<InvoiceTerms, 'lines'>> {
  readonly lines?: readonly Partial<LineTerms>[]
  readonly profile?: BillingProfile | null
  readonly accountId?: string
  readonly tenantId?: string
}

export interface InvoiceWorld extends PostgresLedgerWorld {
  readonly database: Knex
  readonly store: InvoiceStore
  readonly profiles: BillingProfiles
  /** An account of the default tenant, and one of another. */
  readonly accountId: string
  readonly otherId: string
  /** A store with connections of its own, as another process has it. */
  openStore(options?: { readonly size?: number; readonly through?: (database: Knex) => Knex }): InvoiceStore
  act(key?: string, says?: Partial<{ operation: string; input: string; actor: string }>): Act
  /** A new draft, kept: one line of 100.00 at 18 %, unless said. */
  draft(says?: DraftSays): Promise<Invoice>
  aDraft(says?: DraftSays): Invoice
  issue(invoiceId: string, says?: IssueSays): Promise<Changed>
  /** A draft, issued. */
  issued(says?: DraftSays): Promise<Invoice>
  credit(invoiceId: string, says?: Omit<IssueSays, 'allowsBackdated'>): Promise<Changed>
  /** What the timeline says of an invoice, in order: `issued 118.00`. */
  told(invoiceId: string): Promise<readonly string[]>
  pay(invoiceId: string, amount: bigint | null, says?: { readonly key?: string; readonly store?: InvoiceStore }): Promise<Changed>
  /** As superuser. */
  sql(statement: string): Promise<readonly Record<string, unknown>[]>
}

export interface IssueSays {
  readonly key?: string
  readonly allowsBackdated?: boolean
  readonly profile?: BillingProfile
  readonly store?: InvoiceStore
}

export const aProfile = (says: Partial<BillingProfile> = {}): BillingProfile => ({
  ...{ sellerId: own, legalName: 'Studio', address: '1 Main Road\nPune', gstin: null, stateCode: '27' as StateCode },
  ...{ bank: null, upiId: null, lutNumber: null, seriesPrefix: 'INV', creditNotePrefix: 'CN', timeZone: 'Asia/Kolkata' },
  ...{ roundsToWhole: false, createdAt: 0 as BillingProfile['createdAt'], updatedAt: 0 as BillingProfile['updatedAt'] },
  ...says,
})

/** One that may charge tax. */
export const registered = (says: Partial<BillingProfile> = {}): BillingProfile =>
  aProfile({ gstin: '27AAPFU0939F1ZV' as NonNullable<BillingProfile['gstin']>, ...says })

export const everything: InvoiceFilter = {
  ...{ tenantId: null, accountId: null, status: null, isOverdue: null, issuedFrom: null, issuedTo: null },
  ...{ dueFrom: null, dueTo: null, number: null, text: null },
}

const aLine = (says: Partial<LineTerms> = {}): LineTerms => ({
  ...{ description: 'A report', quantity: 1_000n as Quantity, unitPrice: toMinor(10_000), taxRate: 18_000n as TaxRate },
  ...{ taxTreatment: 'TAXABLE', taxCode: '998399', serviceCode: null, orderIndex: 0, ...says },
})

/** A migrated database of its own with two accounts, and a store on it. */
export async function startInvoiceWorld(): Promise<InvoiceWorld> {
  const world = await startLedgerWorld()
  const ids = { next: world.nextId }
  const clock = { now: world.now }
  const opened: Knex[] = []
  const open = (size: number): Knex => {
    const database = openDatabase({ url: world.url, role: 'ledger_api', size, log: silentLog })
    opened.push(database)
    return database
  }
  const database = open(8)
  const openOn = (connected: Knex): InvoiceStore => makePostgresInvoiceStore({ database: connected, ids, clock })
  const store = openOn(database)
  const [accountId, otherId] = [await world.enrol(), await world.enrolFor(another)]
  const tenantOf = (ofAccount: string): string => (ofAccount === otherId ? another : own)

  const act: InvoiceWorld['act'] = (key, { operation = 'act', input = '{}', actor = 'operator:anna' } = {}) => ({
    actor,
    now: world.now(),
    keyed: key === undefined ? null : { operation, idempotencyKey: key, input },
  })

  const aDraft: InvoiceWorld['aDraft'] = ({
    accountId: ofAccount = accountId,
    lines = [{}],
    profile = registered(),
    tenantId = tenantOf(ofAccount),
    ...says
  } = {}) => {
    const terms: InvoiceTerms = {
      ...{ currency: 'INR', issuedDate: null, dueDate: null, notes: null, billTo: { name: 'Anna', address: null, gstin: null } },
      ...{ placeOfSupply: null, isSez: false, roundsToWhole: null, ...says },
      lines: lines.map(aLine),
    }
    const names = { invoiceId: world.nextId(), accountId: ofAccount, tenantId }
    return draftInvoice({ ...names, terms, profile, now: world.now() }).invoice
  }

  const draft: InvoiceWorld['draft'] = async (says) => {
    const record = { eventType: 'service_invoice_created', amount: null, payload: {} } as const
    return (await store.create(aDraft(says), record, act())).invoice
  }

  const issue: InvoiceWorld['issue'] = (invoiceId, { key, allowsBackdated = false, profile = registered(), store: by = store } = {}) =>
    by.change(invoiceId, act(key, { operation: 'issue' }), (current) =>
      issueInvoice(current, { profile, paymentTermsDays: 15, allowsBackdated, now: world.now() }),
    )

  return {
    ...world,
    ...{ database, store, accountId, otherId, act, aDraft, draft, issue },
    profiles: makePostgresBillingProfiles({ database, ids, defaultTenantId: own }),
    openStore: ({ size = 4, through = (connected: Knex) => connected } = {}) => openOn(through(open(size))),
    issued: async (says) => (await issue((await draft(says)).invoiceId)).invoice,
    pay: (invoiceId, amount, { key, store: by = store } = {}) =>
      by.change(invoiceId, act(key, { operation: 'pay', input: String(amount) }), (current) =>
        payInvoice(current, {
          ...{ movementId: world.nextId(), amount: amount === null ? null : toMinor(amount), now: world.now() },
          ...{ mode: 'UPI', reference: null, notes: null, paidOn: null },
        }),
      ),
    credit: (invoiceId, { key, profile = registered(), store: by = store } = {}) =>
      by.change(invoiceId, act(key, { operation: 'credit' }), (current) =>
        creditInvoice(current, {
          ...{ creditNoteId: world.nextId(), movementId: world.nextId(), wanted: { kind: 'REST' }, reason: 'Taken back' },
          ...{ profile, now: world.now() },
        }),
      ),
    told: async (invoiceId) => {
      const rows = await query(
        world.url,
        `select replace(event_type, 'service_invoice_', '') as event, coalesce(' ' || amount::text, '') as amount
         from ledger.timeline where ref_id = '${invoiceId}' and source = 'SERVICE_INVOICE' order by happened_at, timeline_id`,
      )
      return rows.map(({ event, amount }) => `${String(event)}${String(amount)}`)
    },
    sql: (statement) => query(world.url, statement),
    async close() {
      await Promise.all(opened.map((one) => one.destroy()))
      await world.close()
    },
  }
}

/** The code that a promise is refused with; `taken` where it is not. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'taken'
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
}

export const day = toCalendarDate
