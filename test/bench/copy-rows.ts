import { query } from '../support/query.ts'

interface Copies {
  /** Of the schema `ledger`. */
  readonly tables: readonly string[]
  /** Finds the row that is copied, as `first`, in each of them. */
  readonly of: string
  /** A query of JSON objects, one for each copy: the columns that are to be its own. */
  readonly names: string
  /** The trigger that lets nothing begin as what is copied; it is set aside meanwhile. */
  readonly despite?: string
}

/** Copies a row of each table as often as there are names. It is told nothing of the other columns, so it stays right when they change. */
export async function copyRows(url: string, { tables, of, names, despite }: Copies): Promise<void> {
  const statements = await Promise.all(
    tables.map(async (table) => {
      const columns = await columnsOf(url, table)
      const own = columns.map((column) => `own.${column}`).join(', ')
      const insert = `insert into ledger.${table} (${columns.join(', ')}) select ${own} from ledger.${table} first, bench_names, jsonb_populate_record(first, names) own where ${of}`
      if (despite === undefined) return insert
      const guard = (does: string): string => `alter table ledger.${table} ${does} trigger ${despite}`
      return [guard('disable'), insert, guard('enable always')].join('; ')
    }),
  )
  await query(url, `begin; create temporary table bench_names (names) on commit drop as ${names}; ${statements.join('; ')}; commit`)
}

// What the database works out itself takes no value.
async function columnsOf(url: string, table: string): Promise<readonly string[]> {
  const rows = await query(
    url,
    `select quote_ident(attname) as name from pg_attribute where attrelid = 'ledger.${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  )
  return rows.map(({ name }) => String(name))
}
