import { query } from '../support/query.ts'

// What the service notes for its monitor, by itself and at any time.
const ownNotes: readonly string[] = ['handshake_progress', 'handshake_counts', 'handshake_keys', 'intake_outages']

/** Of each table of the product, how many rows it has and a digest of all that they say. */
export async function ledgerDigest(
  databaseUrl: string,
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<Readonly<Record<string, string>>> {
  const tables = await query(databaseUrl, `select table_name from information_schema.tables where table_schema = 'ledger' order by 1`)
  const names = tables.map(({ table_name }) => String(table_name)).filter((name) => ![...ownNotes, ...without].includes(name))
  const counts = names.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as said from ledger.${name} t`,
  )
  const rows = await query(databaseUrl, counts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, said }) => [String(name), String(said)]))
}
