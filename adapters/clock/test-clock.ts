import type { Clock } from '../../ports/driven/clock.ts'
import type { MovingTime } from '../../ports/driving/moving-time.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { later, minutes, toInstant, toTimestamp } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

/** Moved at once: whoever wires it says what is waited for before. */
export interface MovableTime {
  move(to: Parameters<MovingTime['move']>[0]): Instant
}

const centuryMinutes = 36_524 * 24 * 60

/** Another clock, moved forward: how far lives in this process, and ends with it. */
export function makeTestClock(real: Clock): Clock & MovableTime {
  let ahead = 0
  const now = (): Instant => toInstant(real.now() + ahead)

  return {
    now,
    move(to) {
      const shown = now()
      const wanted = 'now' in to ? to.now : later(shown, to.advance)
      if (wanted < shown)
        throw new BillingError(
          'CLOCK_GOES_FORWARD',
          `Cannot move the clock to ${toTimestamp(wanted)}: it shows ${toTimestamp(shown)} already`,
        )
      if (wanted > later(real.now(), minutes(centuryMinutes)))
        throw new BillingError('SPAN_NOT_ALLOWED', `Cannot move the clock to ${toTimestamp(wanted)}: it goes at most a hundred years ahead`)
      ahead += wanted - shown
      return now()
    },
  }
}

/** Of a service whose clock is the time. */
export const noTestClock: MovableTime = {
  move: () => {
    throw new BillingError('NOT_FOUND', 'Cannot move the clock: this service has no test clock')
  },
}
