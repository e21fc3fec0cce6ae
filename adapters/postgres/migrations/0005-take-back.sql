-- Why: what was bought is taken back when its money goes back. A lot counts what was taken of it, made a debt, and has expired.
-- Locks: `lots` for as long as it takes to read it once and to add up what has expired.

alter table ledger.lots
  add column reversed bigint not null default 0,
  add column debited bigint not null default 0,
  add column expired bigint not null default 0,
  add column taken_facts integer not null default 0;

-- Nothing was taken back before; what has expired is in the journal.
update ledger.lots l
set expired = v.expired
from (
  select n.account_id, (part ->> 0)::uuid as lot_id, sum((part ->> 1)::bigint) as expired
  from ledger.entries n cross join lateral jsonb_array_elements(n.lots::jsonb) part
  where n.to_bucket = 'expired'
  group by 1, 2
) v
where l.account_id = v.account_id and l.lot_id = v.lot_id;

alter table ledger.lots
  add constraint lots_counts check (reversed >= 0 and debited >= 0 and expired >= 0 and taken_facts >= 0
    and available + held + reversed + expired <= amount);

grant update (reversed, debited, expired, taken_facts) on ledger.lots to ledger_api, ledger_worker;
