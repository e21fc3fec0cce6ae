import type { Knex } from 'knex'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { refillKey } from '../../../src/domain/subscriptions/subscription.ts'
import type { SubscriptionPeriod } from '../../../src/domain/subscriptions/subscription.ts'

interface EntryRow {
  readonly idempotency_key: string
  readonly entry_id: string
  readonly amount: string
}

// The hash is that of the index that leads to a key, however many entries the account has.
const statement = `select idempotency_key, entry_id, amount from ledger.entries
  where account_id = :accountId::uuid and operation = 'refill' and caused_by is null and idempotency_key = any(:keys::text[])
    and (uuid_hash_extended(account_id, 0) # hashtextextended(idempotency_key, 0))
      = any(array(select uuid_hash_extended(:accountId::uuid, 0) # hashtextextended(k, 0) from unnest(:keys::text[]) k))`

/**
 * Periods as the ledger has them. Of two workers one may find that nothing is needed, and keep that, while the other books, since some was
 * spent between; whatever was kept, an entry under the period's key is its refill.
 */
export async function asBooked(
  database: Knex,
  accountId: string,
  periods: readonly SubscriptionPeriod[],
): Promise<readonly SubscriptionPeriod[]> {
  const keys = periods.filter(({ refill }) => refill === 'NOTHING').map(({ subscriptionId, start }) => refillKey(subscriptionId, start))
  if (keys.length === 0) return periods
  const { rows } = await database.raw<{ readonly rows: readonly EntryRow[] }>(statement, { accountId, keys })
  const entries = new Map(rows.map((row) => [row.idempotency_key, row]))
  return periods.map((period) => {
    const entry = period.refill === 'NOTHING' ? entries.get(refillKey(period.subscriptionId, period.start)) : undefined
    if (entry === undefined) return period
    return { ...period, refill: 'BOOKED', credits: toCredits(entry.amount), entryId: entry.entry_id }
  })
}
