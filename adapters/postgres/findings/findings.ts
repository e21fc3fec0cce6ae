import type { Knex } from 'knex'
import type { Findings } from '../../../ports/driven/findings.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { finishing, makeInTransaction } from '../invoices/transactions.ts'
import { fromRow, toKey, toReason } from './finding-rows.ts'
import type { FindingRow } from './finding-rows.ts'
import { makeNoteFindings } from './note-findings.ts'
import { makeReadFindings } from './read-findings.ts'

/** What does not agree, on PostgreSQL. */
export function makePostgresFindings({ database }: { readonly database: Knex }): Findings {
  const inTransaction = makeInTransaction(database)

  return {
    ...makeNoteFindings(database),
    ...makeReadFindings(database),

    close: (key, now, by) =>
      finishing('close the finding', async () => {
        await openOnes(database)
          .where({ key: toKey(key) })
          .update(closed(database, now, by))
      }),

    closeAll: (keys, now, by) =>
      finishing('close findings', async () => {
        // As one array: there may be more than a statement takes values.
        const among = database.raw('key = any(cast(? as text[]))', [keys.map(toKey)])
        return keys.length === 0
          ? 0
          : await openOnes(database)
              .where(among)
              .update(closed(database, now, by))
      }),

    resolve: (findingId, { by, reason, now }) =>
      inTransaction('resolve the finding', async (trx) => {
        const update = { ...closed(trx, now, by), resolved_by_hand: true, resolution_reason: toReason(reason) }
        const [row] = await openOnes(trx).where({ finding_id: findingId }).update(update).returning<FindingRow[]>('*')
        if (row !== undefined) return { finding: fromRow(row), changed: true }
        const kept = await makeReadFindings(trx).find(findingId)
        return kept === null ? null : { finding: kept, changed: false }
      }),
  }
}

const openOnes = (database: Knex): Knex.QueryBuilder => database('ledger.findings').whereNull('closed_at')

const closed = (database: Knex, now: Instant, by: string) => ({
  // Not before it was opened, by another process' clock.
  closed_at: database.raw('greatest(opened_at, cast(? as timestamptz))', [toDate(now)]),
  ...{ resolved_by: by, resolved_by_hand: false },
})
