import type { InvoiceAnswer } from '../../../ports/driving/invoicing.ts'
import { replayedHeader } from '../spending.ts'
import { toCreditNote, toMovement } from './to-booked.ts'
import { toServiceInvoice } from './to-service-invoice.ts'

/** Nobody on the way keeps what an operator or a tenant is answered. */
export const noStore = { 'Cache-Control': 'no-store' } as const

const headersOf = ({ replayed }: Pick<InvoiceAnswer, 'replayed'>) => ({ ...noStore, ...(replayed && replayedHeader) })

/** 200 with the invoice as it is now, whether the act was done now or before. */
export const toActReply = (answer: InvoiceAnswer) => ({
  status: 200 as const,
  headers: headersOf(answer),
  body: toServiceInvoice(answer.invoice, answer.now),
})

/** 201 with the new invoice; 200 where it was written before. */
export const toCreatedReply = (answer: InvoiceAnswer) => ({ ...toActReply(answer), status: statusOf(answer) })

/** 200 with the invoice and what the act has booked. */
export const toSettledReply = (answer: InvoiceAnswer) => {
  const { movement, invoice } = answer
  const reply = toActReply(answer)
  return { ...reply, body: { ...reply.body, movement: movement && toMovement(movement, invoice.terms.currency) } }
}

/** The same, 201 where it was booked now. */
export const toBookedReply = (answer: InvoiceAnswer) => ({ ...toSettledReply(answer), status: statusOf(answer) })

/** 201 with the new credit note and the invoice; 200 where it was issued before. */
export function toCreditedReply(answer: InvoiceAnswer) {
  const { creditNote, invoice } = answer
  if (creditNote === null) throw new Error('a credit was answered without its credit note')
  const { headers, body } = toActReply(answer)
  return { status: statusOf(answer), headers, body: { credit_note: toCreditNote(creditNote, invoice.terms.currency), invoice: body } }
}

const statusOf = ({ replayed }: Pick<InvoiceAnswer, 'replayed'>): 200 | 201 => (replayed ? 200 : 201)
