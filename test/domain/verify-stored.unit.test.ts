import { expect } from 'chai'
import { AccountProof } from '../../src/domain/credits/verify.ts'
import type { StoredAccount } from '../../src/domain/credits/verify.ts'
import { chained, hashOf, liveThrough, prove } from './proof-given.ts'

const { entries, stored, settled } = liveThrough()
const rows = chained(entries)
const other = (value: unknown): unknown => (typeof value === 'bigint' ? value + 1n : value === null ? 'other' : `${String(value)}1`)
const withOther = <State extends object>(state: State, member: string): State => ({
  ...state,
  [member]: other(state[member as keyof State]),
})
const saying = (member: string, state: object): string => {
  const found = state[member as keyof typeof state] as unknown
  return `${member} is ${String(other(found))} (found: ${String(found)})`
}

const fault = (stands: Partial<StoredAccount>, reservations = settled) => prove(rows, reservations, { ...stored, ...stands })
const withFirst = <State extends object>(states: readonly State[], member: string): readonly State[] =>
  states.map((state, place) => (place === 0 ? withOther(state, member) : state))
const first = <State>(states: readonly State[]): State => {
  const [one] = states
  if (one === undefined) throw new Error('nothing was lived through')
  return one
}

describe('proving what is stored of an account', () => {
  it('finds nothing where it is what the entries say, taken at once or one by one', () => {
    const proof = new AccountProof({ accountId: 'a1', hashOf, head: null })
    for (const row of rows)
      proof.take(
        [row],
        settled.filter(({ reservationId, settledAt }) => row[12] === reservationId && row[19] === settledAt),
      )

    expect(fault({})).to.equal(null)
    expect(proof.end(stored)).to.equal(null)
    expect(proof.fault).to.equal(null)
  })

  it('finds an account without entries, and nothing else where it has none of anything', () => {
    const nothing = { tenantId: 't1', lastSeq: 0n, lastHash: '0'.repeat(64), lastAt: null, available: 0n, reserved: 0n, owed: 0n }
    const empty = { balance: nothing, lots: [], activeReservations: [], reservations: 0n }

    expect(prove([], [], empty)).to.equal(null)
    expect(prove([], [], { ...empty, balance: { ...nothing, available: 1n } })).to.deep.include({
      seq: null,
      entryId: null,
      rule: 'STORED_BALANCES',
    })
  })

  for (const member of Object.keys(stored.balance ?? {})) {
    it(`finds another ${member} of the balances`, () => {
      const { balance } = stored
      if (balance === null) throw new Error('the account has balances')
      expect(fault({ balance: withOther(balance, member) })).to.deep.equal({
        ...{ accountId: 'a1', seq: 14n, entryId: 'e14', rule: 'STORED_BALANCES' },
        message: `the balances are stored otherwise than the entries say: ${saying(member, balance)}`,
      })
    })
  }

  it('names all that differs', () => {
    const { balance } = stored
    if (balance === null) throw new Error('the account has balances')
    expect(fault({ balance: { ...balance, available: 1n, owed: 2n } })?.message).to.equal(
      'the balances are stored otherwise than the entries say: available is 1 (found: 17), owed is 2 (found: 0)',
    )
  })

  for (const member of Object.keys(first(stored.lots)).filter((name) => name !== 'lotId')) {
    it(`finds another ${member} of a lot`, () => {
      expect(fault({ lots: withFirst(stored.lots, member) })).to.deep.equal({
        ...{ accountId: 'a1', seq: 1n, entryId: 'e1', rule: 'STORED_LOTS' },
        message: `lot ending is stored otherwise than the entries say: ${saying(member, first(stored.lots))}`,
      })
    })
  }

  for (const member of Object.keys(first(settled)).filter((name) => name !== 'reservationId')) {
    it(`finds another ${member} of a settled reservation, and of an active one`, () => {
      const { activeReservations } = stored
      expect(fault({}, withFirst(settled, member))).to.deep.equal({
        ...{ accountId: 'a1', seq: 4n, entryId: 'e4', rule: 'STORED_RESERVATIONS' },
        message: `reservation used is stored otherwise than the entries say: ${saying(member, first(settled))}`,
      })
      expect(fault({ activeReservations: withFirst(activeReservations, member) })).to.deep.equal({
        ...{ accountId: 'a1', seq: 8n, entryId: 'e8', rule: 'STORED_RESERVATIONS' },
        message: `reservation kept is stored otherwise than the entries say: ${saying(member, first(activeReservations))}`,
      })
    })
  }

  const missingOrMore: readonly (readonly [
    what: string,
    found: () => ReturnType<typeof fault>,
    seq: bigint | null,
    rule: string,
    message: string,
  ])[] = [
    ['no balances', () => fault({ balance: null }), 14n, 'STORED_BALANCES', 'the account has no balances'],
    [
      'a lot that is gone',
      () => fault({ lots: stored.lots.slice(1) }),
      1n,
      'STORED_LOTS',
      'lot ending is opened by an entry, and is not stored',
    ],
    [
      'a lot that no entry opens',
      () => fault({ lots: withFirst(stored.lots, 'lotId') }),
      ...([null, 'STORED_LOTS', 'lot ending1 is stored, and no entry opens it'] as const),
    ],
    [
      'a settled reservation that is gone',
      () => fault({}, settled.slice(1)),
      ...([4n, 'STORED_RESERVATIONS', 'reservation used is CONSUMED by the entries, and is not stored'] as const),
    ],
    [
      'one that has ended, and is gone',
      () => fault({}, settled.slice(0, 2)),
      ...([12n, 'STORED_RESERVATIONS', 'reservation timed is EXPIRED by the entries, and is not stored'] as const),
    ],
    [
      'an active reservation that is gone',
      () => fault({ activeReservations: [] }),
      ...([8n, 'STORED_RESERVATIONS', 'reservation kept is ACTIVE by the entries, and is not stored so'] as const),
    ],
    [
      'an active reservation that the entries have settled',
      () => fault({ activeReservations: [...stored.activeReservations, first(settled)] }),
      ...([null, 'STORED_RESERVATIONS', 'reservation used is stored as ACTIVE, and by the entries it is not'] as const),
    ],
    [
      'a reservation too many',
      () => fault({ reservations: 5n }),
      null,
      'STORED_RESERVATIONS',
      '5 reservations are stored, and the entries make 4',
    ],
    ['another head', () => prove(rows, settled, stored, 'ff'), 14n, 'HEADS', 'its hash is not the one that was kept: ff'],
  ]
  for (const [what, found, seq, rule, message] of missingOrMore) {
    it(`finds ${what}`, () => {
      expect(found()).to.deep.equal({ accountId: 'a1', seq, entryId: seq === null ? null : `e${seq}`, rule, message })
    })
  }

  it('finds nothing by the head that is the account’s, and the last entries missing by one that is beyond', () => {
    const proof = (seq: bigint) => {
      const own = new AccountProof({ accountId: 'a1', hashOf, head: { accountId: 'a1', seq, hash: rows[Number(seq) - 1]?.[24] ?? 'ff' } })
      own.take(rows, settled)
      return own.end(stored)
    }

    expect(proof(14n)).to.equal(null)
    expect(proof(3n)).to.equal(null)
    expect(proof(15n)).to.deep.equal({
      ...{ accountId: 'a1', seq: 14n, entryId: 'e14', rule: 'HEADS' },
      message: 'the entries end at 14, and the head that was kept is 15: the last ones are missing',
    })
  })
})
