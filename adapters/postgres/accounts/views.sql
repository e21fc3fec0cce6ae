-- Accounts with their booked balances, and whether anything has ended that is not booked yet. Looked up row by row, for the reason
-- that ledger/load.sql gives.
--  $1 account ids   $2 now
select {account columns}, found.available, found.reserved, found.owed,
  exists (
    select from ledger.lots l where l.account_id = q.account_id and l.live and l.available > 0 and l.expires_at <= $2::timestamptz
  ) or exists (
    select from ledger.reservations v
    where v.account_id = q.account_id and v.status = 'ACTIVE' and v.expires_at is not null and v.expires_at <= $2::timestamptz
  ) as has_due
from unnest($1::uuid[]) q (account_id)
cross join lateral (
  select a.*, b.available, b.reserved, b.owed
  from ledger.accounts a, ledger.balances b
  where a.account_id = q.account_id and b.account_id = q.account_id
  limit 1
) found
