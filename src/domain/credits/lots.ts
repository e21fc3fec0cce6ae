import { smaller, sumOf, zeroCredits } from './credits.ts'
import type { Credits } from './credits.ts'
import { hasCome } from '../time.ts'
import type { Instant } from '../time.ts'

export type LotSource = 'GRANT' | 'TOPUP' | 'REFILL' | 'ADJUSTMENT'

/** What is said once of a lot, by the entry that opens it. */
export interface LotTerms {
  readonly source: LotSource
  readonly expiresAt: Instant | null
  /** What one credit cost, a decimal without trailing zeros; of a top-up only. */
  readonly unitPrice: string | null
  readonly currency: string | null
}

/** Credits that came in together and end together. Rulebook 2, "Lots". */
export interface Lot extends LotTerms {
  readonly lotId: string
  /** What came in with it. */
  readonly amount: Credits
  readonly available: Credits
  /** What reservations hold of it; it stays good for them when the lot ends. */
  readonly held: Credits
  readonly grantedAt: Instant
  /** Of what was available, so much was taken back and not given back since. Rulebook 3, "Refund and dispute". */
  readonly reversed: Credits
  /** Of what was gone, so much was made a debt and not forgiven since. */
  readonly debited: Credits
  readonly expired: Credits
  /** The most facts that a take-back was folded from. */
  readonly takenFacts: number
}

/** A lot of which nothing was moved yet. */
export const untouched = { held: zeroCredits, reversed: zeroCredits, debited: zeroCredits, expired: zeroCredits, takenFacts: 0 } as const

/** So many credits of one lot. */
export interface LotPart {
  readonly lotId: string
  readonly amount: Credits
  /** Given where this part opens the lot. */
  readonly opens?: LotTerms
}

export const hasEnded = (lot: Lot, now: Instant): boolean => hasCome(lot.expiresAt, now)

/**
 * Takes `wanted` credits from what is available, soonest to expire first, then oldest first.
 *
 * Expects lots in that order (`inOrderOfUse`) that together have enough: whoever calls has refused where they do not.
 */
export function takeAvailable(lots: readonly Lot[], wanted: Credits): readonly LotPart[] {
  return take(
    lots.map(({ lotId, available }) => ({ lotId, amount: available })),
    wanted,
  )
}

/** Takes `wanted` credits off the front of `parts`. */
export function take(parts: readonly LotPart[], wanted: Credits): readonly LotPart[] {
  const taken: LotPart[] = []
  let missing: Credits = wanted
  for (const { lotId, amount: offered } of parts) {
    const amount = smaller(offered, missing)
    if (amount === zeroCredits) continue
    taken.push({ lotId, amount })
    missing = (missing - amount) as Credits
    if (missing === zeroCredits) break
  }
  if (missing !== zeroCredits) throw new Error(`${sumOf(parts)} credits offered, ${wanted} wanted`)
  return taken
}

/** What is left of `parts` once `taken` is gone. */
export function without(parts: readonly LotPart[], taken: readonly LotPart[]): readonly LotPart[] {
  const gone = new Map(taken.map(({ lotId, amount }) => [lotId, amount]))
  return parts
    .map(({ lotId, amount }) => ({ lotId, amount: (amount - (gone.get(lotId) ?? zeroCredits)) as Credits }))
    .filter(({ amount }) => amount > zeroCredits)
}

/** Lots as they are used: soonest to expire, then oldest. A lot without an end goes last; the id settles a tie, so that two processes agree. */
export const inOrderOfUse = (lots: readonly Lot[]): readonly Lot[] => lots.toSorted(byExpiryThenAge)

export function byExpiryThenAge(a: Lot, b: Lot): number {
  const [endA, endB] = [a.expiresAt ?? Infinity, b.expiresAt ?? Infinity]
  if (endA !== endB) return endA < endB ? -1 : 1
  if (a.grantedAt !== b.grantedAt) return a.grantedAt - b.grantedAt
  return a.lotId < b.lotId ? -1 : 1
}
