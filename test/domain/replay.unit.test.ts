import { expect } from 'chai'
import type { GrantCredits, KeyedCommand, TakeBackCredits } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { replay } from '../../src/domain/credits/replay.ts'
import type { KeptCommand } from '../../src/domain/credits/replay.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLoadedAccount,
  aLot,
  anAccount,
  aReleaseCommand,
  aReservation,
  aReserveCommand,
  at,
  balancesOf,
  byId,
  makeIds,
  parts,
  refusalIn,
  today,
} from '../support/given.ts'

const held = aReservation({ holds: parts({ lot: 3n }) })
const reference = { type: 'commission_request', id: '1' }
const other = { type: 'commission_request', id: 'other' }

/** What would be kept of a command on an account with 10 credits, of which reservation `r1` holds 3 where it is settled. */
function keptOf(command: KeyedCommand, { owed = 0n }: { owed?: bigint } = {}): KeptCommand {
  const settles = command.kind === 'CONSUME' || command.kind === 'RELEASE'
  const lot = settles ? aLot('lot', 7n, { held: toCredits(3) }) : aLot('lot', 10n)
  const account = anAccount({ lots: [lot], owed: toCredits(owed) })
  const entries = [{ entryId: 'e7', reason: 'CONSUME', amount: toCredits(9), reservationId: null, reference, isReversed: false }] as const
  const turn = new Turn(
    aLoadedAccount({ account, entries, current: settles ? [held] : [], reservations: settles ? [held] : [] }),
    today,
    makeIds(),
  )
  turn.take(command)
  const outcome = turn.outcome()
  return { entries: outcome.entries, reservation: outcome.made[0] ?? outcome.settled[0] ?? null }
}

const differenceOf = (again: KeyedCommand, first: KeyedCommand): unknown => {
  const refusal = refusalIn(() => replay(again, keptOf(first)))
  expect(refusal.code).to.equal('IDEMPOTENCY_KEY_REUSED')
  return refusal.facts['member']
}

describe('replay: reserve', () => {
  it('agrees with the same input, whatever id the call was given anew', () => {
    const answer = replay(aReserveCommand({ amount: 2n, reservationId: 'made anew' }), keptOf(aReserveCommand({ amount: 2n })))

    expect(answer.replayed).to.equal(true)
    expect(answer.reservation?.reservationId).to.equal('r1')
    expect(balancesOf(answer.credit)).to.deep.equal({ available: 8, reserved: 2, owed: 0 })
  })

  it('is refused with another amount or reference', () => {
    expect(differenceOf(aReserveCommand({ amount: 1n }), aReserveCommand({ amount: 2n }))).to.equal('amount')
    expect(differenceOf(aReserveCommand({ reference: other }), aReserveCommand())).to.equal('ref_id')
  })

  it('compares the amount of the reservation, and not of the adjustment that an override put in front', () => {
    const first = aReserveCommand({ amount: 12n, override: { lotId: 'extra', reason: 'promised' } })

    expect(replay(aReserveCommand({ amount: 12n }), keptOf(first)).entry).to.include({ reason: 'RESERVE', amount: 12n })
    expect(differenceOf(aReserveCommand({ amount: 2n }), first)).to.equal('amount')
  })

  it('does not compare why somebody overrode', () => {
    const first = aReserveCommand({ amount: 12n, override: { lotId: 'extra', reason: 'promised' } })
    const again = aReserveCommand({ amount: 12n, override: { lotId: 'other', reason: 'another' } })

    expect(replay(again, keptOf(first)).replayed).to.equal(true)
  })

  it('tells the reservation as it was made, whatever has become of it', () => {
    const kept = keptOf(aReserveCommand())
    const consumed = { ...kept, reservation: { ...aReservation(), status: 'CONSUMED', settledAt: today } as const }

    expect(replay(aReserveCommand(), consumed).reservation).to.include({ status: 'ACTIVE', settledAt: null })
  })
})

describe('replay: consume and release', () => {
  it('agrees with what names less, or names it otherwise', () => {
    const byBoth = { reservationId: 'r1', reference }

    for (const reservation of [{ reservationId: null, reference }, byId('r1'), byBoth]) {
      expect(replay(aConsumeCommand({ reservation }), keptOf(aConsumeCommand({ amount: 2n }))).entry.amount).to.equal(2n)
      expect(replay(aReleaseCommand({ reservation }), keptOf(aReleaseCommand())).reservation?.status).to.equal('RELEASED')
    }
  })

  it('tells the balances after the last row of the command, and its own row', () => {
    const answer = replay(aConsumeCommand(), keptOf(aConsumeCommand({ amount: 2n })))

    expect(answer.entry).to.include({ reason: 'CONSUME', amount: 2n })
    expect(balancesOf(answer.credit)).to.deep.equal({ available: 8, reserved: 0, owed: 0 })
  })

  it('is refused with another reservation, reference or amount', () => {
    for (const make of [aConsumeCommand, aReleaseCommand]) {
      expect(differenceOf(make({ reservation: byId('another') }), make())).to.equal('reservation_id')
      expect(differenceOf(make({ reservation: { reservationId: 'r1', reference: other } }), make())).to.equal('ref_id')
      expect(differenceOf(make({ reservation: { reservationId: null, reference: other } }), make())).to.equal('ref_id')
    }
    expect(differenceOf(aConsumeCommand({ amount: 3n }), aConsumeCommand({ amount: 2n }))).to.equal('amount')
  })

  it('agrees with all that was held, said as a number', () => {
    expect(replay(aConsumeCommand({ amount: 3n }), keptOf(aConsumeCommand())).replayed).to.equal(true)
  })
})

describe('replay: take-back', () => {
  const takeBack = (says: Partial<TakeBackCredits> = {}): TakeBackCredits => ({
    ...{ kind: 'TAKE_BACK', accountId: 'a1', idempotencyKey: 'payment_reversal:lot:1', actor: 'provider:stripe', lotId: 'lot' },
    ...{ total: toCredits(4), facts: 1, reference: null, spareLotId: 'spare', ...says },
  })

  it('agrees with the same total of the same lot, and is answered with the first row', () => {
    const answer = replay(takeBack({ spareLotId: 'made anew' }), keptOf(takeBack()))

    expect(answer).to.include({ replayed: true, reservation: null })
    expect(answer.entry).to.include({ reason: 'REVERSAL', from: 'available', to: 'reversed', amount: 4n })
    expect(balancesOf(answer.credit)).to.deep.equal({ available: 6, reserved: 0, owed: 0 })
  })

  it('is refused with another lot or another total', () => {
    expect(differenceOf(takeBack({ lotId: 'another' }), takeBack())).to.equal('lot_id')
    expect(differenceOf(takeBack({ total: toCredits(5) }), takeBack())).to.equal('total')
  })
})

describe('replay: grant', () => {
  const full: Partial<GrantCredits> = { amount: 5n, expiresAt: at('2026-04-01'), reference, metadata: '{"a":1}' }

  it('agrees with what leaves out the end, the reference or the metadata, and with other metadata', () => {
    for (const absent of [{ expiresAt: null }, { reference: null }, { metadata: null }, { metadata: '{"b":2}' }, { lotId: 'made anew' }]) {
      expect(replay(aGrantCommand({ ...full, ...absent }), keptOf(aGrantCommand(full))).replayed).to.equal(true)
    }
  })

  it('is refused with another reason, amount, reference or end', () => {
    const first = aGrantCommand(full)

    expect(differenceOf(aGrantCommand({ ...full, reason: 'TOPUP' }), first)).to.equal('reason')
    expect(differenceOf(aGrantCommand({ ...full, amount: 6n }), first)).to.equal('amount')
    expect(differenceOf(aGrantCommand({ ...full, reference: other }), first)).to.equal('ref_id')
    expect(differenceOf(aGrantCommand({ ...full, expiresAt: at('2026-04-02') }), first)).to.equal('expires_at')
  })

  it('is refused with another price, of which none agrees with any', () => {
    const [price, none] = [{ unitPrice: '2.5', currency: 'INR' } as const, { unitPrice: null, currency: null } as const]
    const topUp = (of: { readonly unitPrice: string | null; readonly currency: string | null }) => aGrantCommand({ reason: 'TOPUP', ...of })

    expect(differenceOf(topUp({ ...price, unitPrice: '2.6' }), topUp(price))).to.equal('unit_price')
    expect(differenceOf(topUp({ ...price, currency: 'USD' }), topUp(price))).to.equal('currency')
    expect(differenceOf(topUp(price), topUp(none))).to.equal('unit_price')
    expect(replay(topUp(none), keptOf(topUp(price))).replayed).to.equal(true)
  })

  it('is refused where something is given that was not booked', () => {
    expect(differenceOf(aGrantCommand({ reference }), aGrantCommand())).to.equal('ref_id')
    expect(differenceOf(aGrantCommand({ expiresAt: at('2026-04-01') }), aGrantCommand())).to.equal('expires_at')
  })

  it('tells an adjustment down from one up', () => {
    const down = aGrantCommand({ reason: 'ADJUSTMENT', amount: -5n })

    expect(replay(down, keptOf(down)).entry.amount).to.equal(5n)
    expect(differenceOf(aGrantCommand({ reason: 'ADJUSTMENT', amount: 5n }), down)).to.equal('amount')
  })

  it('compares the entry that an undo names, where it is named', () => {
    const undo = { reason: 'ADJUSTMENT', amount: 5n, reversesEntryId: 'e7' } as const

    expect(replay(aGrantCommand({ ...undo, reversesEntryId: null }), keptOf(aGrantCommand(undo))).replayed).to.equal(true)
    expect(differenceOf(aGrantCommand({ ...undo, reversesEntryId: 'e8' }), aGrantCommand(undo))).to.equal('reverses_entry_id')
  })

  it('tells the balances once what was owed is paid', () => {
    const answer = replay(aGrantCommand({ amount: 5n }), keptOf(aGrantCommand({ amount: 5n }), { owed: 2n }))

    expect(answer.entry).to.include({ reason: 'GRANT', amount: 5n })
    expect(balancesOf(answer.credit)).to.deep.equal({ available: 13, reserved: 0, owed: 0 })
  })
})
