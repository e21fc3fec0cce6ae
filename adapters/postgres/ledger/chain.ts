import { hash } from 'node:crypto'
import { canonicalForm } from '../../../src/domain/credits/entry.ts'
import type { Entry } from '../../../src/domain/credits/entry.ts'

/** What stands before an account's first entry. */
export const firstHash: Buffer = Buffer.alloc(32)

/** The hash of each entry: SHA-256 over the hash before it and the entry's canonical form. Ledger.md, "Chain, version 1". */
export function chained(entries: readonly Entry[], lastHash: Buffer): readonly Buffer[] {
  let previous = lastHash
  return entries.map((entry) => {
    previous = hash('sha256', Buffer.concat([previous, Buffer.from(canonicalForm(entry), 'utf8')]), 'buffer')
    return previous
  })
}
