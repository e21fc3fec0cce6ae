import { existsSync, statSync } from 'node:fs'
import type { Log } from '../../../ports/driven/log.ts'
import { copyBinaries, findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { CannotStartPostgres } from './cannot-start-postgres.ts'
import { readDataFile } from './data-file.ts'
import { makeReachableDirectory, reachableRoot, relocatedHomeOf } from './reachable-directory.ts'
import { findServerUser } from './server-user.ts'
import type { ServerUser } from './server-user.ts'
import { directoriesBelow, firstClosedTo, wayTo } from './walkable.ts'

/** Where the server's files are and whom it runs as. */
export interface Place {
  /** The directory that holds the cluster and its lock. The data directory, unless the server's user cannot get there. */
  readonly home: string
  readonly clusterDir: string
  readonly binaries: Binaries
  /** null: the same user as this process. */
  readonly user: ServerUser | null
}

/** The file in the data directory that tells where its cluster is, where that is elsewhere. */
export const placeFileOf = (dataDir: string): string => `${dataDir}/postgres.place`

/**
 * Decides where the cluster of this data directory is, or is to be. A cluster that exists is found again whatever has
 * happened to modes and names meanwhile, or the start is refused: to begin with an empty one would look like lost data.
 *
 * @throws {CannotStartPostgres} the cluster is gone, or belongs to, or cannot be reached by, the server's user
 */
export async function choosePlace(dataDir: string, log: Log): Promise<Place> {
  const binaries = await findBinaries()
  const existing = findCluster(dataDir)
  if (process.getuid?.() !== 0) return placeOfThisUser(dataDir, existing, binaries)

  const user = (existing === null ? null : ownerOf(existing)) ?? (await findServerUser())
  const home = existing ?? chooseHome(dataDir, user)
  const closed = firstClosedTo(user, wayTo(home))
  if (closed !== null) {
    throw new CannotStartPostgres(
      `user ${user.name}, whom the server runs as, cannot enter ${closed} on the way to ${home}: run chmod o+x ${closed}`,
    )
  }
  const reachable = chooseBinaries(binaries, user)
  if (home !== dataDir || reachable !== binaries) {
    const message = `PostgreSQL runs as user ${user.name}, who cannot enter all directories here: files that it needs are under ${reachableRoot}`
    log.info({ dataDir, clusterDir: `${home}/postgres`, binaries: reachable.native }, message)
  }
  return { home, clusterDir: `${home}/postgres`, binaries: reachable, user }
}

function placeOfThisUser(dataDir: string, existing: string | null, binaries: Binaries): Place {
  const home = existing ?? dataDir
  const [own, owner] = [process.getuid?.(), existing === null ? null : statSync(`${home}/postgres`).uid]
  if (owner !== null && owner !== own) {
    throw new CannotStartPostgres(
      `${home}/postgres belongs to user ${owner}, this process runs as user ${own}: start as that user or as root`,
    )
  }
  return { home, clusterDir: `${home}/postgres`, binaries, user: null }
}

/** The directory that holds the cluster of this data directory; null where none was made yet. */
function findCluster(dataDir: string): string | null {
  const recorded = readDataFile(placeFileOf(dataDir))
  if (recorded !== null && !holdsCluster(recorded)) {
    const file = placeFileOf(dataDir)
    throw new CannotStartPostgres(
      `the cluster that ${file} names, in ${recorded}, is gone: bring it back, or remove ${file} to begin with an empty one`,
    )
  }
  return recorded ?? [dataDir, relocatedHomeOf(dataDir)].find(holdsCluster) ?? null
}

// Into somebody else's directory only root can look; there it is enough that it is.
function holdsCluster(home: string): boolean {
  const owner = statSync(`${home}/postgres`, { throwIfNoEntry: false })?.uid
  if (owner === undefined) return false
  return (process.getuid?.() !== 0 && owner !== process.getuid?.()) || existsSync(`${home}/postgres/PG_VERSION`)
}

// An unprivileged user's cluster, started by root for once (sudo), stays that user's.
function ownerOf(home: string): ServerUser | null {
  const { uid, gid } = statSync(`${home}/postgres`)
  return uid === 0 ? null : { name: `number ${uid}`, uid, gid }
}

function chooseHome(dataDir: string, user: ServerUser): string {
  return firstClosedTo(user, wayTo(dataDir)) === null ? dataDir : makeReachableDirectory(relocatedHomeOf(dataDir))
}

function chooseBinaries(binaries: Binaries, user: ServerUser): Binaries {
  const { native } = binaries
  const steps = [...wayTo(`${native}/bin/postgres`), ...directoriesBelow(native)]
  return firstClosedTo(user, steps) === null ? binaries : copyBinaries(binaries, makeReachableDirectory(reachableRoot))
}
