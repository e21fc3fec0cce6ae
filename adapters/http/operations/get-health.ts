import type { Clock } from '../../../ports/driven/clock.ts'
import type { CheckingReadiness } from '../../../ports/driving/checking-readiness.ts'
import type { Operation } from '../operation.ts'
import { toTimestamp } from '../translate.ts'

/** GET /v1/health. It touches nothing: of the database it says what is known. */
export const makeGetHealth =
  (clock: Clock, { isDatabaseAway }: Pick<CheckingReadiness, 'isDatabaseAway'>): Operation<'getHealth'> =>
  () => ({
    status: 200,
    body: { ok: true, service: 'studio-billing', ts: toTimestamp(clock.now()), database: isDatabaseAway() ? 'AWAY' : 'UP' },
  })
