import type { ErrorCode } from '../../src/domain/errors.ts'
import type { Instant } from '../../src/domain/time.ts'

/** What one system has told of one type of event. */
export interface TypeCounts {
  readonly source: string
  readonly type: string
  readonly isCatalogued: boolean
  readonly received: number
  readonly refused: number
  readonly invalid: number
  readonly ignored: number
  readonly lastAt: Instant
}

export interface SeenKey {
  readonly externalKey: string
  readonly events: number
  readonly firstAt: Instant
  readonly lastAt: Instant
}

export interface KeptRefusal {
  readonly refusalId: string
  readonly receivedAt: Instant
  readonly source: string | null
  readonly type: string | null
  readonly code: ErrorCode
  readonly detail: string
  readonly sizeBytes: number
  /** How it begins; what is no UTF-8 in it is U+FFFD. */
  readonly excerpt: string
  readonly requestId: string
}

export interface KeptOutage {
  readonly beganAt: Instant
  readonly endedAt: Instant
  readonly waited: number
  readonly refused: number
}

/** All that the monitor shows, as it was kept. */
export interface HandshakeRecord {
  readonly counts: readonly TypeCounts[]
  readonly unenrolledKeysTotal: number
  readonly unenrolledKeys: readonly SeenKey[]
  readonly refusals: readonly KeptRefusal[]
  readonly outages: readonly KeptOutage[]
}

/** Tells how the handshake goes. It costs the same however many events there are: what was counted once is not counted again. */
export interface HandshakeMonitor {
  /** @throws {BillingError} STORAGE_UNAVAILABLE */
  read(now: Instant): Promise<HandshakeRecord>

  /** Counts what has come since it was counted last, so that the next reading has less to do. @throws {BillingError} STORAGE_UNAVAILABLE */
  advance(now: Instant): Promise<void>
}
