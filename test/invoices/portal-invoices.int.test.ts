import { expect } from 'chai'
import type pg from 'pg'
import { openPortalPool } from '../../adapters/postgres/connect.ts'
import { makePostgresPortalInvoices } from '../../adapters/postgres/portal/portal-invoices.ts'
import type { PortalInvoices } from '../../ports/driven/invoice-store.ts'
import { voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { asRole } from '../support/as-role.ts'
import { at } from '../support/given.ts'
import { silentLog } from '../support/logs.ts'
import { fillInvoices } from './filled-invoices.ts'
import { another, codeOf, everything, own, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

const { tenantId: _, ...anything } = everything
const unknown = '44444444-4444-4444-4444-444444444444'

describe("the portal's invoices", () => {
  let world: InvoiceWorld
  let pool: pg.Pool
  let portal: PortalInvoices
  before(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z'))
    await fillInvoices(world)
    // A draft that was voided was never issued.
    const { invoiceId } = await world.draft()
    await world.store.change(invoiceId, world.act(), (current) => voidInvoice(current, { reason: 'Mistake', now: world.now() }))
    pool = openPortalPool({ url: world.url, size: 1, log: silentLog })
    portal = makePostgresPortalInvoices({ pool })
  })
  after(async () => {
    await pool.end()
    await world.close()
  })

  const list = (tenantId: string, says: Partial<typeof anything> = {}, limit = 50) =>
    portal.list(tenantId, { ...anything, ...says }, { limit, cursor: null }, world.now())

  it('are those of the tenant that were issued, as the operators see them', async () => {
    for (const [tenantId, accountId] of [
      [own, world.accountId],
      [another, world.otherId],
    ] as const) {
      const { items } = await list(tenantId)
      const all = await world.store.list({ ...everything, tenantId }, { limit: 50, cursor: null }, world.now())

      expect(items).to.have.length(2)
      expect(items).to.deep.equal(all.items.filter(({ number }) => number !== null))
      for (const item of items) {
        expect(item).to.include({ tenantId, accountId })
        expect(await portal.find(tenantId, item.invoiceId)).to.deep.equal(await world.store.find(item.invoiceId))
      }
    }
  })

  it('are never a draft, a voided one neither, nor another tenant’s', async () => {
    const { items } = await world.store.list(everything, { limit: 50, cursor: null }, world.now())
    const hidden = items.filter(({ number, tenantId }) => number === null || tenantId !== own)

    expect(hidden).to.have.length(5)
    for (const { invoiceId } of hidden) expect(await portal.find(own, invoiceId)).to.equal(null)
    expect((await list(own, { status: 'DRAFT' })).items).to.deep.equal([])
    expect((await list(own, { status: 'VOID' })).items).to.deep.equal([])
    expect((await list(own, { accountId: world.otherId })).items).to.deep.equal([])
    expect((await list(unknown)).items).to.deep.equal([])
  })

  it('are paged and narrowed like those of operators', async () => {
    const first = await list(own, {}, 1)
    const second = await portal.list(own, anything, { limit: 1, cursor: first.nextCursor }, world.now())
    const number = first.items[0]?.number ?? ''

    expect([...first.items, ...second.items]).to.deep.equal((await list(own)).items)
    expect((await list(own, { number: number.toLowerCase() })).items).to.deep.equal(first.items)
    expect((await list(own, { isOverdue: true })).items).to.deep.equal([])
    const late = await portal.list(own, { ...anything, isOverdue: true }, { limit: 1, cursor: null }, at('2026-05-01'))
    expect(late.items.map(({ status }) => status)).to.deep.equal(['PARTIALLY_PAID'])
    expect(await codeOf(portal.list(own, anything, { limit: 1, cursor: 'nonsense' }, world.now()))).to.equal('CURSOR_INVALID')
  })

  it('are all that the portal’s role sees: no draft, and of the timeline no row about invoices', async () => {
    const set = `set local app.tenant_id = '${own}'`

    expect(
      await asRole(world.url, 'ledger_portal', set, 'select distinct tenant_id, number is null as bare from ledger.invoices'),
    ).to.deep.equal([{ tenant_id: own, bare: false }])
    expect(await asRole(world.url, 'ledger_portal', set, `select from ledger.timeline where source = 'SERVICE_INVOICE'`)).to.deep.equal([])
    expect(await asRole(world.url, 'ledger_portal', set, `select count(*)::int as rows from ledger.timeline`)).to.deep.equal([{ rows: 1 }])
  })
})
