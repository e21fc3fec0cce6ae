import { liveCommission } from './commission-life.ts'
import { liveInvoice } from './invoice-life.ts'
import type { InvoiceOwner } from './invoice-life.ts'
import { minuteMs } from './python-time.ts'
import { makeRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Step } from './v1-calls.ts'

/** A partner of V1, and what its account is to be here before the history begins. */
export interface Partner {
  readonly partnerId: number
  readonly externalKey: string
  readonly enrolment: 'CREDIT' | 'POSTPAID' | 'NONE'
  /** What a CREDIT account is granted: more than its commissions can ask for. Otherwise 0. */
  readonly credits: number
}

/** What V1 does over some months, in the order in which it does it. */
export interface History {
  readonly partners: readonly Partner[]
  readonly steps: readonly Step[]
  /** Every account key that occurs, enrolled or not. */
  readonly accountKeys: readonly string[]
}

interface Wanted {
  readonly seed: number
  readonly partners: number
  readonly invoices: number
  readonly commissions: number
  /** Stands before the number of every id, so that one run's ids are no other's: 0 (or none) to 199,999, as V1's ids have 31 bits. */
  readonly run?: number
}

/** A whole history as V1 would send it; the same wishes give the same history. At most 2,000 invoices and commissions. */
export function makeHistory({ seed, partners: partnerCount, invoices, commissions, run = 0 }: Wanted): History {
  const random = makeRandom(seed)
  const numbered = (number: number): number => run * 10_000 + number
  const partnerIds = Array.from({ length: partnerCount }, (_, index) => numbered(index + 1))
  const steps = [...stepsOfInvoices(), ...stepsOfCommissions()].sort((a, b) => a.atMs - b.atMs).map(({ step }) => step)
  return { partners: partnerIds.map((id, index) => partnerOf({ id, index, steps })), steps, accountKeys: keysOf(steps) }

  function stepsOfInvoices(): TimedStep[] {
    const nextPaymentId = makeCounter(numbered)
    return Array.from({ length: invoices }, (_, index) => {
      const id = numbered(index + 1)
      const owner = ownerOf({ random, partnerIds, number: numbered(random.whole(1, 900)) })
      return liveInvoice({ id, owner, beginsAtMs: someTime(random), random, nextPaymentId }).map(({ atMs, envelope }): TimedStep => ({
        atMs,
        step: { kind: 'event', lane: `invoice ${id}`, envelope },
      }))
    }).flat()
  }

  function stepsOfCommissions(): TimedStep[] {
    const nextDeliverableId = makeCounter(numbered)
    return Array.from({ length: commissions }, (_, index) => {
      const id = numbered(index + 1)
      const partnerId = random.chance(5) ? null : random.pick(partnerIds)
      const lane = `commission ${id}`
      return liveCommission({ id, partnerId, beginsAtMs: someTime(random), random, nextDeliverableId }).flatMap(
        ({ atMs, envelope, calls }): TimedStep[] => [
          { atMs, step: { kind: 'event', lane, envelope } },
          { atMs, step: { kind: 'calls', lane, reference: String(id), calls } },
        ],
      )
    }).flat()
  }
}

interface TimedStep {
  readonly atMs: number
  readonly step: Step
}

const beginningMs = Date.parse('2025-11-03T03:30:00Z')

const someTime = (random: Random): number => beginningMs + random.whole(0, 90 * 24 * 60) * minuteMs

function makeCounter(numbered: (number: number) => number): () => number {
  let count = 0
  return () => numbered((count += 1))
}

interface OwnerNeeds {
  readonly random: Random
  readonly partnerIds: readonly number[]
  readonly number: number
}

// Nine in ten are a partner's; of the others some have a client, some an assignment only, some nothing.
function ownerOf({ random, partnerIds, number }: OwnerNeeds): InvoiceOwner {
  const assignmentId = random.chance(70) ? number : null
  if (random.chance(90)) return { partnerId: random.pick(partnerIds), clientId: random.chance(20) ? number : null, assignmentId }
  return { partnerId: null, clientId: random.chance(50) ? number : null, assignmentId }
}

function partnerOf({ id, index, steps }: { readonly id: number; readonly index: number; readonly steps: readonly Step[] }): Partner {
  const externalKey = `v1:partner:${id}`
  const enrolment = (['CREDIT', 'POSTPAID', 'NONE'] as const)[index % 3] ?? 'NONE'
  const reserves = steps
    .flatMap((step) => (step.kind === 'calls' ? step.calls : []))
    .filter((call) => call.operation === 'reserve' && call.body.external_key === externalKey)
  return { partnerId: id, externalKey, enrolment, credits: enrolment === 'CREDIT' ? reserves.length + 3 : 0 }
}

const keysOf = (steps: readonly Step[]): readonly string[] =>
  [...new Set(steps.flatMap((step) => (step.kind === 'event' ? [step.envelope.external_account_key] : [])))].sort()
