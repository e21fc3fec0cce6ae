import type { Knex } from 'knex'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { fromKeptMovementRow, movementColumns } from './document-rows.ts'
import type { MovementRow } from './document-rows.ts'
import type { Finished } from './finish-number.ts'
import { fromInvoiceRow } from './invoice-rows.ts'
import { findInvoiceRow, readCreditNotes, whereInvoice } from './invoice-tables.ts'
import { listQuery, toInvoicePage } from './list-query.ts'
import { reading } from './transactions.ts'
import { waitingIn } from './waiting.ts'
import type { WaitingDocument, WaitingRow } from './waiting.ts'

interface Needs {
  readonly database: Knex
  readonly finish: (document: WaitingDocument) => Promise<Finished>
}

type Reads = Pick<InvoiceStore, 'find' | 'list' | 'movements' | 'creditNotes'>

/** What is read of invoices. Whatever is met that waits for a number is finished, and then it is read again. */
export function makeInvoiceReads({ database, finish }: Needs): Reads {
  /** Whether any of them waited. A refusal is told to whoever asked for the number, not to a reader. */
  async function finishMet(rows: readonly WaitingRow[]): Promise<boolean> {
    const met = rows.map(waitingIn).filter((document) => document !== null)
    for (const document of met) await finish(document)
    return met.length > 0
  }

  const readInvoice = (invoiceId: string) => reading('read the invoice', () => findInvoiceRow(database, invoiceId))

  const find: Reads['find'] = async (invoiceId) => {
    const row = await readInvoice(invoiceId)
    const hasMet = row !== null && (await finishMet([row]))
    const now = hasMet ? await readInvoice(invoiceId) : row
    return now === null ? null : fromInvoiceRow(now)
  }

  const list: Reads['list'] = async (filter, page, now) => {
    const read = () => reading('read invoices', async () => listQuery(database, { filter, page, now }))
    const rows = await read()
    return toInvoicePage((await finishMet(rows)) ? await read() : rows, { filter, page })
  }

  const movements: Reads['movements'] = async (invoice, { limit, cursor }) => {
    const rows = await reading('read movements', async () => {
      const query = database('ledger.invoice_movements')
        .where(whereInvoice(invoice))
        .orderBy('movement_id', 'desc')
        .limit(limit + 1)
      if (cursor !== null) query.where('movement_id', '<', fromCursor(cursor, { kind: 'invoice movements', form: 'uuid' }))
      return query.select<MovementRow[]>(database.raw(movementColumns))
    })
    const place = (row: MovementRow): string => toCursor('invoice movements', row.movement_id)
    return toPage(rows, limit, { item: fromKeptMovementRow, cursor: place })
  }

  const creditNotes: Reads['creditNotes'] = async (invoice) => {
    const read = () => reading('read credit notes', () => readCreditNotes(database, invoice))
    const notes = await read()
    if (notes.every(({ number }) => number !== null)) return notes
    const row = await readInvoice(invoice.invoiceId)
    return row !== null && (await finishMet([row])) ? read() : notes
  }

  return { find, list, movements, creditNotes }
}
