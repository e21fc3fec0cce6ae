import { expect } from 'chai'
import type { ReconcileReport } from '../../ports/driving/reconciling.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'
import { accepted, cancelled, consume, delivered, release, reserve } from './v1-sends.ts'

const anna = 'v1:partner:7'

describe('reconciliation of credits', () => {
  let world: ReconcileWorld
  beforeEach(async () => {
    world = await startReconcileWorld()
    await world.enrol(anna)
  })
  afterEach(() => world.close())

  it('reserves and consumes for work whose calls never came, under V1’s own keys', async () => {
    await world.sendAll([accepted(1, anna), delivered(5, anna, 1)])
    world.pass(16)

    const { actions, scanned } = await world.reconcile()

    expect(actions.map(({ action, outcome, idempotencyKey }) => [action, outcome, idempotencyKey])).to.deep.equal([
      ['RESERVE', 'BOOKED', 'v1:credit_reserve:commission:1'],
      ['CONSUME', 'BOOKED', 'v1:credit_consume:deliverable:5'],
    ])
    expect(scanned).to.equal(1)
    expect(await world.creditOf(anna)).to.deep.equal([9, 0])
  })

  it('leaves evidence alone that is younger than a quarter of an hour', async () => {
    await world.send(accepted(1, anna))
    world.pass(14)
    expect((await world.reconcile()).actions).to.deep.equal([])

    world.pass(6)

    expect((await world.reconcile()).actions.map(({ action }) => action)).to.deep.equal(['RESERVE'])
  })

  it('does nothing the second time, not even write a row', async () => {
    await world.sendAll([accepted(1, anna), delivered(5, anna, 1), delivered(6, anna, 2)])
    world.pass(16)
    await world.reconcile()
    const before = await world.trace()

    const { actions, findings, scanned } = await world.reconcile()

    expect([actions, findings, scanned]).to.deep.equal([[], [], 0])
    expect(await world.trace()).to.equal(before)
  })

  it('takes calls of V1 that come late as the same calls again', async () => {
    await world.sendAll([accepted(1, anna), delivered(5, anna, 1)])
    world.pass(16)
    await world.reconcile()

    const late = [await world.call(reserve(1, anna)), await world.call(consume(1, anna, 5))]

    expect(late.map((answer) => (typeof answer === 'string' ? answer : answer.kind === 'BOOKED' && answer.replayed))).to.deep.equal([
      true,
      true,
    ])
    expect(await world.creditOf(anna)).to.deep.equal([9, 0])
  })

  it('finds what was refused, and reserves by itself once credits come in', async () => {
    await world.enrol('v1:partner:8', { credits: 1 })
    await world.sendAll([accepted(1, 'v1:partner:8'), accepted(2, 'v1:partner:8')])
    world.pass(16)
    const first = await world.reconcile()
    world.pass(16)
    expect((await world.reconcile()).actions, 'until something changes').to.deep.equal([])
    await world.grant('v1:partner:8', 1)
    world.pass(6)

    const second = await world.reconcile()

    expect(first.actions.map(({ outcome }) => outcome)).to.deep.equal(['BOOKED', 'REFUSED:INSUFFICIENT_CREDITS'])
    expect(first.findings.map(({ kind, subject }) => [kind, subject.id])).to.deep.equal([['MISSING_RESERVATION', '2']])
    expect(second.actions.map(({ outcome, idempotencyKey }) => [outcome, idempotencyKey])).to.deep.equal([
      ['BOOKED', 'v1:credit_reserve:commission:2'],
    ])
    expect(await world.findings.openNow()).to.deep.equal([])
  })

  it('wakes what waits when the account takes work again', async () => {
    await world.send(accepted(1, anna))
    await world.steer(anna, { status: 'SUSPENDED' })
    world.pass(16)
    expect((await world.reconcile()).actions.map(({ outcome }) => outcome)).to.deep.equal(['REFUSED:ACCOUNT_NOT_ACTIVE'])
    await world.steer(anna, { status: 'ACTIVE' })
    world.pass(6)

    expect((await world.reconcile()).actions.map(({ outcome }) => outcome)).to.deep.equal(['BOOKED'])
  })

  it('releases what was rejected, though V1’s release was ignored before the reservation was made', async () => {
    await world.call(release(1, anna))
    world.pass(1)
    await world.call(reserve(1, anna))
    await world.send(cancelled(1, anna, 'REJECTED'))
    world.pass(16)

    expect((await world.reconcile()).actions.map(({ action, outcome }) => [action, outcome])).to.deep.equal([['RELEASE', 'BOOKED']])
    expect(await world.creditOf(anna)).to.deep.equal([10, 0])
  })

  it('opens a finding where V1’s key stands for another reservation already', async () => {
    await world.call(reserve(1, anna))
    await world.call(release(1, anna))
    const reference = { type: 'commission_request', id: '1' }
    await world.spend(anna, {
      kind: 'RESERVE',
      amount: toCredits(1),
      reference,
      idempotencyKey: 'by hand',
      overrideReason: null,
      isDryRun: false,
    })
    await world.send(cancelled(1, anna, 'REJECTED'))
    world.pass(16)

    const { actions, findings } = await world.reconcile()

    expect(actions.map(({ action, outcome }) => [action, outcome])).to.deep.equal([['RELEASE', 'REFUSED:IDEMPOTENCY_KEY_REUSED']])
    expect(findings.map(({ kind }) => kind)).to.deep.equal(['CONFLICTING_EVIDENCE'])
    expect(await world.creditOf(anna)).to.deep.equal([9, 1])
  })

  it('books ends that have come, and looks again at the next one', async () => {
    await world.enrol('v1:partner:8', { credits: 3, endsAt: later(world.now(), minutes(30)) })
    await world.grant('v1:partner:8', 2, later(world.now(), minutes(60)))
    world.pass(40)

    expect((await world.reconcile()).actions.map(({ action, outcome }) => [action, outcome])).to.deep.equal([['EXPIRE', 'BOOKED']])
    expect(await world.creditOf('v1:partner:8')).to.deep.equal([2, 0])
    expect((await world.reconcile()).actions).to.deep.equal([])
    world.pass(30)
    expect((await world.reconcile()).actions.map(({ action }) => action)).to.deep.equal(['EXPIRE'])
    expect(await world.creditOf('v1:partner:8')).to.deep.equal([0, 0])
  })

  it('reports a reservation that nothing settled, and closes the finding once it is', async () => {
    await world.call(reserve(1, anna))
    world.pass(43_201)
    expect((await world.reconcile()).findings.map(({ kind }) => kind)).to.deep.equal(['STALE_RESERVATION'])

    await world.call(release(1, anna))
    world.pass(20)
    await world.reconcile()

    expect(await world.findings.openNow()).to.deep.equal([])
  })

  it('says in a dry run what the last credits are for, and keeps nothing', async () => {
    await world.enrol('v1:partner:8', { credits: 2 })
    for (let id = 1; id <= 4; id += 1) {
      await world.sendAll([accepted(id, 'v1:partner:8'), delivered(id, 'v1:partner:8', id)])
      world.pass(1)
    }
    world.pass(16)

    const said = await world.reconcile({ isDryRun: true })
    expect(await world.creditOf('v1:partner:8')).to.deep.equal([2, 0])
    expect(await world.findings.openNow()).to.deep.equal([])
    const done = await world.reconcile()

    const outcomesOf = ({ actions }: ReconcileReport) =>
      actions.map(({ idempotencyKey, outcome }) => [idempotencyKey, outcome.replace('WOULD_BOOK', 'BOOKED')])
    expect(outcomesOf(said)).to.deep.equal(outcomesOf(done))
    expect(said.findings).to.deep.equal(done.findings)
    expect(done.actions.map(({ outcome }) => outcome)).to.deep.equal([
      ...['BOOKED', 'BOOKED', 'REFUSED:INSUFFICIENT_CREDITS', 'REFUSED:INSUFFICIENT_CREDITS'],
      ...['BOOKED', 'BOOKED', 'SKIPPED', 'SKIPPED'],
    ])
  })

  it('has events of a key as evidence once the key is enrolled, in the mode that it is enrolled with', async () => {
    await world.sendAll([accepted(1, 'v1:partner:8'), accepted(2, 'v1:partner:9')])
    world.pass(60)
    await world.reconcile()
    await world.enrol('v1:partner:8')
    await world.enrol('v1:partner:9', { mode: 'POSTPAID' })
    world.pass(6)

    expect((await world.reconcile()).actions.map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal(['v1:credit_reserve:commission:1'])
  })
})
