import type pg from 'pg'
import type { DatabasePulse } from '../../ports/driven/database-pulse.ts'
import type { Log } from '../../ports/driven/log.ts'
import { withConnection } from './failures.ts'

interface Needs {
  readonly pool: pg.Pool
  readonly log: Log
}

/** Without an answer for so long it is away: longer than an embedded server takes that starts again, and than a checkpoint holds it up. */
const patienceMilliseconds = 1_500

/** It is asked so often while it answers, */
const beatMilliseconds = 1_000

/** and so often while it does not. */
const pauseMilliseconds = 200

/** A pulse that is felt between its start and its stop. */
export interface FeltPulse extends DatabasePulse {
  start(): void
  stop(): void
}

/**
 * Makes the pulse: it asks the database once a second over the pool that calls are served from. Whatever a connection of that pool
 * brings back is a sign of life as well, so that a pool that is merely busy is not taken for a database that is away.
 */
export function makePulse({ pool, log }: Needs): FeltPulse {
  let heardAt = performance.now()
  let away: number | null = null
  let timer: NodeJS.Timeout | null = null
  let isOn = false

  function heard(): void {
    heardAt = performance.now()
    if (away === null) return
    log.warn({ seconds: Math.round(heardAt - away) / 1000 }, 'the database answers again')
    away = null
  }

  function isSilentSince(asked: number): void {
    if (heardAt >= asked || away !== null || !isOn || performance.now() - heardAt < patienceMilliseconds) return
    away = heardAt
    log.error({}, 'the database does not answer: calls that need it are turned away until it does')
  }

  async function beat(): Promise<void> {
    const asked = performance.now()
    // Looked at behind what has come in meanwhile: a process that was busy for so long has not heard what was said.
    const doubt = setTimeout(() => setImmediate(isSilentSince, asked), patienceMilliseconds).unref()
    const answers = await withConnection(pool, (connection) => connection.query({ text: 'select 1' })).then(
      () => true,
      () => false,
    )
    clearTimeout(doubt)
    if (answers) heard()
    else isSilentSince(asked)
    if (isOn) timer = setTimeout(() => void beat(), answers ? beatMilliseconds : pauseMilliseconds).unref()
  }

  // A connection that comes back in good order has brought an answer.
  pool.on('release', (error) => {
    if (!error) heard()
  })

  return {
    awaySince: () => away,
    start: () => {
      if (isOn) return
      isOn = true
      heardAt = performance.now()
      void beat()
    },
    stop: () => {
      isOn = false
      if (timer !== null) clearTimeout(timer)
    },
  }
}
