-- Why: an order that takes a payment changes no column that an index has; with room on its page no index is written for it.
-- Only pages that are filled from now on have it. Locks nothing for longer than a moment.

alter table ledger.payment_orders set (fillfactor = 70);
