import type { KeyedRequest } from '../../ports/driven/account-store.ts'

/** A keyed write, with its input as text; members that are absent are left out of it. */
export function toKeyed(operation: string, idempotencyKey: string | null, input: object): KeyedRequest | null {
  if (idempotencyKey === null) return null
  return {
    operation,
    idempotencyKey,
    input: JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  }
}
