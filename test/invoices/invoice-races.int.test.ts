import { expect } from 'chai'
import { editInvoice } from '../../src/domain/invoices/draft.ts'
import { voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { at } from '../support/given.ts'
import { expectGaplessNumbers } from './gapless-numbers.ts'
import { codeOf, registered, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

describe('races about invoices', () => {
  let world: InvoiceWorld
  before(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z'))
  })
  after(() => world.close())

  it('of two payments: one finds what the other has left', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { invoiceId } = await world.issued()
      const store = world.openStore({ size: 1 })

      const fates = await Promise.all([codeOf(world.pay(invoiceId, 10_000n)), codeOf(world.pay(invoiceId, 10_000n, { store }))])

      expect(fates.toSorted()).to.deep.equal(['AMOUNT_EXCEEDS_DUE', 'taken'])
      expect(await world.store.find(invoiceId)).to.include({ amountPaid: 10_000n, status: 'PARTIALLY_PAID' })
    }
  })

  it('of two payments under one key: there is one, and both are told of it', async () => {
    const { invoiceId } = await world.issued()

    const answers = await Promise.all([1, 2, 3].map(() => world.pay(invoiceId, 100n, { key: 'p' })))

    expect(answers.map(({ replayed }) => replayed).toSorted()).to.deep.equal([false, true, true])
    expect(new Set(answers.map(({ movement }) => movement?.movementId)).size).to.equal(1)
  })

  it('of issue and edit: what is issued is what was there before or after the edit, whole', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { invoiceId } = await world.draft()
      const edit = world.openStore({ size: 1 }).change(invoiceId, world.act(), (current) => {
        const lines = current.terms.lines.map((line) => ({ ...line, unitPrice: 20_000n as never }))
        if (current.status !== 'DRAFT') return editInvoice(current, { terms: current.terms, profile: registered(), now: world.now() })
        return editInvoice(current, { terms: { ...current.terms, lines }, profile: registered(), now: world.now() })
      })

      const [fate, issued] = await Promise.all([codeOf(edit), world.issue(invoiceId)])

      expect(issued.invoice.amounts.total).to.equal(fate === 'taken' ? 23_600n : 11_800n)
      expect(await world.store.find(invoiceId)).to.deep.equal(issued.invoice)
    }
  })

  it('of issue and void: a void draft has no number, and a void invoice keeps the one that it had', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { invoiceId } = await world.draft()
      const voided = world
        .openStore({ size: 1 })
        .change(invoiceId, world.act(), (current) => voidInvoice(current, { reason: 'Mistake', now: world.now() }))

      const [fate, answer] = await Promise.all([codeOf(world.issue(invoiceId)), voided])

      expect(['taken', 'INVOICE_VOID']).to.include(fate)
      expect(answer.invoice.number === null).to.equal(fate === 'INVOICE_VOID')
      expect(await world.store.find(invoiceId)).to.deep.equal(answer.invoice)
    }
    await expectGaplessNumbers(world.url)
  })

  it('on one connection each do not wait for a second one', async () => {
    const store = world.openStore({ size: 1 })
    const drafts = await Promise.all(Array.from({ length: 10 }, () => world.draft()))

    const answers = await Promise.all(drafts.map(({ invoiceId }) => world.issue(invoiceId, { store })))

    expect(answers.map(({ invoice }) => invoice.status)).to.deep.equal(drafts.map(() => 'ISSUED'))
  })
})
