import type { Knex } from 'knex'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Invoice } from '../../../src/domain/invoices/invoice.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { OperatorRequestRow } from '../accounts/models.ts'
import { toDate } from './invoice-rows.ts'
import { fromAnswerJson, toAnswerJson } from './kept-json.ts'
import type { KeptAnswer } from './kept-json.ts'
import type { RequestKey } from './request-key.ts'

interface Owner {
  readonly accountId: string
  readonly tenantId: string
}

/** Keeps the first answer to a key, in the transaction of its effect. A second one is a unique violation. */
export async function keepAnswer(
  trx: Knex.Transaction,
  { accountId, tenantId }: Owner,
  { key, answer, now }: { readonly key: RequestKey | null; readonly answer: KeptAnswer; readonly now: Instant },
): Promise<void> {
  if (key === null) return
  const { operation, idempotencyKey, digest } = key
  await OperatorRequestRow.query(trx).insert({
    ...{ account_id: accountId, operation, idempotency_key: idempotencyKey, tenant_id: tenantId },
    ...{ input_digest: Buffer.from(digest, 'hex'), answer: toAnswerJson(answer), created_at: toDate(now) },
  })
}

interface Asked {
  readonly accountId: string
  readonly key: RequestKey | null
  /** The invoice as it is, whose lines an answer bears that came after it was issued. */
  readonly now: () => Invoice
}

/** @throws {BillingError} IDEMPOTENCY_KEY_REUSED where the input was another one */
export async function findKeptAnswer(trx: Knex, { accountId, key, now }: Asked): Promise<KeptAnswer | null> {
  if (key === null) return null
  const row = await OperatorRequestRow.query(trx).findById([accountId, key.operation, key.idempotencyKey])
  if (row === undefined) return null
  if (row.input_digest.toString('hex') !== key.digest) {
    const [operation] = key.operation.split(' ')
    throw new BillingError('IDEMPOTENCY_KEY_REUSED', `Cannot repeat ${operation} under this key: the input is another one`)
  }
  return fromAnswerJson(row.answer, now)
}
