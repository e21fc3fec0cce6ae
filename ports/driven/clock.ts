import type { Instant } from '../../src/domain/time.ts'

/** The only source of time. Asked once per use case, and passed down. */
export interface Clock {
  now(): Instant
}
