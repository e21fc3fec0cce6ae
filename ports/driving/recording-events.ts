import type { EventWarning, KeptEvent, ReadEvent } from '../../src/domain/events/event.ts'
import type { RefusedEvent } from '../driven/event-inbox.ts'

export interface RecordedEvent {
  readonly event: KeptEvent
  /** Its key was there before: `event` is the one that was first, as it is now. */
  readonly isDuplicate: boolean
  /** What is odd about the account that it names, beside the warnings of the event itself. */
  readonly linkWarnings: readonly EventWarning[]
}

/** What V1 tells, once and for good. */
export interface RecordingEvents {
  /**
   * Keeps events, each by itself.
   *
   * @returns in order; in the place of one that is not kept its refusal: IDEMPOTENCY_KEY_REUSED, STORAGE_UNAVAILABLE
   */
  record(events: readonly ReadEvent[]): Promise<readonly (RecordedEvent | Error)[]>

  /** Keeps what was refused, as it came. @throws {BillingError} STORAGE_UNAVAILABLE */
  keepRefused(refused: readonly Omit<RefusedEvent, 'receivedAt'>[]): Promise<void>
}
