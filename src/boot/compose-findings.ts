import type { Knex } from 'knex'
import { makePostgresFindings } from '../../adapters/postgres/findings/findings.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { FindingMetrics } from '../../ports/driven/metrics.ts'
import type { FollowingFindings } from '../../ports/driving/following-findings.ts'
import { makeCountFindings } from '../application/findings/count-findings.ts'
import { makeFollowFindings } from '../application/findings/follow-findings.ts'

interface Needs {
  readonly database: Knex
  readonly clock: Clock
  readonly log: Log
  readonly metrics: FindingMetrics
}

interface Composed {
  readonly findings: Findings
  readonly following: FollowingFindings
  /** Tells the metrics how many are open. */
  readonly countOpen: () => Promise<void>
}

/** Findings, wired: whoever finds something keeps it in the one store. */
export function composeFindings({ database, clock, log, metrics }: Needs): Composed {
  const findings = makePostgresFindings({ database })
  const countOpen = makeCountFindings({ findings, metrics })
  const changed = (): void => void countOpen().catch((error: unknown) => log.warn({ err: error }, 'open findings could not be counted'))
  return { findings, countOpen, following: makeFollowFindings({ findings, clock, changed }) }
}
