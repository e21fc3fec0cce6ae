import { expect } from 'chai'
import { toInvoiceFact } from '../../src/domain/reconciliation/read-facts.ts'
import { reconcileInvoice } from '../../src/domain/reconciliation/v1-invoice.ts'
import { minutes, toInstant } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'

const now = at('2026-03-01T10:00:00Z')
const account = { accountId: 'a1', tenantId: 't1', externalKey: 'v1:partner:7', billingMode: 'POSTPAID', status: 'ACTIVE' } as const

interface Told {
  readonly type: string
  readonly says?: Readonly<Record<string, unknown>>
  readonly minutesAgo?: number
}

const issued = {
  status: 'ISSUED',
  invoice_number: 'INV/25-26/0041',
  currency: 'INR',
  total_amount: '118.00',
  amount_paid: '0.00',
  amount_due: '118.00',
}
const created: Told = { type: 'invoice_created', says: { ...issued, status: 'DRAFT', invoice_number: null } }
const issue: Told = { type: 'invoice_issued', says: issued }
const sent: Told = { type: 'invoice_sent', says: { ...issued, status: 'SENT' } }
const pay = (paymentId: number, amount: string, says: object): Told => ({
  type: 'payment_recorded',
  says: { ...issued, status: 'PARTIALLY_PAID', ...says, payment: { payment_id: paymentId, amount } },
})
const half = pay(1, '59.00', { amount_paid: '59.00', amount_due: '59.00' })
const rest = pay(2, '59.00', { status: 'PAID', amount_paid: '118.00', amount_due: '0.00' })
const paid: Told = { ...rest, type: 'invoice_paid' }
const paidByHand: Told = { type: 'invoice_paid', says: { ...issued, status: 'PAID', amount_paid: '118.00', amount_due: '0.00' } }
const voided: Told = { type: 'invoice_voided', says: { ...issued, status: 'VOID' } }

function decide(told: readonly Told[]) {
  const facts = told.map(({ type, says = {}, minutesAgo = 60 }, index) =>
    toInvoiceFact({
      ...{ eventId: `e${index}`, type, reference: { type: 'v1_invoice', id: '41' }, payload: JSON.stringify({ invoice_id: 41, ...says }) },
      ...{ modeAtEvent: 'POSTPAID', occurredAt: null, receivedAt: toInstant(now - minutes(minutesAgo)) },
    }),
  )
  return reconcileInvoice({ account, invoiceId: '41', facts }, { now, staleAfter: minutes(43_200) })
}

const found = (told: readonly Told[]): readonly string[] =>
  decide(told).findings.map(({ kind, evidence }) => `${kind} ${String(evidence['reasons'])}`)

const whole = [created, issue, sent, half, rest, paid]

const table: readonly (readonly [title: string, told: readonly Told[], found: readonly string[]])[] = [
  ['a whole life', whole, []],
  ['a whole life, backwards', whole.toReversed(), []],
  ['issued alone: V1 may have begun to tell then', [issue], []],
  ['never sent', [created, issue, half, rest, paid], []],
  ['marked as paid by hand', [created, issue, paidByHand], []],
  ['marked as paid by hand, and sent again', [created, issue, paidByHand, { ...paidByHand, type: 'invoice_sent' }], []],
  ['marked as paid by hand after half was paid, and sent again', [issue, half, paidByHand, { ...paidByHand, type: 'invoice_sent' }], []],
  [
    'marked as paid by hand, after a payment that only another event tells of',
    [issue, { ...half, type: 'invoice_sent', says: { ...half.says, payment: null } }, paidByHand],
    ['EVENT_GAP PAYMENT_RECORDED_MISSING'],
  ],
  [
    'a payment is missing that a later one counts, and it is marked as paid by hand',
    [issue, rest, paidByHand],
    ['EVENT_GAP PAYMENT_RECORDED_MISSING'],
  ],
  ['paid and never issued', [created, paidByHand], ['EVENT_GAP INVOICE_ISSUED_MISSING']],
  ['sent and never issued', [created, sent], ['EVENT_GAP INVOICE_ISSUED_MISSING']],
  ['a draft that is void', [created, { ...voided, says: { ...issued, status: 'VOID', invoice_number: null } }], []],
  ['void, with a number, and never issued', [created, voided], ['EVENT_GAP INVOICE_ISSUED_MISSING']],
  ['a payment is missing that a later one counts', [issue, rest, paid], ['EVENT_GAP PAYMENT_RECORDED_MISSING']],
  ['a payment is missing that only the settlement tells of', [issue, half, paid], []],
  ['all is paid, and nobody said that it is', [issue, half, rest], ['EVENT_GAP INVOICE_PAID_MISSING']],
  ['one payment under two keys counts once', [issue, half, half], []],
  ['what is due fell without an event', [issue, { ...half, says: { ...half.says, amount_due: '0.00' } }], []],
  ['more is due than is left', [issue, { ...half, says: { ...half.says, amount_due: '60.00' } }], ['EVENT_CONFLICT DUE_ABOVE_REST']],
  [
    'paid above the total',
    [issue, pay(1, '119.00', { status: 'PAID', amount_paid: '119.00', amount_due: '0.00' }), paidByHand],
    ['EVENT_CONFLICT PAID_ABOVE_TOTAL'],
  ],
  [
    'one payment with two amounts',
    [issue, half, pay(1, '58.00', { amount_paid: '58.00', amount_due: '60.00' })],
    ['EVENT_GAP PAYMENT_RECORDED_MISSING', 'EVENT_CONFLICT PAYMENT_AMOUNTS_DIFFER'],
  ],
  ['void and paid', [issue, voided, paidByHand], ['EVENT_CONFLICT VOID_AND_PAID']],
  [
    'another total once it is issued',
    [issue, { ...sent, says: { ...sent.says, total_amount: '119.00', amount_due: '119.00' } }],
    ['EVENT_CONFLICT TOTALS_DIFFER'],
  ],
  ['another total while it was a draft', [{ ...created, says: { ...created.says, total_amount: '1.00', amount_due: '1.00' } }, issue], []],
  ['another currency', [issue, { ...sent, says: { ...sent.says, currency: 'USD' } }], ['EVENT_CONFLICT CURRENCIES_DIFFER']],
  ['another number', [issue, { ...sent, says: { ...sent.says, invoice_number: 'INV/25-26/0042' } }], ['EVENT_CONFLICT NUMBERS_DIFFER']],
  [
    'paid, and something is due',
    [issue, { ...paidByHand, says: { ...paidByHand.says, amount_paid: '0.00', amount_due: '118.00' } }],
    ['EVENT_CONFLICT PAID_AND_DUE'],
  ],
  ['told a moment ago', [created, { ...paidByHand, minutesAgo: 14 }], []],
  [
    'sent and never issued, and more was told a moment ago',
    [created, sent, { ...half, minutesAgo: 14 }],
    ['EVENT_GAP INVOICE_ISSUED_MISSING'],
  ],
  ['sent, and issued a moment ago', [created, sent, { ...issue, minutesAgo: 14 }], []],
  [
    'void and paid, and more was told a moment ago',
    [issue, voided, paidByHand, { ...sent, minutesAgo: 4 }, { ...half, minutesAgo: 14 }],
    ['EVENT_CONFLICT VOID_AND_PAID'],
  ],
  ['paid, and void since a moment ago', [issue, paidByHand, { ...voided, minutesAgo: 14 }], []],
  [
    'members that cannot be read',
    [issue, { type: 'invoice_sent', says: { status: 7, total_amount: 118, amount_paid: 'much', amounts: null } }],
    [],
  ],
]

/** As older builds of V1 group it. */
function older({ says = {}, ...told }: Told): Told {
  const { total_amount, amount_paid, amount_due, ...rest } = says
  return { ...told, says: { ...rest, amounts: { total_amount, amount_paid, amount_due }, timestamps: {} } }
}

describe('an invoice of V1, by what was told of it', () => {
  for (const [title, told, expected] of table) {
    it(`${expected.join(', ') || 'nothing odd'}: ${title}`, () => {
      expect(found(told)).to.deep.equal(expected)
      expect(found(told.toReversed()), 'in another order').to.deep.equal(expected)
      expect(found(told.map((one, index) => (index % 2 === 0 ? older(one) : one))), 'in both spellings').to.deep.equal(expected)
    })
  }

  it('is looked at again when the next event is old enough', () => {
    expect(decide([issue, { ...sent, minutesAgo: 4 }, { ...half, minutesAgo: 14 }]).lookAgainAt).to.equal(now + minutes(1))
    expect(decide([issue, { ...half, minutesAgo: 15 }]).lookAgainAt).to.equal(null)
  })

  it('names the events with the amounts as V1 says them', () => {
    const facts = [
      toInvoiceFact({
        ...{ eventId: 'e1', type: 'invoice_paid', reference: { type: 'v1_invoice', id: '41' } },
        payload: JSON.stringify({ ...paidByHand.says }),
        modeAtEvent: null,
        occurredAt: null,
        receivedAt: at('2026-02-01'),
      }),
    ]
    const { findings } = reconcileInvoice({ account, invoiceId: '41', facts }, { now, staleAfter: minutes(1) })

    expect(findings[0]?.evidence['events']).to.deep.equal([
      {
        ...{ event_id: 'e1', event_type: 'invoice_paid', received_at: '2026-02-01T00:00:00.000Z', status: 'PAID' },
        ...{ total_amount: '118.00', amount_paid: '118.00', amount_due: '0.00' },
      },
    ])
  })
})
