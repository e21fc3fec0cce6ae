import { expect } from 'chai'
import { toInstant } from '../../src/domain/time.ts'
import { balancesOf } from '../support/given.ts'
import { bookedBy, commandsOf, fateOf } from './ledger-calls.ts'
import type { LedgerWorld } from './ledger-calls.ts'

/** That commands of one account come one after the other, and what the clock makes true before them. */
export function describeOrder(world: () => LedgerWorld): void {
  it('decides the commands of one account in the order in which they were given', async () => {
    const { ledger, enrol } = world()
    const { grant, reserve, consume, release } = commandsOf(world(), await enrol())

    const fates = await Promise.all(
      [
        ...[reserve('1'), grant('g', { amount: 2n }), reserve('1', { idempotencyKey: 'again' }), consume('1'), release('1')],
        ...[reserve('2'), reserve('3'), release('2'), reserve('2', { idempotencyKey: 'taken again' }), consume('2'), reserve('4')],
      ].map((command) => fateOf(ledger.execute(command))),
    )

    expect(fates).to.deep.equal([
      ...['INSUFFICIENT_CREDITS', 'BOOKED', 'BOOKED', 'BOOKED', 'RESERVATION_ALREADY_CONSUMED'],
      ...['BOOKED', 'INSUFFICIENT_CREDITS', 'BOOKED', 'BOOKED', 'BOOKED', 'INSUFFICIENT_CREDITS'],
    ])
  })

  it('frees a reference and takes it again, in the order given, though no append does both', async () => {
    const { ledger, enrol, entriesOf } = world()
    const accountId = await enrol()
    const { grant, reserve, release, consume } = commandsOf(world(), accountId)
    await ledger.execute(grant('g'))
    await ledger.execute(reserve('1'))

    const commands = [release('1'), reserve('1', { idempotencyKey: 'second' }), consume('1'), reserve('1', { idempotencyKey: 'third' })]
    const fates = await Promise.all(commands.map((command) => fateOf(ledger.execute(command))))

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED', 'BOOKED', 'BOOKED'])
    expect((await entriesOf(accountId)).map(({ reason }) => reason)).to.deep.equal([
      ...['GRANT', 'RESERVE', 'RELEASE', 'RESERVE', 'CONSUME', 'RESERVE'],
    ])
  })
}

/** That what has ended counts as gone, and is booked in front. */
export function describeExpiry(world: () => LedgerWorld): void {
  const minute = 60_000

  it('books what has ended in front of the next command that books, each end under a key of its own', async () => {
    const { ledger, enrol, entriesOf, creditOf, setClock, now } = world()
    const accountId = await enrol({ reservationTtlMinutes: 1 })
    const { grant, reserve } = commandsOf(world(), accountId)
    const ending = grant('ending', { amount: 5n, expiresAt: toInstant(now() + minute) })
    await ledger.execute(ending)
    await ledger.execute(grant('endless', { amount: 5n }))
    const { reservation } = await bookedBy(ledger, reserve('1', { amount: 2n }))
    setClock(toInstant(now() + minute))

    const ignored = await fateOf(ledger.execute(commandsOf(world(), accountId).consume('none')))
    const { length } = await entriesOf(accountId)
    const taken = await fateOf(ledger.execute(reserve('1', { idempotencyKey: 'second', amount: 4n })))

    expect([ignored, length, taken]).to.deep.equal(['NO_RESERVATION', 3, 'BOOKED'])
    const rows = (await entriesOf(accountId)).slice(3).map(({ idempotencyKey, reason, amount }) => `${idempotencyKey}: ${reason} ${amount}`)
    const [lotEnd, end] = [`expire:lot:${ending.lotId}`, `expire:reservation:${reservation?.reservationId}`]
    expect(rows).to.deep.equal([`${lotEnd}: EXPIRE 3`, `${end}: RELEASE 2`, `${end}: EXPIRE 2`, 'second: RESERVE 4'])
    expect(balancesOf(await creditOf(accountId))).to.deep.equal({ available: 1, reserved: 4, owed: 0 })
  })

  it('rehearses what a due end makes free', async () => {
    const { ledger, enrol, setClock, now } = world()
    const { grant, reserve } = commandsOf(world(), await enrol({ reservationTtlMinutes: 1 }))
    await ledger.execute(grant('g'))
    await ledger.execute(reserve('1', { amount: 10n }))
    setClock(toInstant(now() + minute))

    expect(await fateOf(ledger.rehearse(reserve('1', { idempotencyKey: 'second', amount: 10n })))).to.equal('BOOKED')
  })

  it('dates nothing before what is there, though the clock was set back', async () => {
    const { ledger, enrol, entriesOf, setClock, now } = world()
    const accountId = await enrol()
    const { grant, reserve } = commandsOf(world(), accountId)
    const before = now()
    await ledger.execute(grant('ending', { expiresAt: toInstant(before + minute) }))
    setClock(toInstant(before + minute))
    await ledger.execute(grant('endless', { amount: 1n }))
    setClock(toInstant(before))

    const fates = [await fateOf(ledger.execute(reserve('1', { amount: 2n }))), await fateOf(ledger.execute(reserve('1')))]

    expect(fates).to.deep.equal(['INSUFFICIENT_CREDITS', 'BOOKED'])
    expect((await entriesOf(accountId)).at(-1)?.createdAt).to.equal(before + minute)
  })
}
