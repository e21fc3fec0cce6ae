import type { Knex } from 'knex'
import type { Clock } from '../../../ports/driven/clock.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { toDocumentNumber } from '../../../src/domain/invoices/number.ts'
import type { CalendarDate, Numbering } from '../../../src/domain/invoices/invoice.ts'
import { toDate } from './invoice-rows.ts'
import { refuseOthersGstin, takeGstin } from './seller-gstins.ts'
import { finishing } from './transactions.ts'
import type { InTransaction } from './transactions.ts'
import type { Waiting, WaitingDocument } from './waiting.ts'

interface Needs {
  readonly database: Knex
  readonly inTransaction: InTransaction
  readonly clock: Clock
}

export type WantedNumber = Pick<Waiting, 'kind' | 'numbering'>

/** Numbers' claims: shared tables alone, apart from those of accounts. */
export interface NumberClaims {
  /**
   * Claims the next number of the series, or takes the claim that the document has: in one transaction, so there is never a gap.
   *
   * Where it is refused, no claim of this freezing can come to be any more: a series never goes back in time, nor do its numbers get
   * shorter, and a GSTIN stays its seller's.
   *
   * @throws {BillingError} INVOICE_BACKDATED; INVOICE_NUMBER_TOO_LONG; GSTIN_TAKEN; STORAGE_UNAVAILABLE
   */
  claim(document: WaitingDocument): Promise<string>

  /**
   * A credit note, which cannot be thawed, takes its GSTIN here already.
   *
   * @throws {BillingError} INVOICE_BACKDATED, INVOICE_NUMBER_TOO_LONG and GSTIN_TAKEN where a claim would be refused now
   */
  refuseUnlessRoom(wanted: WantedNumber): Promise<void>

  /** Says that the document bears its number. */
  markDone(documentId: string): Promise<void>
}

// Once taken, the row stays locked to the end of the transaction, be the date refused or not.
const takePlace = `insert into ledger.invoice_series as s (seller_id, series, fiscal_year, kind, last_place, last_date) values (?, ?, ?, ?, 1, ?)
on conflict (seller_id, series, fiscal_year) do update set last_place = s.last_place + 1, last_date = greatest(s.last_date, excluded.last_date)
where s.kind = excluded.kind and (? or excluded.last_date >= s.last_date) returning last_place`

export function makeNumberClaims({ database, inTransaction, clock }: Needs): NumberClaims {
  async function findClaim(trx: Knex, documentId: string): Promise<string | null> {
    const row = await trx('ledger.invoice_numbers').where({ document_id: documentId }).first<{ number: string } | undefined>('number')
    return row?.number ?? null
  }

  async function claimNext(trx: Knex.Transaction, document: WaitingDocument): Promise<string> {
    const { accountId, tenantId, invoiceId } = document
    const { documentId, kind, numbering } = document.waiting
    const known = await findClaim(trx, documentId)
    if (known !== null) return known
    const { sellerId, series, fiscalYear, issuedDate, allowsBackdated } = numbering
    const now = toDate(clock.now())
    await takeGstin(trx, numbering, now)
    const { rows } = await trx.raw<{ rows: readonly { last_place: string }[] }>(takePlace, [
      ...[sellerId, series, fiscalYear, kind, issuedDate, allowsBackdated],
    ])
    // Somebody else may have claimed it while the series was waited for.
    if (rows[0] === undefined) return (await findClaim(trx, documentId)) ?? refuseBackdated(numbering, await lastOf(trx, document.waiting))
    const place = BigInt(rows[0].last_place)
    const number = toDocumentNumber(numbering, place)
    await trx('ledger.invoice_numbers').insert({
      ...{ seller_id: sellerId, series, fiscal_year: fiscalYear, place: String(place), document_id: documentId, account_id: accountId },
      ...{ tenant_id: tenantId, invoice_id: invoiceId, kind, number, issued_date: issuedDate, claimed_at: now },
    })
    return number
  }

  async function lastOf(trx: Knex, { kind, numbering }: WantedNumber): Promise<Last | undefined> {
    const { sellerId, series, fiscalYear } = numbering
    const last = await trx('ledger.invoice_series')
      .where({ seller_id: sellerId, series, fiscal_year: fiscalYear })
      .first<Last | undefined>('kind', 'last_place', trx.raw('last_date::text'))
    // Profiles that would have it so are refused.
    if (last !== undefined && last.kind !== kind) throw new Error(`series ${series}/${fiscalYear} of ${sellerId} is no ${kind}'s`)
    return last
  }

  return {
    claim: (document) => inTransaction('claim the number', (trx) => claimNext(trx, document), { isRest: true }),

    refuseUnlessRoom: ({ kind, numbering }) =>
      inTransaction('look for the next number', async (trx) => {
        const last = await lastOf(trx, { kind, numbering })
        if (last !== undefined && !numbering.allowsBackdated && numbering.issuedDate < last.last_date) refuseBackdated(numbering, last)
        toDocumentNumber(numbering, BigInt(last?.last_place ?? 0) + 1n)
        if (kind === 'CREDIT_NOTE') await takeGstin(trx, numbering, toDate(clock.now()))
        else await refuseOthersGstin(trx, numbering)
      }),

    markDone: (documentId) =>
      finishing('say that the number is borne', async () => {
        const open = database('ledger.invoice_numbers').where({ document_id: documentId }).whereNull('done_at')
        await open.update({ done_at: toDate(clock.now()) })
      }),
  }
}

interface Last {
  readonly kind: Waiting['kind']
  readonly last_place: string
  readonly last_date: CalendarDate
}

function refuseBackdated({ series, fiscalYear, issuedDate }: Numbering, last: Last | undefined): never {
  const lastDate = last?.last_date ?? null
  throw new BillingError(
    'INVOICE_BACKDATED',
    `Cannot issue with the date ${issuedDate}: the last of ${series}/${fiscalYear} has ${lastDate}`,
    { issued_date: issuedDate, last_issued_date: lastDate },
  )
}
