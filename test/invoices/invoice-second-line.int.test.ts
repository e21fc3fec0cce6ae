import { expect } from 'chai'
import type { Invoice, InvoiceStatus } from '../../src/domain/invoices/invoice.ts'
import { sendInvoice, voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { asRole } from '../support/as-role.ts'
import { at } from '../support/given.ts'
import { startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

// What the code must never write, written by hand under the service's own role: the database refuses it by itself.

const [unique, check] = ['23505', '23514']
const statuses: readonly InvoiceStatus[] = ['DRAFT', 'ISSUED', 'SENT', 'PARTIALLY_PAID', 'PAID', 'VOID']

/** What must be so for a row to be of that status at all: then only the way there is asked about. */
const marksOf: Readonly<Record<InvoiceStatus, string>> = {
  DRAFT: `number = null, amount_paid = 0, paid_at = null, voided_at = null, void_reason = null`,
  ISSUED: `amount_paid = 0, paid_at = null, voided_at = null, void_reason = null`,
  SENT: `amount_paid = 0, sent_at = coalesce(sent_at, now()), paid_at = null, voided_at = null, void_reason = null`,
  PARTIALLY_PAID: `amount_paid = 1800, paid_at = null, voided_at = null, void_reason = null`,
  PAID: `amount_paid = total, paid_at = now(), voided_at = null, void_reason = null`,
  VOID: `amount_paid = 0, paid_at = null, voided_at = now(), void_reason = 'why'`,
}

/** The ways that acts go (docs/invoices.md, "Life"). A draft is issued only when it is frozen. */
const ways: Readonly<Record<InvoiceStatus, readonly InvoiceStatus[]>> = {
  DRAFT: ['VOID'],
  ISSUED: ['SENT', 'PARTIALLY_PAID', 'PAID', 'VOID'],
  SENT: ['PARTIALLY_PAID', 'PAID', 'VOID'],
  PARTIALLY_PAID: ['PAID'],
  PAID: [],
  VOID: [],
}

const frozen = `waiting = '{"kind":"INVOICE","numbering":{"series":"INV","fiscalYear":"26-27","issuedDate":"2026-04-10"}}'`
const numbered = `waiting = null, number = 'INV/26-27/0099', issued_date = '2026-04-10', due_date = '2026-04-25'`

describe('the database, where the code of invoices would be wrong', () => {
  let world: InvoiceWorld
  let invoices: Readonly<Record<InvoiceStatus, Invoice>>
  before(async () => {
    world = await startInvoiceWorld()
    world.setClock(at('2026-04-10T10:00:00Z'))
    const voided = await world.issued()
    await world.store.change(voided.invoiceId, world.act(), (current) => voidInvoice(current, { reason: 'why', now: world.now() }))
    const sent = await world.issued()
    await world.store.change(sent.invoiceId, world.act(), (current) => sendInvoice(current, world.now()))
    invoices = {
      ...{ DRAFT: await world.draft(), ISSUED: await world.issued(), SENT: sent, VOID: voided },
      PARTIALLY_PAID: (await world.pay((await world.issued()).invoiceId, 100n)).invoice,
      PAID: (await world.pay((await world.issued()).invoiceId, null)).invoice,
    }
  })
  after(() => world.close())

  /** The code that the last statement is refused with, 'taken' where it is not. Nothing of it is kept. */
  async function codeOf(...statements: readonly string[]): Promise<string> {
    const outcome = await asRole(world.url, 'ledger_api', ...statements)
    return typeof outcome === 'string' ? outcome : 'taken'
  }

  const change = (status: InvoiceStatus, set: string): string =>
    `update ledger.invoices set ${set} where invoice_id = '${invoices[status].invoiceId}'`

  for (const from of statuses) {
    for (const to of statuses.filter((status) => status !== from)) {
      const isAllowed = ways[from].includes(to)
      it(`${isAllowed ? 'lets' : 'does not let'} ${from} become ${to}`, async () => {
        const number = from === 'DRAFT' && to !== 'VOID' ? `, ${numbered}` : ''

        expect(await codeOf(change(from, `status = '${to}', ${marksOf[to]}${number}`))).to.equal(isAllowed ? 'taken' : check)
      })
    }
  }

  it('lets a frozen draft become ISSUED with the number and date that it waits for, and nothing else', async () => {
    const freeze = change('DRAFT', frozen)
    const issue = (says = ''): string => change('DRAFT', `status = 'ISSUED', ${numbered}${says}`)

    expect(await codeOf(freeze, issue())).to.equal('taken')
    expect(await codeOf(freeze, change('DRAFT', 'waiting = null'))).to.equal('taken')
    expect(await codeOf(freeze, issue().replace('26-27', '25-26'))).to.equal(check)
    expect(await codeOf(freeze, issue().replace('04-10', '04-11'))).to.equal(check)
    expect(await codeOf(freeze, issue(', round_off = 1, total = total + 1'))).to.equal(check)
    expect(await codeOf(freeze, issue(`, seller = '{}'`))).to.equal(check)
    expect(await codeOf(freeze, change('DRAFT', `status = 'SENT', sent_at = now(), ${numbered}`))).to.equal(check)
    expect(await codeOf(freeze, change('DRAFT', `status = 'VOID', ${marksOf.VOID}, waiting = null`))).to.equal(check)
    expect(await codeOf(freeze, change('DRAFT', `notes = 'More'`))).to.equal(check)
    expect(await codeOf(freeze, change('DRAFT', `notes = 'More', waiting = null`))).to.equal(check)
  })

  const borne = [
    ...[`number = 'INV/26-27/0098'`, 'number = null', `issued_date = '2026-04-11'`, `due_date = '2026-06-01'`, `currency = 'USD'`],
    ...[`notes = 'More'`, `bill_to_name = 'Berta'`, `bill_to_gstin = '27AAPFU0939F1ZV'`, `place_of_supply = '29'`, 'is_sez = true'],
    ...[`seller = seller || '{"legalName":"Another"}'`, `seller_id = gen_random_uuid()`, `time_zone = 'UTC'`],
    ...[`lines = lines #- '{0,description}'`, `lines = lines || lines`, 'subtotal = subtotal + 1, total = total + 1'],
    ...['round_off = 1, total = total + 1', 'cgst_total = 0, igst_total = igst_total + cgst_total', 'reverse_charge_tax_total = 1'],
  ]
  for (const set of borne) {
    it(`does not let an issued invoice change what it bears: ${set}`, async () => {
      for (const status of statuses.filter((one) => one !== 'DRAFT')) expect(await codeOf(change(status, set)), status).to.equal(check)
    })
  }

  it('does not let what was paid or adjusted shrink, nor what was sent be forgotten', async () => {
    expect(await codeOf(change('PARTIALLY_PAID', 'amount_paid = 50'))).to.equal(check)
    expect(await codeOf(change('PAID', 'amount_paid = amount_paid - 1, amount_adjusted = amount_adjusted + 1'))).to.equal(check)
    expect(await codeOf(change('ISSUED', 'amount_adjusted = 10'), change('ISSUED', 'amount_adjusted = 9'))).to.equal(check)
    expect(await codeOf(change('SENT', 'sent_at = null'))).to.equal(check)
    expect(await codeOf(change('SENT', `sent_at = now() + interval '1 day'`))).to.equal(check)
    expect(await codeOf(change('ISSUED', 'reminders_total = 1'), change('ISSUED', 'reminders_total = 0'))).to.equal(check)
  })

  it('does not let a paid invoice be paid or adjusted again, but for a credit note; nor a void one be touched', async () => {
    expect(await codeOf(change('PAID', 'amount_adjusted = 10'))).to.equal(check)
    expect(await codeOf(change('PAID', `paid_at = now() + interval '1 day'`))).to.equal(check)
    expect(await codeOf(change('PAID', 'amount_adjusted = 10, amount_credited = 10'))).to.equal('taken')
    expect(await codeOf(change('VOID', 'reminders_total = 1'))).to.equal(check)
    expect(await codeOf(change('VOID', 'updated_at = now()'))).to.equal(check)
  })

  const impossible = [
    { what: 'more paid than there is', act: () => change('ISSUED', 'amount_paid = total + 1') },
    { what: 'less than nothing paid', act: () => change('ISSUED', 'amount_paid = -1') },
    { what: 'more credited than adjusted', act: () => change('ISSUED', 'amount_credited = 1') },
    { what: 'a total that is not the sum', act: () => change('DRAFT', 'total = total + 1') },
    { what: 'taxes that are not the sum', act: () => change('DRAFT', 'tax_total = tax_total + 1, total = total + 1') },
    {
      what: 'less than nothing',
      act: () => change('DRAFT', 'subtotal = -subtotal, tax_total = 0, cgst_total = 0, sgst_total = 0, total = -subtotal'),
    },
    { what: 'a draft without lines', act: () => change('DRAFT', `lines = '[]'`) },
    { what: 'a draft that was paid', act: () => change('DRAFT', 'amount_paid = 1') },
    { what: 'a time zone that nobody knows', act: () => change('DRAFT', `time_zone = 'Nowhere/Land'`), code: '22023' },
    { what: 'a number of 17 characters', act: () => change('DRAFT', `status = 'VOID', ${marksOf.VOID}, number = 'INV/26-27/0000001'`) },
    { what: 'a paid invoice with something due', act: () => change('ISSUED', `status = 'PAID', paid_at = now(), amount_paid = 1`) },
  ]
  for (const { what, act, code = check } of impossible) {
    it(`refuses ${what}`, async () => {
      expect(await codeOf(act())).to.equal(code)
    })
  }

  it('takes new invoices as drafts alone', async () => {
    const copy = (
      id: string,
    ): string => `insert into ledger.invoices (${columns}) select ${columns.replace('invoice_id', id)} from ledger.invoices
      where invoice_id = '${invoices.ISSUED.invoiceId}'`
    const rows = await world.sql(
      `select string_agg(attname::text, ', ') as names from pg_attribute
       where attrelid = 'ledger.invoices'::regclass and attnum > 0 and attgenerated = ''`,
    )
    const columns = String(rows[0]?.['names'])

    expect(await codeOf(copy('gen_random_uuid()'))).to.equal(check)
  })

  it('lets a series neither leave a gap nor go back, and a place, a number or a document be claimed once', async () => {
    const series = (set: string): string => `update ledger.invoice_series set ${set} where series = 'INV'`
    const claim = (says: string): string =>
      `insert into ledger.invoice_numbers select (jsonb_populate_record(n, '${says}')).* from ledger.invoice_numbers n where place = 1`
    const other = '01900000-0000-7000-8000-0000000000e1'

    expect(await codeOf(series('last_place = last_place + 1'))).to.equal('taken')
    expect(await codeOf(series('last_place = last_place + 2'))).to.equal(check)
    expect(await codeOf(series('last_place = last_place - 1'))).to.equal(check)
    expect(await codeOf(series('last_place = last_place + 1, last_date = last_date - 1'))).to.equal(check)
    const mixed = series(`last_place = last_place + 1, kind = 'CREDIT_NOTE'`)
    expect(await asRole(world.url, 'superuser', mixed)).to.equal(check)
    expect(await codeOf(claim(`{"document_id":"${other}","number":"INV/26-27/0098"}`))).to.equal(unique)
    expect(await codeOf(claim(`{"document_id":"${other}","place":98}`))).to.equal(unique)
    expect(await codeOf(claim(`{"place":98,"number":"INV/26-27/0098"}`))).to.equal(unique)
    expect(await codeOf(claim(`{"document_id":"${other}","place":98,"number":"INV/26-27/0098"}`))).to.equal('taken')
    expect(await codeOf(`update ledger.invoice_numbers set done_at = null where place = 1`)).to.equal(check)
  })

  it('lets a credit note get its number, once, and nobody remove anything', async () => {
    const { invoiceId } = await world.issued()
    const { creditNote } = await world.credit(invoiceId)
    const where = `where credit_note_id = '${creditNote?.creditNoteId}'`

    expect(await codeOf(`update ledger.credit_notes set number = 'CN/26-27/0099' ${where}`)).to.equal(check)
    expect(await asRole(world.url, 'superuser', `update ledger.credit_notes set number = number, reason = 'Another' ${where}`)).to.equal(
      check,
    )
    for (const table of ['credit_notes', 'invoices', 'invoice_series', 'invoice_numbers'])
      expect(await asRole(world.url, 'superuser', `delete from ledger.${table}`), table).to.equal('42501')
    const replica = 'set session_replication_role = replica'
    const changed = change('ISSUED', 'amount_paid = 0, number = null')
    expect(await asRole(world.url, 'superuser', replica, changed)).to.equal(check)
  })
})
