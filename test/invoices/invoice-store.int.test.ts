import { expect } from 'chai'
import { BillingError } from '../../src/domain/errors.ts'
import { editInvoice } from '../../src/domain/invoices/draft.ts'
import { at } from '../support/given.ts'
import { codeOf, day, registered, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

const unknown = '01900000-0000-7000-8000-00000000ffff'

describe('the invoice store on PostgreSQL', () => {
  let world: InvoiceWorld
  before(async () => {
    world = await startInvoiceWorld()
  })
  after(() => world.close())
  beforeEach(() => world.setClock(at('2026-04-10T10:00:00Z')))

  const timelineOf = async (invoiceId: string) =>
    world.sql(`select event_type, amount::text, currency, actor, idempotency_key, ref_type, payload::jsonb as payload, happened_at
      from ledger.timeline where ref_id = '${invoiceId}' and source = 'SERVICE_INVOICE' order by happened_at, timeline_id`)

  describe('keeps a draft', () => {
    it('and gives it back as it is', async () => {
      const lines = [
        { orderIndex: 0, quantity: 1_500n as never },
        { orderIndex: 1, taxTreatment: 'REVERSE_CHARGE' as const, serviceCode: 'translation' },
      ]
      const draft = world.aDraft({
        ...{ lines, notes: 'Thank you', dueDate: day('2026-05-01'), placeOfSupply: '29' as never, roundsToWhole: true },
        billTo: { name: 'अन्ना', address: 'Pune\nIndia', gstin: null },
      })

      const kept = await world.store.create(draft, { eventType: 'service_invoice_created', amount: null, payload: {} }, world.act())

      expect(kept).to.deep.equal({ invoice: draft, movement: null, creditNote: null, replayed: false })
      expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
    })

    it('of a thousand lines in a currency of three decimals, without a seller', async () => {
      const lines = Array.from({ length: 1_000 }, (_, orderIndex) => ({
        orderIndex,
        description: `Line ${orderIndex} “” \\ 9007199254740993n`,
      }))
      const draft = await world.draft({ lines, currency: 'KWD', profile: null })

      expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
    })

    it('once under its key, be it asked for twice at once', async () => {
      const record = { eventType: 'service_invoice_created', amount: null, payload: {} } as const
      const create = () => world.store.create(world.aDraft(), record, world.act('create-1', { operation: 'create' }))

      const answers = await Promise.all([create(), create(), create()])

      expect(new Set(answers.map(({ invoice }) => invoice.invoiceId)).size).to.equal(1)
      expect(answers.filter(({ replayed }) => !replayed)).to.have.length(1)
      const [first] = answers
      expect(await timelineOf(first?.invoice.invoiceId ?? '')).to.have.length(1)
      const other = world.store.create(world.aDraft(), record, world.act('create-1', { operation: 'create', input: '{"another":1}' }))
      expect(await codeOf(other)).to.equal('IDEMPOTENCY_KEY_REUSED')
    })

    it('and answers with the draft as it was first, though it has been edited since', async () => {
      const record = { eventType: 'service_invoice_created', amount: null, payload: {} } as const
      const create = () => world.store.create(world.aDraft(), record, world.act('create-2', { operation: 'create' }))
      const { invoice } = await create()
      await world.store.change(invoice.invoiceId, world.act(), (current) =>
        editInvoice(current, { terms: { ...current.terms, notes: 'Edited' }, profile: registered(), now: world.now() }),
      )

      expect(await create()).to.deep.equal({ invoice, movement: null, creditNote: null, replayed: true })
      expect((await world.store.find(invoice.invoiceId))?.terms.notes).to.equal('Edited')
    })
  })

  describe('finds what a key has created', () => {
    const record = { eventType: 'service_invoice_created', amount: null, payload: {} } as const
    const actOf = (key?: string, input = '{}') => world.act(key, { operation: 'create', input })

    it('with the first answer, whatever has come of the draft since; under another input it is refused', async () => {
      const lines = [{ orderIndex: 0 }, { orderIndex: 1, taxTreatment: 'REVERSE_CHARGE' as const }]
      const { invoice } = await world.store.create(world.aDraft({ lines }), record, actOf('found'))
      await world.issue(invoice.invoiceId)

      const found = await world.store.findCreated(world.accountId, actOf('found'))

      expect(found).to.deep.equal({ invoice, movement: null, creditNote: null, replayed: true })
      expect(await codeOf(world.store.findCreated(world.accountId, actOf('found', '{"another":1}')))).to.equal('IDEMPOTENCY_KEY_REUSED')
    })

    it('and nothing without a key, under another one, or for another account', async () => {
      await world.store.create(world.aDraft(), record, actOf('known'))

      for (const act of [actOf(), actOf('unknown'), world.act('known', { operation: 'another' })])
        expect(await world.store.findCreated(world.accountId, act)).to.equal(null)
      expect(await world.store.findCreated(world.otherId, actOf('known'))).to.equal(null)
    })
  })

  it('knows nothing of an invoice that is not there', async () => {
    expect(await world.store.find(unknown)).to.equal(null)
    expect(await codeOf(world.issue(unknown))).to.equal('INVOICE_NOT_FOUND')
  })

  describe('gives a number', () => {
    it('with the dates that issuing gives, a row on the timeline and a claim that is done', async () => {
      const draft = await world.draft()

      const { invoice, replayed } = await world.issue(draft.invoiceId, { key: 'issue-1' })

      expect(replayed).to.equal(false)
      expect(invoice).to.include({ status: 'ISSUED', numbering: null })
      expect(invoice.number).to.match(/^INV\/26-27\/\d{4}$/)
      expect(invoice.terms).to.include({ issuedDate: '2026-04-10', dueDate: '2026-04-25' })
      expect(await world.store.find(draft.invoiceId)).to.deep.equal(invoice)
      const told = (await timelineOf(draft.invoiceId)).filter(({ event_type }) => event_type === 'service_invoice_issued')
      expect(told).to.deep.equal([
        {
          ...{
            event_type: 'service_invoice_issued',
            amount: '118.00',
            currency: 'INR',
            actor: 'operator:anna',
            ref_type: 'service_invoice',
          },
          ...{ idempotency_key: 'issue-1', happened_at: new Date(world.now()) },
          payload: { number: invoice.number, issued_date: '2026-04-10', due_date: '2026-04-25', actor: 'operator:anna' },
        },
      ])
      const [claim] = await world.sql(`select * from ledger.invoice_numbers where document_id = '${draft.invoiceId}'`)
      expect(claim)
        .to.include({ kind: 'INVOICE', number: invoice.number, account_id: world.accountId })
        .and.property('done_at')
        .not.equal(null)
    })

    it('once, however often and under however many keys it is asked for', async () => {
      const { invoiceId } = await world.draft()

      const first = await world.issue(invoiceId, { key: 'k' })
      const again = await world.issue(invoiceId, { key: 'k' })
      const other = await world.issue(invoiceId, { key: 'l' })
      const bare = await world.issue(invoiceId)

      for (const one of [again, other, bare]) expect(one).to.deep.equal({ ...first, replayed: true })
      expect(await world.sql(`select from ledger.invoice_numbers where document_id = '${invoiceId}'`)).to.have.length(1)
      const reused = world.store.change(invoiceId, world.act('k', { operation: 'issue', input: 'another' }), (current) => ({
        invoice: current,
        records: [],
      }))
      expect(await codeOf(reused)).to.equal('IDEMPOTENCY_KEY_REUSED')
    })

    it('to an invoice over nothing, which is paid at once', async () => {
      const { invoiceId } = await world.draft({ lines: [{ unitPrice: 0n as never }] })

      expect((await world.issue(invoiceId)).invoice).to.include({ status: 'PAID', paidAt: world.now() })
    })

    it('not for a date before the last one of the series, and leaves the draft as it was; unless that is allowed', async () => {
      world.setClock(at('2027-05-20T10:00:00Z'))
      await world.issued({ issuedDate: day('2027-05-20') })
      const draft = await world.draft({ issuedDate: day('2027-05-19') })

      const error = await world.issue(draft.invoiceId, { key: 'b' }).catch((thrown: unknown) => thrown)

      expect(error).to.be.instanceOf(BillingError).with.property('code', 'INVOICE_BACKDATED')
      expect(error).to.have.property('message', 'Cannot issue with the date 2027-05-19: the last of INV/27-28 has 2027-05-20')
      expect(error).to.have.property('facts').deep.equal({ issued_date: '2027-05-19', last_issued_date: '2027-05-20' })
      expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
      const { invoice } = await world.issue(draft.invoiceId, { key: 'b2', allowsBackdated: true })
      expect(invoice).to.include({ number: 'INV/27-28/0002', status: 'ISSUED' })
      const next = await world.draft({ issuedDate: day('2027-05-19') })
      expect(await codeOf(world.issue(next.invoiceId))).to.equal('INVOICE_BACKDATED')
    })

    it('not where it would be too long, and the draft can be issued in another series', async () => {
      const profile = registered({ seriesPrefix: 'LONGS' })
      await world.sql(`insert into ledger.invoice_series values ('${profile.sellerId}', 'LONGS', '26-27', 'INVOICE', 9999, '2026-04-01')`)
      const draft = await world.draft()

      expect(await codeOf(world.issue(draft.invoiceId, { profile }))).to.equal('INVOICE_NUMBER_TOO_LONG')
      expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
      const [series] = await world.sql(`select last_place from ledger.invoice_series where series = 'LONGS'`)
      expect(series).to.deep.equal({ last_place: '9999' })
      expect((await world.issue(draft.invoiceId)).invoice.status).to.equal('ISSUED')
    })
  })
})
