/** How a call reads: a generator fills `<drawn>`, `<call>` and `<id>` in. */
export interface CallTemplate {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** More lines of the head, each with its end. `<signature>` is the body's, as Razorpay signs. */
  readonly headers: string
  /** The body is `head`, `item` so many times (with commas), `tail`. */
  readonly head: string
  readonly item: string
  readonly tail: string
  readonly items: number
  /** Any other status fails the run. */
  readonly status: number
  /** What the answer must say, as a pattern, and how often: 0 where nothing is looked for. */
  readonly says: string
  readonly times: number
}

/** The body of one call. */
export const bodyOf = ({ head, item, tail, items }: CallTemplate, fill: (text: string) => string): string =>
  `${fill(head)}${Array.from({ length: items }, () => fill(item)).join(',')}${fill(tail)}`

export const defaultTenantId = '11111111-1111-1111-1111-111111111111'

export const accountsTotal = 10_000

/** The account that lists are read of: nothing is booked on it while the bench runs. */
export const listedAccount = accountsTotal + 1

/** How many invoices it has, and how many entries; and how many of the invoices are overdue, since yesterday. */
export const listedTotal = 100_000
export const overdueTotal = 1_000

export const keyOf = (account: number | string): string => `v1:partner:bench-${account}`

// All of them have six digits, so that a number after this text is an id.
export const listedInvoices = { first: 100_001, idPrefix: '01990000-0000-7000-8000-000000' }

/** Top-ups that wait to be paid, spread over the accounts; the payments of the first of them have come before. */
export const payableOrders = {
  ...{ first: 100_001, last: 130_000, paid: 1_000, idPrefix: '01990000-0000-7000-8001-000000', linkPrefix: 'plink_bench' },
  ...{ amount: 50_000, currency: 'INR', credits: 500 },
}

const call = { headers: '', head: '', item: '', tail: '', items: 0, status: 200, says: '', times: 0 }
export const get = (path: string): CallTemplate => ({ ...call, method: 'GET', path })

// As the floor does. Every call is of a reference and a key of its own.
const reservation = `"external_key":"${keyOf('<drawn>')}","amount":10,"ref_type":"bench","ref_id":"<call>","idempotency_key":"bench:<call>"`

export const reserve: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/credits/reserve', status: 201 },
  ...{ item: `{${reservation}}`, items: 1 },
}

/** The reservation that the seed makes on every account. */
export const known = { amount: 10, ref_type: 'bench', ref_id: 'known', idempotency_key: 'bench:known' }

export const itemsPerBatch = 100

export const batch: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/credits/batch', says: '"status":201', times: itemsPerBatch },
  ...{ head: '{"operations":[', item: `{"op":"reserve",${reservation}}`, tail: ']}', items: itemsPerBatch },
}

const line = '{"description":"Valuation report <call>","quantity":"1.5","unit_price":"1250.00","tax_rate":"18","tax_code":"998399"}'

/** The rest of a pair: a part of what was reserved, so that the other part goes back. */
export const consume: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/credits/consume' },
  ...{ item: `{"reservation_id":"<id>","external_key":"${keyOf('<drawn>')}","amount":8,"idempotency_key":"bench:spend:<call>"}`, items: 1 },
}

/** Known by its key, since the seed has made it. */
export const reserveAgain: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/credits/reserve' },
  ...{ item: JSON.stringify({ external_key: keyOf('<drawn>'), ...known }), items: 1 },
}

const event =
  `{"source_system":"v1","event_type":"work_accepted","idempotency_key":"v1:work_accepted:commission:<call>","external_account_key":"${keyOf('<drawn>')}",` +
  '"occurred_at":"2026-11-20T10:00:00+00:00","payload_json":{"commission_request_id":61,"assignment_id":12,"assignment_code":"VAL/2026/0012","fees":"2500.00"}}'

export const recordEvent: CallTemplate = { ...call, method: 'POST', path: '/v1/billing/events', item: event, items: 1, status: 201 }

export const eventsPerBatch = 1000

export const recordEvents: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/billing/events/batch', says: '"status":201', times: eventsPerBatch },
  ...{ head: '{"events":[', item: event, tail: ']}', items: eventsPerBatch },
}

/** A draft of ten lines. */
export const createInvoice: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/service-invoices', status: 201 },
  ...{ head: `{"external_key":"${keyOf('<drawn>')}","bill_to_gstin":"27AABCA1234F1Z9","items":[`, item: line, items: 10 },
  tail: '],"idempotency_key":"bench:<call>"}',
}

export const issueInvoice: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/service-invoices/<id>/issue' },
  head: '{"idempotency_key":"bench:issue:<call>"}',
}

const { idPrefix: orderIdPrefix, linkPrefix, amount: paidAmount, currency: paidCurrency } = payableOrders
const money = { amount: paidAmount, currency: paidCurrency }
const entity = (content: Readonly<Record<string, unknown>>) => ({ entity: content })

const linkPaid = {
  ...{ entity: 'event', account_id: 'acc_bench', event: 'payment_link.paid', contains: ['payment_link', 'order', 'payment'] },
  payload: {
    payment_link: entity({
      ...{ id: `${linkPrefix}<drawn>`, reference_id: `${orderIdPrefix.replaceAll('-', '')}<drawn>`, status: 'paid', ...money },
      ...{ amount_paid: paidAmount, order_id: 'order_bench<drawn>', notes: null },
    }),
    order: entity({ id: 'bench<drawn>', ...money, amount_paid: paidAmount, status: 'paid', notes: [] }),
    payment: entity({
      ...{ id: 'pay_bench<drawn>', ...money, status: 'captured', captured: true, order_id: 'order_bench<drawn>', method: 'upi' },
      ...{ amount_refunded: 0, notes: [] },
    }),
  },
  created_at: 1_795_299_000,
}

/** Razorpay says that an order is paid; said again it is the same delivery. */
export const payOrder: CallTemplate = {
  ...{ ...call, method: 'POST', path: '/v1/payments/webhooks/razorpay', head: JSON.stringify(linkPaid) },
  ...{
    headers: 'x-razorpay-event-id: evt_bench<drawn>\r\nx-razorpay-signature: <signature>\r\n',
    says: '"duplicate":false',
    times: 1,
  },
}

export const payOrderAgain: CallTemplate = { ...payOrder, says: '"duplicate":true' }
