import type { Body } from '../support/api.ts'
import type { KnownAccount } from './account.ts'
import { Misanswer } from './caller.ts'
import type { Told } from './caller.ts'
import type { Actor } from './soak-world.ts'

/** What was reserved, as the caller knows it. */
export interface Held {
  readonly account: KnownAccount
  /** The number of the call that made it. */
  readonly slot: number
  readonly amount: number
  readonly id: string
  readonly reference: Reference
}

export interface Reference {
  readonly ref_type: string
  readonly ref_id: string
}

export interface Reserve {
  readonly slot: number
  readonly key: string
  readonly reference: Reference
  readonly amount: number
}

export type Outcome = 'DONE' | 'REFUSED' | 'IGNORED'

const settledStatuses = { CONSUMED: 'CONSUMED', RELEASED: 'RELEASED', EXPIRED: 'RELEASED' } as const

/** The body of a reserve. */
export const reserveBody = (account: KnownAccount, { key, reference, amount }: Reserve): Body => ({
  ...{ external_key: account.key, amount, ...reference, idempotency_key: key },
})

/** Reserves. @returns what is held; null where it was refused for lack of credits, or ignored */
export async function reserve(actor: Actor, account: KnownAccount, what: Reserve): Promise<Held | null> {
  const body = reserveBody(account, what)
  const said = await actor.caller.ask({ kind: 'reserve', path: '/v1/billing/credits/reserve', body, ends: [200, 201, 409] })
  return noteReserve(actor, { account, what }, said)
}

/** Writes down what became of a reserve. */
export function noteReserve(
  { world: { slots } }: Actor,
  { account, what }: { readonly account: KnownAccount; readonly what: Reserve },
  told: Told,
): Held | null {
  const { slot, amount, reference } = what
  const outcome = outcomeOf(told, ['INSUFFICIENT_CREDITS'])
  slots.settle(slot, outcome === 'DONE' ? 'ONCE' : outcome === 'IGNORED' ? 'IGNORED' : 'NEVER')
  if (outcome === 'IGNORED') account.ignored += 1
  if (outcome !== 'DONE') return null
  account.held += amount
  slots.become(slot, 'ACTIVE')
  return { account, slot, amount, id: String(told.body['id']), reference }
}

export interface Settle {
  readonly op: 'consume' | 'release'
  readonly slot: number
  readonly key: string
  readonly held: Held
  /** By its id, else by its reference. */
  readonly byId: boolean
  /** How much of it is consumed; all where absent. */
  readonly amount?: number
}

/** The body of a consume or a release. */
export function settleBody({ key, held, byId, amount, op }: Settle): Body {
  const which = byId ? { reservation_id: held.id } : held.reference
  return { external_key: held.account.key, ...which, idempotency_key: key, ...(op === 'consume' && amount !== undefined && { amount }) }
}

/** Consumes or releases what is held. */
export async function settle(actor: Actor, what: Settle): Promise<Outcome> {
  const path = `/v1/billing/credits/${what.op}`
  return noteSettle(actor, what, await actor.caller.ask({ kind: what.op, path, body: settleBody(what), ends: [200, 409] }))
}

/** Writes down what became of a consume or a release. */
export function noteSettle({ world: { slots } }: Actor, what: Settle, told: Told): Outcome {
  const { op, slot, held, amount = held.amount } = what
  const outcome = outcomeOf(told, ['RESERVATION_ALREADY_CONSUMED', 'RESERVATION_ALREADY_RELEASED'])
  slots.settle(slot, outcome === 'DONE' ? 'ONCE' : outcome === 'IGNORED' ? 'IGNORED' : 'NEVER')
  if (outcome === 'IGNORED') held.account.ignored += 1
  if (outcome !== 'DONE') return outcome
  const status = settledStatuses[String(told.body['status']) as keyof typeof settledStatuses]
  if (status !== (op === 'consume' ? 'CONSUMED' : 'RELEASED')) throw new Misanswer(`${op}: ${JSON.stringify(told.body)}`)
  held.account.held -= held.amount
  if (op === 'consume') held.account.consumed += amount
  slots.become(held.slot, status)
  return outcome
}

function outcomeOf({ status, body }: Told, refusals: readonly string[]): Outcome {
  if (status === 200 && body['ignored'] === true) return 'IGNORED'
  if (status === 200 || status === 201) return 'DONE'
  if (status === 409 && refusals.includes(String(body['code']))) return 'REFUSED'
  throw new Misanswer(`${status} ${JSON.stringify(body)}`)
}
