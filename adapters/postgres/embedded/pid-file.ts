import { readDataFile } from './data-file.ts'

/** What a server says about itself in its data directory. */
export interface PidFile {
  readonly pid: number
  /** The data directory by the name that it was started with. */
  readonly directory: string
  /** Whether it takes connections. */
  readonly isReady: boolean
}

/** Reads the cluster's postmaster.pid; null where there is none, or the server has only begun to write it. */
export function readPidFile(clusterDir: string): PidFile | null {
  return parsePidFile(readDataFile(`${clusterDir}/postmaster.pid`))
}

/** Line 1 is the process, line 2 its directory, line 8 its state; a server adds the lines as it gets on (PostgreSQL, "postmaster.pid"). */
export function parsePidFile(text: string | null): PidFile | null {
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, directory: lines[1] ?? '', isReady: lines[7]?.trim() === 'ready' } : null
}
