import { expect } from 'chai'
import type { GrantCredits, ReversibleEntry } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { decide } from '../../src/domain/credits/decide.ts'
import { aGrantCommand, aLot, anAccount, at, balancesOf, booked, linesOf, lotsOf, refusalIn, today } from '../support/given.ts'

const most = 9_007_199_254_740_991n
const codeOf = (account: ReturnType<typeof anAccount>, says: Partial<GrantCredits>): string =>
  refusalIn(() => decide(account, aGrantCommand(says), today)).code

describe('decide: grant', () => {
  for (const reason of ['GRANT', 'TOPUP', 'ADJUSTMENT'] as const) {
    it(`opens a lot of its own: ${reason}`, () => {
      const expiresAt = at('2026-04-01')
      const says = { reason, amount: 7n, expiresAt, reference: { type: 'order', id: '9' }, metadata: '{"note":1}' }

      const { own, account } = booked(anAccount({ lots: [aLot('endless', 1n)] }), aGrantCommand(says))

      expect(linesOf(own)).to.deep.equal([`${reason} issued>available 7: new 7`])
      expect(own.bookings[0]).to.deep.include({ reference: { type: 'order', id: '9' }, metadata: '{"note":1}', reversesEntryId: null })
      expect(own.bookings[0]?.lots[0]?.opens).to.deep.equal({ source: reason, expiresAt, unitPrice: null, currency: null })
      expect(account.lots.map(({ lotId, amount, grantedAt }) => [lotId, amount, grantedAt])).to.deep.equal([
        ['new', 7n, today],
        ['endless', 1n, at('2026-01-01')],
      ])
      expect(own.reservation).to.equal(null)
    })
  }

  it('is taken by every account: POSTPAID, suspended', () => {
    const { account } = booked(anAccount({ billingMode: 'POSTPAID', takesNewWork: false }), aGrantCommand({ amount: 3n }))

    expect(balancesOf(account)).to.deep.equal({ available: 3, reserved: 0, owed: 0 })
  })

  it('pays what is owed first', () => {
    const { own, account } = booked(anAccount({ owed: toCredits(4) }), aGrantCommand({ amount: 10n }))

    expect(linesOf(own)).to.deep.equal(['GRANT issued>available 10: new 10', 'REVERSAL available>owed 4: new 4'])
    expect(balancesOf(account)).to.deep.equal({ available: 6, reserved: 0, owed: 0 })
    expect(lotsOf(account)).to.deep.equal({ new: [6, 0] })
  })

  it('pays with all of it where more is owed', () => {
    const { account } = booked(anAccount({ owed: toCredits(14) }), aGrantCommand({ amount: 10n }))

    expect(balancesOf(account)).to.deep.equal({ available: 0, reserved: 0, owed: 4 })
  })

  it('fills the wallet up to the most that the wire can say, and refuses one credit more', () => {
    const account = anAccount({ lots: [aLot('lot', 1n, { held: toCredits(1) })] })

    expect(booked(account, aGrantCommand({ amount: most - 2n })).account.available).to.equal(most - 1n)
    expect(codeOf(account, { amount: most - 1n })).to.equal('BALANCE_LIMIT_EXCEEDED')
  })

  it('refuses an end that has come, from that very instant on', () => {
    expect(codeOf(anAccount(), { expiresAt: today })).to.equal('EXPIRY_IN_THE_PAST')
    expect(booked(anAccount(), aGrantCommand({ expiresAt: at('2026-03-01T00:00:00.001Z') })).own.bookings).to.have.length(1)
  })

  it('refuses what moves nothing, and options that do not go together', () => {
    const end = at('2026-04-01')

    expect(codeOf(anAccount(), { amount: 0n, reason: 'ADJUSTMENT' })).to.equal('AMOUNT_NOT_ALLOWED')
    for (const reason of ['GRANT', 'TOPUP'] as const) expect(codeOf(anAccount(), { amount: -1n, reason })).to.equal('AMOUNT_NOT_ALLOWED')
    expect(codeOf(anAccount(), { reason: 'GRANT', reversesEntryId: 'e' })).to.equal('OPTION_NOT_ALLOWED')
    expect(codeOf(anAccount(), { reason: 'ADJUSTMENT', amount: -1n, reversesEntryId: 'e' })).to.equal('OPTION_NOT_ALLOWED')
    expect(codeOf(anAccount(), { reason: 'ADJUSTMENT', amount: -1n, expiresAt: end })).to.equal('OPTION_NOT_ALLOWED')
    expect(codeOf(anAccount(), { reason: 'ADJUSTMENT', reversesEntryId: 'e', expiresAt: end })).to.equal('OPTION_NOT_ALLOWED')
  })
})

describe('decide: a negative adjustment', () => {
  const lots = [aLot('endless', 5n), aLot('ending', 2n, { expiresAt: at('2026-04-01') }), aLot('held', 0n, { held: toCredits(9) })]

  it('takes what is available, soonest to expire first, and nothing that is held', () => {
    const { own, account } = booked(anAccount({ lots }), aGrantCommand({ reason: 'ADJUSTMENT', amount: -4n }))

    expect(linesOf(own)).to.deep.equal(['ADJUSTMENT available>issued 4: ending 2, endless 2'])
    expect(balancesOf(account)).to.deep.equal({ available: 3, reserved: 9, owed: 0 })
  })

  it('takes the last credit, and refuses more than is available', () => {
    expect(booked(anAccount({ lots }), aGrantCommand({ reason: 'ADJUSTMENT', amount: -7n })).account.available).to.equal(0n)

    const refusal = refusalIn(() => decide(anAccount({ lots }), aGrantCommand({ reason: 'ADJUSTMENT', amount: -8n }), today))
    expect(refusal).to.include({ code: 'INSUFFICIENT_CREDITS', message: 'Cannot take 8 credits: 7 available' })
    expect(refusal.facts).to.deep.equal({ available: 7n })
  })
})

describe('decide: the undo of a consumption', () => {
  const reference = { type: 'commission_request', id: '1' }
  const spent: ReversibleEntry = {
    ...{ entryId: 'e7', reason: 'CONSUME', amount: toCredits(3), reservationId: 'r1', reference, isReversed: false },
  }
  const undo = { reason: 'ADJUSTMENT', reversesEntryId: 'e7', amount: 3n } as const
  const naming = (entry: ReversibleEntry | null, says = {}) => anAccount({ ...says, named: { entry } })

  it('brings back what was spent as a new lot without an end, and says which entry and which work it is about', () => {
    const { own, account } = booked(naming(spent), aGrantCommand(undo))

    expect(linesOf(own)).to.deep.equal(['ADJUSTMENT spent>available 3: new 3'])
    expect(own.bookings[0]).to.deep.include({ reversesEntryId: 'e7', reservationId: 'r1', reference })
    expect(own.bookings[0]?.lots[0]?.opens).to.deep.equal({ source: 'ADJUSTMENT', expiresAt: null, unitPrice: null, currency: null })
    expect(balancesOf(account)).to.deep.equal({ available: 3, reserved: 0, owed: 0 })
  })

  it('brings back a part, and pays what is owed out of it', () => {
    const { own } = booked(naming(spent, { owed: toCredits(1) }), aGrantCommand({ ...undo, amount: 2n }))

    expect(linesOf(own)).to.deep.equal(['ADJUSTMENT spent>available 2: new 2', 'REVERSAL available>owed 1: new 1'])
  })

  it('is refused of more than the entry spent, and of what was undone, is unknown, or is no consumption', () => {
    expect(codeOf(naming(spent), { ...undo, amount: 4n })).to.equal('AMOUNT_EXCEEDS_ENTRY')
    expect(codeOf(naming({ ...spent, isReversed: true }), undo)).to.equal('ENTRY_ALREADY_REVERSED')
    expect(codeOf(naming(null), undo)).to.equal('ENTRY_NOT_FOUND')
    expect(codeOf(naming({ ...spent, reason: 'RELEASE' }), undo)).to.equal('ENTRY_NOT_REVERSIBLE')
  })
})
