import type { Knex } from 'knex'
import type { Invoice } from '../../../src/domain/invoices/invoice.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { findRequest, keepRequest } from '../operator-requests.ts'
import { fromAnswerJson, toAnswerJson } from './kept-json.ts'
import type { KeptAnswer } from './kept-json.ts'
import type { RequestKey } from '../operator-requests.ts'

interface Owner {
  readonly accountId: string
  readonly tenantId: string
}

/** Keeps the first answer to a key, in the transaction of its effect. A second one is a unique violation. */
export async function keepAnswer(
  trx: Knex.Transaction,
  owner: Owner,
  { key, answer, now }: { readonly key: RequestKey | null; readonly answer: KeptAnswer; readonly now: Instant },
): Promise<void> {
  if (key === null) return
  await keepRequest(trx, owner, { key, answer: toAnswerJson(answer), now })
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
  const kept = await findRequest(trx, accountId, key)
  return kept === null ? null : fromAnswerJson(kept, now)
}
