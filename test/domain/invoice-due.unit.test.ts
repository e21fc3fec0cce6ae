import { expect } from 'chai'
import { daysOf } from '../../src/domain/invoices/calendar.ts'
import { amountDueOf, isOverdue } from '../../src/domain/invoices/due.ts'
import type { CalendarDate, Invoice } from '../../src/domain/invoices/invoice.ts'
import { voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { payInvoice } from '../../src/domain/invoices/settle.ts'
import { at } from '../support/given.ts'
import { aDraft, anIssued, aProfile, invoiceDay } from '../support/given-invoices.ts'

const dueOn = (dueDate: string, timeZone = 'Asia/Kolkata'): Invoice =>
  anIssued({ profile: aProfile({ timeZone }), terms: { issuedDate: '2026-07-01' as CalendarDate, dueDate: dueDate as CalendarDate } })

describe('an invoice that is due', () => {
  it('is overdue from the end of its day on, where the seller is', () => {
    const invoice = dueOn('2026-07-20')

    expect(isOverdue(invoice, daysOf(at('2026-07-20T18:29:59.999Z')))).to.equal(false) // a millisecond before midnight in India
    expect(isOverdue(invoice, daysOf(at('2026-07-20T18:30:00Z')))).to.equal(true)
  })

  it('goes by the seller’s day at both ends of the world, too', () => {
    expect(isOverdue(dueOn('2026-07-20', 'Pacific/Kiritimati'), daysOf(at('2026-07-20T10:00:00Z')))).to.equal(true) // the 21st there
    expect(isOverdue(dueOn('2026-07-20', 'Pacific/Kiritimati'), daysOf(at('2026-07-20T09:59:59Z')))).to.equal(false)
    expect(isOverdue(dueOn('2026-07-20', 'Pacific/Pago_Pago'), daysOf(at('2026-07-21T10:59:59Z')))).to.equal(false) // the 20th there
    expect(isOverdue(dueOn('2026-07-20', 'Pacific/Pago_Pago'), daysOf(at('2026-07-21T11:00:00Z')))).to.equal(true)
  })

  it('is overdue long after, and is not long before', () => {
    expect(isOverdue(dueOn('2026-07-20'), daysOf(at('2027-01-01')))).to.equal(true)
    expect(isOverdue(dueOn('2026-07-20'), daysOf(at('2026-07-02')))).to.equal(false)
  })

  it('is not overdue as a draft, once it is void, or when it is paid', () => {
    const later = daysOf(at('2027-01-01'))
    const paid = { movementId: 'm', amount: null, mode: null, reference: null, notes: null, paidOn: null, now: invoiceDay }

    expect(isOverdue(aDraft({ terms: { dueDate: '2026-07-20' as CalendarDate } }), later)).to.equal(false)
    expect(isOverdue(voidInvoice(dueOn('2026-07-20'), { reason: 'r', now: invoiceDay }).invoice, later)).to.equal(false)
    expect(isOverdue(payInvoice(dueOn('2026-07-20'), paid).invoice, later)).to.equal(false)
    expect(amountDueOf(payInvoice(dueOn('2026-07-20'), paid).invoice)).to.equal(0n)
  })
})
