import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { CannotStartPostgres } from './cannot-start-postgres.ts'
import { readDataFile, writeDataFile } from './data-file.ts'

/** The right to run a server on one cluster; it ends with the process that has it, however that ends. */
export interface ClusterLock {
  release(): void
}

/**
 * Takes the cluster for this process.
 *
 * The lock is the kernel's, taken through SQLite, because neither Node nor Deno offers file locks by itself: there is
 * nothing to find stale after a kill -9, no race in taking over, and it also holds between containers that share the
 * directory, where process ids tell nothing. It must be held before a server left by somebody is looked for: only
 * then is that server nobody's.
 *
 * @throws {CannotStartPostgres} another process (or this one, a second time) has it
 */
export function lockCluster(home: string): ClusterLock {
  const ownerFile = `${home}/postgres.owner`
  const file = openLockFile(`${home}/postgres.lock`)
  try {
    // Nothing is written, so no journal file is to lie about. Of two that come at once neither would get it without a little patience.
    file.exec('pragma busy_timeout = 500; pragma journal_mode = memory; begin exclusive')
  } catch (cause) {
    file.close()
    // The number may be a container's own and is only told, never acted on. Reading postgres.lock instead would be
    // wrong: closing a file drops all locks that this process has on it.
    const owner = readDataFile(ownerFile)
    const user = owner === null ? 'another process' : `process ${owner}`
    throw new CannotStartPostgres(`${home} is used by ${user}: stop it, or give another DATA_DIR`, { cause })
  }
  try {
    writeDataFile(ownerFile, String(process.pid), 0o644)
  } catch (cause) {
    file.close()
    throw cause
  }
  return {
    release() {
      rmSync(ownerFile, { force: true })
      file.close()
    },
  }
}

function openLockFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path)
  } catch (cause) {
    throw new CannotStartPostgres(`cannot open ${path}: make it writable for this user`, { cause })
  }
}
