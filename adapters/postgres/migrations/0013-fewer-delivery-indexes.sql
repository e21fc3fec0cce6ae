-- Why: each delivery is written twice, and each index with it; a list of one provider or of one state is merged from lists of both.
-- And an index of whatever a provider ever sent is one that a young planner takes to look up a single delivery. Locks the table for a moment.

drop index ledger.webhook_deliveries_by_state;
drop index ledger.webhook_deliveries_by_provider;
