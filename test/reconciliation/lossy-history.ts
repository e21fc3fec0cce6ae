import { makeHistory } from '../../contract-tests/history.ts'
import type { History, Partner } from '../../contract-tests/history.ts'
import { makeRandom } from '../../contract-tests/random.ts'
import type { CreditCall, EventEnvelope } from '../../contract-tests/v1-calls.ts'
import type { ReconcileWorld } from './reconcile-world.ts'

export type SpendingCall = Exclude<CreditCall, { readonly operation: 'status' }>

/** One call of V1 over the wire: an event, or what it asks of credits. */
export type Sent = { readonly kind: 'EVENT'; readonly envelope: EventEnvelope } | { readonly kind: 'CALL'; readonly call: SpendingCall }

/** A history, and which of its calls never came. */
export interface LossyHistory {
  readonly partners: readonly Partner[]
  /** In V1's order; a call that V1 would not make, since the account is not in CREDIT, is not among them. */
  readonly sent: readonly Sent[]
  readonly lost: ReadonlySet<Sent>
  /** What comes late, a part after the other; what is in none of them never comes. */
  readonly late: readonly (readonly Sent[])[]
}

interface Wanted {
  readonly seed: number
  readonly lostPercent: number
  readonly commissions?: number
  readonly invoices?: number
  /** Most of the lost calls come late, each long after the one before; else all at once. */
  readonly isLateOneByOne?: boolean
}

/** Of those that come late one by one; the others never come. */
const latePercent = 60

/** The same wishes give the same history; `seed` also keeps the ids of many histories apart. */
export function makeLossyHistory({ seed, lostPercent, commissions = 24, invoices = 10, isLateOneByOne = false }: Wanted): LossyHistory {
  const history = makeHistory({ seed, partners: 4, invoices, commissions, run: seed })
  const random = makeRandom(seed * 7919 + 1)
  const sent = sentIn(history)
  const lost = sent.filter(() => random.chance(lostPercent))
  const late = isLateOneByOne ? lost.filter(() => random.chance(latePercent)).map((one) => [one]) : [lost]
  return { partners: history.partners, sent, lost: new Set(lost), late }
}

function sentIn({ partners, steps }: History): readonly Sent[] {
  const inCredit = new Set(partners.filter(({ enrolment }) => enrolment === 'CREDIT').map(({ externalKey }) => externalKey))
  return steps.flatMap((step): readonly Sent[] => {
    if (step.kind === 'event') return [{ kind: 'EVENT', envelope: step.envelope }]
    return step.calls
      .filter((call) => call.operation !== 'status')
      .filter((call) => call.operation !== 'reserve' || inCredit.has(call.body.external_key))
      .map((call) => ({ kind: 'CALL', call }))
  })
}

/** Enrols the partners as the history wants it. */
export async function enrolPartners(world: ReconcileWorld, { partners }: LossyHistory): Promise<void> {
  for (const { externalKey, enrolment, credits } of partners)
    if (enrolment !== 'NONE') await world.enrol(externalKey, { mode: enrolment, credits })
}

/** Lets V1 make these calls, of several histories at once and each in its order. What is refused V1 takes for unavailable, and goes on. */
export async function play(world: ReconcileWorld, histories: readonly (readonly Sent[])[]): Promise<void> {
  const longest = Math.max(...histories.map((sent) => sent.length))
  for (let place = 0; place < longest; place += 1) {
    const sent = histories.flatMap((history) => history[place] ?? [])
    const envelopes = sent.flatMap((one) => (one.kind === 'EVENT' ? [one.envelope] : []))
    if (envelopes.length > 0) await world.sendAll(envelopes)
    await Promise.all(sent.flatMap((one) => (one.kind === 'CALL' ? [world.call(one.call)] : [])))
  }
}
