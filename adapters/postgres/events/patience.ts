import { setTimeout as sleep } from 'node:timers/promises'
import { StorageFailure } from '../failures.ts'

/** V1 gives up after 5 s, and what it sends comes only once: so it waits for the database almost as long. */
export const patienceMilliseconds = 4_500

/** The database is asked again so soon, while it is away. */
export const pauseMilliseconds = 50

/**
 * Tries again while the database is away, as long as the caller waits. The work must be safe to do twice.
 *
 * @throws {StorageFailure} once the time is over, though a try may still be under way
 */
export async function withPatience<Result>(work: () => Promise<Result>): Promise<Result> {
  const over = new AbortController()
  const tooLate = sleep(patienceMilliseconds, undefined, { signal: over.signal }).then(() => {
    throw new StorageFailure('UNKNOWN', new Error('no answer within the time'))
  })
  try {
    return await Promise.race([again(work, performance.now() + patienceMilliseconds), tooLate])
  } finally {
    over.abort()
    tooLate.catch(() => undefined) // put off, or told already
  }
}

async function again<Result>(work: () => Promise<Result>, deadline: number): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isAway = error instanceof StorageFailure && error.failure !== 'DEFECT'
      if (!isAway || performance.now() > deadline) throw error
      await sleep(pauseMilliseconds)
    }
  }
}
