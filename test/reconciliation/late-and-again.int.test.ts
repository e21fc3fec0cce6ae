import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { query } from '../support/query.ts'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'
import { accepted, consume, delivered, event, reserve } from './v1-sends.ts'

const anna = 'v1:partner:7'

describe('reconciliation of what comes late, and of what is done again', () => {
  let world: ReconcileWorld
  beforeEach(async () => {
    world = await startReconcileWorld()
    await world.enrol(anna)
  })
  afterEach(() => world.close())

  const openKinds = async (): Promise<readonly string[]> =>
    (await world.findings.openNow()).map(({ kind, key }) => `${kind} ${key.split(':').slice(2).join('/')}`)

  it('closes the gap of an assignment once V1’s late consume call says which commission it was', async () => {
    await world.call(reserve(1, anna))
    await world.send(delivered(5, anna, 12)) // and never work_accepted
    world.pass(20)
    await world.sweep()
    expect(await openKinds()).to.deep.equal(['EVENT_GAP assignment/12'])

    await world.call(consume(1, anna, 5))
    world.pass(30)
    await world.sweep()

    expect(await openKinds()).to.deep.equal([])
    expect(await world.creditOf(anna)).to.deep.equal([9, 0])
  })

  it('has one finding where that call found nothing reserved', async () => {
    await world.send(delivered(5, anna, 12))
    world.pass(20)
    await world.sweep()
    await world.call(consume(1, anna, 5))
    world.pass(30)
    await world.sweep()

    expect(await openKinds()).to.deep.equal(['EVENT_GAP commission_request/1'])
  })

  it('leaves alone what is reserved again for a commission that was consumed', async () => {
    await world.sendAll([accepted(1, anna), delivered(5, anna, 1), delivered(6, anna, 1)])
    await world.call(reserve(1, anna))
    await world.call(consume(1, anna, 6))
    await world.spend(anna, {
      ...{ kind: 'RESERVE', amount: toCredits(2), reference: { type: 'commission_request', id: '1' }, idempotencyKey: 'rework' },
      ...{ overrideReason: null, isDryRun: false },
    })
    world.pass(30)

    const { actions, findings } = await world.sweep()

    expect([actions, findings]).to.deep.equal([[], []])
    expect(await world.creditOf(anna)).to.deep.equal([7, 2])
  })

  it('finds nothing where such a reservation was released again by hand', async () => {
    await world.sendAll([accepted(1, anna), delivered(5, anna, 1)])
    await world.call(reserve(1, anna))
    await world.call(consume(1, anna, 5))
    const reservation = { reservationId: null, reference: { type: 'commission_request', id: '1' } }
    await world.spend(anna, {
      ...{ kind: 'RESERVE', amount: toCredits(2), reference: reservation.reference, idempotencyKey: 'rework' },
      ...{ overrideReason: null, isDryRun: false },
    })
    await world.spend(anna, { kind: 'RELEASE', reservation, idempotencyKey: 'no rework' })
    world.pass(30)

    const { actions, findings } = await world.sweep()

    expect([actions, findings]).to.deep.equal([[], []])
    expect(await world.creditOf(anna)).to.deep.equal([9, 0])
  })

  it('leaves what is odd about an invoice open while more is told of it', async () => {
    const invoice = (type: string, key: string, says: object) =>
      event(type, key, anna, { invoice_id: 3, invoice_number: 'INV/3', currency: 'INR', total_amount: '118.00', ...says })
    await world.sendAll([invoice('invoice_issued', 'invoice_issued:3', {}), invoice('invoice_sent', 'invoice_sent:3', { currency: 'USD' })])
    world.pass(20)
    await world.sweep()
    expect(await openKinds()).to.deep.equal(['EVENT_CONFLICT v1_invoice/3'])
    const [first] = await world.findings.openNow()

    for (const number of [1, 2]) {
      await world.send(invoice('invoice_sent', `invoice_sent:3:${number}`, {}))
      world.pass(10)
      await world.sweep()
    }
    world.pass(20)
    await world.sweep()

    expect(await query(world.url, 'select count(*) as rows from ledger.findings')).to.deep.equal([{ rows: '1' }])
    expect((await world.findings.openNow()).map(({ key }) => key)).to.deep.equal([first?.key])
  })

  it('by another age closes nothing that the setting finds stale', async () => {
    const accountId = await world.enrol('v1:partner:8', { credits: 1 })
    await world.call(reserve(3, 'v1:partner:8'))
    world.pass(60 * 24 * 31)
    await world.sweep()
    expect(await openKinds()).to.deep.equal(['STALE_RESERVATION commission_request/3'])

    await world.reconcile({ accountId, timeoutMinutes: 5_000_000 })

    expect(await openKinds()).to.deep.equal(['STALE_RESERVATION commission_request/3'])
  })
})
