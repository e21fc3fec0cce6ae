import type { Clock } from '../../ports/driven/clock.ts'
import { toInstant } from '../../src/domain/time.ts'

/** The machine's clock, to the millisecond. */
export const systemClock: Clock = { now: () => toInstant(Date.now()) }
