import { readFileSync } from 'node:fs'

/** Whether the database is one PostgreSQL or a cluster: hot statements have a form for each, with one answer. */
export type DatabaseForm = 'single' | 'cluster'

/** A statement as the driver takes it: with a name it stays prepared. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

/** A statement in a file of its own, `{named}` places filled, and of its sections (`--+ name` to `--.`) those that are wanted. */
export function statementFrom(
  file: URL,
  places: Readonly<Record<string, string>> = {},
  isWanted: (section: string) => boolean = () => true,
): string {
  const text = readFileSync(file, 'utf8').replaceAll(/^--\+ (\w+)\n([^]*?)^--\.\n/gm, (_, section: string, inside: string) =>
    isWanted(section) ? inside : '',
  )
  return text.replaceAll(/\{([a-z ]+)\}/g, (_, name: string) => {
    const text = places[name]
    if (text === undefined) throw new Error(`${file.pathname} names {${name}}, which nobody gives`)
    return text
  })
}

/** The columns of rows that go to the database, with their types, in order. */
export type Columns = readonly (readonly [name: string, type: string])[]

/** A row by column names; ids, numbers and instants as text, bytes as `\\x..`, absent values null. */
export type RowValues = Readonly<Record<string, unknown>>

/** `columnsOf('account_id uuid, seq bigint')`. */
export const columnsOf = (text: string): Columns =>
  text.split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(' ')
    return [name, type]
  })

export const columnNames = (columns: Columns): string => columns.map(([name]) => name).join(', ')

/** How rows reach a statement: what it selects from, how many there are, and the parameters that bring them. */
export interface RowSource {
  /** With `first` the number of the first parameter. */
  from(columns: Columns, first: number): { readonly sql: string; readonly count: string; readonly parameters: number }
  values(columns: Columns, rows: readonly RowValues[]): readonly unknown[]
}

/** One array a column: the form that a cluster is known to run. */
export const arrays: RowSource = {
  from: (columns, first) => ({
    sql: `unnest(${columns.map(([, type], index) => `$${first + index}::${type}[]`).join(', ')}) v (${columnNames(columns)})`,
    count: `cardinality($${first}::${columns[0]?.[1]}[])`,
    parameters: columns.length,
  }),
  values: (columns, rows) => columns.map(([name, type]) => rows.map((row) => arrayItem(row[name], type))),
}

const arrayItem = (value: unknown, type: string): unknown => (type === 'jsonb' ? JSON.stringify(value) : (value ?? null))

/** One JSON array of all rows: one function to run instead of one a column, which is most of what a small append costs. */
export const json: RowSource = {
  from: (columns, first) => ({
    sql: `json_to_recordset($${first}::json) v (${columns.map((column) => column.join(' ')).join(', ')})`,
    count: `json_array_length($${first}::json)`,
    parameters: 1,
  }),
  values: (_, rows) => [JSON.stringify(rows)],
}
