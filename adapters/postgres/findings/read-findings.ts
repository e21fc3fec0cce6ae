import type { Knex } from 'knex'
import type { Findings, OpenFindings } from '../../../ports/driven/findings.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { reading } from '../invoices/transactions.ts'
import { fromRow } from './finding-rows.ts'
import type { FindingRow } from './finding-rows.ts'

interface CountRow extends Omit<OpenFindings, 'open'> {
  readonly open: string
}

/** Reads findings, on PostgreSQL. */
export const makeReadFindings = (database: Knex): Pick<Findings, 'find' | 'list' | 'counts'> => ({
  find: (findingId) =>
    reading('read the finding', async () => {
      const row = await database('ledger.findings').where({ finding_id: findingId }).first<FindingRow | undefined>('*')
      return row === undefined ? null : fromRow(row)
    }),

  list: ({ isOpen, kind, severity, accountId }, { limit, cursor }) =>
    reading('read findings', async () => {
      const query = database('ledger.findings')
        .orderBy('finding_id', 'desc')
        .limit(limit + 1)
      if (isOpen !== null) query.whereRaw(isOpen ? 'closed_at is null' : 'closed_at is not null')
      if (kind !== null) query.where({ kind })
      if (severity !== null) query.where({ severity })
      if (accountId !== null) query.where({ account_id: accountId })
      if (cursor !== null) query.where('finding_id', '<', fromCursor(cursor, { kind: 'findings', form: 'uuid' }))
      const rows = await query.select<FindingRow[]>('*')
      return toPage(rows, limit, { item: fromRow, cursor: ({ finding_id }) => toCursor('findings', finding_id) })
    }),

  counts: () =>
    reading('count findings', async () => {
      const rows = await database('ledger.findings')
        .whereNull('closed_at')
        .groupBy('kind', 'severity')
        .orderBy([{ column: 'kind' }, { column: 'severity' }])
        .select<CountRow[]>('kind', 'severity', database.raw('count(*) as open'))
      return rows.map(({ kind, severity, open }) => ({ kind, severity, open: Number(open) }))
    }),
})
