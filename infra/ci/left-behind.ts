import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 5_000

/**
 * Waits until no process is left that names one of these directories in its command line or environment, and tells those that
 * stay. This process and those that started it are left out. Linux only.
 */
export async function leftBehind(directories: readonly string[]): Promise<readonly string[]> {
  const end = performance.now() + patienceMs
  let left = processesNaming(directories)
  while (left.length > 0 && performance.now() < end) {
    await wait(50)
    left = processesNaming(directories)
  }
  return left
}

function processesNaming(directories: readonly string[]): readonly string[] {
  const above = ancestry(process.pid)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && !above.includes(Number(name)))
    .flatMap((pid) => {
      const commandLine = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
      const told = `${commandLine} ${read(`/proc/${pid}/environ`)}`
      return directories.some((directory) => told.includes(directory)) ? [`${pid} ${commandLine}`] : []
    })
}

function ancestry(pid: number): readonly number[] {
  const parent = Number(/^PPid:\s*(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
  return parent === 0 ? [pid] : [pid, ...ancestry(parent)]
}

// A process may end while it is looked at.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

// As a program: left-behind.ts DIRECTORY...
if (import.meta.main) {
  const left = await leftBehind(process.argv.slice(2))
  for (const line of left) console.log(line)
  process.exitCode = left.length === 0 ? 0 : 1
}
