import type { Knex } from 'knex'
import type { Instant } from '../../../src/domain/time.ts'

const statement = `with recursive halving (low, high) as (
  select 1::bigint, b.last_seq + 1 from ledger.balances b where b.account_id = :accountId
  union all
  select case when n.created_at < :at then n.seq + 1 else h.low end, case when n.created_at < :at then h.high else n.seq end
  from halving h join ledger.entries n on n.account_id = :accountId and n.seq = (h.low + h.high) / 2
  where h.low < h.high
)
select low::text as seq from halving where low >= high`

/**
 * The number of an account's first entry that was made at an instant or later; one more than the last number, where there is none.
 * An account's entries never go backwards in time, so it is found by halving: twenty look-ups in a million.
 */
export async function findSeqAt(database: Knex, accountId: string, at: Instant): Promise<string> {
  const { rows } = await database.raw<{ rows: { seq: string }[] }>(statement, { accountId, at: new Date(at) })
  return rows[0]?.seq ?? '1'
}
