import pg from 'pg'
import { openDatabase, roleSettings, withOptions } from '../../adapters/postgres/connect.ts'
import { silentLog } from '../support/logs.ts'

type Lists = ReturnType<typeof openDatabase>

/** What one act read of the database, in all its statements. */
export interface Reading {
  /** Pages of tables and indexes. */
  readonly buffers: number
  /** Rows that scans gave, and rows that they looked at and left. */
  readonly rows: number
  readonly milliseconds: number
  /** The scans, a line each. */
  readonly scans: readonly string[]
}

/** Explains the statements that lists really send. */
export interface ListPlans {
  readonly database: Lists
  /** Runs the act, then each statement that it sent once more, explained. */
  readingOf(act: () => Promise<unknown>): Promise<Reading>
  close(): Promise<void>
}

export async function openListPlans(url: string): Promise<ListPlans> {
  const database = openDatabase({ url, role: 'ledger_api', size: 2, log: silentLog })
  const client = new pg.Client({ connectionString: withOptions(url, roleSettings('ledger_api')) })
  await client.connect()

  async function readingOf(act: () => Promise<unknown>): Promise<Reading> {
    const sent: Sent[] = []
    const note = (one: Sent): void => void sent.push(one)
    database.on('query', note)
    await act()
    database.removeListener('query', note)
    const read: Reading[] = []
    for (const one of sent.filter(({ sql }) => /^(with|select)/.test(sql))) read.push(await explain(one))
    return read.reduce(sum, nothing)
  }

  async function explain({ sql, bindings }: Sent): Promise<Reading> {
    const { rows } = await client.query<{ 'QUERY PLAN': readonly [Explained] }>({
      text: `explain (analyze, buffers, format json) ${sql}`,
      values: [...bindings],
    })
    const [line] = rows
    if (line === undefined) throw new Error('a statement has a plan')
    const [{ Plan, 'Execution Time': milliseconds }] = line['QUERY PLAN']
    const scans = scansIn(Plan)
    return {
      buffers: Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'],
      rows: scans.reduce((total, { rows: some }) => total + some, 0),
      milliseconds,
      scans: scans.map(({ text }) => text),
    }
  }

  return {
    database,
    readingOf,
    close: async () => {
      await client.end()
      await database.destroy()
    },
  }
}

const nothing: Reading = { buffers: 0, rows: 0, milliseconds: 0, scans: [] }

const sum = (a: Reading, b: Reading): Reading => ({
  buffers: a.buffers + b.buffers,
  rows: a.rows + b.rows,
  milliseconds: a.milliseconds + b.milliseconds,
  scans: [...a.scans, ...b.scans],
})

interface Sent {
  readonly sql: string
  readonly bindings: readonly unknown[]
}

interface Explained {
  readonly Plan: PlanNode
  readonly 'Execution Time': number
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Filter?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly PlanNode[]
}

function scansIn(node: PlanNode): readonly { readonly rows: number; readonly text: string }[] {
  const below = (node.Plans ?? []).flatMap(scansIn)
  if (!node['Node Type'].includes('Scan') || (node['Relation Name'] ?? node['Index Name']) === undefined) return below
  const left = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  const rows = (node['Actual Rows'] + left) * node['Actual Loops']
  const named = [node['Node Type'], node['Relation Name'], node['Index Name'], node['Index Cond'], node.Filter && `filter ${node.Filter}`]
  return [{ rows, text: `${named.filter((part) => part !== undefined).join(' ')}: ${rows} rows` }, ...below]
}
