import { expect } from 'chai'
import type { ReconcileReport, ReconcileRequest } from '../../ports/driving/reconciling.ts'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'
import { accepted, cancelled, delivered, release, reserve } from './v1-sends.ts'

const anna = 'v1:partner:7'

describe('an account in a run of reconciliation', () => {
  let world: ReconcileWorld
  beforeEach(async () => {
    world = await startReconcileWorld()
  })
  afterEach(() => world.close())

  const outcomesOf = ({ actions }: ReconcileReport) => actions.map(({ idempotencyKey, outcome }) => `${idempotencyKey} ${outcome}`)
  const asBooked = (outcomes: readonly string[]) => outcomes.map((outcome) => outcome.replace('WOULD_BOOK', 'BOOKED'))

  /** All pages say in a dry run what they then do. */
  async function expectDoneAsSaid(request: Partial<ReconcileRequest>): Promise<ReconcileReport> {
    const said = await world.sweep({ ...request, isDryRun: true })
    const done = await world.sweep(request)
    expect(asBooked(outcomesOf(said))).to.deep.equal(outcomesOf(done))
    expect(said.findings).to.deep.equal(done.findings)
    expect(said.scanned).to.equal(done.scanned)
    return done
  }

  it('is finished within a page, so that a dry run over several pages says what is done', async () => {
    for (const [index, key] of [anna, 'v1:partner:8'].entries()) {
      await world.enrol(key, { credits: 1 })
      await world.sendAll([accepted(10 + index, key, 50 + index), accepted(20 + index, key, 60 + index)])
    }
    world.pass(16)

    const { actions, findings, scanned } = await expectDoneAsSaid({ limit: 1 })

    expect(scanned).to.equal(2)
    expect(actions.map(({ outcome }) => outcome).toSorted()).to.deep.equal([
      ...['BOOKED', 'BOOKED', 'REFUSED:INSUFFICIENT_CREDITS', 'REFUSED:INSUFFICIENT_CREDITS'],
    ])
    expect(findings.map(({ kind }) => kind)).to.deep.equal(['MISSING_RESERVATION', 'MISSING_RESERVATION'])
  })

  it('has its older work reserved first, each piece once, however many slices are read of it', async () => {
    const [count, credits] = [550, 150]
    await world.enrol(anna, { credits })
    await world.enrol('v1:partner:8', { credits: 1 })
    // The names are in the order that is not that of the age.
    const ids = Array.from({ length: count }, (_, index) => 9_000 - index)
    for (let first = 0; first < count; first += 50) {
      await world.sendAll(ids.slice(first, first + 50).flatMap((id) => [accepted(id, anna, id + 20_000), delivered(id, anna, id + 20_000)]))
      world.pass(1)
    }
    await world.send(accepted(1, 'v1:partner:8'))
    world.pass(16)

    const { actions, findings, scanned } = await expectDoneAsSaid({ limit: 1 })

    expect(scanned).to.equal(2)
    expect(actions).to.have.lengthOf(2 * count + 1)
    expect(new Set(actions.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(actions.length)
    expect(new Set(findings.map(({ key }) => key)).size).to.equal(count - credits)
    expect(findings).to.have.lengthOf(count - credits)
    const oldest = ids.slice(0, credits).toSorted((a, b) => a - b)
    expect(
      Object.keys(await world.reservationsOf(anna))
        .map(Number)
        .toSorted((a, b) => a - b),
    ).to.deep.equal(oldest)
    expect(await world.creditOf(anna)).to.deep.equal([0, 0])

    world.pass(60)
    const again = await world.sweep()
    expect([again.actions, again.findings, again.scanned]).to.deep.equal([[], [], 0])
  })

  it('gives what a run frees to the oldest work that waits, within the same run, and the next run does nothing', async () => {
    await world.enrol(anna, { credits: 1 })
    await world.call(reserve(1, anna))
    await world.sendAll([accepted(3, anna)])
    world.pass(16)
    expect(outcomesOf(await world.sweep())).to.deep.equal(['v1:credit_reserve:commission:3 REFUSED:INSUFFICIENT_CREDITS'])
    await world.sendAll([accepted(2, anna), cancelled(1, anna, 'REJECTED')])
    world.pass(16)

    const { findings } = await expectDoneAsSaid({})

    expect(findings.map(({ subject }) => subject.id)).to.deep.equal(['2'])
    expect(await world.reservationsOf(anna)).to.deep.equal({ 1: 'RELEASED', 3: 'ACTIVE' })
    const before = await world.trace()
    for (const minuteCount of [2, 20]) {
      world.pass(minuteCount)
      const again = await world.sweep()
      expect([again.actions, again.findings, again.scanned]).to.deep.equal([[], [], 0])
      if (minuteCount === 2) expect(await world.trace()).to.equal(before)
    }
    expect(await world.findings.openNow()).to.have.lengthOf(1)
  })

  it('gives credits that have just come to the work that waits longest', async () => {
    await world.enrol(anna, { credits: 0 })
    await world.send(accepted(9, anna))
    world.pass(16)
    await world.sweep()
    await world.send(accepted(1, anna))
    world.pass(16)
    await world.grant(anna, 1) // too new for the walk

    await expectDoneAsSaid({})

    expect(await world.reservationsOf(anna)).to.deep.equal({ 9: 'ACTIVE' })
    world.pass(20)
    const again = await world.sweep()
    expect(outcomesOf(again), 'the grant is looked at once').to.deep.equal(['v1:credit_reserve:commission:1 REFUSED:INSUFFICIENT_CREDITS'])
  })

  it('has what waits made though a run is killed once it gave credits back', async () => {
    await world.enrol(anna, { credits: 1 })
    await world.call(reserve(1, anna))
    await world.send(accepted(2, anna))
    world.pass(16)
    await world.sweep()
    await world.send(cancelled(1, anna, 'REJECTED'))
    world.pass(16)
    const { closeAll } = world.findings
    Object.assign(world.findings, { closeAll: () => Promise.reject(new Error('killed')) })
    expect(await world.sweep().then(String, (error: Error) => error.message)).to.equal('killed')
    Object.assign(world.findings, { closeAll })

    world.pass(1)
    await world.sweep()

    expect(await world.findings.openNow()).to.deep.equal([])
    expect(await world.reservationsOf(anna)).to.deep.equal({ 1: 'RELEASED', 2: 'ACTIVE' })
  })

  it('gives what an end frees to the work that waits, whoever booked the end', async () => {
    for (const key of [anna, 'v1:partner:8']) {
      await world.enrol(key, { credits: 1, reservationTtlMinutes: 60 })
      const number = key === anna ? 1 : 11
      await world.call(reserve(number, key))
      await world.send(accepted(number + 1, key))
    }
    world.pass(20)
    expect((await world.sweep()).findings).to.have.lengthOf(2)
    world.pass(45)
    await world.call(release(99, 'v1:partner:8'))
    await world.grant('v1:partner:8', 1) // books the end beside it

    const { actions } = await expectDoneAsSaid({})

    expect(actions.map(({ action, outcome }) => `${action} ${outcome}`).toSorted()).to.deep.equal([
      ...['EXPIRE BOOKED', 'RESERVE BOOKED', 'RESERVE BOOKED'],
    ])
    expect(await world.findings.openNow()).to.deep.equal([])
  })

  it('leaves by another age what is stale by the setting as it is: open, and closed once it is settled', async () => {
    const accountId = await world.enrol(anna)
    await world.call(reserve(1, anna))
    world.pass(20)
    await world.sweep()
    await world.reconcile({ accountId, timeoutMinutes: 5_000_000 })
    world.pass(60 * 24 * 30)
    expect(
      (await world.sweep()).findings.map(({ kind }) => kind),
      'it is still known when it will be stale',
    ).to.deep.equal(['STALE_RESERVATION'])

    for (const timeoutMinutes of [5_000_000, 60]) await world.reconcile({ accountId, timeoutMinutes })
    await world.reconcile({ timeoutMinutes: 5_000_000 })
    expect((await world.findings.openNow()).map(({ kind }) => kind)).to.deep.equal(['STALE_RESERVATION'])

    await world.call(release(1, anna))
    world.pass(20)
    await world.sweep()
    expect(await world.findings.openNow()).to.deep.equal([])
  })
})
