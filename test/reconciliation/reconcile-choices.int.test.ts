import { expect } from 'chai'
import type { ReconcileReport, ReconcileRequest } from '../../ports/driving/reconciling.ts'
import type { BillingError } from '../../src/domain/errors.ts'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'
import { accepted, delivered, event, reserve } from './v1-sends.ts'

const anna = 'v1:partner:7'

describe('what a run of reconciliation looks at', () => {
  let world: ReconcileWorld
  beforeEach(async () => {
    world = await startReconcileWorld()
    await world.enrol(anna)
  })
  afterEach(() => world.close())

  it('reports at another age when asked, and forgets nothing by that', async () => {
    await world.call(reserve(1, anna))
    world.pass(100)

    expect((await world.reconcile({ timeoutMinutes: 101 })).findings).to.deep.equal([])
    expect((await world.reconcile({ timeoutMinutes: 100 })).findings.map(({ kind }) => kind)).to.deep.equal(['STALE_RESERVATION'])
    expect((await world.sweep()).findings, 'by its own age it is not').to.deep.equal([])
    world.pass(43_201)
    expect((await world.reconcile()).findings.map(({ kind }) => kind)).to.deep.equal(['STALE_RESERVATION'])
  })

  it('looks at one account or tenant alone, whether it changed or not', async () => {
    const other = '22222222-2222-2222-2222-222222222222'
    const boris = await world.enrol('v1:partner:8', { tenant: other })
    await world.sendAll([
      accepted(1, anna),
      accepted(2, 'v1:partner:8'),
      event('invoice_paid', 'invoice_paid:3:0:a', 'v1:partner:8', { invoice_id: 3, status: 'PAID' }),
    ])
    world.pass(16)

    const said = await world.reconcile({ tenantId: other, isDryRun: true })
    const done = await world.reconcile({ accountId: boris })
    const again = await world.reconcile({ accountId: boris })

    expect(said.actions.map(({ accountId, outcome }) => [accountId, outcome])).to.deep.equal([[boris, 'WOULD_BOOK']])
    expect(done.actions.map(({ accountId, outcome }) => [accountId, outcome])).to.deep.equal([[boris, 'BOOKED']])
    expect([again.actions, again.scanned, again.findings.map(({ kind }) => kind)]).to.deep.equal([[], 1, ['EVENT_GAP']])
    expect((await world.reconcile()).actions.map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal(['v1:credit_reserve:commission:1'])
  })

  it('looks at what bears one type of reference, the deliveries of commissions among them', async () => {
    await world.sendAll([
      accepted(1, anna),
      delivered(5, anna, 1),
      event('invoice_paid', 'invoice_paid:3:0:a', anna, { invoice_id: 3, status: 'PAID' }),
    ])
    world.pass(16)

    expect((await world.reconcile({ referenceType: 'v1_invoice', isDryRun: true })).actions).to.deep.equal([])
    const { actions, findings } = await world.reconcile({ referenceType: 'commission_request' })
    expect([actions.length, findings.length]).to.deep.equal([2, 0])
    expect((await world.reconcile()).findings).to.have.lengthOf(1)
  })

  it('goes on with a cursor where a run ended, an account after the other', async () => {
    const keys = Array.from({ length: 7 }, (_, index) => `v1:partner:${100 + index}`)
    for (const [index, key] of keys.entries()) {
      await world.enrol(key)
      await world.sendAll([accepted(1000 + index, key), delivered(2000 + index, key, 1000 + index)])
    }
    world.pass(16)

    const dry = await pagesOf((cursor) => world.reconcile({ limit: 3, isDryRun: true, cursor }))
    const real = await pagesOf((cursor) => world.reconcile({ limit: 3, cursor }))

    expect(dry.map(({ scanned }) => scanned).reduce((sum, one) => sum + one, 0)).to.be.at.least(7)
    for (const { scanned } of [...dry, ...real]) expect(scanned).to.be.at.most(3)
    const keysOf = (pages: readonly ReconcileReport[]) =>
      pages.flatMap(({ actions }) => actions.map(({ idempotencyKey }) => idempotencyKey))
    expect(keysOf(real)).to.have.lengthOf(14)
    expect(keysOf(dry).toSorted()).to.deep.equal(keysOf(real).toSorted())
  })

  it('refuses an account, a tenant and a cursor that are not there', async () => {
    const nobody = '01900000-0000-7000-8000-00000000dead'
    const codeOf = (request: Partial<ReconcileRequest>) => world.reconcile(request).then(String, (error: BillingError) => error.code)

    expect(await codeOf({ accountId: nobody })).to.equal('ACCOUNT_NOT_FOUND')
    expect(await codeOf({ tenantId: nobody })).to.equal('TENANT_NOT_FOUND')
    for (const cursor of ['', 'x', 'DUE.x', 'ALL.', `DUE.${Buffer.from('["due","now","x","y","z"]').toString('base64url')}`, 'DUE.W10'])
      expect(await codeOf({ cursor }), cursor).to.equal('CURSOR_INVALID')
  })
})

async function pagesOf(page: (cursor: string | null) => Promise<ReconcileReport>): Promise<readonly ReconcileReport[]> {
  const pages = [await page(null)]
  for (let next = pages[0]?.nextCursor ?? null; next !== null; next = pages.at(-1)?.nextCursor ?? null) pages.push(await page(next))
  return pages
}
