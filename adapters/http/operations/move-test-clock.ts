import type { MovingTime } from '../../../ports/driving/moving-time.ts'
import { seconds } from '../../../src/domain/time.ts'
import type { Milliseconds } from '../../../src/domain/time.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { fromTimestamp, toTimestamp } from '../translate.ts'

/** POST /v1/control/test-clock */
export function makeMoveTestClock(time: MovingTime): Operation<'moveTestClock'> {
  return async ({ body }) => {
    const shown = await time.move('now' in body ? { now: fromTimestamp(body.now) } : { advance: fromDuration(body.advance) })
    return { status: 200, headers: noStore, body: { now: toTimestamp(shown) } }
  }
}

const unitSeconds = { D: 86_400, H: 3_600, M: 60, S: 1 }

/** A duration in days, hours, minutes and seconds, as the contract's pattern has it. */
function fromDuration(text: string): Milliseconds {
  const parts = [...text.matchAll(/(\d+)([DHMS])/g)]
  return seconds(parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitSeconds[unit as keyof typeof unitSeconds], 0))
}
