import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { startChild } from '../support/embedded-child.ts'
import type { EmbeddedChild } from '../support/embedded-child.ts'
import { leash } from '../support/leash.ts'
import { query } from '../support/query.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'

/** A PostgreSQL that can be left without room for its files. */
export interface LittleRoom {
  readonly url: string
  /** From now on it can write no more, or soon. */
  fill(): Promise<void>
  /** Gives it room again. */
  free(): Promise<void>
  stop(): Promise<void>
}

/** What the room ends by: a file system of that size, where we may mount one, and else the size that a file may have. */
export type Kind = 'a file system that is full' | 'files that may not grow'

/** What this machine lets us do. */
export function kindOfHere(): Kind {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'files that may not grow'
  const directory = makeTemporaryDirectory(0o755)
  try {
    mount(directory.path)
    unmount(directory.path)
    return 'a file system that is full'
  } catch {
    return 'files that may not grow' // root in a container may not mount
  } finally {
    directory.remove()
  }
}

const mount = (path: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0755', 'tmpfs', path], { stdio: 'pipe' })
const unmount = (path: string): void => void execFileSync('umount', ['-l', path], { stdio: 'pipe' })

/** Starts one. */
export async function startInLittleRoom(kind: Kind): Promise<LittleRoom> {
  const directory = makeTemporaryDirectory(0o755)
  return kind === 'a file system that is full' ? startMounted(directory) : startLimited(directory)
}

type Directory = ReturnType<typeof makeTemporaryDirectory>

/** As soon as its server has ended: a file system that is in use stays. */
const unmountSoon = `tries=0
until umount "$1" || [ $tries -ge 60 ]; do sleep 1; tries=$((tries + 1)); done
rmdir "$1"`

async function startMounted(directory: Directory): Promise<LittleRoom> {
  mount(directory.path)
  const mounted = leash(unmountSoon, [directory.path])
  const server = await startChild(directory.path)
  const ballast = `${directory.path}/ballast`
  return {
    url: server.said.url,
    fill: async () => {
      try {
        for (let part = 0; ; part += 1) writeFileSync(ballast, Buffer.alloc(1024 * 1024), { flag: 'a' })
      } catch {
        // It is full.
      }
    },
    free: async () => rmSync(ballast),
    stop: async () => {
      await server.end()
      await mounted.letGo()
      directory.remove()
    },
  }
}

/** More than a segment of the log, which is written whole: in units of 512 bytes. */
const fileLimit = (17 * 1024 * 1024) / 512

async function startLimited(directory: Directory): Promise<LittleRoom> {
  const start = (limit: string): Promise<EmbeddedChild> =>
    startChild(directory.path, ['sh', '-c', `ulimit -S -f ${limit} && exec "$@"`, 'sh', process.execPath])
  let server = await start('unlimited')
  const restart = async (limit: string): Promise<void> => {
    await server.end()
    server = await start(limit)
  }
  return {
    url: server.said.url,
    fill: async () => {
      // A page to a row: so the journal is there soon.
      await query(server.said.url, 'alter table ledger.entries set (fillfactor = 10)')
      await restart(String(fileLimit))
    },
    free: () => restart('unlimited'),
    stop: async () => {
      await server.end()
      directory.remove()
    },
  }
}
