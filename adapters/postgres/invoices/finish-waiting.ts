import type { Knex } from 'knex'
import type { NumberClaims } from './claim-number.ts'
import type { Finished } from './finish-number.ts'
import { reading } from './transactions.ts'
import { waitingColumns, waitingIn } from './waiting.ts'
import type { WaitingDocument, WaitingRow } from './waiting.ts'

interface Needs {
  readonly database: Knex
  readonly claims: Pick<NumberClaims, 'markDone'>
  readonly finish: (document: WaitingDocument) => Promise<Finished>
}

const pageSize = 100

/** Finishes all that waits for a number, and then marks done what was finished by somebody who could not say so any more. */
export function makeFinishAll({ database, claims, finish }: Needs): () => Promise<void> {
  const readWaiting = (after: string | null): Promise<readonly WaitingRow[]> =>
    reading('find what waits for a number', async () => {
      const query = database('ledger.invoices').whereNotNull('waiting').orderBy('invoice_id').limit(pageSize)
      if (after !== null) query.where('invoice_id', '>', after)
      return query.select<WaitingRow[]>(waitingColumns)
    })

  const readOpen = (after: string | null): Promise<readonly OpenClaim[]> =>
    reading('find open claims of numbers', async () => {
      const query = database('ledger.invoice_numbers').whereNull('done_at').orderBy('document_id').limit(pageSize)
      if (after !== null) query.where('document_id', '>', after)
      return query.select<OpenClaim[]>('document_id', 'account_id', 'kind', 'number')
    })

  const bearsNumber = ({ account_id, document_id, kind, number }: OpenClaim): Promise<boolean> =>
    reading('read the document', async () => {
      const { table, key } = kind === 'INVOICE' ? invoiceTable : creditNoteTable
      return (
        (await database(table)
          .where({ account_id, [key]: document_id, number })
          .first(key)) !== undefined
      )
    })

  return async () => {
    const failures: unknown[] = []
    // One that fails must not keep the others waiting.
    const attempt = (work: () => Promise<unknown>): Promise<unknown> => work().catch((error: unknown) => failures.push(error))
    await eachOf(
      readWaiting,
      ({ invoice_id }) => invoice_id,
      async (row) => {
        const document = waitingIn(row)
        if (document !== null) await attempt(() => finish(document))
      },
    )
    await eachOf(
      readOpen,
      ({ document_id }) => document_id,
      async (claim) => {
        await attempt(async () => (await bearsNumber(claim)) && claims.markDone(claim.document_id))
      },
    )
    if (failures.length > 0) throw failures[0]
  }
}

const invoiceTable = { table: 'ledger.invoices', key: 'invoice_id' }
const creditNoteTable = { table: 'ledger.credit_notes', key: 'credit_note_id' }

interface OpenClaim {
  readonly document_id: string
  readonly account_id: string
  readonly kind: 'INVOICE' | 'CREDIT_NOTE'
  readonly number: string
}

async function eachOf<Row>(
  read: (after: string | null) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  work: (row: Row) => Promise<void>,
): Promise<void> {
  let after: string | null = null
  for (;;) {
    const rows: readonly Row[] = await read(after)
    for (const row of rows) await work(row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    after = keyOf(last)
  }
}
