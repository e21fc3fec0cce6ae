import type { Clock } from '../../../ports/driven/clock.ts'
import type { InvoiceFilter, InvoiceStore, ListedInvoice } from '../../../ports/driven/invoice-store.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import { daysOf } from '../../domain/invoices/calendar.ts'
import { isOverdue } from '../../domain/invoices/due.ts'
import { markOverdue, reminderDue } from '../../domain/invoices/overdue.ts'
import { toKeyed } from '../keyed.ts'

interface Needs {
  readonly invoices: Pick<InvoiceStore, 'list' | 'change'>
  readonly invoicing: Pick<Invoicing, 'remind'>
  readonly clock: Clock
  readonly log: Log
  /** How many are read at a time. */
  readonly pageSize?: number
}

/** What a run did. What failed is tried again by the next one. */
export interface OverdueReport {
  readonly marked: number
  readonly reminded: number
  readonly failed: number
}

const actor = 'job:invoice-overdue'
const rememberedMax = 100_000

const overdue: InvoiceFilter = {
  ...{ tenantId: null, accountId: null, status: null, isOverdue: true, issuedFrom: null, issuedTo: null },
  ...{ dueFrom: null, dueTo: null, number: null, text: null },
}

/**
 * Tells the timeline once of each invoice whose due day is over, and notes its reminders on their days; nothing is mailed. Both have keys
 * made of the due day, so that a second run, or one beside it, changes nothing.
 *
 * @returns what runs it: an aborted signal ends it after the invoice that it is at
 */
export function makeMarkOverdue({ invoices, invoicing, clock, log, pageSize = 100 }: Needs) {
  /** What is marked for sure, so that each run does not ask the database of all again. */
  const isMarked = new Set<string>()

  return async (signal?: AbortSignal): Promise<OverdueReport> => {
    const now = clock.now()
    const today = daysOf(now)
    const did = { marked: 0, reminded: 0, failed: 0 }
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<InvoiceStore['list']>> = await invoices.list(overdue, { limit: pageSize, cursor }, now)
      for (const invoice of page.items) {
        if (signal?.aborted === true) return did
        try {
          if (await mark(invoice)) did.marked += 1
          if (await remind(invoice, reminderDue(invoice, today(invoice.timeZone)))) did.reminded += 1
        } catch (error) {
          // One that cannot be changed keeps no other from it.
          log.warn({ err: error, invoice_id: invoice.invoiceId }, 'an overdue invoice could not be looked after; it is tried again')
          did.failed += 1
        }
      }
      cursor = page.nextCursor
    } while (cursor !== null)
    return did
  }

  async function mark({ invoiceId, terms: { dueDate } }: ListedInvoice): Promise<boolean> {
    const name = `${invoiceId} ${dueDate}`
    if (isMarked.has(name)) return false
    const now = clock.now()
    const act = { actor, now, keyed: toKeyed('mark-invoice-overdue', `overdue:${dueDate}`, {}) }
    const { invoice, replayed } = await invoices.change(invoiceId, act, (current) => markOverdue(current, now))
    if (isMarked.size >= rememberedMax) isMarked.clear()
    if (isOverdue(invoice, daysOf(now))) isMarked.add(name) // it may have been paid meanwhile
    return !replayed
  }

  async function remind({ invoiceId, terms: { dueDate } }: ListedInvoice, reminder: number | null): Promise<boolean> {
    if (reminder === null) return false
    try {
      const { replayed } = await invoicing.remind({ invoiceId, actor, idempotencyKey: `reminder:${dueDate}:${reminder}` })
      return !replayed
    } catch (error) {
      if (error instanceof BillingError && (error.code === 'INVOICE_ALREADY_PAID' || error.code === 'INVOICE_VOID')) return false // meanwhile
      throw error
    }
  }
}
