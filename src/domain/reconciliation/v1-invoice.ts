import { hasCome, later, toTimestamp } from '../time.ts'
import { evidenceAge, invoiceType, nothingToDo } from './evidence.ts'
import type { EvidenceAccount, FoundDrift, SubjectOutcome, Terms } from './evidence.ts'
import { foundDrift } from './found-drift.ts'
import type { InvoiceFact } from './read-facts.ts'

/** All that V1 said of one of its invoices. */
export interface InvoiceEvidence {
  readonly account: EvidenceAccount
  readonly invoiceId: string
  readonly facts: readonly InvoiceFact[]
}

/**
 * What is odd about a V1 invoice, by what its events say of it and never by the order in which they came: a step that was skipped
 * (`EVENT_GAP`), facts that contradict each other (`EVENT_CONFLICT`). Nothing is booked for it: V1 bills it.
 *
 * What is due may fall without an event, since adjustments and credit notes of V1 send none.
 */
export function reconcileInvoice({ account, invoiceId, facts }: InvoiceEvidence, { now }: Terms): SubjectOutcome {
  const ripe = facts.filter(({ receivedAt }) => hasCome(later(receivedAt, evidenceAge), now))
  // What old facts say stands, however many come after them: unless a young one says otherwise, for it may be the missing step.
  const standing = (reasonsOf: (of: readonly InvoiceFact[]) => readonly string[]): readonly string[] => {
    const stillSo = new Set(reasonsOf(facts))
    return reasonsOf(ripe).filter((reason) => stillSo.has(reason))
  }

  const subject = { type: invoiceType, id: invoiceId }
  const tell = (told: Omit<FoundDrift, 'key' | 'accountId' | 'subject' | 'evidence'>, reasons: readonly string[]): readonly FoundDrift[] =>
    reasons.length === 0 ? [] : [foundDrift(account, subject, { ...told, evidence: { reasons, ...toTold(facts) } })]
  const findings = [
    ...tell(
      { kind: 'EVENT_GAP', severity: 'LOW', suggestedAction: 'Have V1 send the missing events of this invoice again' },
      standing(gapsOf),
    ),
    ...tell(
      { kind: 'EVENT_CONFLICT', severity: 'HIGH', suggestedAction: 'Compare the invoice with V1: what it told does not fit together' },
      standing(conflictsOf),
    ),
  ]
  const ripensAt = facts.filter((fact) => !ripe.includes(fact)).map(({ receivedAt }) => later(receivedAt, evidenceAge))
  return { ...nothingToDo, findings, lookAgainAt: ripensAt.toSorted((a, b) => a - b)[0] ?? null }
}

// Beyond the draft, and not void: drafts change freely, and a void invoice may have been a draft.
const isLive = ({ type, status }: InvoiceFact): boolean =>
  ['invoice_issued', 'invoice_sent', 'payment_recorded', 'invoice_paid'].includes(type) && status !== 'DRAFT'

const has = (facts: readonly InvoiceFact[], type: string): boolean => facts.some((fact) => fact.type === type)

function gapsOf(facts: readonly InvoiceFact[]): readonly string[] {
  // Only a draft has no number.
  const isIssued = facts.some((fact) => isLive(fact) || (fact.type === 'invoice_voided' && fact.number !== null))
  const paid = sum(paymentsOf(facts))
  const isPaid = facts.some(({ status, total }) => status === 'PAID' || (total !== null && total > 0n && paid >= total))
  return [
    ...(isIssued && !has(facts, 'invoice_issued') ? ['INVOICE_ISSUED_MISSING'] : []),
    ...(mostPaid(facts) > paid ? ['PAYMENT_RECORDED_MISSING'] : []),
    ...(isPaid && !has(facts, 'invoice_paid') ? ['INVOICE_PAID_MISSING'] : []),
  ]
}

// One that is marked as paid by hand comes without a payment: that sum needs no event, whatever else without a payment tells of it.
function mostPaid(facts: readonly InvoiceFact[]): bigint {
  const unpaired = facts.filter(({ payment }) => payment === null)
  const byHand = new Set(unpaired.filter(({ type }) => type === 'invoice_paid').map(({ paid, total }) => paid ?? total))
  return facts.reduce((most, { payment, paid }) => {
    if (paid === null || paid <= most || (payment === null && byHand.has(paid))) return most
    return paid
  }, 0n)
}

function conflictsOf(facts: readonly InvoiceFact[]): readonly string[] {
  const live = facts.filter(isLive)
  const totals = known(live.map(({ total }) => total))
  const payments = paymentsOf(facts)
  const paid = sum(payments)
  const mostOf = (values: readonly bigint[]): bigint => values.reduce((most, value) => (value > most ? value : most), 0n)
  const isOverpaid = totals.length > 0 && (paid > mostOf(totals) || facts.some((one) => one.total !== null && (one.paid ?? 0n) > one.total))
  const isVoid = has(facts, 'invoice_voided') || facts.some(({ status }) => status === 'VOID')
  const isPaid = has(facts, 'invoice_paid') || paid > 0n || facts.some((one) => one.status === 'PAID' || (one.paid ?? 0n) > 0n)
  return [
    ...(differ(totals) ? ['TOTALS_DIFFER'] : []),
    ...(differ(known(live.map(({ currency }) => currency))) ? ['CURRENCIES_DIFFER'] : []),
    ...(differ(known(facts.map(({ number }) => number))) ? ['NUMBERS_DIFFER'] : []),
    ...([...payments.values()].some((amounts) => amounts.size > 1) ? ['PAYMENT_AMOUNTS_DIFFER'] : []),
    ...(isOverpaid ? ['PAID_ABOVE_TOTAL'] : []),
    ...(isVoid && isPaid ? ['VOID_AND_PAID'] : []),
    ...(facts.some(isDueTooMuch) ? ['DUE_ABOVE_REST'] : []),
    ...(facts.some(({ status, due }) => status === 'PAID' && due !== null && due > 0n) ? ['PAID_AND_DUE'] : []),
  ]
}

const isDueTooMuch = ({ total, paid, due }: InvoiceFact): boolean => {
  if (total === null || paid === null || due === null) return false
  return due > (paid > total ? 0n : total - paid)
}

/** Payments count by their id, however many events tell of them: the amounts that were told of each. */
function paymentsOf(facts: readonly InvoiceFact[]): ReadonlyMap<string, ReadonlySet<bigint>> {
  const payments = new Map<string, Set<bigint>>()
  for (const { payment } of facts) {
    if (payment === null) continue
    const amounts = payments.get(payment.paymentId) ?? new Set()
    if (payment.amount !== null) amounts.add(payment.amount)
    payments.set(payment.paymentId, amounts)
  }
  return payments
}

// Of amounts that contradict each other the smallest counts: that they do is said by itself.
const sum = (payments: ReadonlyMap<string, ReadonlySet<bigint>>): bigint =>
  [...payments.values()].reduce((total, amounts) => total + ([...amounts].toSorted((a, b) => Number(a - b))[0] ?? 0n), 0n)

const known = <Value>(values: readonly (Value | null)[]): readonly Value[] => values.filter((value) => value !== null)

const differ = (values: readonly unknown[]): boolean => new Set(values).size > 1

/** Of many events the newest are named; how many there are is said. */
const toldMax = 20

const toTold = (facts: readonly InvoiceFact[]) => ({
  event_count: facts.length,
  events: facts
    .toSorted((a, b) => b.receivedAt - a.receivedAt || (a.eventId < b.eventId ? 1 : -1))
    .slice(0, toldMax)
    .map(({ eventId, type, status, total, paid, due, payment, receivedAt }) => ({
      ...{ event_id: eventId, event_type: type, received_at: toTimestamp(receivedAt), status },
      ...{ total_amount: toText(total), amount_paid: toText(paid), amount_due: toText(due) },
      ...(payment !== null && { payment_id: payment.paymentId, payment_amount: toText(payment.amount) }),
    })),
})

function toText(money: bigint | null): string | null {
  if (money === null) return null
  const digits = String(money < 0n ? -money : money).padStart(5, '0')
  const decimals = digits.slice(-4).replace(/0{1,2}$/, '')
  return `${money < 0n ? '-' : ''}${digits.slice(0, -4)}.${decimals}`
}
