import { accessSync, chmodSync, constants, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotStartPostgres, reasonOf } from './cannot-start-postgres.ts'
import { makeDirectory } from './make-directory.ts'

/**
 * Makes the data directory where it is missing.
 *
 * @returns its absolute path without symbolic links, so that one directory is known by one name
 * @throws {CannotStartPostgres} this user cannot write there
 */
export function prepareDataDir(dataDir: string): string {
  const path = resolve(dataDir)
  try {
    const isNew = makeDirectory(path)
    // Root's umask may close it to the server's user, who has to pass through; nobody has to list it.
    if (isNew && process.getuid?.() === 0) chmodSync(path, 0o711)
    accessSync(path, constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (cause) {
    throw new CannotStartPostgres(`cannot write in ${path} (${reasonOf(cause)}): set DATA_DIR to a directory that this user may write`, {
      cause,
    })
  }
}
