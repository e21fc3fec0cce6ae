import { expect } from 'chai'
import type { OrdinaryCommand } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import type { LoadedAccount } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { minutes, toInstant } from '../../src/domain/time.ts'
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
  byId,
  byReference,
  makeIds,
  parts,
  today,
} from '../support/given.ts'

const aTurn = (loaded: LoadedAccount, now = today): Turn => new Turn(loaded, now, makeIds())
const rich = anAccount({ lots: [aLot('lot', 9n)] })
const active = aReservation({ reservationId: 'old', holds: parts({ lot: 2n }) })
const holding = aLoadedAccount({
  account: anAccount({ lots: [aLot('lot', 7n, { held: toCredits(2) })] }),
  current: [active],
  reservations: [active],
})

/** What a turn says to each command: BOOKED, REPLAYED, WAITS, the reason why it is ignored, or the code of its refusal. */
function fatesIn(turn: Turn, commands: readonly OrdinaryCommand[]): readonly string[] {
  return commands.map((command) => {
    try {
      const answer = turn.take(command)
      if (answer === null) return 'WAITS'
      if (answer.kind === 'IGNORED') return answer.reason
      return answer.replayed ? 'REPLAYED' : 'BOOKED'
    } catch (error) {
      if (error instanceof BillingError) return error.code
      throw error
    }
  })
}

const rowsOf = (turn: Turn): readonly string[] =>
  turn.outcome().entries.map(({ seq, reason, idempotencyKey }) => `${seq} ${reason} ${idempotencyKey}`)

describe('a turn', () => {
  it('decides each command on what those before it left', () => {
    const turn = aTurn(aLoadedAccount())
    const second = aReserveCommand({ idempotencyKey: 'second', reservationId: 'r2', ...{ reference: byReference('2').reference } })

    const fates = fatesIn(turn, [aReserveCommand(), aGrantCommand({ amount: 1n }), aReserveCommand(), second, aConsumeCommand()])

    expect(fates).to.deep.equal(['INSUFFICIENT_CREDITS', 'BOOKED', 'BOOKED', 'INSUFFICIENT_CREDITS', 'BOOKED'])
    expect(rowsOf(turn)).to.deep.equal(['1 GRANT k', '2 RESERVE k', '3 CONSUME k'])
    expect(turn.outcome().made.map(({ status }) => status)).to.deep.equal(['CONSUMED'])
    expect(turn.outcome().settled).to.deep.equal([])
  })

  it('numbers on from the newest entry, and names in each row of a command its first one', () => {
    const turn = aTurn({ ...holding, lastSeq: 41n })

    turn.take(aConsumeCommand({ amount: 1n }))

    const rows = turn
      .outcome()
      .entries.map(({ seq, entryId, causedBy, after }) => [seq, entryId, causedBy, after.available, after.reserved])
    expect(rows).to.deep.equal([
      [42n, 'e1', null, 7n, 1n],
      [43n, 'e2', 'e1', 8n, 0n],
    ])
  })

  it('happens at the newest entry’s instant where the clock is behind it', () => {
    const turn = aTurn(aLoadedAccount({ lastAt: at('2026-03-02') }))
    turn.take(aGrantCommand())

    expect(turn.outcome().entries[0]?.createdAt).to.equal(at('2026-03-02'))
    expect(aTurn(aLoadedAccount({ lastAt: at('2026-02-02') })).now).to.equal(today)
  })

  it('lets wait who takes a reference that this turn frees, though it was freed by id', () => {
    for (const settle of [aReleaseCommand(), aConsumeCommand(), aReleaseCommand({ reservation: byId('old') })]) {
      expect(fatesIn(aTurn(holding), [settle, aReserveCommand({ idempotencyKey: 'second' })])).to.deep.equal(['BOOKED', 'WAITS'])
    }
  })

  it('lets nobody wait for a reference that was taken and freed within the turn: it was never in the database', () => {
    const turn = aTurn(aLoadedAccount({ account: rich }))

    const fates = fatesIn(turn, [aReserveCommand(), aReleaseCommand(), aReserveCommand({ idempotencyKey: 'second', reservationId: 'r2' })])

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED', 'BOOKED'])
    expect(turn.outcome().made.map(({ reservationId, status }) => `${reservationId} ${status}`)).to.deep.equal(['r1 RELEASED', 'r2 ACTIVE'])
  })

  it('books a due end that frees the reference alone, and lets the taker wait for that append', () => {
    const ended = { ...active, expiresAt: at('2026-02-15') }
    const account = { ...holding.account, ending: [ended] }
    const turn = aTurn({ ...holding, account, current: [ended] })

    expect(fatesIn(turn, [aReserveCommand()])).to.deep.equal(['WAITS'])
    expect(rowsOf(turn)).to.deep.equal(['1 RELEASE expire:reservation:old'])
    expect(turn.outcome().settled.map(({ status }) => status)).to.deep.equal(['EXPIRED'])
  })

  it('books due ends once, in front of the first command that books', () => {
    const account = anAccount({ lots: [aLot('ended', 2n, { expiresAt: at('2026-02-15') }), aLot('lot', 2n)] })
    const turn = aTurn(aLoadedAccount({ account }))

    const fates = fatesIn(turn, [aConsumeCommand(), aReserveCommand({ amount: 3n }), aReserveCommand(), aGrantCommand()])

    expect(fates).to.deep.equal(['NO_RESERVATION', 'INSUFFICIENT_CREDITS', 'BOOKED', 'BOOKED'])
    expect(rowsOf(turn)).to.deep.equal(['1 EXPIRE expire:lot:ended', '2 RESERVE k', '3 GRANT k'])
  })

  it('answers a key of this very turn again, and refuses it with another input', () => {
    const turn = aTurn(aLoadedAccount({ account: rich }))
    const first = turn.take(aReserveCommand())

    const again = turn.take(aReserveCommand({ reservationId: 'made anew' }))

    expect(again).to.deep.equal({ ...first, replayed: true })
    expect(fatesIn(turn, [aReserveCommand({ amount: 2n })])).to.deep.equal(['IDEMPOTENCY_KEY_REUSED'])
    expect(turn.outcome().entries).to.have.length(1)
  })

  it('looks at the key before anything else', () => {
    const turn = aTurn(aLoadedAccount({ account: rich }))
    const kept = { entries: [], reservation: null }
    turn.take(aReserveCommand())
    const { entries, made } = turn.outcome()
    const loaded = aLoadedAccount({
      account: anAccount({ billingMode: 'POSTPAID', takesNewWork: false }),
      kept: [{ ...kept, entries, reservation: made[0] ?? null }],
    })

    expect(fatesIn(aTurn(loaded), [aReserveCommand(), aReserveCommand({ idempotencyKey: 'another' })])).to.deep.equal([
      'REPLAYED',
      'BILLING_MODE_NOT_CREDIT',
    ])
  })

  it('ignores a release again that it ignored before, also where the reservation came between', () => {
    const turn = aTurn(aLoadedAccount({ account: rich }))
    const other = aReleaseCommand({ idempotencyKey: 'other' })

    expect(fatesIn(turn, [aReleaseCommand(), aReserveCommand(), aReleaseCommand(), other])).to.deep.equal([
      ...['NO_RESERVATION', 'BOOKED', 'NO_RESERVATION', 'BOOKED'],
    ])
    expect(turn.outcome().ignored.map(({ command }) => command.idempotencyKey)).to.deep.equal(['k', 'k'])
  })

  it('books a release under a key that another operation was ignored with', () => {
    const turn = aTurn(aLoadedAccount({ account: rich }))

    expect(fatesIn(turn, [aConsumeCommand(), aReserveCommand(), aReleaseCommand()])).to.deep.equal(['NO_RESERVATION', 'BOOKED', 'BOOKED'])
  })

  it('ignores a release whose key was ignored in an earlier turn, before the reservation was made or in the same millisecond', () => {
    for (const at of [toInstant(active.createdAt - 1), active.createdAt]) {
      const turn = aTurn({ ...holding, ignoredReleases: [{ idempotencyKey: 'k', at }] })

      expect(fatesIn(turn, [aReleaseCommand()])).to.deep.equal(['NO_RESERVATION'])
    }
  })

  it('books a release whose key was ignored only once the reservation was there: that was another call', () => {
    const at = toInstant(active.createdAt + 1)

    expect(fatesIn(aTurn({ ...holding, ignoredReleases: [{ idempotencyKey: 'k', at }] }), [aReleaseCommand()])).to.deep.equal(['BOOKED'])
  })

  it('takes what it ignored itself for earlier than what it made: all of a turn is one instant', () => {
    const elsewhere = aReleaseCommand({ reservation: byReference('elsewhere') })
    const later = toInstant(active.createdAt + 1)

    const turns = [
      fatesIn(aTurn(aLoadedAccount({ account: rich })), [aReserveCommand(), elsewhere, aReleaseCommand()]),
      fatesIn(aTurn(holding, later), [elsewhere, aReleaseCommand()]),
    ]

    expect(turns).to.deep.equal([
      ['BOOKED', 'NO_RESERVATION', 'NO_RESERVATION'],
      ['NO_RESERVATION', 'BOOKED'],
    ])
  })

  it('undoes an entry once within a turn', () => {
    const entries = [
      { entryId: 'e7', reason: 'CONSUME', amount: toCredits(3), reservationId: null, reference: null, isReversed: false },
    ] as const
    const undo = (idempotencyKey: string) =>
      aGrantCommand({ idempotencyKey, lotId: idempotencyKey, reason: 'ADJUSTMENT', amount: 1n, reversesEntryId: 'e7' })

    expect(fatesIn(aTurn(aLoadedAccount({ entries })), [undo('first'), undo('second')])).to.deep.equal(['BOOKED', 'ENTRY_ALREADY_REVERSED'])
  })

  it('gives a reservation that it makes its end', () => {
    const turn = aTurn(aLoadedAccount({ account: { ...rich, reservationTtl: minutes(5) } }))
    turn.take(aReserveCommand())

    expect(turn.outcome().made[0]?.expiresAt).to.equal(at('2026-03-01T00:05:00Z'))
  })

  it('changes nothing for what it refuses', () => {
    const turn = aTurn(holding)

    expect(fatesIn(turn, [aReserveCommand(), aConsumeCommand({ amount: 9n }), aGrantCommand({ amount: 0n })])).to.deep.equal([
      ...['REFERENCE_ALREADY_RESERVED', 'AMOUNT_EXCEEDS_RESERVATION', 'AMOUNT_NOT_ALLOWED'],
    ])
    expect(turn.outcome()).to.deep.equal({ account: holding.account, entries: [], made: [], settled: [], ignored: [], isWritten: false })
  })
})
