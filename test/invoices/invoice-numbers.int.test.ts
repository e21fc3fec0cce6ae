import { expect } from 'chai'
import type { Knex } from 'knex'
import type { Changed } from '../../ports/driven/invoice-store.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import { makeNumberClaims } from '../../adapters/postgres/invoices/claim-number.ts'
import { makeFinishNumber } from '../../adapters/postgres/invoices/finish-number.ts'
import { makeInTransaction } from '../../adapters/postgres/invoices/transactions.ts'
import type { Waiting } from '../../adapters/postgres/invoices/waiting.ts'
import { at } from '../support/given.ts'
import { cutAfter } from './cut-database.ts'
import { expectGaplessNumbers } from './gapless-numbers.ts'
import { another, codeOf, day, everything, registered, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

/** Where a process died: after so many of the three steps that give a number (docs/invoices.md, "Numbers"). */
const cuts = [
  { steps: 1, place: 'after it was frozen' },
  { steps: 2, place: 'after its number was claimed' },
  { steps: 3, place: 'before its claim was said to be done' },
]

/** Before something is kept that needs a number, it is looked whether the series would give one: two more transactions. */
const looks = 2

describe('numbers without gaps', () => {
  let world: InvoiceWorld
  beforeEach(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z'))
  })
  afterEach(() => world.close())

  const dyingAfter = (transactions: number) => world.openStore({ through: (database: Knex) => cutAfter(database, transactions) })
  const dying = (steps: number) => dyingAfter(looks + steps)

  const expectGapless = () => expectGaplessNumbers(world.url)

  const list = (status: Invoice['status'] | null = null) =>
    world.store.list({ ...everything, status }, { limit: 50, cursor: null }, world.now())

  // What meets an invoice whose issuing was cut, and what it sees of it.
  const meetings: readonly { readonly name: string; readonly meet: (draft: Invoice) => Promise<object | null | undefined> }[] = [
    { name: 'a reader', meet: ({ invoiceId }) => world.store.find(invoiceId) },
    { name: 'a list', meet: async ({ invoiceId }) => (await list()).items.find((one) => one.invoiceId === invoiceId) },
    { name: 'the same call once more', meet: async ({ invoiceId }) => (await world.issue(invoiceId, { key: 'k' })).invoice },
    { name: 'a payment', meet: async ({ invoiceId }) => (await world.pay(invoiceId, 100n)).invoice },
    {
      name: 'the upkeep',
      meet: async ({ invoiceId }) => {
        await world.store.finishAll()
        const [row] = await world.sql(`select number from ledger.invoices where invoice_id = '${invoiceId}'`)
        return row
      },
    },
  ]
  for (const { steps, place } of cuts) {
    for (const { name, meet } of meetings) {
      it(`are finished by ${name}, where the issuing process died ${place}`, async () => {
        await world.issued()
        const draft = await world.draft()
        const cut = await world.issue(draft.invoiceId, { key: 'k', store: dying(steps) }).catch(String)
        expect(cut).to.equal('Error: the process died')

        const met = await meet(draft)

        expect(met).to.include({ number: 'INV/26-27/0002' })
        await world.store.finishAll()
        await expectGapless()
        const again = await world.issue(draft.invoiceId, { key: 'k' })
        expect(again).to.include({ replayed: true }).with.nested.property('invoice.status', 'ISSUED')
        expect(await world.told(draft.invoiceId))
          .to.include.members(['issued 118.00'])
          .and.have.length(name === 'a payment' ? 3 : 2)
        expect((await world.issued()).number).to.equal('INV/26-27/0003')
      })
    }

    it(`are finished by many at once, where the issuing process died ${place}`, async () => {
      const draft = await world.draft()
      await world.issue(draft.invoiceId, { key: 'k', store: dying(steps) }).catch(String)
      const stores = [world.store, world.openStore(), world.openStore()]

      const found = await Promise.all(stores.flatMap((store) => [store.find(draft.invoiceId), store.find(draft.invoiceId)]))
      await Promise.all(stores.map((store) => store.finishAll()))

      for (const invoice of found) expect(invoice).to.include({ number: 'INV/26-27/0001', status: 'ISSUED' })
      expect(await world.told(draft.invoiceId)).to.deep.equal(['created', 'issued 118.00'])
      await expectGapless()
    })

    it(`of a credit note are finished by whoever asks for it, where the process died ${place}`, async () => {
      const { invoiceId, accountId } = await world.issued()
      const cut = await world.credit(invoiceId, { key: 'c', store: dying(steps) }).catch(String)
      expect(cut).to.equal('Error: the process died')

      const [note] = await world.store.creditNotes({ accountId, invoiceId })

      expect(note).to.include({ number: 'CN/26-27/0001', total: 11_800n })
      const again = await world.credit(invoiceId, { key: 'c' })
      expect(again).to.deep.include({ replayed: true, creditNote: note }).with.nested.property('invoice.status', 'PAID')
      await world.store.finishAll()
      await expectGapless()
    })
  }

  it('are no matter of a process that died before it froze anything', async () => {
    const draft = await world.draft()
    await world.issue(draft.invoiceId, { store: dying(0) }).catch(String)

    expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
  })

  it('are finished by the first answer to a new draft, asked for again', async () => {
    const record = { eventType: 'service_invoice_created', amount: null, payload: {} } as const
    const create = () => world.store.create(world.aDraft(), record, world.act('new', { operation: 'create' }))
    const { invoice } = await create()
    await world.issue(invoice.invoiceId, { store: dying(1) }).catch(String)

    expect(await create()).to.deep.include({ invoice, replayed: true })
    expect(await world.sql('select number from ledger.invoices')).to.deep.equal([{ number: 'INV/26-27/0001' }])
  })

  it('are finished where the first answer to a new draft is looked up', async () => {
    const record = { eventType: 'service_invoice_created', amount: null, payload: {} } as const
    const act = world.act('new', { operation: 'create' })
    const { invoice } = await world.store.create(world.aDraft(), record, act)
    await world.issue(invoice.invoiceId, { store: dying(1) }).catch(String)

    expect(await world.store.findCreated(world.accountId, act)).to.deep.include({ invoice, replayed: true })
    expect(await world.sql('select number from ledger.invoices')).to.deep.equal([{ number: 'INV/26-27/0001' }])
  })

  it('and refused dates: a draft whose process died is thawed by whoever meets it', async () => {
    const draft = await world.draft({ issuedDate: day('2026-04-08') })
    await world.issue(draft.invoiceId, { key: 'k', store: dying(1) }).catch(String)
    await world.issued({ issuedDate: day('2026-04-09') })

    expect(await world.store.find(draft.invoiceId)).to.deep.equal(draft)
    expect(await codeOf(world.issue(draft.invoiceId, { key: 'k' }))).to.equal('INVOICE_BACKDATED')
    expect(await world.told(draft.invoiceId)).to.deep.equal(['created'])
    await expectGapless()
  })

  it('are finished for the later freezing by whoever was left behind by the earlier one, which was refused', async () => {
    const { invoiceId, accountId, tenantId } = await world.draft({ issuedDate: day('2026-04-08') })
    await world.issue(invoiceId, { key: 'early', store: dying(1) }).catch(String)
    await world.issued({ issuedDate: day('2026-04-09') })
    const [row] = await world.sql(`select waiting from ledger.invoices where invoice_id = '${invoiceId}'`)
    const behind = { accountId, tenantId, invoiceId, waiting: row?.['waiting'] as Waiting }
    await world.store.find(invoiceId)
    const ids = { next: world.nextId }
    const clock = { now: world.now }
    const inTransaction = makeInTransaction(world.database)
    const finish = makeFinishNumber({ inTransaction, ids, claims: makeNumberClaims({ database: world.database, inTransaction, clock }) })

    expect((await finish(behind)).refusal).to.include({ code: 'INVOICE_BACKDATED' })
    await world.issue(invoiceId, { key: 'late', allowsBackdated: true, store: dying(1) }).catch(String)
    expect((await finish(behind)).refusal).to.include({ code: 'INVOICE_BACKDATED' })
    expect(await world.sql(`select number from ledger.invoices where waiting is not null`)).to.deep.equal([{ number: null }])
    await world.issue(invoiceId, { key: 'late', allowsBackdated: true, store: dyingAfter(2) }).catch(String)

    expect((await finish(behind)).changed?.invoice).to.include({ number: 'INV/26-27/0002', status: 'ISSUED' })
    const answer = await world.issue(invoiceId, { key: 'late', allowsBackdated: true })
    expect(answer).to.include({ replayed: true }).with.nested.property('invoice.number', 'INV/26-27/0002')
    expect(await world.told(invoiceId)).to.deep.equal(['created', 'issued 118.00'])
    await expectGapless()
  })

  it('say that nobody knows what came of it, where the database goes away on the way', async () => {
    const draft = await world.draft()
    const gone = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
    const store = world.openStore({
      through: (database) => {
        let transactions = 0
        return new Proxy(database, {
          get: (target, name) => {
            if (name !== 'transaction') return Reflect.get(target, name) as unknown
            transactions += 1
            return transactions === looks + 2 ? () => Promise.reject(gone) : target.transaction.bind(target)
          },
        })
      },
    })

    const error: unknown = await world.issue(draft.invoiceId, { store }).catch((thrown: unknown) => thrown)

    expect(error).to.include({ code: 'STORAGE_UNAVAILABLE' }).with.property('facts').deep.equal({ outcome: 'UNKNOWN' })
  })

  it('go on one by one, in order of the claims, where many are issued at once by two processes', async () => {
    const drafts = await Promise.all(Array.from({ length: 30 }, () => world.draft()))
    const stores = [world.store, world.openStore()]

    const answers = await Promise.all(
      drafts.flatMap(({ invoiceId }, index) => stores.map((store) => world.issue(invoiceId, { store, key: `k${index % 2}` }))),
    )

    const numbers = new Set(answers.map(({ invoice }) => invoice.number))
    expect([...numbers].toSorted()).to.deep.equal(drafts.map((_, index) => `INV/26-27/${String(index + 1).padStart(4, '0')}`))
    for (const { invoice } of answers) expect((await world.store.find(invoice.invoiceId))?.number).to.equal(invoice.number)
    await expectGapless()
  })

  it('are of the seller: tenants of one share a series, and another seller has its own, as each fiscal year has', async () => {
    const other = registered({ sellerId: another, legalName: 'Reseller', gstin: null })
    const numberOf = async (changed: Promise<Changed>): Promise<string | null> => (await changed).invoice.number
    const issueFor = async (accountId: string, date: string, profile = registered()): Promise<string | null> => {
      const { invoiceId } = await world.draft({ accountId, issuedDate: day(date), lines: [{ taxRate: 0n as never }] })
      return numberOf(world.issue(invoiceId, { profile }))
    }

    expect(await issueFor(world.accountId, '2026-03-31')).to.equal('INV/25-26/0001')
    expect(await issueFor(world.otherId, '2026-03-31')).to.equal('INV/25-26/0002')
    expect(await issueFor(world.otherId, '2026-03-31', other)).to.equal('INV/25-26/0001')
    expect(await issueFor(world.accountId, '2026-04-01')).to.equal('INV/26-27/0001')
    await expectGapless()
  })
})
