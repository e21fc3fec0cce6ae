import type { IncomingHttpHeaders } from 'node:http'
import type { ConsumeRequest, ReleaseRequest, ReserveRequest, Spent } from '../../ports/driving/spending-credits.ts'
import type { components } from './generated/contract.ts'
import { chooseIdempotencyKey } from './idempotency-key.ts'
import type { ReplyHeaders } from './operation.ts'
import { fromAccountChoice, fromCredits, fromReservationName, toLedgerEntry, toReservation } from './translate.ts'

// What reserving, consuming and releasing have in common on the wire, by V1, by operators and in batches.

type Schemas = components['schemas']

interface Sender {
  readonly idempotencyKey: string
  readonly actor: string
}

interface Sent {
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly idempotency_key?: string | undefined }
  readonly caller: { readonly actor: string }
}

/** Who sends a command, and under which key. @throws {BillingError} what `chooseIdempotencyKey` refuses */
export const fromSent = ({ headers, body, caller }: Sent): Sender => ({
  actor: caller.actor,
  idempotencyKey: chooseIdempotencyKey({ header: keyHeader(headers), bodyKey: body.idempotency_key, required: true }),
})

/** The Idempotency-Key header as it came. Node gives one that came twice as a list joined by commas, which no key agrees with. */
export function keyHeader(headers: IncomingHttpHeaders): string | undefined {
  const header = headers['idempotency-key']
  return typeof header === 'string' ? header : header?.join(',')
}

export const fromReserve = (body: Schemas['ReserveCreditsRequest'], sender: Sender): ReserveRequest => ({
  kind: 'RESERVE',
  account: fromAccountChoice(body),
  amount: fromCredits(body.amount ?? 1), // the price of one report: the contract states this default, so it counts as given
  reference: { type: body.ref_type, id: body.ref_id },
  overrideReason: null,
  isDryRun: false,
  ...sender,
})

export const fromConsume = (body: Schemas['ConsumeCreditsRequest'], sender: Sender): ConsumeRequest => ({
  kind: 'CONSUME',
  account: fromAccountChoice(body),
  reservation: fromReservationName(body),
  amount: body.amount === undefined ? null : fromCredits(body.amount),
  ...sender,
})

export const fromRelease = (body: Schemas['ReleaseCreditsRequest'], sender: Sender): ReleaseRequest => ({
  kind: 'RELEASE',
  account: fromAccountChoice(body),
  reservation: fromReservationName(body),
  ...sender,
})

interface CreditReply<Status, Body> {
  readonly status: Status
  readonly headers?: ReplyHeaders
  readonly body: Body
}

/** Marks an answer that was given to this key before. */
export const replayedHeader: ReplyHeaders = { 'Idempotent-Replayed': 'true' }

type Ignored = CreditReply<200, Schemas['Ignored']>

/** 201 with the reservation; 200 where it was made before, or the call is ignored. */
export function toReserveReply(spent: Spent): Ignored | CreditReply<200 | 201, Schemas['Reservation']> {
  const { answer, ...account } = spent
  if (answer.kind === 'IGNORED') return toIgnored(spent)
  const body = toReservation({ ...account, ...reservationIn(answer) })
  return answer.replayed ? { status: 200, headers: replayedHeader, body } : { status: 201, body }
}

/** 200 with the reservation and the row that settled it. */
export function toSettlementReply(spent: Spent): Ignored | CreditReply<200, Schemas['Settlement']> {
  const { answer, ...account } = spent
  if (answer.kind === 'IGNORED') return toIgnored(spent)
  const body = { ...toReservation({ ...account, ...reservationIn(answer) }), ledger_entry: toLedgerEntry(answer.entry) }
  return answer.replayed ? { status: 200, headers: replayedHeader, body } : { status: 200, body }
}

type Booked = Extract<Spent['answer'], { kind: 'BOOKED' }>

function reservationIn({ reservation, credit }: Booked) {
  if (reservation === null) throw new Error('a command on a reservation was answered without it')
  return { reservation, credit }
}

function toIgnored({ accountId, answer }: Spent): Ignored {
  if (answer.kind !== 'IGNORED') throw new Error('a command that was booked was not ignored')
  return { status: 200, body: { ignored: true, reason: answer.reason, billing_mode: answer.billingMode, account_id: accountId } }
}
