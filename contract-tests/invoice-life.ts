import { createHash } from 'node:crypto'
import { dayMs, minuteMs, toDay, toPythonTime } from './python-time.ts'
import type { Random } from './random.ts'
import type { EventEnvelope, Members } from './v1-calls.ts'

/** Whom an invoice is for; V1's account key is the first of the three that there is, else the invoice itself. */
export interface InvoiceOwner {
  readonly partnerId: number | null
  readonly clientId: number | null
  readonly assignmentId: number | null
}

/** Something that V1 sends, and when. */
export interface Sent {
  readonly atMs: number
  readonly envelope: EventEnvelope
}

/** An invoice on its way through V1; money in paise. */
interface Invoice {
  readonly id: number
  readonly owner: InvoiceOwner
  readonly isOldSpelling: boolean
  readonly total: bigint
  atMs: number
  status: 'DRAFT' | 'ISSUED' | 'SENT' | 'PARTIALLY_PAID' | 'PAID' | 'VOID'
  issuedAtMs: number | null
  sentAtMs: number | null
  paidAtMs: number | null
  paid: bigint
}

interface Payment {
  readonly id: number
  readonly atMs: number
  readonly amount: bigint
  readonly mode: string
  readonly isApproved: boolean
}

interface Needs {
  readonly id: number
  readonly owner: InvoiceOwner
  readonly beginsAtMs: number
  readonly random: Random
  nextPaymentId(): number
}

/** All that V1 sends of one invoice, from its draft to where it has got: open, in part or wholly paid, or void. */
export function liveInvoice({ id, owner, beginsAtMs, random, nextPaymentId }: Needs): readonly Sent[] {
  const sent: Sent[] = []
  const invoice: Invoice = {
    ...{ id, owner, isOldSpelling: random.chance(33), total: BigInt(random.whole(100_00, 90_000_00)), atMs: beginsAtMs },
    ...{ status: 'DRAFT', issuedAtMs: null, sentAtMs: null, paidAtMs: null, paid: 0n },
  }
  const emit = (eventType: string, payment: Payment | null = null): void => {
    sent.push({ atMs: invoice.atMs, envelope: envelopeOf({ invoice, eventType, payment, random }) })
  }
  const pass = (): void => {
    invoice.atMs += random.whole(30, 4 * 24 * 60) * minuteMs
  }

  emit('invoice_created')
  pass()
  if (random.chance(4)) return sent // a draft that nobody finished
  issue(invoice)
  emit('invoice_issued')
  pass()
  if (random.chance(80)) {
    send(invoice)
    emit('invoice_sent')
    pass()
  }
  if (random.chance(10)) {
    invoice.status = 'VOID'
    emit('invoice_voided')
  } else if (random.chance(8)) {
    settle(invoice) // marked as paid by hand: no payment comes with it
    emit('invoice_paid')
  } else {
    for (const payment of paymentsOf({ invoice, random, nextPaymentId })) {
      invoice.atMs = payment.atMs + random.whole(0, 90) * 1_000
      book(invoice, payment)
      emit('payment_recorded', payment)
      if (invoice.status === 'PAID') emit('invoice_paid', payment)
      if (!random.chance(15)) continue
      // The invoice was touched afterwards, so the digest is another: the same payment comes under a second key.
      invoice.atMs += random.whole(1, 20) * minuteMs
      emit('payment_recorded', payment)
    }
  }
  return sent
}

function issue(invoice: Invoice): void {
  invoice.status = 'ISSUED'
  invoice.issuedAtMs = invoice.atMs
}

function send(invoice: Invoice): void {
  invoice.status = 'SENT'
  invoice.sentAtMs = invoice.atMs
}

function settle(invoice: Invoice): void {
  invoice.status = 'PAID'
  invoice.paid = invoice.total
  invoice.paidAtMs = invoice.atMs
}

function book(invoice: Invoice, { amount }: Payment): void {
  invoice.paid += amount
  if (invoice.paid === invoice.total) settle(invoice)
  else invoice.status = 'PARTIALLY_PAID'
}

const modes = ['CASH', 'BANK_TRANSFER', 'UPI', 'CHEQUE', 'CARD', 'MANUAL', 'OTHER'] as const

function paymentsOf({
  invoice,
  random,
  nextPaymentId,
}: Pick<Needs, 'random' | 'nextPaymentId'> & { readonly invoice: Invoice }): Payment[] {
  const settles = random.chance(65)
  const payments: Payment[] = []
  let [open, atMs] = [invoice.total, invoice.atMs]
  for (let left = random.whole(settles ? 1 : 0, 3); left > 0; left -= 1) {
    const amount = settles && left === 1 ? open : (open * BigInt(random.whole(10, 60))) / 100n
    atMs += random.whole(60, 6 * 24 * 60) * minuteMs
    payments.push({ id: nextPaymentId(), atMs, amount, mode: random.pick(modes), isApproved: random.chance(20) })
    open -= amount
  }
  return payments
}

interface Emission {
  readonly invoice: Invoice
  readonly eventType: string
  readonly payment: Payment | null
  readonly random: Random
}

function envelopeOf({ invoice, eventType, payment, random }: Emission): EventEnvelope {
  const { id, owner } = invoice
  const digest = createHash('sha256')
    .update(`${invoice.status}|${invoice.atMs}|${invoice.total - invoice.paid}`)
    .digest('hex')
    .slice(0, 16)
  return {
    source_system: 'v1',
    event_type: eventType,
    idempotency_key: `v1:${eventType}:${id}:${payment?.id ?? 0}:${digest}`,
    external_account_key: accountKeyOf(owner, id),
    payload_json: {
      ...{ invoice_id: id, invoice_number: numberOf(invoice), assignment_id: owner.assignmentId },
      ...{ partner_id: owner.partnerId, client_id: owner.clientId, status: invoice.status, currency: 'INR' },
      ...spelled(invoice),
      ...(payment !== null && { payment: toV1Payment(payment) }),
      ...(payment?.isApproved === true && { source: 'approval' }),
      event_emitted_at: toPythonTime(invoice.atMs + random.whole(10, 900), random.whole(0, 999)),
    },
  }
}

function accountKeyOf({ partnerId, clientId, assignmentId }: InvoiceOwner, invoiceId: number): string {
  if (partnerId !== null) return `v1:partner:${partnerId}`
  if (clientId !== null) return `v1:client:${clientId}`
  return assignmentId !== null ? `v1:assignment:${assignmentId}` : `v1:invoice:${invoiceId}`
}

const numberOf = ({ id, issuedAtMs }: Invoice): string | null =>
  issuedAtMs === null ? null : `INV/25-26/${String(id % 10_000).padStart(4, '0')}`

function spelled({ isOldSpelling, total, paid, issuedAtMs, sentAtMs, paidAtMs }: Invoice): Members {
  const amounts = {
    ...{ total_amount: toMoney(total), amount_paid: toMoney(paid) },
    ...{ amount_due: toMoney(total - paid), amount_credited: '0.00' },
  }
  const timestamps = {
    issued_date: issuedAtMs === null ? null : toDay(issuedAtMs),
    due_date: issuedAtMs === null ? null : toDay(issuedAtMs + 15 * dayMs),
    sent_at: sentAtMs === null ? null : toPythonTime(sentAtMs),
    paid_at: paidAtMs === null ? null : toPythonTime(paidAtMs),
  }
  return isOldSpelling ? { amounts, timestamps } : { ...timestamps, ...amounts }
}

function toV1Payment({ id, atMs, amount, mode }: Payment): Members {
  return {
    payment_id: id,
    paid_at: toPythonTime(atMs),
    amount: toMoney(amount),
    mode,
    reference_no: mode === 'CASH' ? null : String(4_000 + id),
  }
}

function toMoney(paise: bigint): string {
  const digits = String(paise).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
