import { expect } from 'chai'
import pg from 'pg'
import { hotSettings } from '../../adapters/postgres/connect.ts'
import { partNames } from '../../adapters/postgres/ledger/append.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'

const { load, append, views } = makeHotStatements({ form: 'single', prepares: false })

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

// Tables in the states in which a connection may make plans that it keeps for long (`hot-statements.ts`: not while they are empty).
const states: readonly { readonly name: string; readonly sql: string }[] = [
  { name: 'one account with a few rows, never analyzed', sql: rows({ accounts: 1, each: 300 }) },
  { name: 'the same, analyzed', sql: 'analyze' },
  { name: 'many accounts with one row each, never analyzed', sql: rows({ accounts: 20_000, each: 1 }) },
  { name: 'the same, analyzed', sql: 'analyze' },
  { name: 'one account with most of all rows among them, analyzed', sql: `${rows({ accounts: 1, each: 20_000 })}; analyze` },
]

describe('the plans of the ledger’s two statements', () => {
  let database: TestDatabase
  let client: pg.Client
  before(async () => {
    database = await freshDatabase(migrated)
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
    for (const [name, value] of Object.entries(hotSettings)) await client.query(`set ${name} = ${value}`)
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  for (const [index, { name, sql }] of states.entries()) {
    it(`never read through all that an account has: ${name} (${index + 1})`, async () => {
      await client.query(sql)

      const plans = [
        ...(await planOf(client, load().text)),
        ...(await planOf(client, append(partNames).text)),
        ...(await planOf(client, views().text)),
      ]

      expect(plans.filter(readsWholeAccount).map(({ text }) => text)).to.deep.equal([])
    })
  }
})

interface Scan {
  readonly table: string
  readonly index: string | null
  readonly condition: string
  readonly text: string
}

/**
 * A journal or a list of reservations is only ever read by what names a row: a scan whose condition is the account alone
 * costs as much as the account has history. Accounts, balances, live lots and active reservations that end are meant as sets.
 */
function readsWholeAccount({ table, index, condition }: Scan): boolean {
  if (index === 'lots_live' || index === 'reservations_ending' || table === 'accounts' || table === 'balances') return false
  return index === null || !/(reservation_id|entry_id|lot_id|uuid_hash_extended|seq) ?(=|>=|#|\()/.test(condition)
}

async function planOf(client: pg.Client, statement: string): Promise<readonly Scan[]> {
  const count = Math.max(...[...statement.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)))
  await client.query(`prepare hot as ${statement}`)
  const values = Array.from({ length: count }, () => 'null').join(', ')
  const { rows: lines } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (format json) execute hot (${values})`,
  )
  await client.query('deallocate hot')
  return lines.flatMap((line) => line['QUERY PLAN'].flatMap(({ Plan }) => scansIn(Plan)))
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly PlanNode[]
}

function scansIn(node: PlanNode): readonly Scan[] {
  const below = (node.Plans ?? []).flatMap(scansIn)
  const table = node['Relation Name']
  if (table === undefined || !node['Node Type'].includes('Scan')) return below
  const [index, condition] = [node['Index Name'] ?? null, node['Index Cond'] ?? '']
  return [{ table, index, condition, text: `${node['Node Type']} ${table} ${index} ${condition}` }, ...below]
}

function rows({ accounts, each }: { accounts: number; each: number }): string {
  const some = `from (select gen_random_uuid() as account_id from generate_series(1, ${accounts})) a, generate_series(1, ${each}) n`
  return [
    `insert into ledger.reservations select account_id, gen_random_uuid(), account_id, 'commission_request', n::text, 1, 'ACTIVE', 'k' || n, '[]', null, now(), null, n ${some}`,
    `insert into ledger.entries select account_id, n, gen_random_uuid(), account_id, 'reserve', 'k' || n, null, 'RESERVE', 'available', 'reserved', 1, '[]',
       null, null, 'commission_request', n::text, null, null, 'service:v1', now(), 1, 1, 1, 1, sha256('a') ${some}`,
    `insert into ledger.lots select account_id, gen_random_uuid(), account_id, 'GRANT', 1, 0, 0, null, null, null, now() ${some}`,
    `insert into ledger.timeline select account_id, now(), gen_random_uuid(), account_id, 'USAGE_V1', 'credit_release_ignored', null, null, null, null, 'k' || n, '{}', 'a', now() ${some}`,
  ].join(';\n')
}
