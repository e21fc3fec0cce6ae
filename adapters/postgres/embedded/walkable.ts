import { readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who a file belongs to and what they may do with it, as the system tells. */
export interface Ownership {
  readonly path: string
  readonly uid: number
  readonly gid: number
  readonly mode: number
}

interface Walker {
  readonly uid: number
  readonly gid: number
}

/**
 * The first of these directories (or programs) that the user may not enter (or run); null where the whole way is open.
 *
 * Decided by the modes and not by trying: trying needs a process of that user, and the answer of one that fails does
 * not say which directory it was. The first class that fits decides, as in the kernel: an owner without the right is
 * refused although everybody else has it.
 */
export function firstClosedTo({ uid, gid }: Walker, way: readonly Ownership[]): string | null {
  const closed = way.find((step) => {
    const right = step.uid === uid ? 0o100 : step.gid === gid ? 0o010 : 0o001
    return (step.mode & right) === 0
  })
  return closed?.path ?? null
}

/** The directories from the root down to this path, and the path itself. It must exist and have no symbolic links in it. */
export function wayTo(path: string): readonly Ownership[] {
  const parent = dirname(path)
  return [...(parent === path ? [] : wayTo(parent)), ownershipOf(path)]
}

/** Everything of a directory of programs that must be open besides the way to it: its own directories. */
export function directoriesBelow(path: string): readonly Ownership[] {
  const below = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return below.flatMap(({ name }) => [ownershipOf(`${path}/${name}`), ...directoriesBelow(`${path}/${name}`)])
}

function ownershipOf(path: string): Ownership {
  const { uid, gid, mode } = statSync(path)
  return { path, uid, gid, mode }
}
