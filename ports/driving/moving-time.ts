import type { Instant, Milliseconds } from '../../src/domain/time.ts'

/** In trials: moves the time of this process, which then goes on as time does. */
export interface MovingTime {
  /**
   * Moves the clock to an instant, or on by a span, once what was answered before is finished: that happened at its own time.
   *
   * @returns what it shows then
   * @throws {BillingError} NOT_FOUND where the clock of this service cannot be moved; CLOCK_GOES_FORWARD; SPAN_NOT_ALLOWED more than a
   *   hundred years ahead of the time
   */
  move(to: { readonly now: Instant } | { readonly advance: Milliseconds }): Promise<Instant>
}
