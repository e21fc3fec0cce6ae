import { expect } from 'chai'
import { creditInvoice } from '../../src/domain/invoices/credit-note.ts'
import { editInvoice } from '../../src/domain/invoices/draft.ts'
import { amountDueOf } from '../../src/domain/invoices/due.ts'
import type { Invoice, InvoiceChange } from '../../src/domain/invoices/invoice.ts'
import { issueInvoice, remindInvoice, sendInvoice, voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { adjustInvoice, payInvoice } from '../../src/domain/invoices/settle.ts'
import { refuseUnlessIssued } from '../../src/domain/invoices/states.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { Minor } from '../../src/domain/money.ts'
import type { Instant } from '../../src/domain/time.ts'
import { aDraft, after, anIssued, aProfile, codeOf, invoiceDay, rupees } from '../support/given-invoices.ts'

const now = (invoiceDay + 3_600_000) as Instant

const payment = { movementId: 'm1', mode: null, reference: null, notes: null, paidOn: null, now }
const pay = (amount: Minor | null) => (invoice: Invoice) => payInvoice(invoice, { ...payment, amount })
const adjust = (amount: Minor) => (invoice: Invoice) =>
  adjustInvoice(invoice, { movementId: 'm2', amount, adjustmentType: 'TDS', reason: null, now })
const credit = (invoice: Invoice): InvoiceChange =>
  creditInvoice(invoice, {
    ...{ creditNoteId: 'n1', movementId: 'm3', wanted: { kind: 'SUM', amount: rupees('1.00') }, reason: 'r', profile: aProfile(), now },
  })
const send = (invoice: Invoice): InvoiceChange => sendInvoice(invoice, now)

const states: Readonly<Record<string, Invoice>> = {
  DRAFT: aDraft(),
  ISSUED: anIssued(),
  SENT: after(anIssued(), send),
  PARTIALLY_PAID: after(anIssued(), send, pay(rupees('100.00'))),
  PAID: after(anIssued(), send, pay(null)),
  VOID: after(anIssued(), (invoice) => voidInvoice(invoice, { reason: 'r', now })),
  'ISSUED and adjusted': after(anIssued(), adjust(rupees('118.00'))),
  'DRAFT that was voided': after(aDraft(), (invoice) => voidInvoice(invoice, { reason: 'r', now })),
}

const acts: Readonly<Record<string, (invoice: Invoice) => InvoiceChange>> = {
  edit: (invoice) => editInvoice(invoice, { terms: invoice.terms, profile: aProfile(), now }),
  issue: (invoice) => issueInvoice(invoice, { profile: aProfile(), paymentTermsDays: 15, allowsBackdated: false, now }),
  send,
  pay: pay(rupees('1.00')),
  'mark-paid': pay(null),
  adjust: adjust(rupees('1.00')),
  credit,
  remind: (invoice) => remindInvoice(invoice, now),
  void: (invoice) => voidInvoice(invoice, { reason: 'r', now }),
  proof: (invoice) => {
    refuseUnlessIssued(invoice, 'take a payment proof for')
    return { invoice: { ...invoice }, records: [] }
  },
}

// Every pair of a state and an act: the state that follows, `same` where nothing happens, or the refusal.
const table: Readonly<Record<string, readonly string[]>> = {
  //                        edit                 issue           send                  pay                     mark-paid             adjust                  credit                remind                  void                  proof
  DRAFT: [
    'DRAFT',
    'DRAFT frozen',
    'INVOICE_NOT_ISSUED',
    'INVOICE_NOT_ISSUED',
    'INVOICE_NOT_ISSUED',
    'INVOICE_NOT_ISSUED',
    'INVOICE_NOT_ISSUED',
    'INVOICE_NOT_ISSUED',
    'VOID',
    'INVOICE_NOT_ISSUED',
  ],
  ISSUED: ['INVOICE_NOT_DRAFT', 'same', 'SENT', 'PARTIALLY_PAID', 'PAID', 'ISSUED', 'ISSUED', 'ISSUED', 'VOID', 'ISSUED'],
  SENT: ['INVOICE_NOT_DRAFT', 'same', 'same', 'PARTIALLY_PAID', 'PAID', 'SENT', 'SENT', 'SENT', 'VOID', 'SENT'],
  PARTIALLY_PAID: [
    'INVOICE_NOT_DRAFT',
    'same',
    'same',
    'PARTIALLY_PAID',
    'PAID',
    'PARTIALLY_PAID',
    'PARTIALLY_PAID',
    'PARTIALLY_PAID',
    'INVOICE_NOT_UNPAID',
    'PARTIALLY_PAID',
  ],
  PAID: [
    'INVOICE_NOT_DRAFT',
    'same',
    'same',
    'INVOICE_ALREADY_PAID',
    'same',
    'INVOICE_ALREADY_PAID',
    'PAID',
    'INVOICE_ALREADY_PAID',
    'INVOICE_NOT_UNPAID',
    'PAID',
  ],
  VOID: [
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'same',
    'INVOICE_VOID',
  ],
  'ISSUED and adjusted': [
    'INVOICE_NOT_DRAFT',
    'same',
    'SENT',
    'PARTIALLY_PAID',
    'PAID',
    'ISSUED',
    'ISSUED',
    'ISSUED',
    'INVOICE_NOT_UNPAID',
    'ISSUED',
  ],
  'DRAFT that was voided': [
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'INVOICE_VOID',
    'same',
    'INVOICE_VOID',
  ],
}

function outcomeOf(act: (invoice: Invoice) => InvoiceChange, invoice: Invoice): string {
  try {
    const { invoice: next } = act(invoice)
    if (next === invoice) return 'same'
    return next.numbering === null ? next.status : `${next.status} frozen`
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
}

describe('the life of an invoice', () => {
  for (const [state, outcomes] of Object.entries(table)) {
    for (const [place, [name, act]] of Object.entries(acts).entries()) {
      const expected = outcomes[place] ?? 'no row'
      it(`${name} of one that is ${state}: ${expected}`, () => {
        expect(outcomeOf(act, states[state] ?? aDraft())).to.equal(expected)
      })
    }
  }

  it('has a row for every state, and an outcome for every act', () => {
    expect(Object.keys(table)).to.have.members(Object.keys(states))
    for (const outcomes of Object.values(table)) expect(outcomes).to.have.lengthOf(Object.keys(acts).length)
  })
})

const issue = (draft: Invoice, says: Partial<Parameters<typeof issueInvoice>[1]> = {}): InvoiceChange =>
  issueInvoice(draft, { profile: aProfile(), paymentTermsDays: 15, allowsBackdated: false, now, ...says })

describe('issuing', () => {
  it('gives a draft the day that it is where the seller is, and the day that the account’s terms say', () => {
    const lateInIndia = Date.parse('2026-03-31T19:00:00Z') as Instant // 00:30 on 1 April there

    const { numbering } = issue(aDraft(), { now: lateInIndia }).invoice

    expect(numbering).to.deep.include({ issuedDate: '2026-04-01', dueDate: '2026-04-16', fiscalYear: '26-27', series: 'INV' })
  })

  it('keeps the dates that the draft says, into the fiscal year of the date', () => {
    const draft = aDraft({ terms: { issuedDate: '2026-03-31' as never, dueDate: '2026-03-31' as never } })

    expect(issue(draft).invoice.numbering).to.deep.include({ issuedDate: '2026-03-31', dueDate: '2026-03-31', fiscalYear: '25-26' })
  })

  it('is refused for a date that is far away: a slip in the year would spoil the series', () => {
    const dated = (issuedDate: string) => codeOf(() => issue(aDraft({ terms: { issuedDate: issuedDate as never } })))

    expect(['2027-07-11', '2027-07-12', '2126-05-01'].map(dated)).to.deep.equal(['allowed', 'DATES_OUT_OF_ORDER', 'DATES_OUT_OF_ORDER'])
    expect(['2006-07-10', '2006-07-09', '1926-05-01'].map(dated)).to.deep.equal(['allowed', 'DATES_OUT_OF_ORDER', 'DATES_OUT_OF_ORDER'])
  })

  it('is refused where nobody sells', () => {
    expect(codeOf(() => issue(aDraft({ profile: null }), { profile: null }))).to.equal('BILLING_PROFILE_MISSING')
  })

  it('is refused where the due day is before today, which becomes the day of issue', () => {
    expect(codeOf(() => issue(aDraft({ terms: { dueDate: '2026-07-09' as never } })))).to.equal('DATES_OUT_OF_ORDER')
  })

  it('is refused to a seller without a GSTIN where tax is charged, and allowed where none is', () => {
    const profile = aProfile({ gstin: null })
    const exempt = { lines: [{ ...anUntaxedLine, taxTreatment: 'EXEMPT' as const }] }

    expect(codeOf(() => issue(aDraft({ profile }), { profile }))).to.equal('SELLER_NOT_REGISTERED')
    expect(codeOf(() => issue(aDraft({ profile, terms: exempt }), { profile }))).to.equal('allowed')
  })

  it('works taxes out anew: the seller may be another one by now', () => {
    const { amounts } = issue(aDraft({ profile: null })).invoice

    expect(amounts).to.deep.include({ cgstTotal: rupees('90.00'), sgstTotal: rupees('90.00'), igstTotal: 0n })
  })

  it('of an invoice over nothing leaves it paid', () => {
    expect(anIssued({ terms: { lines: [{ ...anUntaxedLine, unitPrice: '0' }] } })).to.deep.include({ status: 'PAID', paidAt: invoiceDay })
  })
})

const anUntaxedLine = {
  ...{ description: 'd', quantity: '1', unitPrice: '10.00', taxRate: '0', taxTreatment: 'TAXABLE' as const },
  ...{ taxCode: null, serviceCode: null, orderIndex: null },
}

describe('money on an invoice', () => {
  it('is refused above what is due, at nothing, and from a day to come', () => {
    expect(codeOf(() => pay(rupees('1180.01'))(anIssued()))).to.equal('AMOUNT_EXCEEDS_DUE')
    expect(codeOf(() => pay(rupees('0.00'))(anIssued()))).to.equal('AMOUNT_NOT_ALLOWED')
    expect(codeOf(() => adjust(rupees('1180.01'))(anIssued()))).to.equal('AMOUNT_EXCEEDS_DUE')
    expect(codeOf(() => payInvoice(anIssued(), { ...payment, amount: null, paidOn: '2026-07-11' as never }))).to.equal('DATES_OUT_OF_ORDER')
  })

  it('is settled by tax that the payer deducted and the rest paid', () => {
    const invoice = after(anIssued(), adjust(rupees('100.00')), pay(rupees('1080.00')))

    expect(invoice).to.deep.include({ status: 'PAID', paidAt: now, amountPaid: rupees('1080.00'), amountAdjusted: rupees('100.00') })
    expect(amountDueOf(invoice)).to.equal(0n)
  })

  it('is told with who is paid how much, and that nothing is due any more', () => {
    const { records, movement } = pay(null)(anIssued())

    expect(records.map(({ eventType, amount }) => [eventType, amount])).to.deep.equal([
      ['service_invoice_payment_recorded', rupees('1180.00')],
      ['service_invoice_paid', rupees('1180.00')],
    ])
    expect(movement).to.deep.include({ kind: 'PAYMENT', amount: rupees('1180.00'), paidOn: '2026-07-10' })
  })
})

describe('a reminder', () => {
  it('is noted once a day, where the seller is', () => {
    const first = remindInvoice(anIssued(), now).invoice

    expect(remindInvoice(first, (now + 3_600_000) as Instant).invoice).to.equal(first)
    expect(remindInvoice(first, (now + 86_400_000) as Instant).invoice).to.deep.include({ remindersTotal: 2 })
  })
})
