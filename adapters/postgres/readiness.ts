import type { Knex } from 'knex'
import type { CheckingReadiness, ReadinessCheck } from '../../ports/driving/checking-readiness.ts'
import { migrationNames } from './migrate.ts'

/** Slower than this is not ready. */
const patienceMilliseconds = 2_000

/** Whether the database answers, and has every migration that this version brings. */
export function makeCheckReadiness(
  database: Knex,
): () => Promise<Pick<Awaited<ReturnType<CheckingReadiness['check']>>, 'postgres' | 'migrations'>> {
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

function missing(names: readonly string[]): string | null {
  const lacking = migrationNames.filter((name) => !names.includes(name))
  return lacking.length === 0 ? null : `migrations not run: ${lacking.join(', ')}`
}

/** Runs a check that says what is wrong, or null. */
async function measured(check: () => Promise<string | null>): Promise<ReadinessCheck> {
  const began = performance.now()
  const detail = await check().catch(() => 'the database does not answer')
  return { ok: detail === null, latencyMilliseconds: Math.round((performance.now() - began) * 10) / 10, detail }
}
