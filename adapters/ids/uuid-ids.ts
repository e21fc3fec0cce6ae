import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import type { Clock } from '../../ports/driven/clock.ts'
import type { Ids } from '../../ports/driven/ids.ts'

/** UUIDs of version 7, ever increasing within the process, also within a millisecond and where the clock is set back. */
export function makeUuidIds(clock: Clock): Ids {
  const nextRandom = makeRandom()
  let msecs = 0
  let seq = 0
  return {
    next: () => {
      const now = clock.now()
      seq = now > msecs ? 0 : seq + 1
      msecs = Math.max(now, msecs)
      return v7({ msecs, seq, random: nextRandom() })
    },
  }
}

const idBytes = 16
const idsInPool = 256

// Random bytes are asked for by the pool: asking for sixteen at a time costs more than all else that an id does.
function makeRandom(): () => Uint8Array {
  const pool = new Uint8Array(idBytes * idsInPool)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += idBytes
    return pool.subarray(used - idBytes, used)
  }
}
