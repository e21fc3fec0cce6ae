-- Why: what is to be done again and again, when each is next, and what every run of it did. New tables only: locks nothing that is in use.

-- Undistributed: the record of what jobs did, and their guard. Its times are the database's, so that processes compare them.
create table ledger.job_runs (
  -- Of version 7, so they sort by the time of their making.
  run_id uuid primary key,
  job text not null check (length(job) between 1 and 64),
  trigger text not null check (trigger in ('SCHEDULE', 'OPERATOR')),
  worker text not null check (length(worker) between 1 and 255),
  started_at timestamptz not null,
  -- A run without a sign of life until then is dead, and whoever comes next says so.
  leased_until timestamptz not null,
  finished_at timestamptz,
  state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  -- A JSON object as text.
  did text check (length(did) <= 10000),
  error text check (length(error) between 1 and 2000),
  check ((state = 'RUNNING') = (finished_at is null)),
  check ((state = 'DONE') = (did is not null)),
  check ((state = 'FAILED') = (error is not null))
);
-- Of one job one run is under way. A row and no advisory lock: a pooler loses those, and a row tells who runs it and since when.
create unique index job_runs_under_way on ledger.job_runs (job) where state = 'RUNNING';
create index job_runs_by_job on ledger.job_runs (job, run_id desc);
create index job_runs_done on ledger.job_runs (job, finished_at desc) where state = 'DONE';

-- Undistributed: the scheduler's own state, in the columns that @agendajs/postgres-backend 3.0 has. It makes none itself: several
-- processes that make a table at once fail, and the service's login may not.
create table ledger.agenda_jobs (
  id uuid primary key default gen_random_uuid(),
  name varchar(255) not null,
  priority integer not null default 0,
  next_run_at timestamptz,
  type varchar(10) not null default 'normal' check (type in ('normal', 'single')),
  locked_at timestamptz,
  last_finished_at timestamptz,
  failed_at timestamptz,
  fail_count integer,
  fail_reason text,
  repeat_timezone varchar(100),
  last_run_at timestamptz,
  repeat_interval varchar(255),
  data jsonb default '{}',
  repeat_at varchar(255),
  disabled boolean default false,
  progress real,
  fork boolean default false,
  last_modified_by varchar(255),
  debounce_started_at timestamptz,
  start_date timestamptz,
  end_date timestamptz,
  skip_days jsonb,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
-- The backend's upsert names this index by its columns and its condition.
create unique index agenda_jobs_single on ledger.agenda_jobs (name) where type = 'single';

do $$
declare
  table_name text;
begin
  foreach table_name in array array['job_runs', 'agenda_jobs'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', table_name);
    execute format('create policy all_tenants on ledger.%I to ledger_api, ledger_worker, ledger_owner using (true) with check (true)', table_name);
  end loop;
end
$$;
-- Runs are recorded under the worker's role, in every process that runs one: it alone may forget old ones.
grant select on ledger.job_runs to ledger_api;
grant select, insert, delete on ledger.job_runs to ledger_worker;
grant update (leased_until, finished_at, state, did, error) on ledger.job_runs to ledger_worker;
grant select, insert, update on ledger.agenda_jobs to ledger_worker;
