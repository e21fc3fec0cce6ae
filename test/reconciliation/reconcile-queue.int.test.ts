import { expect } from 'chai'
import type { Subject } from '../../ports/driven/reconcile-evidence.ts'
import { evidenceAge } from '../../src/domain/reconciliation/evidence.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { query } from '../support/query.ts'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'
import { accepted, delivered, release, reserve } from './v1-sends.ts'

const anna = 'v1:partner:7'
const anything = { tenantId: null, accountId: null, referenceType: null }

describe('the queue of reconciliation', () => {
  let world: ReconcileWorld
  beforeEach(async () => {
    world = await startReconcileWorld()
    await world.enrol(anna)
  })
  afterEach(() => world.close())

  const walk = () => world.evidence.walk(world.now(), evidenceAge)
  const due = async (): Promise<readonly Subject[]> => {
    const list = { kind: 'DUE', by: world.now() } as const
    const accounts = await world.evidence.chooseAccounts({ ...anything, list }, { limit: 100, after: null })
    const accountIds = accounts.map(({ accountId }) => accountId)
    return world.evidence.choose({ accountIds, referenceType: null, list }, { limit: 100, after: null })
  }
  const namesOf = (subjects: readonly Subject[]) => subjects.map(({ reference: { type, id } }) => `${type}/${id}`).toSorted()

  it('has what an event is about once its evidence is old enough', async () => {
    await world.send(accepted(1, anna, 12))
    world.pass(14)
    expect(await walk()).to.be.above(0)
    expect(namesOf(await due())).to.deep.equal([])

    world.pass(1)

    expect(namesOf(await due())).to.deep.equal(['assignment/12', 'commission_request/1'])
  })

  it('leaves the newest five minutes for a later walk: older rows may yet be committed', async () => {
    world.pass(6)
    await walk()
    await world.send(accepted(1, anna))
    world.pass(4)
    expect(await walk()).to.equal(0)
    world.pass(1)

    expect(await walk()).to.be.above(0)
    expect(await walk()).to.equal(0)
  })

  it('misses nothing where the clock was ahead when the journals were walked, and was set right', async () => {
    world.pass(60 * 24 * 365)
    await world.send(accepted(1, anna))
    world.pass(6)
    await walk()
    world.pass(-60 * 24 * 365)
    await world.send(accepted(2, anna))
    world.pass(20)
    await walk()

    expect(namesOf(await due())).to.include('commission_request/2')
  })

  it('loses no change that comes while a subject is looked at', async () => {
    await world.send(accepted(1, anna))
    world.pass(16)
    await walk()
    const subjects = await due()
    await world.call(reserve(1, anna))
    world.pass(16)
    await walk()

    await world.evidence.keepLooked({ subjects, lookAgain: [], waiting: [] })

    expect(namesOf(await due())).to.deep.equal(['commission_request/1'])
  })

  it('takes off what was looked at, and has it again when it is to be', async () => {
    await world.send(accepted(1, anna))
    world.pass(16)
    await walk()
    const subjects = await due()
    const [one] = subjects
    if (one === undefined) throw new Error('nothing is due')
    const lookAgain = [{ ...one, subject: one.reference, at: later(world.now(), minutes(5)) }]

    await world.evidence.keepLooked({ subjects, lookAgain, waiting: [] })

    expect(namesOf(await due())).to.deep.equal([])
    world.pass(5)
    expect(namesOf(await due())).to.deep.equal(namesOf([one]))
  })

  it('is filled once by two that walk at the same time, from the journals of an old database', async () => {
    world.pass(6)
    await walk()
    // More than a walk sees in one go.
    await query(world.url, `set session_replication_role = replica; ${oldEvents(world, 4_500)}`)
    world.pass(60)

    const seen = await Promise.all([walk(), walk(), walk()])

    expect(seen.reduce((sum, rows) => sum + rows, 0)).to.equal(4_500)
    const [counted] = await query(
      world.url,
      `select count(*) as subjects, max(changes) as changes from ledger.reconcile_subjects where ref_type = 'v1_invoice'`,
    )
    expect(counted).to.deep.equal({ subjects: '4500', changes: '1' })
  })

  it('lets two that sweep at the same time book each thing once', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    for (const number of numbers) await world.enrol(`v1:client:${number}`, { credits: 1 })
    await world.sendAll(
      numbers.flatMap((number) => [accepted(number, `v1:client:${number}`), delivered(number, `v1:client:${number}`, number)]),
    )
    world.pass(16)

    const reports = await Promise.all([world.sweep({ limit: 7 }), world.sweep({ limit: 11 }), world.sweep()])

    const booked = reports.flatMap(({ actions }) => actions.filter(({ outcome }) => outcome === 'BOOKED'))
    expect(booked).to.have.lengthOf(80)
    expect(new Set(booked.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(80)
    expect(await world.findings.openNow()).to.deep.equal([])
  })

  it('reads of the journals what came since, and no more', async () => {
    await world.call(reserve(1, anna))
    world.pass(6)
    await walk()
    await world.call(release(1, anna))
    await world.send(accepted(2, anna))
    world.pass(6)

    expect(await walk()).to.equal(2)
  })
})

const oldEvents = (world: ReconcileWorld, count: number): string => `
  insert into ledger.event_inbox (source_system, idempotency_key, event_id, event_type, account_id, tenant_id, payload, is_catalogued, is_payload_valid,
      violations, warnings, ref_type, ref_id, happened_at, received_at, actor, mode_at_event, done_at)
    select 'v1', 'old ' || n, gen_random_uuid(), 'invoice_issued', a.account_id, a.tenant_id, '{}', true, true, '[]', '[]', 'v1_invoice', n::text,
      t.at, t.at, 'service:v1', 'CREDIT', t.at
    from generate_series(1, ${count}) n, ledger.accounts a, (select timestamptz '${new Date(world.now()).toISOString()}' as at) t`
