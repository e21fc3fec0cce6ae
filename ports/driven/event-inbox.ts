import type { IncomingEvent, KeptEvent } from '../../src/domain/events/event.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { AccountIdentity } from './account-store.ts'

/** What came of one event. */
export interface Received {
  readonly kept: KeptEvent
  /** False where its key was there before: `kept` is then the event that was first. */
  readonly isFirst: boolean
}

/** What was refused, as it came. */
export interface RefusedEvent {
  readonly receivedAt: Instant
  readonly source: string | null
  readonly type: string | null
  readonly code: string
  readonly detail: string
  /** Of all that came, though `body` may hold less of it. */
  readonly sizeBytes: number
  readonly body: Uint8Array
  readonly requestId: string
  readonly actor: string
}

/** An event that is known to be an account's. */
export interface LinkedEvent {
  readonly event: KeptEvent
  readonly account: Pick<AccountIdentity, 'accountId' | 'tenantId'>
}

/**
 * Keeps every event once. An event is a claim on its key: it is on disk when `receive` answers, and on its account's timeline when it is
 * finished. Whoever meets one that is not finished finishes it; to do so twice, or beside another, changes nothing.
 */
export interface EventInbox {
  /**
   * Keeps events whose keys are new, in one commit, and finds those that were there. Waits a while for a database that is away.
   *
   * @returns in order; an error in the place of an event that could not be kept: STORAGE_UNAVAILABLE, `outcome` UNKNOWN where it may be there
   */
  receive(events: readonly IncomingEvent[]): Promise<readonly (Received | Error)[]>

  /** Keeps what was refused. @throws {BillingError} STORAGE_UNAVAILABLE */
  keepRefused(refused: readonly RefusedEvent[]): Promise<void>

  /** Puts events on their accounts' timelines. @returns them as they are kept now */
  finish(events: readonly LinkedEvent[]): Promise<readonly KeptEvent[]>

  /** The same, once the answer is out. What cannot be finished is left to whoever meets it. */
  finishSoon(events: readonly LinkedEvent[]): void

  /** Finishes what waits for an account, and adopts what came for its key before it had it. */
  finishFor(account: AccountIdentity): Promise<void>

  /** Finishes whatever is open, of all accounts. */
  finishAll(): Promise<void>

  /** Settled once nothing is being finished any more. */
  idle(): Promise<void>
}

/** An inbox that knows how long events have to wait for it. */
export interface ExpectingEvents {
  /** How long one would wait that came now, in milliseconds, as far as others before it are the cause: of a database that is away it says nothing. Cheap. */
  expectedWait(): number
  /** An event was turned away at the door, before it was looked at: whoever watches V1's handshake is told. */
  turnedAway(): void
}
