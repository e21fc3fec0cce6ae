import { existsSync, readFileSync } from 'node:fs'

const everyMs = 50

/** Megabytes of memory that a process holds now; null where there is no /proc, or no such process. */
export function memoryOf(pid: number): number | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(path, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/** Looks at a process while `work` is done. @returns what that gave, and the most that the process held, in megabytes; null where that cannot be told */
export async function whileWatching<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<readonly [result: Result, peakMb: number | null]> {
  let peak = memoryOf(pid)
  const look = (): void => {
    const now = memoryOf(pid)
    if (now !== null && (peak === null || now > peak)) peak = now
  }
  const timer = setInterval(look, everyMs)
  try {
    const result = await work()
    look()
    return [result, peak]
  } finally {
    clearInterval(timer)
  }
}
