import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../../ports/driven/log.ts'
import { firstLineOf } from './cannot-start-postgres.ts'
import type { Server } from './server.ts'

/** A server that is kept running. */
export interface Supervised {
  /** The running server's process; null while there is none. */
  pid(): number | null
  /** Ends the server and the supervision; settled when nothing is left of either. Any call after the first waits for the same end. */
  stop(): Promise<void>
}

interface Needs {
  readonly first: Server
  /** Starts another one on the same port; gives up when the signal is given. */
  readonly startAgain: (signal: AbortSignal) => Promise<Server>
  readonly log: Log
  readonly waitMs?: (ms: number, signal: AbortSignal) => Promise<void>
}

const firstPauseMs = 100
const longestPauseMs = 5_000

// A server that ran for this long was sound, and its end is a new fault.
const soundAfterMs = 10_000

/** Starts the server again whenever it has ended though nobody stopped it, after 100 ms, and twice as long each time up to 5 s. */
export function supervise({ first, startAgain, log, waitMs = pause }: Needs): Supervised {
  const stopping = new AbortController()
  const { signal } = stopping
  let running: Server | null = first
  let pauseMs = firstPauseMs

  const keepRunning = async (): Promise<void> => {
    while (running !== null) {
      const sound = setTimeout(() => (pauseMs = firstPauseMs), soundAfterMs)
      const how = await running.ended
      clearTimeout(sound)
      const { pid, lastWords } = running
      running = null
      if (signal.aborted) return
      log.warn({ pid, said: lastWords() }, `PostgreSQL ended although nobody stopped it, ${how}`)
      await startUntilItRuns()
    }
  }
  const startUntilItRuns = async (): Promise<void> => {
    for (;;) {
      await waitMs(pauseMs, signal)
      if (signal.aborted) return
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      try {
        const server = await startAgain(signal)
        if (signal.aborted) return await server.stop() // it got ready in the moment of the stop, which did not know it
        running = server
        return log.info({ pid: server.pid }, 'PostgreSQL runs again')
      } catch (cause) {
        if (!signal.aborted) log.error({ nextTryMs: pauseMs }, `PostgreSQL does not start again: ${firstLineOf(cause)}`)
      }
    }
  }

  const finished = keepRunning()
  return {
    pid: () => running?.pid ?? null,
    async stop() {
      stopping.abort()
      await running?.stop()
      await finished
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch (cause) {
    if (!signal.aborted) throw cause
  }
}
