import { expect } from 'chai'
import type { InvoiceFilter } from '../../ports/driven/invoice-store.ts'
import { daysOf } from '../../src/domain/invoices/calendar.ts'
import { isOverdue } from '../../src/domain/invoices/due.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import { voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import type { Instant } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'
import { another, codeOf, day, everything, own, registered, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

describe('the list of invoices', () => {
  let world: InvoiceWorld
  const kept: Invoice[] = []
  before(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z'))
    const issue = async (says: Parameters<InvoiceWorld['issued']>[0], profile = registered()): Promise<Invoice> => {
      const { invoiceId } = await world.draft({ ...says, profile })
      return (await world.issue(invoiceId, { profile, allowsBackdated: true })).invoice
    }
    kept.push(await world.draft({ notes: 'A draft for 100% of_it', dueDate: day('2026-01-01') }))
    kept.push(
      await issue({ issuedDate: day('2026-03-01'), dueDate: day('2026-04-09'), billTo: { name: 'Berta', address: null, gstin: null } }),
    )
    kept.push(await issue({ issuedDate: day('2026-03-02'), dueDate: day('2026-04-10') }))
    kept.push(await issue({ issuedDate: day('2026-04-01'), dueDate: day('2026-04-10') }, registered({ timeZone: 'Pacific/Kiritimati' })))
    kept.push(await issue({ issuedDate: day('2026-04-02'), dueDate: day('2026-04-09') }, registered({ timeZone: 'Pacific/Niue' })))
    kept.push(await issue({ issuedDate: day('2026-04-03'), dueDate: day('2026-04-08'), accountId: world.otherId }))
    kept.push((await world.pay((await issue({ issuedDate: day('2026-04-03'), dueDate: day('2026-04-04') })).invoiceId, null)).invoice)
    kept.push((await world.pay((await issue({ issuedDate: day('2026-04-03'), dueDate: day('2026-04-09') })).invoiceId, 1n)).invoice)
    const { invoiceId } = await issue({ issuedDate: day('2026-04-04'), dueDate: day('2026-04-05') })
    kept.push(
      (await world.store.change(invoiceId, world.act(), (current) => voidInvoice(current, { reason: 'x', now: world.now() }))).invoice,
    )
  })
  after(() => world.close())

  async function listed(says: Partial<InvoiceFilter>, { limit = 50, now = world.now() } = {}): Promise<readonly string[]> {
    const found: string[] = []
    let cursor: string | null = null
    do {
      const page = await world.store.list({ ...everything, ...says }, { limit, cursor }, now)
      expect(page.items.length).to.be.at.most(limit)
      found.push(...page.items.map(({ invoiceId }) => invoiceId))
      cursor = page.nextCursor
    } while (cursor !== null)
    return found
  }

  /** The ids of those that are so, newest first. */
  const those = (isSo: (invoice: Invoice) => boolean): readonly string[] =>
    kept
      .filter(isSo)
      .map(({ invoiceId }) => invoiceId)
      .toReversed()

  it('has all of them, newest first, without lines', async () => {
    const { items } = await world.store.list(everything, { limit: 50, cursor: null }, world.now())

    const bare = kept
      .toReversed()
      .map(({ creditedValues: _, terms: { lines: __, ...terms }, amounts: { lines: ___, ...amounts }, ...rest }) => ({
        ...{ ...rest, terms, amounts },
      }))
    expect(items).to.deep.equal(bare)
  })

  it('goes on where a page ended', async () => {
    for (const limit of [1, 2, 4, 9]) expect(await listed({}, { limit })).to.deep.equal(those(() => true))
  })

  const narrowings: readonly { readonly says: Partial<InvoiceFilter>; readonly isSo: (invoice: Invoice) => boolean }[] = [
    { says: { tenantId: own }, isSo: ({ tenantId }) => tenantId === own },
    { says: { tenantId: another }, isSo: ({ tenantId }) => tenantId === another },
    { says: { status: 'DRAFT' }, isSo: ({ status }) => status === 'DRAFT' },
    { says: { status: 'VOID' }, isSo: ({ status }) => status === 'VOID' },
    { says: { status: 'PARTIALLY_PAID' }, isSo: ({ status }) => status === 'PARTIALLY_PAID' },
    { says: { issuedFrom: day('2026-04-01') }, isSo: ({ terms }) => (terms.issuedDate ?? '') >= '2026-04-01' },
    { says: { issuedTo: day('2026-04-01') }, isSo: ({ terms }) => terms.issuedDate !== null && terms.issuedDate <= '2026-04-01' },
    {
      says: { issuedFrom: day('2026-04-03'), issuedTo: day('2026-04-03') },
      isSo: ({ terms }) => terms.issuedDate === '2026-04-03',
    },
    { says: { dueFrom: day('2026-04-09') }, isSo: ({ terms }) => (terms.dueDate ?? '') >= '2026-04-09' },
    { says: { dueFrom: day('2026-01-01'), dueTo: day('2026-04-05') }, isSo: ({ terms }) => (terms.dueDate ?? '9') <= '2026-04-05' },
    { says: { number: 'inv/25-26/0002' }, isSo: ({ number }) => number === 'INV/25-26/0002' },
    { says: { number: 'INV/25-26/000' }, isSo: () => false },
    { says: { text: '25-26/' }, isSo: ({ number }) => number !== null && number.includes('25-26/') },
    { says: { text: 'BERT' }, isSo: ({ terms }) => terms.billTo.name === 'Berta' },
    { says: { text: '100% of_it' }, isSo: ({ terms }) => terms.notes !== null },
    { says: { text: '1__%' }, isSo: () => false },
    { says: { text: String.raw`\ ` }, isSo: () => false },
    {
      says: { status: 'ISSUED', tenantId: own, text: 'anna' },
      isSo: ({ status, tenantId, terms }) => status === 'ISSUED' && tenantId === own && terms.billTo.name === 'Anna',
    },
  ]
  for (const { says, isSo } of narrowings) {
    it(`is narrowed by ${JSON.stringify(says)}`, async () => {
      expect(await listed(says, { limit: 2 })).to.deep.equal(those(isSo))
    })
  }

  it('is narrowed by account', async () => {
    expect(await listed({ accountId: world.otherId })).to.deep.equal(those(({ accountId }) => accountId === world.otherId))
  })

  // Around midnight where sellers are: Kiritimati is 14 hours ahead of UTC, Niue 11 behind.
  const instants: readonly Instant[] = [
    ...['2026-04-08T10:00:00Z', '2026-04-09T18:29:59Z', '2026-04-09T18:30:00Z', '2026-04-10T09:59:59Z', '2026-04-10T10:00:00Z'].map(at),
    ...['2026-04-10T10:59:59Z', '2026-04-10T11:00:00Z', '2026-04-10T18:30:00Z', '2026-05-01T00:00:00Z', '2026-04-05T00:00:00Z'].map(at),
  ]
  for (const now of instants) {
    it(`knows what is overdue where its seller is, as the rule has it, at ${new Date(now).toISOString()}`, async () => {
      const late = kept.filter((invoice) => isOverdue(invoice, daysOf(now)))
      const byDueDay = late.toSorted((a, b) => (place(a) < place(b) ? 1 : -1)).map(({ invoiceId }) => invoiceId)

      for (const limit of [1, 2, 50]) expect(await listed({ isOverdue: true }, { limit, now })).to.deep.equal(byDueDay)
      expect(await listed({ isOverdue: false }, { limit: 3, now })).to.deep.equal(those((invoice) => !isOverdue(invoice, daysOf(now))))
      expect(await listed({ isOverdue: true, status: 'PARTIALLY_PAID' }, { now })).to.deep.equal(
        late.filter(({ status }) => status === 'PARTIALLY_PAID').map(({ invoiceId }) => invoiceId),
      )
    })
  }

  it('takes no cursor that it did not give', async () => {
    const list = (cursor: string, says: Partial<InvoiceFilter> = {}) =>
      codeOf(world.store.list({ ...everything, ...says }, { limit: 1, cursor }, at('2026-05-01T00:00:00Z')))
    const made = (text: string): string => Buffer.from(text).toString('base64url')
    const [id] = those(() => true)
    const overdue = await world.store.list({ ...everything, isOverdue: true }, { limit: 1, cursor: null }, at('2026-05-01T00:00:00Z'))

    expect(await list(overdue.nextCursor ?? '')).to.equal('CURSOR_INVALID')
    expect(await list(overdue.nextCursor ?? '', { isOverdue: true })).to.equal('taken')
    expect(await list(made(`invoices:${id}`))).to.equal('taken')
    for (const text of [
      `invoices:${id}`,
      `overdue invoices:${id}`,
      `overdue invoices:2026-02-30 ${id}`,
      `overdue invoices:0000-01-01 ${id}`,
    ])
      expect(await list(made(text), { isOverdue: true }), text).to.equal('CURSOR_INVALID')
    for (const text of ['accounts:x', 'invoices:', `invoices:${id}'`, `overdue invoices:2026-03-01 ${id}`])
      expect(await list(made(text)), text).to.equal('CURSOR_INVALID')
  })
})

const place = ({ terms, invoiceId }: Invoice): string => `${terms.dueDate} ${invoiceId}`
