import type { History } from './history.ts'
import type { Outcome } from './outcomes.ts'
import { runLanes } from './run-lanes.ts'
import type { CreditCall, EventEnvelope, Step } from './v1-calls.ts'
import { memberOf } from './wire.ts'
import type { Wire, WireAnswer, WireCall } from './wire.ts'

interface Needs {
  /** Makes calls as V1. */
  readonly wire: Wire
  readonly history: History
  /** The history's, or the same in another order. */
  readonly steps: readonly Step[]
  /** Whether the partners are enrolled as the history wants it; else none of them is. */
  readonly isEnrolled: boolean
  readonly atOnce: number
}

/**
 * Lets V1's history happen, and says of every call whether it was answered as it must be: an event is kept, catalogued and valid; a
 * credit or status call is answered for an enrolled account, and 404 ACCOUNT_NOT_FOUND for a key that no account has.
 */
export async function replayHistory({ wire, history, steps, isEnrolled, atOnce }: Needs): Promise<readonly Outcome[]> {
  const enrolled = new Set(
    history.partners.filter(({ enrolment }) => isEnrolled && enrolment !== 'NONE').map(({ externalKey }) => externalKey),
  )
  const outcomes: Outcome[] = []

  async function make(subject: string, title: string, call: WireCall, judge: (answer: WireAnswer) => string | null): Promise<WireAnswer> {
    const answer = await wire(call)
    outcomes.push({ part: 'history', subject, title, call, answer, missed: judge(answer) })
    return answer
  }

  async function sendEvent(envelope: EventEnvelope): Promise<void> {
    const call: WireCall = { method: 'POST', path: '/v1/billing/events', body: envelope }
    const isKnown = enrolled.has(envelope.external_account_key)
    await make(envelope.event_type, envelope.idempotency_key, call, (answer) => judgeEvent(answer, envelope, isKnown))
  }

  async function makeCalls(calls: readonly CreditCall[]): Promise<void> {
    let billingMode: unknown = null
    for (const call of calls) {
      if (call.operation === 'reserve' && billingMode !== 'CREDIT') continue
      const key = call.operation === 'status' ? call.external_key : call.body.external_key
      const title = call.operation === 'status' ? key : call.body.idempotency_key
      const { body } = await make(call.operation, title, toWireCall(call), (answer) => judgeCall(answer, enrolled.has(key)))
      if (call.operation === 'status') billingMode = memberOf(body, 'billing_mode')
    }
  }

  await runLanes(steps, atOnce, (step) => (step.kind === 'event' ? sendEvent(step.envelope) : makeCalls(step.calls)))
  return outcomes
}

/** The HTTP call that V1 makes. */
export function toWireCall(call: CreditCall): WireCall {
  if (call.operation !== 'status') return { method: 'POST', path: `/v1/billing/credits/${call.operation}`, body: call.body }
  return { method: 'GET', path: `/v1/billing/accounts/status?${String(new URLSearchParams({ external_key: call.external_key }))}` }
}

function judgeEvent({ status, body }: WireAnswer, { idempotency_key: key }: EventEnvelope, isKnown: boolean): string | null {
  if (status !== 201 && status !== 200) return '201, or 200 where the key is known'
  const account = memberOf(body, 'account_id')
  const faults = [
    memberOf(body, 'duplicate') === (status === 200) ? null : `duplicate ${String(status === 200)}`,
    memberOf(body, 'idempotency_key') === key ? null : `idempotency_key ${key}`,
    memberOf(body, 'catalogued') === true ? null : 'catalogued true',
    memberOf(body, 'payload_valid') === true ? null : 'payload_valid true',
    isKnown === (typeof account === 'string') ? null : `account_id ${isKnown ? 'of the enrolled account' : 'null'}`,
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : `${status} with ${faults.join(', ')}`
}

function judgeCall({ status, body }: WireAnswer, isKnown: boolean): string | null {
  if (isKnown) return status === 200 || status === 201 ? null : '200 or 201: the account is enrolled'
  return status === 404 && memberOf(body, 'code') === 'ACCOUNT_NOT_FOUND' ? null : '404 ACCOUNT_NOT_FOUND: no account has the key'
}
