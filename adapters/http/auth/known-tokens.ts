import { hash, timingSafeEqual } from 'node:crypto'

/** SHA-256 of a token. Hashes have one length, and knowing how much of a hash is right does not help to guess the token. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/**
 * A list of tokens that can say whether one is on it, in a time that does not depend on which one or on how much of it is right.
 */
export function makeKnownTokens(tokens: readonly string[]): (hash: Buffer) => boolean {
  const hashes = tokens.map(hashToken)
  return (asked) => {
    let isKnown = false
    for (const known of hashes) isKnown = timingSafeEqual(known, asked) || isKnown // every one is compared, hit or not
    return isKnown
  }
}
