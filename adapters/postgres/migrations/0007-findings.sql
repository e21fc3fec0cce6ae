-- Why: findings are no longer payments' alone. They say when they were seen last and how often, and who closed them. Alters a small table,
-- which is locked for as long as its rows are written once.

alter table ledger.findings drop constraint findings_kind_check;
alter table ledger.findings add constraint findings_kind_check check (kind in ('PROVIDER_MISMATCH', 'UNAPPLIED_PAYMENT', 'UNPLACED_EVENT',
  'DEAD_EVENT', 'INVOICE_PAYMENT_WENT_BACK', 'MISSING_RESERVATION', 'CONFLICTING_EVIDENCE', 'STALE_RESERVATION', 'EVENT_GAP',
  'EVENT_CONFLICT', 'LEDGER_MISMATCH', 'STALE_ORDER', 'REFILL_FAILED'));
alter table ledger.findings drop constraint findings_severity_check;
alter table ledger.findings add constraint findings_severity_check check (severity in ('LOW', 'MEDIUM', 'HIGH'));

alter table ledger.findings
  add column last_seen_at timestamptz,
  add column times_seen bigint not null default 1 check (times_seen > 0),
  -- Who closed it: an operator by hand, with what they said, or the job that did not find it any more.
  add column resolved_by text,
  add column resolved_by_hand boolean,
  add column resolution_reason text;

-- What was closed before closed itself.
drop trigger guarded on ledger.findings;
update ledger.findings set last_seen_at = opened_at, resolved_by = case when closed_at is not null then 'job:payments' end,
  resolved_by_hand = case when closed_at is not null then false end;

alter table ledger.findings
  alter column last_seen_at set not null,
  add constraint findings_seen_since_opened check (last_seen_at >= opened_at),
  add constraint findings_closed_by_somebody check ((closed_at is null) = (resolved_by is null)
    and (closed_at is null) = (resolved_by_hand is null) and (resolution_reason is not null) = coalesce(resolved_by_hand, false));

create function ledger.guard_finding() returns trigger
language plpgsql as $$
begin
  if (new.finding_id, new.key, new.kind, new.account_id, new.opened_at) is distinct from
    (old.finding_id, old.key, old.kind, old.account_id, old.opened_at) then
    raise exception 'a finding does not become another one' using errcode = 'check_violation';
  end if;
  if new.last_seen_at < old.last_seen_at or new.times_seen < old.times_seen then
    raise exception 'what was seen was seen' using errcode = 'check_violation';
  end if;
  -- One that an operator resolved may be seen again, and stays as it was resolved.
  if old.closed_at is not null and (new.closed_at, new.resolved_by, new.resolved_by_hand, new.resolution_reason, new.severity, new.evidence,
    new.suggested_action) is distinct from (old.closed_at, old.resolved_by, old.resolved_by_hand, old.resolution_reason, old.severity,
    old.evidence, old.suggested_action) then
    raise exception 'a finding that is closed does not change' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guarded before update on ledger.findings for each row execute function ledger.guard_finding();
alter table ledger.findings enable always trigger guarded;

create index findings_by_key on ledger.findings (key, finding_id);
create index findings_by_severity on ledger.findings (severity, finding_id);
create index findings_by_account on ledger.findings (account_id, finding_id) where account_id is not null;
create index findings_open_by_account on ledger.findings (account_id, kind) where closed_at is null;
-- What is open is counted by it, without the rows.
create index findings_open_by_kind on ledger.findings (kind, severity) where closed_at is null;

grant update (severity, suggested_action, last_seen_at, times_seen, resolved_by, resolved_by_hand, resolution_reason)
  on ledger.findings to ledger_api, ledger_worker;
