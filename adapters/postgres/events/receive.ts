import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { ExpectingEvents, Received } from '../../../ports/driven/event-inbox.ts'
import type { IncomingEvent, KeptEvent } from '../../../src/domain/events/event.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { StorageFailure, withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { arrays, columnNames, json } from '../statement.ts'
import { flightsMax } from '../turn-wait.ts'
import type { Outages } from './outages.ts'
import { pauseMilliseconds } from './patience.ts'
import { eventColumns, fromInboxRow, inboxColumns, toInboxRow } from './rows.ts'
import type { InboxRow } from './rows.ts'
import { makeWaitingRoom } from './waiting-room.ts'
import type { Waiting } from './waiting-room.ts'

interface Needs {
  readonly pool: pg.Pool
  readonly statements: Pick<HotStatements, 'form' | 'prepare'>
  readonly outages: Outages
  readonly now: () => Instant
  readonly onShed: () => void
}

/**
 * Keeps events whose keys are new; those that come while a statement is under way are the next one. While the database is away they
 * wait for it.
 */
export function makeReceive({
  pool,
  statements,
  outages,
  now,
  onShed,
}: Needs): ExpectingEvents & { receive(events: readonly IncomingEvent[]): Promise<readonly (Received | Error)[]> } {
  const keep = makeKeep(statements)
  let lastCause: unknown = new Error('no answer within the time')
  const room = makeWaitingRoom({ onRefused: ({ receivedAt }) => outages.countRefused(receivedAt), onShed, cause: () => lastCause })
  let flights = 0

  function receive(event: IncomingEvent): Promise<Received | Error> {
    const received = room.enter(event)
    if (flights === 0) setImmediate(fly)
    return received
  }

  // Where more wait than one takes, two at once: the one is read while the other is written.
  function fly(): void {
    while (room.count() > 0 && flights < flightsMax) {
      flights += 1
      void keepAll(room.next().toSorted(byKey)).finally(() => {
        flights -= 1
        fly()
      })
    }
  }

  /** Settles every event of the flight that has no answer yet. Never rejects. */
  async function keepAll(all: readonly Waiting[]): Promise<void> {
    const flight = outages.begin()
    const began = performance.now()
    let isFirst = true
    for (let waiting = all.filter(isWaiting); waiting.length > 0; waiting = waiting.filter(isWaiting)) {
      try {
        const received = await withConnection(pool, (connection) => keep(connection, waiting))
        if (isFirst) room.took(performance.now() - began)
        outages.served(flight, { events: waiting.length, behind: room.count() })
        waiting.forEach(({ answer }, index) => answer(received[index] ?? new Error('an event has no answer')))
        return
      } catch (error) {
        const failure = error instanceof StorageFailure ? error.failure : 'DEFECT'
        if (failure === 'DEFECT') {
          outages.left(flight)
          await eachAlone(waiting, error)
          return
        }
        isFirst = false
        lastCause = error
        outages.failed(flight)
        await sleep(pauseMilliseconds)
      }
    }
    outages.left(flight)
  }

  // One event that the database does not take harms no other.
  async function eachAlone(waiting: readonly Waiting[], error: unknown): Promise<void> {
    const [only, ...others] = waiting
    if (only === undefined) return
    if (others.length === 0) only.answer(new Error('an event could not be kept', { cause: error }))
    else for (const one of waiting) await keepAll([one])
  }

  return {
    receive: (events) => Promise.all(events.map(receive)),
    expectedWait: room.expectedWait,
    turnedAway: () => outages.countRefused(now()),
  }
}

/** Makes the act that keeps a flight's events and finds those that were there. */
function makeKeep(statements: Needs['statements']): (connection: Connection, waiting: readonly Waiting[]) => Promise<readonly Received[]> {
  const insert = makeInsert(statements)
  const find = statements.prepare('events_find', findStatement)

  async function keep(connection: Connection, waiting: readonly Waiting[]): Promise<readonly Received[]> {
    for (const one of waiting) one.mayBeKept = true
    const { rows } = await connection.query<{ event_id: string }>({
      ...insert.statement(),
      values: insert.values(waiting.map(({ event }) => event)),
    })
    const made = new Set(rows.map(({ event_id }) => event_id))
    const others = waiting.map(({ event }) => event).filter(({ eventId }) => !made.has(eventId))
    const there = await findKept(connection, others)
    return waiting.map(({ event }) => {
      if (made.has(event.eventId)) return { kept: { ...event, modeAtEvent: null, isDone: false }, isFirst: true }
      const kept = there.get(keyOf(event))
      if (kept === undefined) throw new Error(`the event ${keyOf(event)} was neither kept nor there`)
      return { kept, isFirst: kept.eventId === event.eventId } // its own, sent before without an answer
    })
  }

  async function findKept(connection: Connection, events: readonly IncomingEvent[]): Promise<ReadonlyMap<string, KeptEvent>> {
    if (events.length === 0) return new Map()
    const values = [events.map(({ source }) => source), events.map(({ idempotencyKey }) => idempotencyKey)]
    const { rows } = await connection.query<InboxRow>({ ...find(), values })
    return new Map(rows.map(fromInboxRow).map((event) => [keyOf(event), event]))
  }

  return keep
}

function makeInsert({ form, prepare }: Pick<HotStatements, 'form' | 'prepare'>) {
  const source = form === 'single' ? json : arrays
  const names = columnNames(inboxColumns)
  const text = `insert into ledger.event_inbox (${names}) select ${names} from ${source.from(inboxColumns, 1).sql}
on conflict (source_system, idempotency_key) do nothing returning event_id`
  return {
    statement: prepare('events_keep', text),
    values: (events: readonly IncomingEvent[]) => [...source.values(inboxColumns, events.map(toInboxRow))],
  }
}

/** $1 sources, $2 keys */
export const findStatement = `select ${eventColumns}
from unnest($1::text[], $2::text[]) q (source_system, idempotency_key)
join ledger.event_inbox i on i.source_system = q.source_system and i.idempotency_key = q.idempotency_key`

const isWaiting = ({ isAnswered }: Waiting): boolean => !isAnswered

// As every flight of every process: two that meet on the same keys then wait for each other in one direction only.
const byKey = (a: Waiting, b: Waiting): number => (keyOf(a.event) < keyOf(b.event) ? -1 : 1)

const keyOf = ({ source, idempotencyKey }: Pick<IncomingEvent, 'source' | 'idempotencyKey'>): string => `${source} ${idempotencyKey}`
