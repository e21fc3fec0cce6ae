-- Why: each delivery is written twice, and each index with it; a list of one provider or of one state is merged from the lists of each state
-- of each provider. The provider comes last before the id: while the planner knows of few deliveries it takes any index that begins with a
-- provider to look a single one up, and goes on to while there are thousands. Deliveries wait while the index is made: a second for a million.

drop index ledger.webhook_deliveries_by_state;
drop index ledger.webhook_deliveries_by_provider;
drop index ledger.webhook_deliveries_by_provider_and_state;
create index webhook_deliveries_by_state_and_provider on ledger.webhook_deliveries (state, provider, id);
