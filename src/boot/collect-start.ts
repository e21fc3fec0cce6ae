import { performance } from 'node:perf_hooks'

const lookEveryMs = 2_000
/** Of the time between two looks; jobs that find nothing to do need less. */
const busyAtRest = 0.02

/**
 * Collects what the start has left, once there is a moment without calls: a quarter of the process, which the runtime would keep until
 * the heap is full for the first time. After that it gives back memory at rest by itself. Only once, since this collection drops
 * compiled code as well: after a load that would be the code of the calls.
 *
 * Does nothing where the runtime was not started with `--expose-gc`.
 */
export function collectStart({ everyMs = lookEveryMs }: { readonly everyMs?: number } = {}): void {
  const { gc } = globalThis
  if (gc === undefined) return
  let seen = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, seen)
    seen = now
    if (utilization > busyAtRest) return
    clearInterval(timer)
    void gc({ type: 'major', flavor: 'last-resort', execution: 'sync' })
  }, everyMs)
  timer.unref()
}
