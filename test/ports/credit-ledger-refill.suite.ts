import { expect } from 'chai'
import { later, minutes } from '../../src/domain/time.ts'
import { balancesOf } from '../support/given.ts'
import { bookedBy, commandsOf, fateOf } from './ledger-calls.ts'
import type { LedgerWorld } from './ledger-calls.ts'

/** A period's credits come in once, by what counts at that instant; and what has ended is booked though nothing else is. */
export function describeRefill(world: () => LedgerWorld): void {
  async function account(says: Parameters<LedgerWorld['enrol']>[0] = {}) {
    const accountId = await world().enrol(says)
    const rows = async () => (await world().entriesOf(accountId)).map(({ reason, from, to, amount }) => `${reason} ${from}>${to} ${amount}`)
    return { accountId, ...commandsOf(world(), accountId), rows, credit: async () => balancesOf(await world().creditOf(accountId)) }
  }
  const wait = (span: number): void => world().setClock(later(world().now(), minutes(span)))

  it('adds an allowance once per key, through either ledger, in a lot that says that it is a refill', async () => {
    const { ledger, other, now, nextId, traceOf } = world()
    const { accountId, refill, credit } = await account()
    const reference = { type: 'subscription_refill', id: nextId() }
    const expiresAt = later(now(), minutes(60))
    const command = refill('refill:s:1', { reference, expiresAt, metadata: '{"period":1}' })

    const first = await ledger.refill(command)
    const trace = await traceOf(accountId)

    if (first.kind !== 'BOOKED') throw new Error(first.reason)
    expect(first.entry).to.deep.include({ operation: 'refill', reason: 'GRANT', from: 'issued', to: 'available', reference })
    expect(first.entry.metadata).to.equal('{"period":1}')
    const opens = { source: 'REFILL', expiresAt, unitPrice: null, currency: null }
    expect(first.entry.lots).to.deep.equal([{ lotId: command.lotId, amount: 10n, opens }])
    for (const one of [ledger, other])
      expect(await one.refill({ ...command, lotId: nextId(), metadata: null })).to.deep.equal({ ...first, replayed: true })
    const others = [{ allowance: 11n }, { expiresAt: null }, { reference: { type: 'subscription_refill', id: 'another' } }]
    for (const says of others)
      expect(await fateOf(other.refill(refill('refill:s:1', { reference, expiresAt, ...says })))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect(await traceOf(accountId)).to.equal(trace)
    expect(await credit()).to.deep.equal({ available: 10, reserved: 0, owed: 0 })
  })

  it('is booked once where two ask for it at once, over and over', async () => {
    const { ledger, other } = world()
    const { accountId, refill } = await account()
    const asked = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? ledger : other).refill(refill('refill:s:1')))

    const fates = await Promise.all(asked.map(fateOf))

    expect(fates.filter((fate) => fate === 'BOOKED')).to.have.length(1)
    expect(fates.filter((fate) => fate === 'REPLAYED')).to.have.length(19)
    expect(await world().entriesOf(accountId)).to.have.length(1)
  })

  it('tops up by what counts then: what has ended does not, nor what is held', async () => {
    const { ledger, now } = world()
    const { grant, reserve, refill, rows, credit } = await account()
    await ledger.execute(grant('ends', { amount: 6n, expiresAt: later(now(), minutes(5)) }))
    await ledger.execute(grant('stays', { amount: 4n }))
    await ledger.execute(reserve('1', { amount: 7n })) // all that ends, and one that stays
    await ledger.execute(grant('ends, too', { amount: 3n, expiresAt: later(now(), minutes(5)) }))
    wait(5)

    expect(await fateOf(ledger.refill(refill('refill:s:1', { mode: 'TOP_UP_TO' })))).to.equal('BOOKED')
    expect((await rows()).slice(4)).to.deep.equal(['EXPIRE available>expired 3', 'GRANT issued>available 7'])
    expect(await credit()).to.deep.equal({ available: 10, reserved: 7, owed: 0 })
    // Less was missing than the allowance: asked for again it is the same, and a smaller allowance was not it.
    expect(await fateOf(ledger.refill(refill('refill:s:1', { mode: 'TOP_UP_TO' })))).to.equal('REPLAYED')
    expect(await fateOf(ledger.refill(refill('refill:s:1', { mode: 'TOP_UP_TO', allowance: 6n })))).to.equal('IDEMPOTENCY_KEY_REUSED')
  })

  it('pays what is owed out of what comes in, and counts what is missing before that', async () => {
    const { ledger, nextId } = world()
    const { grant, reserve, consume, takeBack, refill, rows, credit } = await account()
    const lotId = nextId()
    await ledger.execute(grant('bought', { lotId, amount: 6n, reason: 'TOPUP' }))
    await ledger.execute(reserve('1', { amount: 6n }))
    await ledger.execute(consume('1'))
    await ledger.takeBack(takeBack(lotId, { total: 6, facts: 1 }))
    await ledger.execute(grant('g', { amount: 2n }))
    expect(await credit()).to.deep.equal({ available: 0, reserved: 0, owed: 4 })

    expect(await fateOf(ledger.refill(refill('refill:s:1', { mode: 'TOP_UP_TO' })))).to.equal('BOOKED')
    expect((await rows()).slice(-2)).to.deep.equal(['GRANT issued>available 10', 'REVERSAL available>owed 4'])
    expect(await credit()).to.deep.equal({ available: 6, reserved: 0, owed: 0 })
  })

  it('writes nothing where nothing is needed, or where its credits have ended before they came; the key is not burnt', async () => {
    const { ledger, now, traceOf } = world()
    const { accountId, grant, reserve, refill } = await account()
    await ledger.execute(grant('g', { amount: 10n }))
    await ledger.execute(grant('ends', { expiresAt: later(now(), minutes(1)) }))
    wait(1) // due, and not booked by what books nothing
    const trace = await traceOf(accountId)

    expect(await fateOf(ledger.refill(refill('k', { mode: 'TOP_UP_TO' })))).to.equal('NOTHING_NEEDED')
    expect(await fateOf(ledger.refill(refill('k', { allowance: 0n })))).to.equal('NOTHING_NEEDED')
    for (const mode of ['ADD', 'TOP_UP_TO'] as const)
      expect(await fateOf(ledger.refill(refill('k', { mode, expiresAt: now() })))).to.equal('ENDED_ALREADY')
    expect(await traceOf(accountId)).to.equal(trace)

    await ledger.execute(reserve('1', { amount: 3n }))
    expect(await fateOf(ledger.refill(refill('k', { mode: 'TOP_UP_TO' })))).to.equal('BOOKED')
  })

  it('refuses what no wallet can hold, and an account that is not there', async () => {
    const { ledger, nextId } = world()
    const { grant, reserve, refill } = await account()
    await ledger.execute(grant('g'))
    await ledger.execute(reserve('1'))

    const most = 2n ** 53n - 1n
    expect(await fateOf(ledger.refill(refill('k', { allowance: most })))).to.equal('BALANCE_LIMIT_EXCEEDED')
    expect(await fateOf(ledger.refill(refill('k', { allowance: most, mode: 'TOP_UP_TO' })))).to.equal('BALANCE_LIMIT_EXCEEDED')
    expect(await fateOf(ledger.refill(refill('k', { allowance: most - 1n, mode: 'TOP_UP_TO' })))).to.equal('BOOKED')
    expect(await fateOf(ledger.refill(commandsOf(world(), nextId()).refill('k')))).to.equal('ACCOUNT_NOT_FOUND')
  })

  it('books what has ended and nothing else: each end once, however many ask for it', async () => {
    const { ledger, other, now, traceOf, entriesOf } = world()
    const { accountId, grant, reserve, rows, credit } = await account({ reservationTtlMinutes: 10 })
    await ledger.execute(grant('ends', { amount: 6n, expiresAt: later(now(), minutes(5)) }))
    await ledger.execute(grant('stays', { amount: 4n }))
    await ledger.execute(reserve('1', { amount: 2n }))
    expect(await ledger.expireDue(accountId)).to.equal(0)
    wait(10)
    const before = await credit()

    const booked = await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? ledger : other).expireDue(accountId)))

    expect(booked.reduce((sum, ends) => sum + ends, 0)).to.equal(2)
    expect((await rows()).slice(3)).to.deep.equal([
      ...['EXPIRE available>expired 4', 'RELEASE reserved>available 2', 'EXPIRE available>expired 2'],
    ])
    expect((await entriesOf(accountId)).slice(3)[0]).to.include({ operation: 'expire', actor: 'job:expire' })
    expect(await credit()).to.deep.equal(before) // it counted as gone already
    const trace = await traceOf(accountId)
    expect(await other.expireDue(accountId)).to.equal(0)
    expect(await traceOf(accountId)).to.equal(trace)
    expect(await fateOf(other.execute(reserve('1', { idempotencyKey: 'again' })))).to.equal('BOOKED')
    expect(await fateOf(ledger.expireDue(world().nextId()).then(() => bookedBy(ledger, grant('never'))))).to.equal('ACCOUNT_NOT_FOUND')
  })

  it('books ends among other commands of one batch, in the order in which they came', async () => {
    const { ledger, now } = world()
    const { accountId, grant, reserve, rows } = await account({ reservationTtlMinutes: 5 })
    await ledger.execute(grant('g', { amount: 5n, expiresAt: later(now(), minutes(60)) }))
    await ledger.execute(reserve('1', { amount: 2n }))
    wait(5)

    const ends = ledger.expireDue(accountId)
    const again = fateOf(ledger.execute(reserve('1', { idempotencyKey: 'again', amount: 5n })))
    const none = ledger.expireDue(accountId)

    expect([await ends, await again, await none]).to.deep.equal([1, 'BOOKED', 0])
    expect((await rows()).slice(2)).to.deep.equal(['RELEASE reserved>available 2', 'RESERVE available>reserved 5'])
  })
}
