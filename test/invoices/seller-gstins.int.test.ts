import { expect } from 'chai'
import type { Knex } from 'knex'
import type { Gstin } from '../../src/domain/invoices/billing-profile.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import { at } from '../support/given.ts'
import { cutAfter } from './cut-database.ts'
import { expectGaplessNumbers } from './gapless-numbers.ts'
import { another, aProfile, codeOf, own, registered, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

const first = '27AAPFU0939F1ZV' as Gstin
const second = '27AABCA1234F1ZX' as Gstin

/** The transactions of an issue until it is frozen: it looks at the invoice, and then at the series (docs/invoices.md, "Numbers"). */
const untilFrozen = 3

describe('the numbers under a GSTIN', () => {
  let world: InvoiceWorld
  beforeEach(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z'))
  })
  afterEach(() => world.close())

  const ours = registered({ gstin: first })
  const theirs = registered({ sellerId: another, gstin: first })

  const dying = () => world.openStore({ through: (database: Knex) => cutAfter(database, untilFrozen) })
  const claims = () => world.sql('select gstin, seller_id from ledger.seller_gstins')
  const numbers = async () => (await world.sql('select number from ledger.invoice_numbers order by number')).map(({ number }) => number)
  const theirDraft = (): Promise<Invoice> => world.draft({ accountId: world.otherId, profile: theirs })

  it('are one seller’s, also once its profile has another GSTIN and the first is free', async () => {
    await world.profiles.put(ours, world.act())
    await world.issue((await world.draft()).invoiceId, { profile: ours })
    await world.profiles.put({ ...ours, gstin: second }, world.act())

    expect(await codeOf(world.profiles.put(theirs, world.act()))).to.equal('GSTIN_TAKEN')
    expect(await world.profiles.find(another)).to.equal(null)
    const draft = await theirDraft()
    world.setClock(at('2026-04-10T10:00:01Z')) // which would be seen, were the draft written
    expect(await codeOf(world.issue(draft.invoiceId, { profile: theirs }))).to.equal('GSTIN_TAKEN')
    expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
    expect(await numbers()).to.deep.equal(['INV/26-27/0001'])
    expect(await claims()).to.deep.equal([{ gstin: first, seller_id: own }])

    expect(await codeOf(world.profiles.put(ours, world.act()))).to.equal('taken')
    expect((await world.issued()).number).to.equal('INV/26-27/0002')
  })

  it('are nobody’s as long as none was given, be it in a profile', async () => {
    await world.profiles.put(ours, world.act())
    await world.profiles.put({ ...ours, gstin: second }, world.act())

    expect(await claims()).to.deep.equal([])
    expect(await codeOf(world.profiles.put(theirs, world.act()))).to.equal('taken')
    expect((await world.issue((await theirDraft()).invoiceId, { profile: theirs })).invoice.number).to.equal('INV/26-27/0001')
    expect(await claims()).to.deep.equal([{ gstin: first, seller_id: another }])
  })

  it('are given by one of two sellers, where both give the first one at once', async () => {
    const drafts = await Promise.all([1, 2, 3].flatMap(() => [world.draft(), theirDraft()]))
    const stores = [world.store, world.openStore()]

    const fates = await Promise.all(
      drafts.map(({ invoiceId, accountId }, place) =>
        codeOf(world.issue(invoiceId, { profile: accountId === world.otherId ? theirs : ours, store: stores[place % 2] ?? world.store })),
      ),
    )

    expect(fates.toSorted()).to.deep.equal([...Array<string>(3).fill('GSTIN_TAKEN'), ...Array<string>(3).fill('taken')])
    expect(await numbers()).to.deep.equal(['INV/26-27/0001', 'INV/26-27/0002', 'INV/26-27/0003'])
    expect(await claims()).to.have.length(1)
    await expectGaplessNumbers(world.url)
  })

  it('and a draft that waits for one, when another seller gives the first: it is thawed by whoever meets it', async () => {
    const draft = await theirDraft()
    await world.issue(draft.invoiceId, { key: 'k', profile: theirs, store: dying() }).catch(String)
    expect(await world.sql('select from ledger.invoices where waiting is not null')).to.have.length(1)
    await world.issued()

    expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
    expect(await codeOf(world.issue(draft.invoiceId, { key: 'k', profile: theirs }))).to.equal('GSTIN_TAKEN')
    await expectGaplessNumbers(world.url)
  })

  describe('and credit notes', () => {
    /** Issued without a GSTIN, which the seller got afterwards. */
    const issuedBefore = async (): Promise<Invoice> => {
      const { invoiceId } = await world.draft({ accountId: world.otherId, lines: [{ taxRate: 0n as never }] })
      return (await world.issue(invoiceId, { profile: { ...theirs, gstin: null } })).invoice
    }

    it('are refused with nothing written, where another seller has the GSTIN', async () => {
      const invoice = await issuedBefore()
      await world.issued()

      expect(await codeOf(world.credit(invoice.invoiceId, { profile: theirs }))).to.equal('GSTIN_TAKEN')

      expect(await world.store.find(invoice.invoiceId)).to.deep.equal(invoice)
      expect(await world.store.creditNotes(invoice)).to.deep.equal([])
    })

    it('have it from the moment that they are kept: no other seller comes before their number', async () => {
      const invoice = await issuedBefore()
      await world.credit(invoice.invoiceId, { profile: theirs, store: dying() }).catch(String)
      expect(await world.sql('select number from ledger.credit_notes')).to.deep.equal([{ number: null }])

      expect(await codeOf(world.issue((await world.draft()).invoiceId, { profile: ours }))).to.equal('GSTIN_TAKEN')

      expect(await world.store.creditNotes(invoice)).to.have.nested.property('[0].number', 'CN/26-27/0001')
      await expectGaplessNumbers(world.url)
    })
  })

  describe('and series', () => {
    const swapped = { seriesPrefix: 'CN', creditNotePrefix: 'INV' }

    it('that credit notes have used are not for invoices, nor the other way round, in any year', async () => {
      await world.profiles.put(ours, world.act())
      await world.credit((await world.issued()).invoiceId)
      world.setClock(at('2027-04-10T10:00:00Z'))

      for (const says of [swapped, { seriesPrefix: 'CN', creditNotePrefix: 'CX' }, { seriesPrefix: 'NEW', creditNotePrefix: 'INV' }])
        expect(await codeOf(world.profiles.put({ ...ours, ...says }, world.act())), JSON.stringify(says)).to.equal('PROFILE_INVALID')
      const refused: unknown = await world.profiles.put({ ...ours, seriesPrefix: 'CN' }, world.act()).catch((thrown: unknown) => thrown)
      expect(refused).to.include({
        message: 'Cannot take the billing profile: credit notes have numbers with the prefix CN, so invoices cannot have it',
      })
      expect(await world.profiles.find(own)).to.deep.equal(ours)
      expect(await codeOf(world.profiles.put(aProfile({ ...swapped, sellerId: another }), world.act()))).to.equal('taken')
      expect(await codeOf(world.profiles.put({ ...ours, seriesPrefix: 'NEW', creditNotePrefix: 'NC' }, world.act()))).to.equal('taken')
      expect(await codeOf(world.profiles.put(ours, world.act()))).to.equal('taken')
    })

    it('never give an invoice what is credit notes’, whatever a profile says', async () => {
      await world.credit((await world.issued()).invoiceId)
      const draft = await world.draft()

      const error: unknown = await world.issue(draft.invoiceId, { profile: { ...ours, ...swapped } }).catch((thrown: unknown) => thrown)

      expect(String(error)).to.match(/series CN\/26-27 .* is no INVOICE's/)
      expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
      expect(await numbers()).to.deep.equal(['CN/26-27/0001', 'INV/26-27/0001'])
    })
  })
})
