import type { Clock } from '../../../ports/driven/clock.ts'
import type { Operation } from '../operation.ts'
import { toTimestamp } from '../translate.ts'

/** GET /v1/health. It touches nothing. */
export const makeGetHealth =
  (clock: Clock): Operation<'getHealth'> =>
  () => ({
    status: 200,
    body: { ok: true, service: 'studio-billing', ts: toTimestamp(clock.now()) },
  })
