import { expect } from 'chai'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'
import { accepted, consume, delivered, reserve } from './v1-sends.ts'

const anna = 'v1:partner:7'

describe('two commissions of one assignment', () => {
  let world: ReconcileWorld
  beforeEach(async () => {
    world = await startReconcileWorld()
    await world.enrol(anna)
    await world.sendAll([accepted(1, anna, 50), accepted(2, anna, 50)])
    await world.call(reserve(1, anna))
    await world.call(reserve(2, anna))
  })
  afterEach(() => world.close())

  const told = async () => {
    const { actions, findings } = await world.reconcile()
    return [
      actions.map(({ action, idempotencyKey }) => `${action} ${String(idempotencyKey)}`),
      findings.map(({ kind, subject, evidence }) => `${kind} ${subject.type}/${subject.id} ${String(evidence['reason'])}`),
    ]
  }

  it('are one finding where a delivery may be of either, until V1’s late call says which', async () => {
    await world.sendAll([delivered(5, anna, 50)])
    world.pass(16)

    expect(await told()).to.deep.equal([[], ['CONFLICTING_EVIDENCE assignment/50 DELIVERED_FOR_SEVERAL']])
    expect(await world.call(consume(2, anna, 5)), 'the key was not spent on the other').to.include({ kind: 'BOOKED', replayed: false })
    world.pass(16)

    expect(await told()).to.deep.equal([[], []])
    expect(await world.findings.openNow()).to.deep.equal([])
  })

  it('are two pieces of work where calls of V1 say whose each delivery is', async () => {
    await world.call(consume(2, anna, 5))
    await world.sendAll([delivered(5, anna, 50), delivered(6, anna, 50)])
    world.pass(16)

    expect(await told()).to.deep.equal([['CONSUME v1:credit_consume:deliverable:6'], []])
    expect(await told()).to.deep.equal([[], []])
  })
})
