import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotStartPostgres, reasonOf } from './cannot-start-postgres.ts'

/** Where root puts what the server's user could not get at in its own place. */
export const reachableRoot = process.platform === 'darwin' ? '/usr/local/var/studio-billing' : '/var/lib/studio-billing'

/** Where the cluster of this (absolute) data directory is when it cannot be in it; the same at each start. */
export function relocatedHomeOf(dataDir: string): string {
  return `${reachableRoot}/${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
}

/**
 * Makes a directory under `reachableRoot` that everybody may enter and root alone may write in.
 *
 * @throws {CannotStartPostgres} it cannot be made, or others could put programs of their own into it
 */
export function makeReachableDirectory(path: string): string {
  const parents = path === reachableRoot ? [dirname(reachableRoot)] : [dirname(reachableRoot), reachableRoot]
  try {
    // The mode is set on its own, since the umask would take from it.
    for (const made of [...parents, path]) if (mkdirSync(made, { recursive: true }) !== undefined) chmodSync(made, 0o755)
  } catch (cause) {
    throw new CannotStartPostgres(`cannot make ${path} (${reasonOf(cause)}): put the service and its DATA_DIR where all may enter`, {
      cause,
    })
  }
  refuseOthersDirectory(reachableRoot)
  refuseOthersDirectory(path)
  return path
}

function refuseOthersDirectory(path: string): void {
  const { uid, mode } = statSync(path)
  if (uid === 0 && (mode & 0o022) === 0) return
  throw new CannotStartPostgres(`${path} can be written by others than root: run chown root ${path} and chmod 755 ${path}`)
}
