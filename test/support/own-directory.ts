import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { removeDataDir } from './data-dirs.ts'

/** Makes a directory named after this process, and removes what a process of ours left that has ended: a run that was killed could not. */
export function makeOwnDirectory(parent: string, prefix: string): string {
  for (const name of readdirSync(parent).filter((found) => found.startsWith(prefix))) {
    const path = join(parent, name)
    const [, pid] = /^(\d+)-/.exec(name.slice(prefix.length)) ?? []
    if (pid !== undefined && isOurs(path) && !isAlive(Number(pid))) removeIfUnused(path)
  }
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`))
}

// Another run may be removing it as well.
const isOurs = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.()

function removeIfUnused(path: string): void {
  try {
    removeDataDir(path)
  } catch (cause) {
    // A server in there has not ended yet, or has its file system: a later run finds it.
    if (!(cause instanceof Error && 'code' in cause && ['EBUSY', 'ENOTEMPTY'].includes(String(cause.code)))) throw cause
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')
  }
}
