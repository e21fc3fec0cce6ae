import { createHash } from 'node:crypto'
import pg from 'pg'

// The ledger's invariants, from the rows alone and by code of its own: nothing of the product is used here (ledger.md).

type Text = string | null

interface EntryRow {
  readonly account_id: string
  readonly seq: string
  readonly entry_id: string
  readonly tenant_id: string
  readonly operation: string
  readonly idempotency_key: string
  readonly caused_by: Text
  readonly reason: string
  readonly from_bucket: string
  readonly to_bucket: string
  readonly amount: string
  readonly lots: string
  readonly reservation_id: Text
  readonly reservation_expires_at: Text
  readonly ref_type: Text
  readonly ref_id: Text
  readonly reverses_entry_id: Text
  readonly metadata: Text
  readonly actor: string
  readonly created_at: string
  readonly available_after: string
  readonly reserved_after: string
  readonly owed_after: string
  readonly chain_version: string
  readonly hash: string
}

interface BalanceRow {
  readonly account_id: string
  readonly last_seq: string
  readonly last_hash: string
  readonly available: string
  readonly reserved: string
  readonly owed: string
}

interface LotRow {
  readonly account_id: string
  readonly lot_id: string
  readonly amount: string
  readonly available: string
  readonly held: string
}

interface HoldRow {
  readonly account_id: string
  readonly lot_id: string
  readonly held: string
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint::text as ${column}`

const entriesSql = `select account_id, seq::text, entry_id, tenant_id, operation, idempotency_key, caused_by, reason, from_bucket, to_bucket,
  amount::text, lots, reservation_id, ${millis('reservation_expires_at')}, ref_type, ref_id, reverses_entry_id, metadata, actor,
  ${millis('created_at')}, available_after::text, reserved_after::text, owed_after::text, chain_version::text, encode(hash, 'hex') as hash
  from ledger.entries order by account_id, entries.seq`
const balancesSql = `select account_id, last_seq::text, encode(last_hash, 'hex') as last_hash, available::text, reserved::text, owed::text from ledger.balances`
const lotsSql = 'select account_id, lot_id, amount::text, available::text, held::text from ledger.lots'
const holdsSql = `select account_id, hold->>0 as lot_id, sum((hold->>1)::bigint)::text as held
  from ledger.reservations, jsonb_array_elements(holds) hold where status = 'ACTIVE' group by 1, 2`

/**
 * Fails, naming account and entry, unless the ledger is sound: entries numbered without a gap, chained and dated in order, each
 * after-balance following from the one before; the booked balances equal to the sums of what the entries moved; lots equal to
 * available and held; what is held equal to what active reservations hold, lot by lot; no key booked twice.
 */
export async function expectSoundLedger(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const [entries, balances, lots, holds] = [
      (await client.query<EntryRow>(entriesSql)).rows,
      (await client.query<BalanceRow>(balancesSql)).rows,
      (await client.query<LotRow>(lotsSql)).rows,
      (await client.query<HoldRow>(holdsSql)).rows,
    ]
    const [entriesOf, lotsOf, holdsOf] = [grouped(entries), grouped(lots), grouped(holds)]
    for (const balance of balances) {
      const { account_id } = balance
      checkEntries(balance, entriesOf.get(account_id) ?? [])
      checkLots(balance, lotsOf.get(account_id) ?? [], holdsOf.get(account_id) ?? [])
    }
    const known = new Set(balances.map(({ account_id }) => account_id))
    for (const accountId of entriesOf.keys()) ensure(known.has(accountId), `account ${accountId} has entries and no balances`)
  } finally {
    await client.end()
  }
}

function checkEntries(balance: BalanceRow, entries: readonly EntryRow[]): void {
  let hash = '0'.repeat(64)
  let at = 0n
  const sums = { available: 0n, reserved: 0n, owed: 0n }
  const keys = new Set<string>()
  entries.forEach((entry, index) => {
    const where = `account ${entry.account_id}, entry ${entry.seq}`
    ensure(entry.seq === String(index + 1), `${where}: ${index + 1} was to come`)
    hash = createHash('sha256')
      .update(Buffer.from(hash, 'hex'))
      .update(JSON.stringify(canonical(entry)))
      .digest('hex')
    ensure(entry.hash === hash, `${where}: its hash does not follow from the one before`)
    ensure(BigInt(entry.created_at) >= at, `${where}: it is dated before the one before it`)
    at = BigInt(entry.created_at)
    move(sums, entry)
    const after = { available: BigInt(entry.available_after), reserved: BigInt(entry.reserved_after), owed: BigInt(entry.owed_after) }
    ensure(same(after, sums), `${where}: the balances after it are ${show(after)}, and follow as ${show(sums)}`)
    if (entry.caused_by === null) {
      const key = `${entry.operation} ${entry.idempotency_key}`
      ensure(!keys.has(key), `${where}: the key ${key} is booked twice`)
      keys.add(key)
    }
  })
  const booked = { available: BigInt(balance.available), reserved: BigInt(balance.reserved), owed: BigInt(balance.owed) }
  const where = `account ${balance.account_id}`
  ensure(same(booked, sums), `${where}: booked are ${show(booked)}, the entries sum to ${show(sums)}`)
  ensure(balance.last_seq === String(entries.length), `${where}: last_seq is ${balance.last_seq} of ${entries.length} entries`)
  ensure(balance.last_hash === hash, `${where}: last_hash is not the newest entry's`)
}

function checkLots({ account_id, available, reserved }: BalanceRow, lots: readonly LotRow[], holds: readonly HoldRow[]): void {
  const where = `account ${account_id}`
  const sum = (of: 'available' | 'held'): bigint => lots.reduce((total, lot) => total + BigInt(lot[of]), 0n)
  ensure(sum('available') === BigInt(available), `${where}: lots have ${sum('available')} available, the balance ${available}`)
  ensure(sum('held') === BigInt(reserved), `${where}: lots hold ${sum('held')}, the balance ${reserved}`)
  const heldBy = new Map(holds.map(({ lot_id, held }) => [lot_id, BigInt(held)]))
  for (const { lot_id, held } of lots) {
    ensure(
      BigInt(held) === (heldBy.get(lot_id) ?? 0n),
      `${where}, lot ${lot_id}: it holds ${held}, active reservations hold ${heldBy.get(lot_id) ?? 0n}`,
    )
  }
}

type Sums = Record<'available' | 'reserved' | 'owed', bigint>

function move(sums: Sums, { from_bucket, to_bucket, amount }: EntryRow): void {
  for (const [bucket, sign] of [
    [from_bucket, -1n],
    [to_bucket, 1n],
  ] as const) {
    if (bucket === 'available' || bucket === 'reserved') sums[bucket] += sign * BigInt(amount)
    // A debt: what is moved out of it is owed more.
    if (bucket === 'owed') sums.owed -= sign * BigInt(amount)
  }
}

// The columns in the order of ledger.md; lots are kept as text and hashed as the array that they are.
const canonical = (e: EntryRow): readonly unknown[] => [
  ...[e.account_id, e.seq, e.entry_id, e.tenant_id, e.operation, e.idempotency_key, e.caused_by, e.reason, e.from_bucket, e.to_bucket],
  ...[e.amount, JSON.parse(e.lots) as unknown, e.reservation_id, e.reservation_expires_at, e.ref_type, e.ref_id, e.reverses_entry_id],
  ...[e.metadata, e.actor, e.created_at, e.available_after, e.reserved_after, e.owed_after, e.chain_version],
]

const same = (a: Sums, b: Sums): boolean => a.available === b.available && a.reserved === b.reserved && a.owed === b.owed
const show = ({ available, reserved, owed }: Sums): string => `${available} available, ${reserved} reserved, ${owed} owed`
const grouped = <Row extends { readonly account_id: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, ({ account_id }) => account_id)

function ensure(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(`the ledger is not sound: ${otherwise}`)
}
