import type { Knex } from 'knex'
import type pg from 'pg'
import type { HotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresReconcileEvidence } from '../../adapters/postgres/reconciliation/reconcile-evidence.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { ReconcilingCredits } from '../../ports/driving/reconciling.ts'
import { makeReconcileCredits } from '../application/reconciliation/reconcile-credits.ts'
import { makeRunReconciliation } from '../application/reconciliation/run-reconciliation.ts'
import type { JobWork } from './compose-jobs.ts'
import type { Config } from './config.ts'

interface Needs {
  readonly reconciliation: Config['reconciliation']
  readonly accounts: AccountStore
  readonly ledger: CreditLedger
  readonly findings: Findings
  readonly database: Knex
  /** Evidence is looked up by key, as the ledger's own rows are. */
  readonly hotPool: pg.Pool
  readonly statements: Pick<HotStatements, 'form'>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

interface Composed {
  readonly driving: { readonly reconciling: ReconcilingCredits }
  readonly work: JobWork
}

/** Reconciliation of credits, wired. */
export function composeReconciliation({ reconciliation: defaults, database, hotPool: pool, statements, ...needs }: Needs): Composed {
  const evidence = makePostgresReconcileEvidence({ database, pool, form: statements.form })
  const reconciling = makeReconcileCredits({ ...needs, evidence, defaults })
  return { driving: { reconciling }, work: { 'reconcile-credits': makeRunReconciliation(reconciling) } }
}
