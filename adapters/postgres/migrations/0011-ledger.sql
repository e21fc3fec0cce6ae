-- Why: an account whose ledger does not follow from its entries takes no new reservation; and what has ended is found over all accounts,
-- though nothing else is booked there.
-- Locks: `accounts` for a moment; `lots` and `reservations` against writing for as long as it takes to read them once.

alter table ledger.accounts add column frozen_at timestamptz;
grant update (frozen_at) on ledger.accounts to ledger_api, ledger_worker;

-- `amount > 0` and `seq > 0` are true of all. Whoever looks at one account does not say so: these indexes are not offered to him, whose
-- own would tie with them (see load.sql).

-- What is used up is not in it. `live` is stored, and `available` is not named: updates of a lot in use stay in its page (0001). What has
-- ended and is held still is in it, and passed over.
create index lots_ending on ledger.lots (expires_at) where live and expires_at is not null and amount > 0;
create index reservations_due on ledger.reservations (expires_at) where status = 'ACTIVE' and expires_at is not null and seq > 0;
