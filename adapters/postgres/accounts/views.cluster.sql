-- The same as views.sql where the database is a cluster: plain joins by account, each table naming the accounts itself.
--  $1 account ids   $2 now
select {account columns}, b.available, b.reserved, b.owed,
  bool_or(l.account_id is not null) or bool_or(v.account_id is not null) as has_due
from ledger.accounts found
join ledger.balances b on b.account_id = found.account_id
left join ledger.lots l on l.account_id = found.account_id and l.account_id = any($1::uuid[])
  and l.live and l.available > 0 and l.expires_at <= $2::timestamptz
left join ledger.reservations v on v.account_id = found.account_id and v.account_id = any($1::uuid[])
  and v.status = 'ACTIVE' and v.expires_at is not null and v.expires_at <= $2::timestamptz
where found.account_id = any($1::uuid[]) and b.account_id = any($1::uuid[])
group by found.account_id, b.account_id
