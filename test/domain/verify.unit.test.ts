import { expect } from 'chai'
import type { Entry } from '../../src/domain/credits/entry.ts'
import { canonicalForm } from '../../src/domain/credits/entry.ts'
import type { Fault } from '../../src/domain/credits/found-state.ts'
import { canonicalRow } from '../../src/domain/credits/journal-row.ts'
import { AccountProof } from '../../src/domain/credits/verify.ts'
import { at, parts } from '../support/given.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { chained, hashOf } from './proof-given.ts'

const granted: Entry = {
  ...{ accountId: 'a1', seq: 1n, entryId: 'e1', tenantId: 't1', operation: 'grant', idempotencyKey: 'k1', causedBy: null, reason: 'GRANT' },
  ...{ from: 'issued', to: 'available', amount: toCredits(10), reservationId: null, reservationExpiresAt: null, reference: null },
  lots: [{ lotId: 'lot', amount: toCredits(10), opens: { source: 'GRANT', expiresAt: null, unitPrice: null, currency: null } }],
  ...{ reversesEntryId: null, metadata: null, actor: 'operator:anna', createdAt: at('2026-03-01') },
  after: { available: toCredits(10), reserved: toCredits(0), owed: toCredits(0) },
}

const reserved: Entry = {
  ...granted,
  ...{ seq: 2n, entryId: 'e2', operation: 'reserve', idempotencyKey: 'k2', reason: 'RESERVE', from: 'available', to: 'reserved' },
  ...{ amount: toCredits(3), lots: parts({ lot: 3n }), reservationId: 'r1', reference: { type: 'commission_request', id: '1' } },
  after: { available: toCredits(7), reserved: toCredits(3), owed: toCredits(0) },
}

const consumed: Entry = {
  ...reserved,
  ...{ seq: 3n, entryId: 'e3', operation: 'consume', idempotencyKey: 'k3', reason: 'CONSUME', from: 'reserved', to: 'spent' },
  after: { available: toCredits(7), reserved: toCredits(0), owed: toCredits(0) },
}

const faultOf = (...entries: readonly Entry[]): Fault | null =>
  new AccountProof({ accountId: 'a1', hashOf, head: null }).take(chained(entries), [])

describe('AccountProof', () => {
  it('hashes a row as the entry that it is', () => {
    expect(chained([granted, reserved]).map((row) => JSON.stringify(canonicalRow(row)))).to.deep.equal(
      [granted, reserved].map(canonicalForm),
    )
  })

  it('finds nothing in entries that follow from one another', () => {
    expect(faultOf(granted, reserved)).to.equal(null)
  })

  const after = (available: number, reservedAfter: number) => ({
    available: toCredits(available),
    reserved: toCredits(reservedAfter),
    owed: toCredits(0),
  })
  const cases: readonly (readonly [title: string, rule: string, seq: bigint, entries: readonly Entry[]])[] = [
    ['a number that is left out', 'NUMBERING', 3n, [granted, { ...reserved, seq: 3n }]],
    ['an entry dated before the one before it', 'TIME', 2n, [granted, { ...reserved, createdAt: at('2026-02-28') }]],
    ['an entry of another account', 'CHAIN', 2n, [granted, { ...reserved, accountId: 'a2' }]],
    ['an entry of another tenant', 'CHAIN', 2n, [granted, { ...reserved, tenantId: 't2' }]],
    ['a row that no command before it caused', 'COMMAND', 2n, [granted, { ...reserved, causedBy: 'e1' }]],
    ['balances that do not follow', 'BALANCES', 2n, [granted, { ...reserved, after: after(7, 4) }]],
    ['more taken than there is', 'BALANCES', 1n, [{ ...reserved, seq: 1n }]],
    ['parts that do not add up', 'PARTS', 2n, [granted, { ...reserved, lots: parts({ lot: 2n }) }]],
    ['a part of a lot that is not there', 'LOTS', 2n, [granted, { ...reserved, lots: parts({ other: 3n }) }]],
    [
      'a lot that is opened twice',
      'LOTS',
      2n,
      [granted, { ...granted, seq: 2n, entryId: 'e2', idempotencyKey: 'k2', after: after(20, 0) }],
    ],
    ['a reservation that is not active', 'RESERVATIONS', 3n, [granted, reserved, { ...consumed, reservationId: 'r2' }]],
    ['a reservation without an id', 'RESERVATIONS', 2n, [granted, { ...reserved, reservationId: null }]],
    [
      'a settled reservation that is not given back whole, at the entry that settles it',
      ...(['RESERVATIONS', 3n] as const),
      [
        granted,
        reserved,
        { ...consumed, amount: toCredits(2), lots: parts({ lot: 2n }), after: after(7, 1) },
        {
          ...granted,
          seq: 4n,
          entryId: 'e4',
          lots: [{ ...granted.lots[0], lotId: 'new', amount: toCredits(10) }] as Entry['lots'],
          after: after(17, 1),
        },
      ],
    ],
  ]
  for (const [title, rule, seq, entries] of cases) {
    it(`finds ${title}`, () => {
      expect(faultOf(...entries)).to.include({ accountId: 'a1', rule, seq })
    })
  }

  it('tells the first fault for good', () => {
    const proof = new AccountProof({ accountId: 'a1', hashOf, head: null })
    const first = proof.take(chained([{ ...granted, seq: 2n }]), [])

    expect(proof.take(chained([granted]), [])).to.equal(first)
    expect(proof.end({ balance: null, lots: [], activeReservations: [], reservations: 0n })).to.equal(first)
  })
})
