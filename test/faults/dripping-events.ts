import { setTimeout as wait } from 'node:timers/promises'
import { makeEvent, openLines, sendEvent, sendEvents } from './sent-events.ts'
import type { SentEvent } from './sent-events.ts'

/** Events that come at a steady pace, whether those before have been answered or not. */
export interface DrippingEvents {
  readonly events: readonly SentEvent[]
  /** Sends no more, and waits for the answers. */
  finish(): Promise<void>
}

const everyMs = 50
const batchSize = 5

/** Sends an event of the accounts every 50 ms, and five in one call each fifth time. */
export function dripEvents(baseUrl: string, accountKeys: readonly string[]): DrippingEvents {
  const events: SentEvent[] = []
  const agent = openLines(Infinity)
  const calls: Promise<unknown>[] = []
  let isOver = false

  async function drip(): Promise<void> {
    for (let round = 0; !isOver; round += 1) {
      const accountKey = accountKeys[round % accountKeys.length] ?? ''
      const batch = Array.from({ length: round % 5 === 4 ? batchSize : 1 }, () => makeEvent(accountKey))
      events.push(...batch)
      const [only] = batch
      calls.push(batch.length === 1 && only !== undefined ? sendEvent(baseUrl, only, agent) : sendEvents(baseUrl, batch, agent))
      await wait(everyMs)
    }
  }

  const dripped = drip()
  return {
    events,
    async finish() {
      isOver = true
      await dripped
      await Promise.all(calls)
      agent.destroy()
    },
  }
}
