import { setTimeout as wait } from 'node:timers/promises'
import type { BenchService } from './bench-place.ts'
import { bodyOf, reserve } from './call-templates.ts'
import { memoryOf } from './peak-memory.ts'

const calls = 10
const idleMs = 10_000

/** Megabytes that a service which was just started holds at rest, after a few calls; null where it cannot be told. */
export async function measureRest({ baseUrl, credentials, pid }: BenchService): Promise<number | null> {
  const headers = { ...credentials.SERVICE, 'content-type': 'application/json' }
  for (let call = 0; call < calls; call++) {
    const fill = (text: string): string => text.replaceAll('<drawn>', String(call + 1)).replaceAll('<call>', `at-rest-${call}`)
    const answer = await fetch(baseUrl + reserve.path, { method: 'POST', headers, body: bodyOf(reserve, fill) })
    if (answer.status !== reserve.status)
      throw new Error(`a call before the rest was answered with ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
  await wait(idleMs)
  return memoryOf(pid)
}
