import { expect } from 'chai'
import type { SignedHeads } from '../../ports/driving/proving-ledger.ts'
import { askStranger, liveFully, startProofWorld, verdictOf } from './proof-world.ts'
import type { ProofWorld } from './proof-world.ts'

interface Spoiling {
  /** A sentence's end: what was done. */
  readonly done: string
  readonly statements: string
  /** The rule and the number of the entry that the service's verifier names. */
  readonly found: string
  /** The number that a stranger names who has the export alone; null where the entries do not show it. */
  readonly strange: number | null
}

let first = ''
let second = ''

const ofFirst = (seq: number): string => `account_id = '${first}' and seq = ${seq}`
const setEntry = (seq: number, change: string): string => `update ledger.entries set ${change} where ${ofFirst(seq)}`
const flip = (column: string): string => `set_byte(${column}, 7, get_byte(${column}, 7) # 1)`
const lastOf = (account: string): string => `(select max(seq) from ledger.entries where account_id = '${account}')`

/** A change of each column of the third entry, a RESERVE. */
const changes: Readonly<Record<string, string>> = {
  entry_id: 'entry_id = gen_random_uuid()',
  tenant_id: 'tenant_id = gen_random_uuid()',
  operation: `operation = 'release'`,
  idempotency_key: `idempotency_key = idempotency_key || '.'`,
  caused_by: 'caused_by = entry_id',
  reason: `reason = 'RELEASE'`,
  from_bucket: `from_bucket = 'issued'`,
  to_bucket: `to_bucket = 'spent'`,
  amount: 'amount = amount + 1',
  'lots, by a space': `lots = replace(lots, ',', ', ')`,
  'lots, by a digit': `lots = regexp_replace(lots, '"5"', '"4"')`,
  'lots, to what is no JSON': `lots = left(lots, -1)`,
  reservation_id: 'reservation_id = gen_random_uuid()',
  'reservation_expires_at, by a microsecond': `reservation_expires_at = reservation_expires_at + interval '1 microsecond'`,
  ref_type: 'ref_type = null',
  ref_id: `ref_id = '2'`,
  reverses_entry_id: 'reverses_entry_id = entry_id',
  metadata: `metadata = '{}'`,
  actor: `actor = 'operator:eve'`,
  created_at: `created_at = created_at + interval '1 millisecond'`,
  'created_at, to no time': `created_at = 'infinity'`,
  available_after: 'available_after = available_after + 1',
  reserved_after: 'reserved_after = reserved_after - 1',
  owed_after: 'owed_after = 1',
  chain_version: 'chain_version = 2',
  hash: `hash = ${flip('hash')}`,
}

const inEntries = (): readonly Spoiling[] => [
  ...Object.entries(changes).map(([column, change]) => ({
    ...{ done: `a changed ${column}`, statements: setEntry(3, change), found: 'CHAIN 3', strange: 3 },
  })),
  {
    done: 'a changed account_id',
    statements: `update ledger.entries set account_id = '${second}', seq = 999, idempotency_key = 'moved' where ${ofFirst(3)}`,
    found: 'NUMBERING 4',
    strange: 4,
  },
  { done: 'a changed number', statements: setEntry(3, 'seq = 300'), found: 'NUMBERING 4', strange: 4 },
  { done: 'a deleted first entry', statements: `delete from ledger.entries where ${ofFirst(1)}`, found: 'NUMBERING 2', strange: 2 },
  { done: 'a deleted entry in the middle', statements: `delete from ledger.entries where ${ofFirst(5)}`, found: 'NUMBERING 6', strange: 6 },
  {
    done: 'a deleted entry and the others closed up',
    statements: `delete from ledger.entries where ${ofFirst(5)}; update ledger.entries set seq = -seq + 1000 where account_id = '${first}' and seq > 5;
      update ledger.entries set seq = -seq + 999 where account_id = '${first}' and seq > 5`,
    ...{ found: 'CHAIN 5', strange: 5 },
  },
  {
    done: 'a swapped pair',
    statements: `${setEntry(4, 'seq = 400')}; ${setEntry(5, 'seq = 4')}; ${setEntry(400, 'seq = 5')}`,
    ...{ found: 'CHAIN 4', strange: 4 },
  },
  {
    done: 'an entry of another account put in between',
    statements: `update ledger.entries set account_id = '${first}', seq = 1 + ${lastOf(first)}, idempotency_key = 'moved' where account_id = '${second}' and seq = 2`,
    ...{ found: `CHAIN 17`, strange: 17 },
  },
]

const inWhatIsStored = (): readonly Spoiling[] => {
  const setBalance = (change: string) => `update ledger.balances set ${change} where account_id = '${first}'`
  const lot = `account_id = '${first}' and source = 'TOPUP'`
  const setLot = (change: string) => `update ledger.lots set ${change} where ${lot}`
  const setReservation = (id: number, change: string) =>
    `update ledger.reservations set ${change} where account_id = '${first}' and ref_id = '${id}'`
  const another = (status: string) =>
    `insert into ledger.reservations select account_id, gen_random_uuid(), tenant_id, ref_type, 'more', amount, '${status}', 'more', holds, expires_at,
     created_at, case when '${status}' = 'ACTIVE' then null else now() end, seq from ledger.reservations where account_id = '${first}' and ref_id = '4'`
  const last = 'STORED_BALANCES 16'
  return [
    ...[
      'available = available + 1',
      'reserved = reserved + 1',
      'owed = 1',
      'last_seq = last_seq + 1',
      `last_hash = ${flip('last_hash')}`,
    ].map((change) => ({ done: `a changed balance (${change})`, statements: setBalance(change), found: last, strange: null })),
    {
      done: 'a balance of another time',
      statements: setBalance(`last_at = last_at + interval '1 microsecond'`),
      found: last,
      strange: null,
    },
    { done: 'a balance of another tenant', statements: setBalance('tenant_id = gen_random_uuid()'), found: last, strange: null },
    { done: 'no balance', statements: `delete from ledger.balances where account_id = '${first}'`, found: last, strange: null },
    ...[
      ...[
        'lot_id = gen_random_uuid()',
        `account_id = '${second}'`,
        'tenant_id = gen_random_uuid()',
        `source = 'REFILL'`,
        'amount = amount + 1',
      ],
      ...['available = available - 1', `expires_at = '2030-01-01'`, 'unit_price = 1', `currency = 'INR'`],
      ...[`granted_at = granted_at + interval '1 microsecond'`],
    ].map((change) => ({
      ...{ done: `a changed lot (${change})`, statements: setLot(change), strange: null },
      found: change.startsWith('lot_id') ? 'STORED_LOTS null' : 'STORED_LOTS 16',
    })),
    { done: 'a deleted lot', statements: `delete from ledger.lots where ${lot}`, found: 'STORED_LOTS 16', strange: null },
    {
      done: 'a lot too many',
      statements: `insert into ledger.lots (account_id, lot_id, tenant_id, source, amount, available, held, granted_at)
        select account_id, gen_random_uuid(), tenant_id, 'GRANT', 1, 0, 0, now() from ledger.balances where account_id = '${first}'`,
      ...{ found: 'STORED_LOTS null', strange: null },
    },
    ...[
      ...[
        'reservation_id = gen_random_uuid()',
        'tenant_id = gen_random_uuid()',
        `ref_type = 'other'`,
        `ref_id = 'other'`,
        'amount = amount + 1',
      ],
      ...[`status = 'RELEASED'`, `idempotency_key = 'other'`, `holds = '[]'`, `holds = '{"a":1}'`, 'expires_at = null'],
      ...[`created_at = created_at - interval '1 second'`, `settled_at = settled_at + interval '1 microsecond'`, 'seq = 4'],
    ].map((change) => ({
      ...{
        done: `a changed settled reservation (${change})`,
        statements: setReservation(1, change),
        found: 'STORED_RESERVATIONS 4',
        strange: null,
      },
    })),
    {
      done: 'an ended reservation that is stored as active',
      statements: setReservation(2, `status = 'ACTIVE', settled_at = null`),
      found: 'STORED_RESERVATIONS 7',
      strange: null,
    },
    {
      done: 'an active reservation that is stored as consumed',
      statements: setReservation(4, `status = 'CONSUMED', settled_at = now()`),
      found: 'STORED_RESERVATIONS 13',
      strange: null,
    },
    {
      done: 'an active reservation that holds more',
      statements: setReservation(4, 'amount = amount + 1'),
      found: 'STORED_RESERVATIONS 13',
      strange: null,
    },
    {
      done: 'a deleted settled reservation',
      statements: `delete from ledger.reservations where account_id = '${first}' and ref_id = '1'`,
      found: 'STORED_RESERVATIONS 4',
      strange: null,
    },
    { done: 'an active reservation too many', statements: another('ACTIVE'), found: 'STORED_RESERVATIONS null', strange: null },
    { done: 'a settled reservation too many', statements: another('CONSUMED'), found: 'STORED_RESERVATIONS null', strange: null },
  ]
}

describe('proving a ledger that somebody has changed as the superuser', () => {
  let proof: ProofWorld
  let heads: SignedHeads

  before(async () => {
    proof = await startProofWorld()
    first = await liveFully(proof.world)
    second = await liveFully(proof.world)
    await proof.world.enrol()
    await proof.keep()
    heads = await proof.proving().heads()
  })

  afterEach(() => proof.restore())

  after(() => proof.close())

  it('finds nothing while nothing is changed, however it is read', async () => {
    for (const pageSize of [1, 2, 3, 1000]) {
      for (const snapshotMilliseconds of [0, 1000]) {
        const report = await proof.proving({ pageSize, snapshotMilliseconds }).verify({ accountId: null, heads: heads.items })

        expect(report).to.deep.include({ fault: null, faults: 0, accounts: 3, headsChecked: 2, entries: 32 })
      }
    }
    expect(await askStranger(proof.proving(), heads)).to.deep.equal({ code: 0, said: 'sound: 2 accounts, 32 entries, 2 heads compared' })
  })

  for (const part of ['entries', 'what is stored beside them'] as const) {
    it(`finds and names each change of ${part}`, async () => {
      const spoilings = part === 'entries' ? inEntries() : inWhatIsStored()
      const missed: unknown[] = []
      for (const { done, statements, found, strange } of spoilings) {
        await proof.spoil(statements)
        const report = await proof.proving().verify({ accountId: null, heads: null })
        const alone = await proof.proving().verify({ accountId: first, heads: null })
        const stranger = strange === null ? null : await askStranger(proof.proving())
        const isNamed = verdictOf(report) === found && report.fault?.accountId === first && verdictOf(alone) === found
        const isNamedThere = stranger === null || (stranger.code === 1 && stranger.said.startsWith(`account ${first}, entry ${strange} `))
        if (!isNamed || !isNamedThere) missed.push({ done, found, report: report.fault, alone: alone.fault, stranger })
        await proof.restore()
      }

      expect(missed).to.deep.equal([])
    }).timeout(120_000)
  }

  it('tells of every account that is at fault, and goes on', async () => {
    await proof.spoil(`update ledger.entries set amount = amount + 1 where seq = 2`)
    const told: string[] = []

    const report = await proof
      .proving()
      .verify({ accountId: null, heads: null, onFault: ({ accountId, rule }) => told.push(`${rule} ${accountId}`) })

    expect(told).to.deep.equal([`CHAIN ${first}`, `CHAIN ${second}`])
    expect(report).to.include({ faults: 2, accounts: 3, entries: 32 })
  })
})
