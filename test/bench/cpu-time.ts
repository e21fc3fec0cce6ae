import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Clock ticks a second, as /proc counts: 100 wherever Linux runs. */
const ticksPerSecond = 100

interface Times {
  readonly parent: number
  readonly own: number
  /** Of children that have ended and were waited for. */
  readonly ofEnded: number
}

/** Seconds of CPU that a process has used so far; null where there is no /proc. */
export function cpuSecondsOf(pid: number): number | null {
  const times = timesOf(pid)
  return times === null ? null : times.own / ticksPerSecond
}

/** Seconds of CPU that a server and all of its processes have used so far, those that ended too; null where there is no /proc. */
export function cpuSecondsOfFamily(pid: number): number | null {
  const server = timesOf(pid)
  if (server === null) return null
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter((times) => times?.parent === pid)
  return (server.own + server.ofEnded + children.reduce((sum, times) => sum + (times?.own ?? 0), 0)) / ticksPerSecond
}

function timesOf(pid: number): Times | null {
  const text = existsSync('/proc/self/stat') ? readStat(pid) : null
  if (text === null) return null
  // The name of the program, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((index) => Number(fields[index]))
  return { parent, own: user + system, ofEnded: endedUser + endedSystem }
}

function readStat(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null // it has ended meanwhile
  }
}
