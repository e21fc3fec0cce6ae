import { expect } from 'chai'
import { makeActOnInvoice } from '../../src/application/invoices/act-on-invoice.ts'
import { makeMarkOverdue } from '../../src/application/invoices/mark-overdue.ts'
import type { InvoiceStore } from '../../ports/driven/invoice-store.ts'
import { at } from '../support/given.ts'
import { silentLog } from '../support/logs.ts'
import { startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

describe('the job of overdue invoices', () => {
  let world: InvoiceWorld
  beforeEach(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z')) // what is issued then is due on the 25th, in India
  })
  afterEach(() => world.close())

  const clock = { now: () => world.now() }
  const acting = (invoices: InvoiceStore) => makeActOnInvoice({ invoices, ids: { next: world.nextId }, clock })
  const aJob = (invoices: InvoiceStore = world.store, pageSize = 100) =>
    makeMarkOverdue({ invoices, invoicing: acting(invoices), clock, log: silentLog, pageSize })

  async function playedOn(invoiceId: string, instants: readonly string[]): Promise<readonly string[]> {
    for (const instant of instants) {
      world.setClock(at(instant))
      await aJob()() // as a process that has just been started
    }
    return (await world.told(invoiceId)).slice(2) // after created and issued
  }

  it('marks one once its due day is over where the seller is, and reminds of it on its days, each once', async () => {
    const { invoiceId } = await world.issued()

    world.setClock(at('2026-04-25T18:29:59Z'))
    expect(await aJob()()).to.deep.equal({ marked: 0, reminded: 0, failed: 0 })
    const days = Array.from({ length: 45 }, (_, index) => new Date(Date.UTC(2026, 3, 25, 18, 30) + index * 86_400_000).toISOString())
    const told = await playedOn(
      invoiceId,
      days.flatMap((instant) => [instant, instant]),
    )

    expect(told).to.deep.equal(['overdue 118.00', 'reminded 118.00', 'reminded 118.00', 'reminded 118.00', 'reminded 118.00'])
    const rows = await world.sql(`select event_type, idempotency_key, actor, happened_at from ledger.timeline
      where ref_id = '${invoiceId}' and actor = 'job:invoice-overdue' order by happened_at, timeline_id`)
    expect(rows.map(({ idempotency_key: key, happened_at: when }) => [key, (when as Date).toISOString()])).to.deep.equal([
      ['overdue:2026-04-25', '2026-04-25T18:30:00.000Z'],
      ['reminder:2026-04-25:1', '2026-04-25T18:30:00.000Z'],
      ['reminder:2026-04-25:2', '2026-05-01T18:30:00.000Z'],
      ['reminder:2026-04-25:3', '2026-05-08T18:30:00.000Z'],
      ['reminder:2026-04-25:4', '2026-05-24T18:30:00.000Z'],
    ])
  })

  it('makes up for reminders that it missed with the latest alone', async () => {
    const { invoiceId } = await world.issued()

    const told = await playedOn(invoiceId, ['2026-05-10T00:00:00Z', '2026-05-11T00:00:00Z', '2026-06-01T00:00:00Z'])

    expect(told).to.deep.equal(['overdue 118.00', 'reminded 118.00', 'reminded 118.00'])
    const keys = await world.sql(`select idempotency_key from ledger.timeline
      where ref_id = '${invoiceId}' and event_type = 'service_invoice_reminded' order by happened_at`)
    expect(keys.map(({ idempotency_key: key }) => key)).to.deep.equal(['reminder:2026-04-25:3', 'reminder:2026-04-25:4'])
  })

  it('lets alone who was reminded by somebody on the day of a reminder, or since', async () => {
    const { invoiceId } = await world.issued()
    await playedOn(invoiceId, ['2026-04-26T00:00:00Z'])
    world.setClock(at('2026-05-03T00:00:00Z'))
    await acting(world.store).remind({ invoiceId, actor: 'operator:anna', idempotencyKey: null })

    const told = await playedOn(invoiceId, ['2026-05-03T01:00:00Z', '2026-05-04T00:00:00Z', '2026-05-09T00:00:00Z'])

    expect(told).to.deep.equal(['overdue 118.00', 'reminded 118.00', 'reminded 118.00', 'reminded 118.00'])
  })

  it('says how much is due, and nothing of what is paid, void or not issued', async () => {
    const [part, paid, draft] = [await world.issued(), await world.issued(), await world.draft()]
    await world.pay(part.invoiceId, 1_800n)
    await world.pay(paid.invoiceId, null)
    const voided = await world.issued()
    await acting(world.store).void({ invoiceId: voided.invoiceId, actor: 'operator:anna', idempotencyKey: null, reason: 'A mistake' })
    world.setClock(at('2026-04-26T00:00:00Z'))

    expect(await aJob()()).to.deep.equal({ marked: 1, reminded: 1, failed: 0 })

    const marks = await world.sql("select ref_id from ledger.timeline where event_type = 'service_invoice_overdue'")
    expect(marks).to.deep.equal([{ ref_id: part.invoiceId }])
    expect((await world.told(part.invoiceId)).slice(-2)).to.deep.equal(['overdue 100.00', 'reminded 100.00'])
    expect((await world.store.find(draft.invoiceId))?.status).to.equal('DRAFT')
  })

  it('goes through all pages, by others where one fails, which it makes up for', async () => {
    const issued = []
    for (let count = 0; count < 7; count += 1) issued.push(await world.issued())
    const broken = issued[3]?.invoiceId
    world.setClock(at('2026-04-26T00:00:00Z'))
    const failing: InvoiceStore = {
      ...world.store,
      change: (invoiceId, act, decide) =>
        invoiceId === broken ? Promise.reject(new Error('it is broken')) : world.store.change(invoiceId, act, decide),
    }

    expect(await aJob(failing, 2)()).to.deep.equal({ marked: 6, reminded: 6, failed: 1 })
    expect(await aJob(world.store, 2)()).to.deep.equal({ marked: 1, reminded: 1, failed: 0 })
  })

  it('marks each once where two do it at once', async () => {
    for (let count = 0; count < 5; count += 1) await world.issued()
    world.setClock(at('2026-04-26T00:00:00Z'))

    const [one, other] = await Promise.all([aJob()(), aJob(world.openStore())()])

    expect(one.marked + other.marked).to.equal(5)
    expect(one.reminded + other.reminded).to.equal(5)
    const rows = await world.sql("select count(*)::int as count from ledger.timeline where actor = 'job:invoice-overdue'")
    expect(rows).to.deep.equal([{ count: 10 }])
  })

  it('ends at the next invoice where it is told to', async () => {
    await world.issued()
    world.setClock(at('2026-04-26T00:00:00Z'))

    expect(await aJob()(AbortSignal.abort())).to.deep.equal({ marked: 0, reminded: 0, failed: 0 })
  })
})
