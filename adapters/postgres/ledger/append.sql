-- The folded append: each row of a batch is written once, with its final state; all of it or nothing.
-- Balances move first, from what the batch was decided on: the row lock is the account's turn, and a lost race writes nothing.
-- Sections (see statement.ts) are left out where a batch has no such rows: a smaller statement is quicker to begin.
-- Inserts return a row each, updates name their accounts again, and every part is counted at the end: see distribution.md 5.
with moved as (
  update ledger.balances t
  set last_seq = v.last_seq, last_hash = v.last_hash, last_at = v.last_at, available = v.available, reserved = v.reserved, owed = v.owed
  from (select * from {balances} order by account_id) v
  where t.account_id = v.account_id and v.account_id = any($1::uuid[]) and t.account_id = any($1::uuid[]) and t.last_seq = v.expected
  returning t.account_id
), entries_in as (
  insert into ledger.entries ({entries columns})
  select {entries columns} from {entries}
  returning account_id
)
--+ lots
, lots_in as (
  insert into ledger.lots ({lots columns})
  select {lots columns} from {lots}
  returning account_id
)
--.
--+ settled
, settled as (
  update ledger.reservations t
  set status = v.status, settled_at = v.settled_at
  from {settled}
  where {reservation is meant} and (t.status = 'ACTIVE') is true
  returning t.account_id
)
--.
--+ reservations
, reservations_in as (
  insert into ledger.reservations ({reservations columns})
  select {reservations columns} from {reservations}
  returning account_id
)
--.
--+ changed
, lots_changed as (
  update ledger.lots t
  set available = v.available, held = v.held, reversed = v.reversed, debited = v.debited, expired = v.expired, taken_facts = v.taken_facts
  from {changed}
  -- Decided before somebody noted later facts, without moving anything: lost.
  where {lot is meant} and t.taken_facts <= v.taken_facts
  returning t.account_id
)
--.
-- A row that was meant and not written fails the whole: a division by zero. The union also fixes the order of the parts.
select 1 / (count(*) = {rows})::int as ok
from (
  select account_id from moved
  union all select account_id from entries_in
--+ lots
  union all select account_id from lots_in
--.
--+ settled
  union all select account_id from settled
--.
--+ reservations
  union all select account_id from reservations_in
--.
--+ changed
  union all select account_id from lots_changed
--.
--+ policies
  union all select v.account_id -- decided on as it was kept: its policy is that still
  from {policies}
  cross join lateral (
    select from ledger.accounts a
    where a.account_id = v.account_id and (a.revision = v.revision) is true and ((a.frozen_at is not null) = v.is_frozen) is true
    limit 1
  ) held
--.
) written
