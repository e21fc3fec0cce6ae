/** A whole number of credits. Inside they are bigints; on the wire JSON integers of at most 2^53-1 (contract 1). */
export type Credits = bigint & { readonly unit: 'Credits' }

/** The most that the wire can say, hence the most that any bucket may hold. */
export const creditsMax = 9_007_199_254_740_991n as Credits

export const zeroCredits = 0n as Credits

export const toCredits = (count: bigint | number | string): Credits => BigInt(count) as Credits

export const plus = (a: Credits, b: Credits): Credits => (a + b) as Credits

/** @throws {Error} a defect: no bucket that holds credits is ever negative (rulebook 2) */
export function minus(a: Credits, b: Credits): Credits {
  if (b > a) throw new Error(`cannot take ${b} credits from ${a}`)
  return (a - b) as Credits
}

export const smaller = (a: Credits, b: Credits): Credits => (a < b ? a : b)

export const sumOf = (parts: readonly { readonly amount: Credits }[]): Credits =>
  parts.reduce((sum, part) => plus(sum, part.amount), zeroCredits)
