import type { Knex } from 'knex'
import type { Findings, FoundNow } from '../../../ports/driven/findings.ts'
import { seeAgain } from '../../../src/domain/findings/seen-again.ts'
import type { Noting } from '../../../src/domain/findings/seen-again.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { finishing, makeInTransaction } from '../invoices/transactions.ts'
import { isSame, toKey, toKnown, toRow, toSeenBefore } from './finding-rows.ts'
import type { FindingRow } from './finding-rows.ts'

/** So many go in one statement. */
const atOnce = 200

interface Noted {
  readonly noting: Noting
  readonly found: FoundNow
  readonly row: FindingRow | undefined
}

/** Opens findings, or notes that they were seen again, on PostgreSQL. */
export function makeNoteFindings(database: Knex): Pick<Findings, 'open' | 'openAll'> {
  const inTransaction = makeInTransaction(database)

  async function note(findings: readonly FoundNow[]): Promise<void> {
    // Most of what is found was found before, and the same: that is seen without a lock, and writes nothing.
    const known = await finishing('read the findings', () => newest(database, findings))
    const worth = judge(findings, known).filter(({ noting }) => noting !== 'NOTHING')
    if (worth.length === 0) return
    await inTransaction('open the finding', async (trx) => {
      const told = worth.map(({ found }) => found)
      // What is open stays so until the end: an operator who resolves it at the same time comes before or after.
      await openOf(trx, told).select('finding_id').orderBy('key').forUpdate()
      for (const one of judge(told, await newest(trx, told))) await write(trx, one)
    })
  }

  return {
    open: (finding) => note([finding]),
    async openAll(findings) {
      // The last of a key is what is known of it.
      const one = [...new Map(findings.map((finding) => [toKey(finding.key), finding])).values()]
      for (let from = 0; from < one.length; from += atOnce) await note(one.slice(from, from + atOnce))
    },
  }
}

const openOf = (database: Knex, findings: readonly FoundNow[]): Knex.QueryBuilder =>
  database('ledger.findings').whereIn('key', keysOf(findings)).whereNull('closed_at')

const keysOf = (findings: readonly FoundNow[]): readonly string[] => findings.map(({ key }) => toKey(key))

/** Of each key the open one, else the newest. */
async function newest(database: Knex, findings: readonly FoundNow[]): Promise<ReadonlyMap<string, FindingRow>> {
  const rows = await database
    .from<FindingRow>(
      database.raw('(select f.* from unnest(cast(:keys as text[])) asked (key) cross join lateral (:newest) f) f', {
        keys: keysOf(findings),
        newest: database('ledger.findings').whereRaw('key = asked.key').orderByRaw('closed_at is null desc, finding_id desc').limit(1),
      }),
    )
    .select<FindingRow[]>('*')
  return new Map(rows.map((row) => [row.key, row]))
}

const judge = (findings: readonly FoundNow[], known: ReadonlyMap<string, FindingRow>): readonly Noted[] =>
  findings.map((found) => {
    const row = known.get(toKey(found.key))
    if (row === undefined) return { noting: 'OPEN', found, row }
    return { noting: seeAgain(toSeenBefore(row), { isSame: isSame(row, found), now: found.openedAt }), found, row }
  })

async function write(trx: Knex.Transaction, { noting, found, row }: Noted): Promise<void> {
  if (noting === 'NOTHING') return
  if (noting === 'OPEN' || row === undefined) {
    // Whoever else opened it in the same moment saw it first.
    const again = { ...toKnown(found), ...seenAt(trx, found.openedAt) }
    const open = trx.raw('(key) where closed_at is null')
    await trx('ledger.findings').insert(toRow(found)).onConflict(open).merge(again)
    return
  }
  const known = noting === 'CHANGE' ? toKnown(found) : {}
  await trx('ledger.findings')
    .where({ finding_id: row.finding_id })
    .update({ ...known, ...seenAt(trx, found.openedAt) })
}

// Two processes' clocks are not quite the same.
const seenAt = (trx: Knex.Transaction, now: Instant) => ({
  last_seen_at: trx.raw('greatest(findings.last_seen_at, cast(? as timestamptz))', [toDate(now)]),
  times_seen: trx.raw('findings.times_seen + 1'),
})
