import { readFileSync } from 'node:fs'

/** Whether the database is one PostgreSQL or a cluster: hot statements have a form for each, with one answer. */
export type DatabaseForm = 'single' | 'cluster'

/** A statement as the driver takes it: with a name it stays prepared. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

/** A statement in a file of its own, `{named}` places filled. */
export function statementFrom(file: URL, places: Readonly<Record<string, string>> = {}): string {
  return readFileSync(file, 'utf8').replaceAll(/\{([a-z ]+)\}/g, (_, name: string) => {
    const text = places[name]
    if (text === undefined) throw new Error(`${file.pathname} names {${name}}, which nobody gives`)
    return text
  })
}

/** Rows that go to the database as one array a column: `unnest($1::uuid[], $2::bigint[])`. */
export interface ColumnSet {
  /** Name and type of each, in order. */
  readonly columns: readonly (readonly [name: string, type: string])[]
}

/** `columnSet('account_id uuid, seq bigint')`. */
export const columnSet = (text: string): ColumnSet => ({
  columns: text.split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(' ')
    return [name, type]
  }),
})

/** The parameters of a column set, the first of them number `first`: `$5::uuid[], $6::bigint[]`. */
export const parameters = ({ columns }: ColumnSet, first: number): string =>
  columns.map(([, type], index) => `$${first + index}::${type}[]`).join(', ')

export const columnNames = ({ columns }: ColumnSet): string => columns.map(([name]) => name).join(', ')

/** Rows, each a value a column, as one array a column. Ids, numbers and instants are given as text, or null. */
export function columnar({ columns }: ColumnSet, rows: readonly (readonly unknown[])[]): unknown[] {
  return columns.map(([, type], index) => {
    const values = rows.map((row) => row[index] ?? null)
    // What has no need of quotes is written as the database reads it: the driver looks at each value far longer.
    return plainTypes.has(type) ? `{${values.map((value) => (typeof value === 'string' ? value : 'null')).join(',')}}` : values
  })
}

const plainTypes: ReadonlySet<string> = new Set(['uuid', 'bigint', 'smallint', 'numeric', 'timestamptz'])
