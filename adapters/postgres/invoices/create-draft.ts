import type { Knex } from 'knex'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Invoice } from '../../../src/domain/invoices/invoice.ts'
import type { Finished } from './finish-number.ts'
import { toNewInvoiceColumns } from './invoice-rows.ts'
import { whereInvoice } from './invoice-tables.ts'
import { tellTimeline } from './invoice-timeline.ts'
import { findKeptAnswer, keepAnswer } from './kept-answers.ts'
import { toRequestKey } from '../operator-requests.ts'
import { reading } from './transactions.ts'
import type { InTransaction } from './transactions.ts'
import { waitingColumns, waitingIn } from './waiting.ts'
import type { WaitingDocument, WaitingRow } from './waiting.ts'

interface Needs {
  readonly database: Knex
  readonly inTransaction: InTransaction
  readonly finish: (document: WaitingDocument) => Promise<Finished>
  readonly ids: Ids
}

/** Keeps new drafts, each once under its key. */
export function makeCreateDraft({ database, inTransaction, finish, ids }: Needs): Pick<InvoiceStore, 'create' | 'findCreated'> {
  const create: InvoiceStore['create'] = async (invoice, record, act) => {
    const { accountId, tenantId, invoiceId } = invoice
    const key = toRequestKey(act.keyed)
    const changed = await inTransaction('keep the draft', async (trx) => {
      const kept = await findKeptAnswer(trx, { accountId, key, now: ofDraft })
      if (kept !== null) return { ...kept, replayed: true }
      await trx('ledger.invoices').insert(toNewInvoiceColumns(invoice))
      const told = { accountId, tenantId, invoiceId, currency: invoice.terms.currency, records: [record], act }
      await tellTimeline(trx, ids, { ...told, idempotencyKey: key?.idempotencyKey ?? null })
      const answer = { invoice, movement: null, creditNote: null }
      await keepAnswer(trx, invoice, { key, answer, now: act.now })
      return { ...answer, replayed: false }
    })
    if (changed.replayed) await finishWaiting(changed.invoice)
    return changed
  }

  const findCreated: InvoiceStore['findCreated'] = async (accountId, act) => {
    const key = toRequestKey(act.keyed)
    const kept = await reading('find the draft', () => findKeptAnswer(database, { accountId, key, now: ofDraft }))
    if (kept === null) return null
    await finishWaiting(kept.invoice)
    return { ...kept, replayed: true }
  }

  /** A draft whose first answer is asked for again may have been frozen since. */
  async function finishWaiting(invoice: Invoice): Promise<void> {
    const row = await reading('read the draft', async () =>
      database('ledger.invoices').where(whereInvoice(invoice)).first<WaitingRow | undefined>(waitingColumns),
    )
    const document = row === undefined ? null : waitingIn(row)
    if (document !== null) await finish(document)
  }

  return { create, findCreated }
}

/** The answer to a create is a draft, which is kept with its lines. */
function ofDraft(): never {
  throw new Error('the answer to a create is no draft')
}
