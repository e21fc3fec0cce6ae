import { expect } from 'chai'
import type { BookedAnswer } from '../../src/domain/credits/replay.ts'
import { byId } from '../support/given.ts'
import { describeExpiry, describeOrder } from './credit-ledger-order.suite.ts'
import { describeRaces } from './credit-ledger-races.suite.ts'
import { describeRefill } from './credit-ledger-refill.suite.ts'
import { describeTakeBack } from './credit-ledger-take-back.suite.ts'
import { bookedBy, commandsOf, fateOf } from './ledger-calls.ts'
import type { LedgerWorld } from './ledger-calls.ts'

/** The rules that every adapter of the port keeps. */
export function describeCreditLedger(name: string, start: () => Promise<LedgerWorld>): void {
  describe(`the credits ledger, ${name}`, () => {
    let world: LedgerWorld
    before(async () => {
      world = await start()
    })
    after(() => world.close())

    describeReplays(() => world)
    describeRefusals(() => world)
    describeOrder(() => world)
    describeExpiry(() => world)
    describeRaces(() => world)
    describeTakeBack(() => world)
    describeRefill(() => world)
  })
}

function describeReplays(world: () => LedgerWorld): void {
  it('answers a known key with its first answer, through either ledger, and books nothing', async () => {
    const { ledger, other, enrol, traceOf, nextId } = world()
    const accountId = await enrol()
    const { grant, reserve, consume } = commandsOf(world(), accountId)
    const commands = [grant('g', { amount: 9n }), reserve('1', { amount: 3n }), consume('1')]
    const first = [] as BookedAnswer[]
    for (const command of commands) first.push(await bookedBy(ledger, command))
    const trace = await traceOf(accountId)

    for (const [index, command] of commands.entries()) {
      const again = { ...command, ...(command.kind === 'RESERVE' && { reservationId: nextId() }) } // a call made anew has an id of its own
      for (const one of [ledger, other]) expect(await bookedBy(one, again)).to.deep.equal({ ...first[index], replayed: true })
    }
    expect(await traceOf(accountId)).to.equal(trace)
  })

  it('answers a reservation’s replay as it was made, though it is settled by now', async () => {
    const { ledger, enrol } = world()
    const { grant, reserve, release } = commandsOf(world(), await enrol())
    await ledger.execute(grant('g'))
    const made = await bookedBy(ledger, reserve('1'))
    await ledger.execute(release('1'))

    const again = await bookedBy(ledger, reserve('1'))

    expect(again).to.deep.equal({ ...made, replayed: true })
    expect(again.reservation?.status).to.equal('ACTIVE')
  })

  it('refuses a known key with another input, and knows one key for each operation apart', async () => {
    const { ledger, enrol } = world()
    const { grant, reserve, consume } = commandsOf(world(), await enrol())
    await ledger.execute(grant('k'))

    expect(await fateOf(ledger.execute(reserve('1', { idempotencyKey: 'k' })))).to.equal('BOOKED')
    expect(await fateOf(ledger.execute(reserve('1', { idempotencyKey: 'k', amount: 2n })))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect(await fateOf(ledger.execute(reserve('2', { idempotencyKey: 'k' })))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect(await fateOf(ledger.execute(consume('1', { idempotencyKey: 'k' })))).to.equal('BOOKED')
  })

  it('knows keys of one account only', async () => {
    const { ledger, enrol } = world()
    const fates = []
    for (const accountId of [await enrol(), await enrol()])
      fates.push(await fateOf(ledger.execute(commandsOf(world(), accountId).grant('shared'))))

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED'])
  })

  it('ignores a release again that was ignored before its reservation was made', async () => {
    const { ledger, other, enrol } = world()
    const { grant, reserve, release } = commandsOf(world(), await enrol())
    await ledger.execute(grant('g'))

    expect(await fateOf(ledger.execute(release('1')))).to.equal('NO_RESERVATION')
    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('BOOKED')
    expect(await fateOf(other.execute(release('1')))).to.equal('NO_RESERVATION')
    expect(await fateOf(other.execute(release('1', { idempotencyKey: 'another' })))).to.equal('BOOKED')
  })

  it('passes what was ignored for whoever names the reservation, as reconciliation does: the same key is a replay for all then', async () => {
    const { ledger, other, enrol } = world()
    const { grant, reserve, release } = commandsOf(world(), await enrol())
    await ledger.execute(grant('g'))
    const reserving = reserve('1')
    const reservation = { reservationId: reserving.reservationId, reference: null }
    const healing = release('1', { actor: 'job:reconcile', reservation })

    expect(await fateOf(ledger.execute(release('1')))).to.equal('NO_RESERVATION')
    expect(await fateOf(ledger.execute(reserving))).to.equal('BOOKED')
    expect(await fateOf(other.execute(release('1')))).to.equal('NO_RESERVATION')
    expect(await fateOf(other.execute(healing))).to.equal('BOOKED')
    expect(await fateOf(ledger.execute(healing))).to.equal('REPLAYED')
    expect(await fateOf(ledger.execute(release('1')))).to.equal('REPLAYED')
  })
}

function describeRefusals(world: () => LedgerWorld): void {
  it('writes nothing for what it refuses, so that the key is not burnt', async () => {
    const { ledger, enrol, traceOf } = world()
    const accountId = await enrol()
    const { grant, reserve, consume } = commandsOf(world(), accountId)
    const trace = await traceOf(accountId)

    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('INSUFFICIENT_CREDITS')
    expect(await fateOf(ledger.execute(consume('1', { reservation: byId(world().nextId()) })))).to.equal('RESERVATION_NOT_FOUND')
    expect(await fateOf(ledger.execute(grant('g', { amount: -1n, reason: 'ADJUSTMENT' })))).to.equal('INSUFFICIENT_CREDITS')
    expect(await traceOf(accountId)).to.equal(trace)

    await ledger.execute(grant('g'))
    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('BOOKED')
  })

  it('refuses an account that is not there, and harms nobody who is in the same batch', async () => {
    const { ledger, enrol, nextId } = world()
    const [there, missing] = [commandsOf(world(), await enrol()), commandsOf(world(), nextId())]

    const fates = await Promise.all([missing.grant('g'), there.grant('g')].map((command) => fateOf(ledger.execute(command))))

    expect(fates).to.deep.equal(['ACCOUNT_NOT_FOUND', 'BOOKED'])
  })

  it('takes no new reservation of a suspended account, and settles what it has', async () => {
    const { ledger, enrol, steer } = world()
    const accountId = await enrol()
    const { grant, reserve, consume } = commandsOf(world(), accountId)
    await ledger.execute(grant('g'))
    await ledger.execute(reserve('1'))
    await steer(accountId, { status: 'SUSPENDED' })

    expect(await fateOf(ledger.execute(reserve('2')))).to.equal('ACCOUNT_NOT_ACTIVE')
    expect(await fateOf(ledger.execute(consume('1')))).to.equal('BOOKED')
  })

  it('takes no new reservation of a frozen account, not even an operator’s, and does all else', async () => {
    const { ledger, other, enrol, freeze } = world()
    const accountId = await enrol()
    const { grant, reserve, consume, release, refill } = commandsOf(world(), accountId)
    await ledger.execute(grant('g'))
    for (const id of ['1', '2']) await ledger.execute(reserve(id))
    await freeze(accountId, true)

    const override = { lotId: world().nextId(), reason: 'why' }
    for (const one of [reserve('3'), reserve('3', { amount: 99n, override })]) {
      const refusal = await other.execute(one).then(
        () => null,
        (error: unknown) => error as Error,
      )
      expect(refusal).to.include({ code: 'ACCOUNT_NOT_ACTIVE' })
      expect(refusal?.message).to.match(/is frozen, because its ledger does not follow from its entries/)
    }
    expect(await fateOf(ledger.rehearse(reserve('3')))).to.equal('ACCOUNT_NOT_ACTIVE')
    expect(await fateOf(ledger.execute(consume('1')))).to.equal('BOOKED')
    expect(await fateOf(ledger.execute(release('2')))).to.equal('BOOKED')
    expect(await fateOf(ledger.execute(grant('more')))).to.equal('BOOKED')
    expect(await fateOf(ledger.refill(refill('refill:s:1')))).to.equal('BOOKED')
    expect(await ledger.expireDue(accountId)).to.equal(0)

    await freeze(accountId, false)
    expect(await fateOf(other.execute(reserve('3')))).to.equal('BOOKED')
  })

  it('rehearses as it would decide, and keeps nothing', async () => {
    const { ledger, enrol, traceOf } = world()
    const accountId = await enrol()
    const { grant, reserve } = commandsOf(world(), accountId)
    await ledger.execute(grant('g'))
    const trace = await traceOf(accountId)

    expect(await fateOf(ledger.rehearse(reserve('1', { amount: 10n })))).to.equal('BOOKED')
    expect(await fateOf(ledger.rehearse(reserve('1', { amount: 11n })))).to.equal('INSUFFICIENT_CREDITS')
    expect(await fateOf(ledger.rehearse(grant('g')))).to.equal('REPLAYED')
    expect(await traceOf(accountId)).to.equal(trace)
  })
}
