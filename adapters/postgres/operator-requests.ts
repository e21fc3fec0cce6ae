import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import type { KeyedRequest } from '../../ports/driven/account-store.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { Instant } from '../../src/domain/time.ts'
import { OperatorRequestRow } from './accounts/models.ts'

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

/** @throws {BillingError} IDEMPOTENCY_KEY_REUSED where what is kept under the key had another input */
export function refuseOtherInput({ operation, digest }: RequestKey, kept: Buffer): void {
  if (kept.toString('hex') === digest) return
  const [name] = operation.split(' ')
  throw new BillingError('IDEMPOTENCY_KEY_REUSED', `Cannot repeat ${name} under this key: the input is another one`)
}

interface Owner {
  readonly accountId: string
  readonly tenantId: string
}

/** Keeps the first answer to a key, in the transaction of its effect. A second one is a unique violation. */
export async function keepRequest(
  trx: Knex.Transaction,
  { accountId, tenantId }: Owner,
  { key, answer, now }: { readonly key: RequestKey; readonly answer: string; readonly now: Instant },
): Promise<void> {
  const { operation, idempotencyKey, digest } = key
  await OperatorRequestRow.query(trx).insert({
    ...{ account_id: accountId, operation, idempotency_key: idempotencyKey, tenant_id: tenantId },
    ...{ input_digest: Buffer.from(digest, 'hex'), answer, created_at: new Date(now) },
  })
}

/** The first answer to a key of an account, as it was kept; null where there is none. @throws {BillingError} IDEMPOTENCY_KEY_REUSED */
export async function findRequest(database: Knex, accountId: string, key: RequestKey): Promise<string | null> {
  const row = await OperatorRequestRow.query(database).findById([accountId, key.operation, key.idempotencyKey])
  if (row === undefined) return null
  refuseOtherInput(key, row.input_digest)
  return row.answer
}
