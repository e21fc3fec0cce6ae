-- One statement, hence one snapshot: the accounts of a batch, and all that its commands name. One row; each part is a JSON
-- array whose rows begin with the account's id.
--
-- The plan is made once, perhaps on tables that are empty or young, and must be right for ever, also for an account with a million
-- entries among thousands with one. So nothing is left to estimates: the parts are never joined with each other; what is asked for
-- is looked up row by row (`lateral`, with a limit or an offset that keeps it so); and each look-up leaves just one index that can
-- serve it: what else it compares is wrapped (`is true`).
--
--  $1 account ids   $2 now   $3,$4 reservations by id   $5,$6,$7 by reference   $8,$9,$10 operations' keys
--  $11,$12 keys of releases   $13,$14 entries to undo   $15,$16 lots to take back
select
(
  select json_agg(found.account)
  from unnest($1::uuid[]) q (account_id)
  cross join lateral (
    select {account} as account
    from ledger.accounts a, ledger.balances b
    where a.account_id = q.account_id and b.account_id = q.account_id
    limit 1
  ) found
) as accounts,
(
  select json_agg(found.lot)
  from unnest($1::uuid[]) q (account_id)
  cross join lateral (
    select {lot l} as lot from ledger.lots l where l.account_id = q.account_id and l.live offset 0
  ) found
) as lots,
(
  select json_agg(found.lot)
  from unnest($15::uuid[], $16::uuid[]) q (account_id, lot_id)
  cross join lateral (
    select {lot l} as lot from ledger.lots l where l.account_id = q.account_id and l.lot_id = q.lot_id and not l.live limit 1
  ) found
) as spent,
(
  select json_agg(json_build_array(q.account_id, found.reservation))
  from unnest($1::uuid[]) q (account_id)
  cross join lateral (
    select {reservation v} as reservation
    from ledger.reservations v
    where v.account_id = q.account_id and v.status = 'ACTIVE' and v.expires_at is not null
      and v.expires_at <= greatest($2::timestamptz, (select b.last_at from ledger.balances b where b.account_id = q.account_id))
    offset 0
  ) found
) as ending,
(
  select json_agg(json_build_array(q.account_id, found.reservation))
  from unnest($3::uuid[], $4::uuid[]) q (account_id, reservation_id)
  cross join lateral (
    select {reservation v} as reservation
    from ledger.reservations v
    where v.reservation_id = q.reservation_id and (v.account_id = q.account_id) is true
    limit 1
  ) found
) as by_id,
(
  select json_agg(json_build_array(q.account_id, found.reservation))
  from unnest($5::uuid[], $6::text[], $7::text[]) q (account_id, ref_type, ref_id)
  cross join lateral (
    select {reservation v} as reservation
    from ledger.reservations v
    where (uuid_hash_extended(v.account_id, 0) # hashtextextended(v.ref_type || ' ' || v.ref_id, 0))
        = (uuid_hash_extended(q.account_id, 0) # hashtextextended(q.ref_type || ' ' || q.ref_id, 0))
      and (v.account_id = q.account_id) is true and (v.ref_type = q.ref_type) is true and (v.ref_id = q.ref_id) is true
    order by v.seq desc
    limit 1
  ) found
) as by_reference,
(
  select json_agg(json_build_array(q.account_id, kept.entry, kept.reservation))
  from unnest($8::uuid[], $9::text[], $10::text[]) q (account_id, operation, idempotency_key)
  cross join lateral (
    select n.seq, n.entry_id
    from ledger.entries n
    where (uuid_hash_extended(n.account_id, 0) # hashtextextended(n.idempotency_key, 0))
        = (uuid_hash_extended(q.account_id, 0) # hashtextextended(q.idempotency_key, 0))
      and n.caused_by is null
      and (n.account_id = q.account_id) is true and (n.operation = q.operation) is true and (n.idempotency_key = q.idempotency_key) is true
    limit 1
  ) first
  cross join lateral (
    select {entry n} as entry, (
      select {reservation v}
      from ledger.reservations v
      where v.reservation_id = n.reservation_id and (v.account_id = n.account_id) is true
    ) as reservation
    from ledger.entries n
    -- The rows of one command follow one another, and no command writes more than {rows}.
    where n.account_id = q.account_id and n.seq >= first.seq and n.seq < first.seq + {rows}
      and (n.entry_id = first.entry_id or n.caused_by = first.entry_id)
    order by n.seq
    limit {rows}
  ) kept
) as kept,
(
  select json_agg(json_build_array(q.account_id, q.idempotency_key, found.created_at))
  from unnest($11::uuid[], $12::text[]) q (account_id, idempotency_key)
  cross join lateral (
    select t.created_at
    from ledger.timeline t
    where (uuid_hash_extended(t.account_id, 0) # hashtextextended(t.idempotency_key, 0))
        = (uuid_hash_extended(q.account_id, 0) # hashtextextended(q.idempotency_key, 0))
      and t.event_type = 'credit_release_ignored'
      and (t.account_id = q.account_id) is true and (t.idempotency_key = q.idempotency_key) is true
    limit 1
  ) found
) as ignored,
(
  select json_agg(json_build_array(q.account_id, found.entry))
  from unnest($13::uuid[], $14::uuid[]) q (account_id, entry_id)
  cross join lateral (
    select json_build_array(n.entry_id, n.reason, n.amount::text, n.reservation_id, n.ref_type, n.ref_id, exists (
      select from ledger.entries x where x.account_id = n.account_id and x.reverses_entry_id = n.entry_id
    )) as entry
    from ledger.entries n
    where n.entry_id = q.entry_id and (n.account_id = q.account_id) is true
    limit 1
  ) found
) as undone
