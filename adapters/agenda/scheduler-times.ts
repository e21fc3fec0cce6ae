import type { Milliseconds } from '../../src/domain/time.ts'

export interface SchedulerTimes {
  /** How often what is due is looked for. */
  readonly pollEvery: Milliseconds
  /** How long a call counts as under way without a sign of life; one is given three times as often. */
  readonly lockLifetime: Milliseconds
  /** How often the backend is asked whether it is there, and tried where it is not. */
  readonly lookEvery: Milliseconds
}

export const usualTimes = { pollEvery: 5_000, lockLifetime: 20_000, lookEvery: 5_000 } as SchedulerTimes
