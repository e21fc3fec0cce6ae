import type { Knex } from 'knex'
import type { Act } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Changed, InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Invoice, InvoiceChange } from '../../../src/domain/invoices/invoice.ts'
import { unavailable } from '../failures.ts'
import type { NumberClaims, WantedNumber } from './claim-number.ts'
import { toCreditNoteColumns, toMovementColumns } from './document-rows.ts'
import type { Finished } from './finish-number.ts'
import { fromInvoiceRow, toIssueColumns, toLifeColumns, toTermsColumns } from './invoice-rows.ts'
import { accountOfInvoice, lockInvoice, whereInvoice } from './invoice-tables.ts'
import { tellTimeline } from './invoice-timeline.ts'
import { findKeptAnswer, keepAnswer } from './kept-answers.ts'
import type { KeptAnswer } from './kept-json.ts'
import { toRequestKey } from '../operator-requests.ts'
import type { RequestKey } from '../operator-requests.ts'
import { reading } from './transactions.ts'
import type { InTransaction } from './transactions.ts'
import { toWaiting, waitingIn } from './waiting.ts'
import type { WaitingDocument } from './waiting.ts'

interface Needs {
  readonly database: Knex
  readonly inTransaction: InTransaction
  readonly claims: Pick<NumberClaims, 'refuseUnlessRoom'>
  readonly finish: (document: WaitingDocument) => Promise<Finished>
  readonly ids: Ids
}

/** So often an act finds that something of its invoice waits for a number; each time somebody's act has gone on. */
const meetingsMax = 20

/** One turn of an act under the invoice's lock, and what comes next. */
type Turn =
  | { readonly kind: 'DONE'; readonly changed: Changed }
  /** What another act left is finished first; then it is this one's turn again. */
  | { readonly kind: 'MET'; readonly document: WaitingDocument }
  /** Nothing is written yet: a credit note that is kept and finds no number would stay without one, and a refused draft stays as it is. */
  | { readonly kind: 'ASKS_FOR_ROOM'; readonly wanted: WantedNumber }
  | { readonly kind: 'WAITS'; readonly document: WaitingDocument }

type Decide = Parameters<InvoiceStore['change']>[2]

interface Asked {
  readonly accountId: string
  readonly invoiceId: string
  readonly act: Act
  readonly key: RequestKey | null
  readonly decide: Decide
  /** Whether the series was seen to have room for it. */
  readonly hasRoom: boolean
}

/** What operators do to one invoice: each act is one transaction, and what it leaves to be numbered is finished after it. */
export function makeChangeInvoice(needs: Needs): InvoiceStore['change'] {
  const { database, inTransaction, claims, finish, ids } = needs

  const change: InvoiceStore['change'] = async (invoiceId, act, decide) => {
    const accountId = await reading('find the invoice', () => accountOfInvoice(database, invoiceId))
    if (accountId === null) throw notFound(invoiceId)
    let asked: Asked = { accountId, invoiceId, act, key: toRequestKey(act.keyed, invoiceId), decide, hasRoom: false }
    for (let meetings = 0; meetings < meetingsMax; meetings += 1) {
      const turn = await inTransaction('change the invoice', (trx) => takeTurn(trx, asked))
      switch (turn.kind) {
        case 'DONE':
          return turn.changed
        case 'WAITS':
          return answerOf(await finish(turn.document))
        case 'ASKS_FOR_ROOM':
          await claims.refuseUnlessRoom(turn.wanted)
          asked = { ...asked, hasRoom: true }
          break
        case 'MET':
          await finishForOther(turn.document)
          break
        default:
          return unreachable(turn)
      }
    }
    throw unavailable('change the invoice', { cause: new Error(`invoice ${invoiceId} waited for a number ${meetingsMax} times`) })
  }

  async function takeTurn(trx: Knex.Transaction, asked: Asked): Promise<Turn> {
    const { invoiceId, accountId, act, key, decide } = asked
    const row = await lockInvoice(trx, asked)
    if (row === null) throw notFound(invoiceId)
    const met = waitingIn(row)
    if (met !== null) return { kind: 'MET', document: met }
    const current = fromInvoiceRow(row)
    const kept = await findKeptAnswer(trx, { accountId, key, now: () => current })
    if (kept !== null) return { kind: 'DONE', changed: { ...kept, replayed: true } }

    const decided = decide(current)
    const isUnchanged = decided.invoice === current
    const waiting = toWaiting({ invoice: decided.invoice, creditNote: decided.creditNote ?? null, attempt: ids.next(), act, key })
    if (waiting !== null && !asked.hasRoom) return { kind: 'ASKS_FOR_ROOM', wanted: waiting }
    if (!isUnchanged) await write(trx, { current, decided, act, key, waiting: waiting === null ? null : JSON.stringify(waiting) })
    if (waiting !== null) return { kind: 'WAITS', document: { accountId, tenantId: current.tenantId, invoiceId, waiting } }
    const answer: KeptAnswer = { invoice: decided.invoice, movement: decided.movement ?? null, creditNote: null }
    // What had no effect leaves its key free: under it the act may have one yet.
    if (!isUnchanged) await keepAnswer(trx, current, { key, answer, now: act.now })
    return { kind: 'DONE', changed: { ...answer, replayed: isUnchanged } }
  }

  async function write(trx: Knex.Transaction, { current, decided, act, key, waiting }: Writing): Promise<void> {
    const { invoice, records, movement, creditNote } = decided
    const terms = current.status === 'DRAFT' ? { ...toTermsColumns(invoice), ...toIssueColumns(invoice) } : {}
    await trx('ledger.invoices')
      .where(whereInvoice(current))
      .update({ ...toLifeColumns(invoice), ...terms, waiting })
    if (creditNote !== undefined) await trx('ledger.credit_notes').insert(toCreditNoteColumns(creditNote))
    if (movement !== undefined) await trx('ledger.invoice_movements').insert(toMovementColumns(current, movement, act))
    const { currency } = invoice.terms
    await tellTimeline(trx, ids, { ...current, currency, records, act, idempotencyKey: key?.idempotencyKey ?? null })
  }

  async function finishForOther(document: WaitingDocument): Promise<void> {
    const { refusal } = await finish(document)
    // A draft was thawed: on with this act. A credit note without a number stays as it is, and nothing else may come after it.
    if (refusal !== null && document.waiting.kind === 'CREDIT_NOTE') throw refusal
  }

  return change
}

interface Writing {
  readonly current: Invoice
  readonly decided: InvoiceChange
  readonly act: Act
  readonly key: RequestKey | null
  readonly waiting: string | null
}

function answerOf({ changed, refusal }: Finished): Changed {
  if (refusal !== null) throw refusal
  return changed
}

const notFound = (invoiceId: string): BillingError => new BillingError('INVOICE_NOT_FOUND', `Cannot find invoice ${invoiceId}`)

function unreachable(turn: never): never {
  throw new Error(`no way on from ${String(turn)}`)
}
