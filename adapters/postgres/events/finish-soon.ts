import type { LinkedEvent } from '../../../ports/driven/event-inbox.ts'
import type { Log } from '../../../ports/driven/log.ts'

interface Needs {
  readonly finish: (events: readonly LinkedEvent[]) => Promise<unknown>
  readonly finishAll: () => Promise<void>
  readonly log: Log
}

/** Events that are finished in one go. */
const batchMax = 500

/** Beyond this, events are left to whoever meets them: what waits here must not fill the memory. */
const waitingMax = 10_000

/** What could not be finished is looked for in the database so much later. */
const retryMilliseconds = 2_000

/** Finishes events behind their answers, one batch at a time. */
export function makeFinishSoon({ finish, finishAll, log }: Needs) {
  let waiting: LinkedEvent[] = []
  let work: Promise<void> | null = null
  let isBehind = false

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchMax)
      waiting = waiting.slice(batchMax)
      try {
        await finish(batch)
      } catch (error) {
        isBehind = true
        log.warn({ err: error, events: batch.length }, 'events are kept, and not on their timelines yet')
      }
    }
    work = null
    if (isBehind) catchUpLater()
  }

  function catchUpLater(): void {
    isBehind = false
    setTimeout(() => {
      work ??= finishAll()
        .catch(() => catchUpLater())
        .then(run)
    }, retryMilliseconds).unref()
  }

  return {
    finishSoon: (events: readonly LinkedEvent[]): void => {
      if (events.length === 0) return
      if (waiting.length < waitingMax) waiting.push(...events)
      else isBehind = true
      work ??= run()
    },
    idle: async (): Promise<void> => {
      while (work !== null) await work
    },
  }
}
