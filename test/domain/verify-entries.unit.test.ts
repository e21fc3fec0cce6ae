import { expect } from 'chai'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { Fault } from '../../src/domain/credits/found-state.ts'
import { canonicalRow } from '../../src/domain/credits/journal-row.ts'
import type { JournalRow } from '../../src/domain/credits/journal-row.ts'
import type { LotPart } from '../../src/domain/credits/lots.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { AccountProof } from '../../src/domain/credits/verify.ts'
import { parts } from '../support/given.ts'
import { chained, hashOf, liveThrough } from './proof-given.ts'

const { entries, stored } = liveThrough()
const rows = chained(entries)

/** The first entries, of which the last says something else. */
const upTo = (count: number, says: Partial<Entry>): readonly Entry[] =>
  entries.slice(0, count).map((entry, place) => (place === count - 1 ? { ...entry, ...says } : entry))
const after = (available: bigint, reserved: bigint, owed = 0n) => ({
  available: toCredits(available),
  reserved: toCredits(reserved),
  owed: toCredits(owed),
})
const opens: LotPart = { lotId: 'x', amount: toCredits(2), opens: { source: 'GRANT', expiresAt: null, unitPrice: null, currency: null } }

const firstFault = (journal: readonly JournalRow[]): Fault | null =>
  new AccountProof({ accountId: 'a1', hashOf, head: null }).take(journal, [])

describe('proving entries that are chained rightly and say what cannot be', () => {
  const again = (place: number, says: Partial<Entry>): Entry => {
    const entry = entries[place - 1]
    if (entry === undefined) throw new Error(`there is no entry ${place}`)
    return { ...entry, ...says }
  }
  const cases: readonly (readonly [what: string, journal: readonly Entry[], rule: string, message: string])[] = [
    [
      'a lot that is opened elsewhere than in available',
      upTo(6, { lots: [opens] }),
      'LOTS',
      'it opens lot x by moving credits into reserved',
    ],
    [
      'more of a lot than it has',
      upTo(3, { lots: parts({ ending: 6n, lasting: 1n }) }),
      ...(['LOTS', 'it leaves -1 available and 6 held of the 5 of lot ending'] as const),
    ],
    [
      'credits of a lot that is opened later',
      upTo(7, { lots: parts({ unused: 2n }) }),
      ...(['LOTS', 'it moves credits of lot unused, which no entry before it opens'] as const),
    ],
    [
      'a lot twice',
      [...upTo(1, {}), again(1, { seq: 2n, entryId: 'e2', after: after(10n, 0n) })],
      'LOTS',
      'it opens lot ending, which is there already',
    ],
    [
      'a reservation that moves nothing into reserved',
      upTo(3, { to: 'spent', after: after(18n, 0n) }),
      ...(['RESERVATIONS', 'it is a RESERVE from available to spent'] as const),
    ],
    [
      'held credits that expire at once',
      upTo(4, { reason: 'EXPIRE', to: 'expired' }),
      ...(['RESERVATIONS', 'it is a EXPIRE from reserved to expired'] as const),
    ],
    [
      'a reservation that is active already',
      [...upTo(8, {}), again(8, { seq: 9n, entryId: 'e9', idempotencyKey: 'r9', after: after(13n, 6n) })],
      ...(['RESERVATIONS', 'it makes the reservation kept, which is there already'] as const),
    ],
    ['a reservation without an id', upTo(8, { reservationId: null }), 'RESERVATIONS', 'it makes the reservation null, which has no id'],
    [
      'what another reservation holds, given back',
      upTo(5, { reservationId: 'kept' }),
      ...(['RESERVATIONS', 'it gives back what reservation kept holds, which its command does not settle'] as const),
    ],
    [
      'more given back than is held',
      [
        ...upTo(4, { lots: parts({ ending: 5n, lasting: 1n }) }),
        again(5, { lots: parts({ lasting: 1n }), amount: toCredits(1), seq: 5n }),
        again(5, { seq: 6n, entryId: 'e6', after: after(20n, -1n) }),
      ],
      ...(['BALANCES', 'it leaves -1 reserved'] as const),
    ],
    [
      'a row under another key than its cause',
      upTo(5, { idempotencyKey: 'other' }),
      ...(['COMMAND', 'it is caused by e4, which does not begin the command before it'] as const),
    ],
    [
      'a row of another operation than its cause',
      upTo(5, { operation: 'release' }),
      ...(['COMMAND', 'it is caused by e4, which does not begin the command before it'] as const),
    ],
    ['a debt from nowhere', upTo(2, { after: after(25n, 0n, 1n) }), 'BALANCES', 'it says that 1 are owed after it, and it leaves 0'],
  ]
  for (const [what, journal, rule, message] of cases) {
    it(`finds ${what}`, () => {
      expect(firstFault(chained(journal))).to.deep.equal({
        accountId: 'a1',
        seq: BigInt(journal.length),
        entryId: journal.at(-1)?.entryId,
        rule,
        message,
      })
    })
  }

  it('finds a settlement that gives back less than is held, at the end too, at the entry that settles', () => {
    const proof = new AccountProof({ accountId: 'a1', hashOf, head: null })
    const state = {
      tenantId: 't1',
      refType: 'commission_request',
      refId: '1',
      amount: 7n,
      status: 'CONSUMED',
      idempotencyKey: 'r1',
    } as const
    const settledAt = String(entries[3]?.createdAt)
    const said = {
      ...state,
      reservationId: 'used',
      holds: '[["ending","5"],["lasting","2"]]',
      expiresAt: null,
      createdAt: settledAt,
      settledAt,
      seq: 3n,
    }
    proof.take(rows.slice(0, 4), [said])

    expect(proof.end(stored)).to.deep.equal({
      ...{ accountId: 'a1', seq: 4n, entryId: 'e4', rule: 'RESERVATIONS' },
      message: 'it settles reservation used, which still holds 1 of lot lasting',
    })
  })
})

describe('proving rows that are no entries', () => {
  /** The first two rows, of which the second has another column, chained as if that were right. */
  function withColumn(column: number, value: string): readonly JournalRow[] {
    let hash = '0'.repeat(64)
    return rows.slice(0, 2).map((row, place) => {
      const changed = (place === 1 ? row.with(column, value) : row) as JournalRow
      hash = hashOf(hash, JSON.stringify(canonicalRow(changed)))
      return changed.with(24, hash) as readonly unknown[] as JournalRow
    })
  }
  const noArray = 'its parts are no array'
  const noTexts = 'one of its parts has neither 2 texts nor 6'
  const noPart = 'one of its parts is not the id of a lot and an amount'
  const cases: readonly (readonly [column: number, value: string, rule: string, message: string])[] = [
    [23, '2', 'CHAIN', 'its chain version is 2, and only 1 is known'],
    [19, '1.5', 'TIME', 'it is of 1.5, which is no whole millisecond'],
    [19, '15x', 'TIME', 'it is of 15x, which is no whole millisecond'],
    [19, 'x15', 'TIME', 'it is of x15, which is no whole millisecond'],
    [19, '1772323199999', 'TIME', 'it is of 1772323199999, and the entry before it of 1772323200000'],
    [0, 'a2', 'CHAIN', 'it names the account a2'],
    [3, 't2', 'CHAIN', 'its tenant is t2, that of the entry before it t1'],
    [1, '3', 'NUMBERING', 'its number is 3, and 2 was to come'],
    ...['{}', 'nope', '[ ["ending","5"] ]'].map((text) => [11, text, 'PARTS', noArray] as const),
    ...['[1]', '[["a"]]', '[["ending","5","x"]]', '[["ending","5",1,null,null,null]]'].map((text) => [11, text, 'PARTS', noTexts] as const),
    ...['[["a","0"]]', '[["a","-1"]]', '[["","1"]]', '[[null,"5"]]', '[["ending","05"]]', '[["ending","5x"]]', '[["ending",null]]'].map(
      (text) => [11, text, 'PARTS', noPart] as const,
    ),
    [11, '[["lasting","19"]]', 'PARTS', 'its parts do not add up to 20'],
  ]
  for (const [column, value, rule, message] of cases) {
    it(`finds ${value} in column ${column}`, () => {
      expect(firstFault(withColumn(column, value))).to.deep.include({ seq: BigInt(column === 1 ? value : 2), rule, message })
    })
  }

  it('finds a hash that does not follow', () => {
    const [one, two] = rows
    if (one === undefined || two === undefined) throw new Error('nothing was lived through')

    expect(firstFault([one, two.with(24, one[24]) as readonly unknown[] as JournalRow])).to.deep.include({
      ...{ rule: 'CHAIN', message: 'its hash does not follow from the entry and the hash before it' },
    })
  })

  it('takes an instant before 1970, and one that is the same as the one before', () => {
    const [one] = rows
    if (one === undefined) throw new Error('nothing was lived through')
    const early = one.with(19, '-5') as readonly unknown[] as JournalRow
    const hash = hashOf('0'.repeat(64), JSON.stringify(canonicalRow(early)))

    expect(firstFault([early.with(24, hash) as readonly unknown[] as JournalRow])).to.equal(null)
    expect(firstFault(rows.slice(0, 3))).to.equal(null)
  })
})
