import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { systemPath } from './server-user.ts'

/** A process as the system lists it: its program (argument 0, or all of a title that it gave itself), and its whole line. */
export interface Process {
  readonly pid: number
  readonly program: string
  readonly command: string
}

/** What a process is to a cluster. UNKNOWN: a PostgreSQL that does not say of which cluster. */
export type ClusterRole = 'POSTMASTER' | 'CHILD' | 'UNKNOWN' | 'STRANGER'

/** All processes that have a command line, so neither zombies nor the kernel's own. */
export async function listProcesses(): Promise<readonly Process[]> {
  if (existsSync('/proc/self/cmdline')) return readdirSync('/proc').flatMap(fromProc)
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='], { env: { PATH: systemPath }, maxBuffer: 2 ** 26 })
  return fromPs(stdout)
}

function fromProc(name: string): readonly Process[] {
  if (!/^\d+$/.test(name)) return []
  try {
    const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
    const command = words.join(' ').trim()
    return command === '' ? [] : [{ pid: Number(name), program: words[0] ?? '', command }]
  } catch {
    return [] // it has ended since the listing
  }
}

/** The lines of `ps -o pid=,command=`. A program's own path may have blanks in it; ours are followed by an option. */
export function fromPs(text: string): readonly Process[] {
  return text.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(\S.*?)\s*$/.exec(line) ?? []
    if (pid === undefined || command === undefined) return []
    return [{ pid: Number(pid), program: command.split(' -', 1)[0] ?? command, command }]
  })
}

/**
 * What this process is to the cluster in `clusterDir`, whose servers are started with `cluster_name=clusterName`.
 *
 * PostgreSQL puts that name into the title of each of its processes, so this also finds those that outlived their
 * postmaster, on every system and without a right to look into other users' processes.
 */
export function roleOf({ program, command }: Process, { clusterDir, clusterName }: ClusterNames): ClusterRole {
  if (command.startsWith('postgres: ')) return command.startsWith(`postgres: ${clusterName}: `) ? 'CHILD' : 'STRANGER'
  if (program !== 'postgres' && !program.endsWith('/postgres')) return 'STRANGER'
  if (`${command} `.includes(` -D ${clusterDir} `)) return 'POSTMASTER'
  return / -D ?\//.test(command) ? 'STRANGER' : 'UNKNOWN'
}

export interface ClusterNames {
  readonly clusterDir: string
  readonly clusterName: string
}
