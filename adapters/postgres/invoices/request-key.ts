import { createHash } from 'node:crypto'
import type { KeyedRequest } from '../../../ports/driven/account-store.ts'

/** An idempotency key in its scope, and a digest of the input. */
export interface RequestKey {
  readonly operation: string
  readonly idempotencyKey: string
  /** Hex. */
  readonly digest: string
}

/** @param scope what the key is unique for, beside account and operation: an invoice; absent: the account */
export function toRequestKey(keyed: KeyedRequest | null, scope?: string): RequestKey | null {
  if (keyed === null) return null
  const { operation, idempotencyKey, input } = keyed
  const digest = createHash('sha256').update(input).digest('hex')
  return { operation: scope === undefined ? operation : `${operation} ${scope}`, idempotencyKey, digest }
}
