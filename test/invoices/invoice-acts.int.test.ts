import { expect } from 'chai'
import { remindInvoice, sendInvoice, voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { at } from '../support/given.ts'
import { codeOf, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

describe('the invoice store on PostgreSQL, once an invoice is issued,', () => {
  let world: InvoiceWorld
  before(async () => {
    world = await startInvoiceWorld()
  })
  after(() => world.close())
  beforeEach(() => world.setClock(at('2026-04-10T10:00:00Z')))

  const timelineOf = async (invoiceId: string) =>
    world.sql(`select event_type, amount::text, currency, actor, idempotency_key, ref_type, payload::jsonb as payload, happened_at
      from ledger.timeline where ref_id = '${invoiceId}' and source = 'SERVICE_INVOICE' order by happened_at, timeline_id`)

  describe('keeps payments and what else is done', () => {
    it('with the movement, and who did it', async () => {
      const { invoiceId, accountId } = await world.issued()

      const part = await world.pay(invoiceId, 1_800n, { key: 'p1' })
      const rest = await world.pay(invoiceId, null, { key: 'p2' })

      expect(part.invoice).to.include({ status: 'PARTIALLY_PAID', amountPaid: 1_800n })
      expect(rest.invoice).to.include({ status: 'PAID', amountPaid: 11_800n, paidAt: world.now() })
      const { items } = await world.store.movements({ accountId, invoiceId }, { limit: 10, cursor: null })
      expect(items).to.deep.equal([
        { ...rest.movement, actor: 'operator:anna', createdAt: world.now() },
        { ...part.movement, actor: 'operator:anna', createdAt: world.now() },
      ])
      expect(await world.told(invoiceId)).to.deep.equal([
        'created',
        'issued 118.00',
        'payment_recorded 18.00',
        'payment_recorded 100.00',
        'paid 118.00',
      ])
    })

    it('by pages of movements', async () => {
      const { invoiceId, accountId } = await world.issued()
      for (const amount of [1n, 2n, 3n]) await world.pay(invoiceId, amount)
      const name = { accountId, invoiceId }

      const first = await world.store.movements(name, { limit: 2, cursor: null })
      const second = await world.store.movements(name, { limit: 2, cursor: first.nextCursor })

      expect([...first.items, ...second.items].map(({ amount }) => amount)).to.deep.equal([3n, 2n, 1n])
      expect(second.nextCursor).to.equal(null)
      expect(await codeOf(world.store.movements(name, { limit: 2, cursor: 'nonsense' }))).to.equal('CURSOR_INVALID')
    })

    it('once under a key: the first answer comes again, whatever has happened since', async () => {
      const { invoiceId } = await world.issued()
      const first = await world.pay(invoiceId, 100n, { key: 'p' })
      await world.pay(invoiceId, 200n)

      expect(await world.pay(invoiceId, 100n, { key: 'p' })).to.deep.equal({ ...first, replayed: true })
      expect(await codeOf(world.pay(invoiceId, 101n, { key: 'p' }))).to.equal('IDEMPOTENCY_KEY_REUSED')
      expect((await world.store.find(invoiceId))?.amountPaid).to.equal(300n)
    })

    it('under one key for each invoice', async () => {
      const [one, other] = [await world.issued(), await world.issued()]

      await world.pay(one.invoiceId, 100n, { key: 'same' })

      expect((await world.pay(other.invoiceId, 100n, { key: 'same' })).replayed).to.equal(false)
    })

    it('not, where the act is refused: nothing is written, and its key is not used up', async () => {
      const { invoiceId } = await world.issued()
      const before = [await world.store.find(invoiceId), await timelineOf(invoiceId)]

      expect(await codeOf(world.pay(invoiceId, 11_801n, { key: 'q' }))).to.equal('AMOUNT_EXCEEDS_DUE')
      expect([await world.store.find(invoiceId), await timelineOf(invoiceId)]).to.deep.equal(before)
      expect((await world.pay(invoiceId, 11_800n, { key: 'q' })).replayed).to.equal(false)
    })

    it('of an act that was done before nothing: its key is free, and has its effect once there is one', async () => {
      const { invoiceId } = await world.issued()
      const remind = (key?: string) => world.store.change(invoiceId, world.act(key), (current) => remindInvoice(current, world.now()))
      const first = await remind()
      const told = await timelineOf(invoiceId)

      const second = await remind('r')
      world.setClock(at('2026-04-11T10:00:00Z'))

      expect(second).to.deep.equal({ ...first, replayed: true })
      expect(await timelineOf(invoiceId)).to.deep.equal(told)
      const third = await remind('r')
      expect(third).to.include({ replayed: false }).with.nested.property('invoice.remindersTotal', 2)
      expect(await remind('r')).to.deep.equal({ ...third, replayed: true })
      expect(await timelineOf(invoiceId)).to.have.length(told.length + 1)
    })

    it('such as sending and voiding', async () => {
      const { invoiceId } = await world.issued()

      await world.store.change(invoiceId, world.act(), (current) => sendInvoice(current, world.now()))
      const { invoice } = await world.store.change(invoiceId, world.act(), (current) =>
        voidInvoice(current, { reason: 'Wrong buyer', now: world.now() }),
      )

      expect(invoice).to.include({ status: 'VOID', voidReason: 'Wrong buyer', voidedAt: world.now(), sentAt: world.now() })
      expect(await world.store.find(invoiceId)).to.deep.equal(invoice)
    })
  })

  describe('keeps credit notes', () => {
    it('with a number of their own series, and the adjustment that they are', async () => {
      const { invoiceId, accountId } = await world.issued()

      const credited = await world.credit(invoiceId, { key: 'c' })

      expect(credited.creditNote?.lines[0]).to.include({ taxableValue: 10_000n, cgst: 900n, reverseChargeTax: 0n })
      expect(credited.creditNote?.number).to.match(/^CN\/26-27\/\d{4}$/)
      expect(credited.movement).to.include({
        adjustmentType: 'CREDIT_NOTE',
        amount: 11_800n,
        creditNoteId: credited.creditNote?.creditNoteId,
      })
      expect(credited.invoice).to.include({ status: 'PAID', amountCredited: 11_800n })
      expect(credited.invoice.creditedValues).to.deep.equal([10_000n])
      expect(await world.store.find(invoiceId)).to.deep.equal(credited.invoice)
      expect(await world.store.creditNotes({ accountId, invoiceId })).to.deep.equal([credited.creditNote])
      expect(await world.credit(invoiceId, { key: 'c' })).to.deep.equal({ ...credited, replayed: true })
    })

    it('with what the buyer owes the state itself, and owes no more', async () => {
      const { invoiceId, accountId } = await world.issued({ lines: [{ taxTreatment: 'REVERSE_CHARGE' }] })

      const credited = await world.credit(invoiceId, { key: 'c' })

      expect(credited.creditNote?.lines[0]).to.include({ taxableValue: 10_000n, igst: 0n, reverseChargeTax: 1_800n, total: 10_000n })
      expect(await world.store.creditNotes({ accountId, invoiceId })).to.deep.equal([credited.creditNote])
      expect(await world.credit(invoiceId, { key: 'c' })).to.deep.equal({ ...credited, replayed: true })
    })

    it('not where the number would be too long: then nothing is written', async () => {
      const { invoiceId, accountId } = await world.issued()
      const before = await world.store.find(invoiceId)
      const [claimed] = await world.sql(`select last_place from ledger.invoice_series where series = 'CN' and fiscal_year = '26-27'`)
      // Of three digits fewer there is room for: as if so many had been given.
      await world.sql(`set session_replication_role = replica; alter table ledger.invoice_series disable trigger guarded;
        update ledger.invoice_series set last_place = 9999999 where series = 'CN' and fiscal_year = '26-27'`)

      expect(await codeOf(world.credit(invoiceId))).to.equal('INVOICE_NUMBER_TOO_LONG')

      await world.sql(`update ledger.invoice_series set last_place = ${String(claimed?.['last_place'])} where series = 'CN' and fiscal_year = '26-27';
        alter table ledger.invoice_series enable always trigger guarded`)
      expect(await world.store.find(invoiceId)).to.deep.equal(before)
      expect(await world.store.creditNotes({ accountId, invoiceId })).to.deep.equal([])
    })
  })
})
