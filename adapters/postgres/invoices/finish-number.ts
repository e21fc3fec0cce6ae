import type { Knex } from 'knex'
import type { Changed } from '../../../ports/driven/invoice-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { numberCreditNote } from '../../../src/domain/invoices/credit-note.ts'
import { numberInvoice, thawInvoice } from '../../../src/domain/invoices/lifecycle.ts'
import type { NumberClaims } from './claim-number.ts'
import { fromInvoiceRow, toIssueColumns, toLifeColumns } from './invoice-rows.ts'
import type { InvoiceRow } from './invoice-rows.ts'
import { lockInvoice, readCredit, whereInvoice } from './invoice-tables.ts'
import { tellTimeline } from './invoice-timeline.ts'
import { findKeptAnswer, keepAnswer } from './kept-answers.ts'
import type { KeptAnswer } from './kept-json.ts'
import type { InTransaction } from './transactions.ts'
import { actOf } from './waiting.ts'
import type { WaitingDocument } from './waiting.ts'

interface Needs {
  readonly inTransaction: InTransaction
  readonly claims: NumberClaims
  readonly ids: Ids
}

/** What came of it: the answer, or the refusal of the number, and then a draft is thawed. */
export type Finished = { readonly changed: Changed; readonly refusal: null } | { readonly changed: null; readonly refusal: BillingError }

/**
 * Makes the act that gives what waits its number: claim, then finish, each a transaction, so that either may be done again, by
 * anybody and beside itself (docs/invoices.md, "Numbers").
 *
 * A credit note that was kept cannot be thawed; whoever makes one asks before whether there is room in its series.
 */
export function makeFinishNumber({ inTransaction, claims, ids }: Needs): (document: WaitingDocument) => Promise<Finished> {
  async function finish(trx: Knex.Transaction, document: WaitingDocument, number: string): Promise<KeptAnswer> {
    const row = await lockInvoice(trx, document)
    if (row === null) throw new Error(`invoice ${document.invoiceId} is not there any more`)
    const { waiting } = row
    if (waiting?.documentId !== document.waiting.documentId) return finishedBefore(trx, document, row)
    // Thawed and frozen again since: then the claim is of that freezing, since one that was thawed cannot claim any more.
    const taking = { document: { ...document, waiting }, row, number }
    const answer = waiting.kind === 'INVOICE' ? await issue(trx, taking) : await numberNote(trx, taking)
    await keepAnswer(trx, document, { key: waiting.key, answer, now: actOf(waiting).now })
    return answer
  }

  async function issue(trx: Knex.Transaction, { document, row, number }: Taking): Promise<KeptAnswer> {
    const act = actOf(document.waiting)
    const { invoice, records } = numberInvoice(fromInvoiceRow(row), number, act.now)
    await trx('ledger.invoices')
      .where(whereInvoice(document))
      .update({ ...toLifeColumns(invoice), ...toIssueColumns(invoice), waiting: null })
    const idempotencyKey = document.waiting.key?.idempotencyKey ?? null
    await tellTimeline(trx, ids, { ...invoice, currency: invoice.terms.currency, records, act, idempotencyKey })
    return { invoice, movement: null, creditNote: null }
  }

  async function numberNote(trx: Knex.Transaction, { document, row, number }: Taking): Promise<KeptAnswer> {
    const { documentId } = document.waiting
    const { creditNote: unnumbered, movement } = await readCredit(trx, document, documentId)
    const creditNote = numberCreditNote(unnumbered, number)
    await trx('ledger.credit_notes')
      .where({ account_id: document.accountId, credit_note_id: documentId })
      .update({ number: creditNote.number })
    await trx('ledger.invoices').where(whereInvoice(document)).update({ waiting: null })
    return { invoice: fromInvoiceRow(row), movement, creditNote }
  }

  /** Somebody else was quicker: the answer that is kept, else what is there now. */
  async function finishedBefore(trx: Knex.Transaction, document: WaitingDocument, row: InvoiceRow): Promise<KeptAnswer> {
    const { kind, documentId, key } = document.waiting
    const invoice = fromInvoiceRow(row)
    const kept = await findKeptAnswer(trx, { accountId: document.accountId, key, now: () => invoice })
    if (kept !== null) return kept
    const credit = kind === 'CREDIT_NOTE' ? await readCredit(trx, document, documentId) : { movement: null, creditNote: null }
    return { invoice, ...credit }
  }

  async function thaw(document: WaitingDocument): Promise<void> {
    await inTransaction(
      'thaw the draft',
      async (trx) => {
        const row = await lockInvoice(trx, document)
        if (row === null || row.waiting?.attempt !== document.waiting.attempt) return
        await trx('ledger.invoices')
          .where(whereInvoice(document))
          .update({ ...toLifeColumns(thawInvoice(fromInvoiceRow(row))), waiting: null })
      },
      { isRest: true },
    )
  }

  return async (document) => {
    const claimed = await claims.claim(document).catch(refusalOfNumber)
    if (claimed instanceof BillingError) {
      if (document.waiting.kind === 'INVOICE') await thaw(document)
      return { changed: null, refusal: claimed }
    }
    const answer = await inTransaction('finish the number', (trx) => finish(trx, document, claimed), { isRest: true })
    await claims.markDone(document.waiting.documentId)
    return { changed: { ...answer, replayed: false }, refusal: null }
  }
}

interface Taking {
  readonly document: WaitingDocument
  readonly row: InvoiceRow
  readonly number: string
}

const refusals: ReadonlySet<string> = new Set(['INVOICE_BACKDATED', 'INVOICE_NUMBER_TOO_LONG', 'GSTIN_TAKEN'])

function refusalOfNumber(error: unknown): BillingError {
  if (error instanceof BillingError && refusals.has(error.code)) return error
  throw error
}
