import type { Knex } from 'knex'
import type { DatabasePulse } from '../../ports/driven/database-pulse.ts'
import type { CheckingReadiness, ReadinessCheck } from '../../ports/driving/checking-readiness.ts'
import { migrationNames } from './migrate.ts'

/** Slower than this is not ready. */
const patienceMilliseconds = 2_000

type CheckDatabase = () => Promise<Pick<Awaited<ReturnType<CheckingReadiness['check']>>, 'postgres' | 'migrations'>>

const noAnswer = 'the database does not answer'

/** Whether the database answers, and has every migration that this version brings. */
export function makeCheckReadiness(database: Knex): CheckDatabase {
  return async () => {
    const [postgres, migrations] = await Promise.all([
      measured(async () => {
        await database.raw('select 1').timeout(patienceMilliseconds)
        return null
      }),
      measured(async () => missing(await database('ledger.schema_migrations').timeout(patienceMilliseconds).pluck<string[]>('name'))),
    ])
    return { postgres, migrations }
  }
}

/** A check that asks nobody while the database is known to be away: of the schedule nothing is known then, either. */
export function knownAway(pulse: DatabasePulse, check: CheckingReadiness['check']): CheckingReadiness['check'] {
  const away: ReadinessCheck = { ok: false, latencyMilliseconds: 0, detail: noAnswer }
  return () =>
    pulse.awaySince() === null ? check() : Promise.resolve({ isReady: false, postgres: away, migrations: away, scheduler: away })
}

function missing(names: readonly string[]): string | null {
  const lacking = migrationNames.filter((name) => !names.includes(name))
  return lacking.length === 0 ? null : `migrations not run: ${lacking.join(', ')}`
}

/** Runs a check that says what is wrong, or null. */
async function measured(check: () => Promise<string | null>): Promise<ReadinessCheck> {
  const began = performance.now()
  const detail = await check().catch(() => noAnswer)
  return { ok: detail === null, latencyMilliseconds: Math.round((performance.now() - began) * 10) / 10, detail }
}
