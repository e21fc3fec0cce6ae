import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256 of a token. Hashes have one length, and knowing how much of a hash is right does not help to guess the token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * A list of tokens that can say whether one is on it, in a time that does not depend on which one or on how much of it is right.
 */
export function makeKnownTokens(tokens: readonly string[]): (hash: Buffer) => boolean {
  const hashes = tokens.map(hashToken)
  return (hash) => {
    let isKnown = false
    for (const known of hashes) isKnown = timingSafeEqual(known, hash) || isKnown // every one is compared, hit or not
    return isKnown
  }
}
