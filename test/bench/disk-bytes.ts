import { query } from '../support/query.ts'

/** Bytes on disk of a table by itself, and of each index, by name. */
export type DiskBytes = ReadonlyMap<string, number>

/** What the ledger's schema holds, after a vacuum; a table with what belongs to it beside its indexes. */
export async function readDiskBytes(ownerUrl: string): Promise<DiskBytes> {
  await query(ownerUrl, 'vacuum (analyze)')
  const rows = await query(
    ownerUrl,
    `select relname as name, case relkind when 'r' then pg_table_size(oid) else pg_relation_size(oid) end as bytes
    from pg_class where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'i') order by relname`,
  )
  return new Map(rows.map(({ name, bytes }) => [String(name), Number(bytes)]))
}

export async function countEntries(ownerUrl: string): Promise<number> {
  const [row] = await query(ownerUrl, 'select count(*) from ledger.entries')
  return Number(row?.['count'])
}
