import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../../ports/driven/log.ts'
import { CannotStartPostgres } from './cannot-start-postgres.ts'
import { readPidFile } from './pid-file.ts'
import { listProcesses, roleOf } from './processes.ts'
import type { ClusterNames, Process } from './processes.ts'
import { clusterNameOf } from './server-settings.ts'

const lookAgainMs = 50

// A fast shutdown writes all that is dirty, and may take a while on a slow disk. It is hurried after half a minute; an
// immediate one makes the next start recover, and loses nothing that was committed.
const hurryAfterMs = 30_000
const giveUpAfterMs = 45_000

/**
 * Makes way for a new server: stops one that an earlier process left, waits for processes that outlived their
 * postmaster, and removes a postmaster.pid whose number is somebody else's by now. Whoever calls holds the cluster's lock.
 *
 * It looks whether or not there is a postmaster.pid: a server that has only begun to start has none yet.
 *
 * @returns whether anything was left
 * @throws {CannotStartPostgres} it does not stop
 */
export async function clearLeftovers(clusterDir: string, log: Log): Promise<boolean> {
  const names = { clusterDir, clusterName: clusterNameOf(clusterDir) }
  let processes = await listProcesses()
  let left = membersOf(processes, names)
  const isAny = left.length > 0
  if (isAny) log.warn({ clusterDir, pids: left.map(({ pid }) => pid) }, 'Stopping a PostgreSQL that an earlier process left')
  for (let waitedMs = 0; left.length > 0; waitedMs += lookAgainMs) {
    if (waitedMs === 0) signal(left, 'SIGINT', 'SIGTERM')
    if (waitedMs === hurryAfterMs) signal(left, 'SIGQUIT', 'SIGKILL')
    if (waitedMs >= giveUpAfterMs) {
      const pids = left.map(({ pid }) => pid).join(', ')
      throw new CannotStartPostgres(`a PostgreSQL that does not stop still runs in ${clusterDir}: stop process ${pids}`)
    }
    await wait(lookAgainMs)
    processes = await listProcesses()
    left = membersOf(processes, names)
  }
  removeIfReused(clusterDir, processes, names)
  return isAny
}

function membersOf(processes: readonly Process[], names: ClusterNames): readonly Process[] {
  return processes.filter((process) => ['POSTMASTER', 'CHILD'].includes(roleOf(process, names)))
}

// A postmaster ends its children itself. Without one they are told each, and killing them then loses nothing either:
// what they had committed is in the write-ahead log.
function signal(members: readonly Process[], toPostmaster: NodeJS.Signals, toOrphans: NodeJS.Signals): void {
  const postmasters = members.filter(({ command }) => !command.startsWith('postgres: '))
  const [told, name] = postmasters.length > 0 ? [postmasters, toPostmaster] : [members, toOrphans]
  for (const { pid } of told) {
    try {
      process.kill(pid, name)
    } catch {
      continue // it has ended meanwhile; whether all have, the next look tells
    }
  }
}

// PostgreSQL overcomes a file whose process is gone, and looks then for processes that share its memory: so the file
// stays. It refuses to start only where the number is that of a living process, or of one that nobody has buried; and so
// it shall where that is a server that wrote this file when the directory had another name, or wrote what this is a copy of.
function removeIfReused(clusterDir: string, processes: readonly Process[], names: ClusterNames): void {
  const named = readPidFile(clusterDir)
  if (named === null || !exists(named.pid)) return
  const process = processes.find(({ pid }) => pid === named.pid)
  const asWritten = { ...names, clusterDir: named.directory }
  if (process === undefined || [names, asWritten].every((known) => roleOf(process, known) === 'STRANGER'))
    rmSync(`${clusterDir}/postmaster.pid`, { force: true })
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
