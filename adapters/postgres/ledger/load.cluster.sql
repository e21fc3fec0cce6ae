-- The load where the database is a cluster: the same answer as load.sql gives, in the form that a cluster runs shard by shard, so
-- that each account is of one snapshot. Each table names the accounts itself, is grouped by account, and is joined by it; no union,
-- no limit and no aggregate over all within. One row an account; each part is a JSON array whose rows begin with the account's id.
-- On one PostgreSQL estimates could lead this astray, for which reason load.sql is written as it is.
--
--  $1 account ids   $2 now   $3,$4 reservations by id   $5,$6,$7 by reference   $8,$9,$10 operations' keys
--  $11,$12 keys of releases   $13,$14 entries to undo   $15,$16 lots to take back
select json_build_array({account}) as accounts, l.lots, s.spent, e.ending, i.by_id, r.by_reference, k.kept, g.ignored, u.undone
from ledger.accounts a
join ledger.balances b on b.account_id = a.account_id
left join (
  select account_id, json_agg({lot l}) as lots
  from ledger.lots l
  where account_id = any($1::uuid[]) and live
  group by account_id
) l on l.account_id = a.account_id
left join (
  select l.account_id, json_agg({lot l}) as spent
  from unnest($15::uuid[], $16::uuid[]) q (account_id, lot_id)
  join ledger.lots l on l.account_id = q.account_id and l.lot_id = q.lot_id and not l.live
  where l.account_id = any($1::uuid[])
  group by l.account_id
) s on s.account_id = a.account_id
left join (
  select v.account_id, json_agg(json_build_array(v.account_id, {reservation v})) as ending
  from ledger.reservations v
  join ledger.balances w on w.account_id = v.account_id
  where v.account_id = any($1::uuid[]) and w.account_id = any($1::uuid[])
    and v.status = 'ACTIVE' and v.expires_at is not null and v.expires_at <= greatest($2::timestamptz, w.last_at)
  group by v.account_id
) e on e.account_id = a.account_id
left join (
  select v.account_id, json_agg(json_build_array(v.account_id, {reservation v})) as by_id
  from unnest($3::uuid[], $4::uuid[]) q (account_id, reservation_id)
  join ledger.reservations v on v.account_id = q.account_id and v.reservation_id = q.reservation_id
  where v.account_id = any($1::uuid[])
  group by v.account_id
) i on i.account_id = a.account_id
left join (
  select account_id, json_agg(json_build_array(account_id, reservation)) as by_reference
  from (
    select distinct on (v.account_id, v.ref_type, v.ref_id) v.account_id, {reservation v} as reservation
    from unnest($5::uuid[], $6::text[], $7::text[]) q (account_id, ref_type, ref_id)
    join ledger.reservations v on v.account_id = q.account_id and v.ref_type = q.ref_type and v.ref_id = q.ref_id
    where v.account_id = any($1::uuid[])
    order by v.account_id, v.ref_type, v.ref_id, v.seq desc
  ) newest
  group by account_id
) r on r.account_id = a.account_id
left join (
  select f.account_id, json_agg(json_build_array(f.account_id, {entry n}, case when v.reservation_id is not null then {reservation v} end) order by n.seq) as kept
  from unnest($8::uuid[], $9::text[], $10::text[]) q (account_id, operation, idempotency_key)
  join ledger.entries f on f.account_id = q.account_id and f.operation = q.operation
    and f.idempotency_key = q.idempotency_key and f.caused_by is null
  -- The rows of one command follow one another, and no command writes more than {rows}.
  join ledger.entries n on n.account_id = f.account_id and n.seq >= f.seq and n.seq < f.seq + {rows}
    and (n.entry_id = f.entry_id or n.caused_by = f.entry_id)
  left join ledger.reservations v on v.account_id = n.account_id and v.reservation_id = n.reservation_id
  where f.account_id = any($1::uuid[]) and n.account_id = any($1::uuid[])
  group by f.account_id
) k on k.account_id = a.account_id
left join (
  select n.account_id, json_agg(json_build_array(n.account_id, json_build_array(n.entry_id, n.reason, n.amount::text, n.reservation_id, n.ref_type,
    n.ref_id, x.entry_id is not null))) as undone
  from unnest($13::uuid[], $14::uuid[]) q (account_id, entry_id)
  join ledger.entries n on n.account_id = q.account_id and n.entry_id = q.entry_id
  left join ledger.entries x on x.account_id = n.account_id and x.reverses_entry_id = n.entry_id
  where n.account_id = any($1::uuid[])
  group by n.account_id
) u on u.account_id = a.account_id
left join (
  select t.account_id, json_agg(json_build_array(t.account_id, t.idempotency_key, t.created_at)) as ignored
  from unnest($11::uuid[], $12::text[]) q (account_id, idempotency_key)
  join ledger.timeline t on t.account_id = q.account_id and t.event_type = 'credit_release_ignored' and t.idempotency_key = q.idempotency_key
  where t.account_id = any($1::uuid[])
  group by t.account_id
) g on g.account_id = a.account_id
where a.account_id = any($1::uuid[]) and b.account_id = any($1::uuid[])
