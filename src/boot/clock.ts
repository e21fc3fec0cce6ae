import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeTestClock, noTestClock } from '../../adapters/clock/test-clock.ts'
import type { MovableTime } from '../../adapters/clock/test-clock.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { Config } from './config.ts'

/** The clock of this process, and what may move it. */
export function clockOf({ hasTestClock }: Pick<Config, 'hasTestClock'>): { readonly clock: Clock; readonly movingTime: MovableTime } {
  if (!hasTestClock) return { clock: systemClock, movingTime: noTestClock }
  const clock = makeTestClock(systemClock)
  return { clock, movingTime: clock }
}
