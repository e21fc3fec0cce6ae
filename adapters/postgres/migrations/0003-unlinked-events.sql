-- Why: events that stay unlinked for good, since they name no account, one that is not there, or one that does not have their key, are
-- read on the lists of all accounts. The index locks the inbox for writing while it is built.

-- By the instant in another form, which a list under a key does not name: else, where times are narrow, it would read them all.
create index event_inbox_unlinked on ledger.event_inbox ((happened_at at time zone 'UTC'), event_id) where account_id is null;
-- By a hash, for the reason that `entries_by_key` gives.
create index event_inbox_unlinked_by_reference on ledger.event_inbox ((hashtextextended(ref_type || ' ' || ref_id, 0)), (happened_at at time zone 'UTC'), event_id)
  where account_id is null and ref_type is not null;
