import type { Agent } from 'node:http'
import { until } from '../support/until.ts'
import { isAcknowledged, makeEvent, openLines, sendEvent, sendEvents } from './sent-events.ts'
import type { SentEvent } from './sent-events.ts'

/** Callers that send events until they are told to stop. None tries again: V1 does not. */
export interface EventCallers {
  readonly events: readonly SentEvent[]
  /** Settled once so many more events were acknowledged than when it was asked. */
  more(count: number): Promise<void>
  /** Lets each finish the call that it is at. */
  finish(): Promise<void>
}

interface Load {
  readonly accountKeys: readonly string[]
  readonly callers: number
  /** One event a call where absent. */
  readonly eventsPerCall?: number
}

/**
 * Lets callers send events of the accounts in turn, spread over the services. A third of the calls is made twice at once, to two
 * services where there are two, a batch in the opposite order.
 */
export function startEventCallers(baseUrls: readonly string[], { accountKeys, callers, eventsPerCall = 1 }: Load): EventCallers {
  const events: SentEvent[] = []
  let acknowledged = 0
  let isOver = false

  const urlFor = (number: number): string => baseUrls[number % baseUrls.length] ?? ''
  const send = async (baseUrl: string, batch: readonly SentEvent[], agent: Agent): Promise<unknown> => {
    const [only] = batch
    return only !== undefined && eventsPerCall === 1 ? sendEvent(baseUrl, only, agent) : sendEvents(baseUrl, batch, agent)
  }

  async function work(caller: number): Promise<void> {
    const agent = openLines(1)
    const beside = openLines(1)
    for (let round = 0; !isOver; round += 1) {
      const accountKey = accountKeys[(caller + round) % accountKeys.length] ?? ''
      const batch = Array.from({ length: eventsPerCall }, () => makeEvent(accountKey))
      events.push(...batch)
      const isRepeated = round % 3 === 0
      await Promise.all([send(urlFor(caller), batch, agent), isRepeated && send(urlFor(caller + 1), batch.toReversed(), beside)])
      acknowledged += batch.filter(isAcknowledged).length
      if (!batch.some(isAcknowledged)) await readyAgain(urlFor(caller))
    }
    agent.destroy()
    beside.destroy()
  }

  const readyAgain = (baseUrl: string): Promise<void> =>
    until('it is ready again', async () => isOver || (await fetch(`${baseUrl}/v1/ready`).catch(() => null))?.status === 200, 60_000)

  const ended = Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)))
  ended.catch(() => undefined) // told by finish
  return {
    events,
    async more(count) {
      const goal = acknowledged + count
      await until(`${count} more events are acknowledged`, () => acknowledged >= goal, 60_000)
    },
    async finish() {
      isOver = true
      await ended
    },
  }
}
