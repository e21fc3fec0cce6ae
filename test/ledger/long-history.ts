import { createHash } from 'node:crypto'
import pg from 'pg'
import { canonicalRow } from '../../src/domain/credits/journal-row.ts'
import type { JournalRow } from '../../src/domain/credits/journal-row.ts'

const tenantId = '11111111-1111-1111-1111-111111111111'
const begins = Date.UTC(2025, 0, 1)

/** Ids of accounts, lots, reservations and entries, made of two numbers; what comes later sorts later. */
const id = (sort: string, account: number, n: number): string =>
  `0192e0a0-${sort}000-7000-8${account.toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`

interface Account {
  readonly number: number
  readonly entries: number
}

/** A sound ledger of so many entries: half of them of one account, the others of a hundred. It is written as text, not through the service. */
export async function fillLongHistory(url: string, entries: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica; set synchronous_commit = off')
    const small = Math.floor(entries / 200)
    for (let number = 1; number <= 100; number += 1) await fillAccount(client, { number, entries: small })
    await fillAccount(client, { number: 0, entries: entries - 100 * small })
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

const entriesAtOnce = 5_000

/** One grant, then a reservation and its consumption again and again; an odd one out stays active. */
async function fillAccount(client: pg.Client, { number, entries }: Account): Promise<void> {
  const [accountId, lotId] = [id('a', number, 0), id('b', number, 0)]
  let [hash, available, reserved] = ['0'.repeat(64), 0, 0]
  let rows: (readonly (string | null)[])[] = []
  for (let seq = 1; seq <= entries; seq += 1) {
    const isGrant = seq === 1
    const isReserve = seq % 2 === 0
    if (isGrant) available = entries
    else if (isReserve) [available, reserved] = [available - 1, reserved + 1]
    else reserved -= 1
    const reservation = isGrant ? null : id('d', number, seq - (seq % 2))
    const unhashed: JournalRow = [
      ...([
        accountId,
        String(seq),
        id('c', number, seq),
        tenantId,
        isGrant ? 'grant' : isReserve ? 'reserve' : 'consume',
        `k${seq}`,
        null,
      ] as const),
      ...([isGrant ? 'GRANT' : isReserve ? 'RESERVE' : 'CONSUME', isGrant ? 'issued' : isReserve ? 'available' : 'reserved'] as const),
      ...([isGrant ? 'available' : isReserve ? 'reserved' : 'spent', isGrant ? String(entries) : '1'] as const),
      JSON.stringify([isGrant ? [lotId, String(entries), 'GRANT', null, null, null] : [lotId, '1']]),
      ...([
        reservation,
        null,
        isGrant ? null : 'commission_request',
        isGrant ? null : String(seq - (seq % 2)),
        null,
        null,
        'service:v1',
      ] as const),
      ...([String(begins + seq * 1000), String(available), String(reserved), '0', '1', ''] as const),
    ]
    hash = createHash('sha256')
      .update(hash, 'hex')
      .update(JSON.stringify(canonicalRow(unhashed)))
      .digest('hex')
    rows.push([...unhashed.slice(0, 24), hash])
    if (rows.length === entriesAtOnce || seq === entries) {
      await insert(client, rows)
      rows = []
    }
  }
  await client.query(
    `insert into ledger.accounts select $1::uuid, $2::uuid, 'v1:partner:' || $1::uuid, 'TENANT', 'Anna', 'ACTIVE', 'CREDIT', 15, 'INR', true, null, null, 1, now(), now()`,
    [accountId, tenantId],
  )
  await client.query(
    `insert into ledger.lots (account_id, lot_id, tenant_id, source, amount, available, held, granted_at)
     values ($1, $2, $3, 'GRANT', $4, $5, $6, to_timestamp($7))`,
    [accountId, lotId, tenantId, entries, available, reserved, begins / 1000 + 1],
  )
  await client.query(
    `insert into ledger.balances select account_id, tenant_id, seq, hash, created_at, available_after, reserved_after, owed_after
     from ledger.entries where account_id = $1 and seq = $2`,
    [accountId, entries],
  )
  await client.query(
    `insert into ledger.reservations
     select r.account_id, r.reservation_id, r.tenant_id, r.ref_type, r.ref_id, r.amount, case when c.seq is null then 'ACTIVE' else 'CONSUMED' end,
       r.idempotency_key, r.lots::jsonb, null, r.created_at, c.created_at, r.seq
     from ledger.entries r left join ledger.entries c on c.account_id = r.account_id and c.seq = r.seq + 1
     where r.account_id = $1 and r.reason = 'RESERVE'`,
    [accountId],
  )
}

const types =
  'uuid bigint uuid uuid text text uuid text text text bigint text uuid timestamptz text text uuid text text timestamptz bigint bigint bigint smallint bytea'.split(
    ' ',
  )

async function insert(client: pg.Client, rows: readonly (readonly (string | null)[])[]): Promise<void> {
  const columns = types.map((_, column) => rows.map((row) => toValue(row[column] ?? null, column)))
  const arrays = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')
  await client.query({ name: 'fill', text: `insert into ledger.entries select * from unnest(${arrays})`, values: columns })
}

function toValue(value: string | null, column: number): string | null {
  if (value === null) return null
  if (column === 24) return `\\x${value}`
  return column === 13 || column === 19 ? new Date(Number(value)).toISOString() : value
}
