import type { Log } from '../../../ports/driven/log.ts'
import { CannotStartPostgres, firstLineOf } from './cannot-start-postgres.ts'
import { ensureCluster, refuseOtherVersion } from './cluster.ts'
import { lockCluster } from './cluster-lock.ts'
import { prepareDataDir } from './data-dir.ts'
import { readDataFile, writeDataFile } from './data-file.ts'
import { adviceFor } from './disk-space.ts'
import { chooseFreePort, isFree, parsePort } from './free-port.ts'
import { clearLeftovers } from './leftovers.ts'
import { choosePlace, placeFileOf } from './place.ts'
import type { Place } from './place.ts'
import { startServer } from './server.ts'
import type { Server } from './server.ts'
import { findPassword } from './superuser-password.ts'
import { supervise } from './supervise.ts'

/** The database server that the service brings along and runs where no other one is named. */
export interface EmbeddedPostgres {
  /** As superuser postgres, on 127.0.0.1, for as long as this runs: a server that died comes back under the same one. */
  readonly url: string
  readonly port: number
  /** The server's process; null while it is being started again. */
  pid(): number | null
  /** Ends the server, cutting all connections; settled when it has ended. The data stay. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** Made where it is missing. Holds `postgres` (the cluster), `postgres.password`, `postgres.port` and `postgres.lock`. */
  readonly dataDir: string
  readonly log: Log
  /** More arguments for the server, such as `['-c', 'fsync=off']` in a test. */
  readonly flags?: readonly string[]
  /** Whether a new cluster is to be on disk before it is used; false is for tests. Default true. */
  readonly sync?: boolean
}

/**
 * Starts PostgreSQL on the cluster in `dataDir`, which is made at the first start.
 *
 * The server ends with this process, however that ends, and is started again when it dies before. It keeps this process
 * alive until `stop`. One process at a time may run a data directory's cluster.
 *
 * @throws {CannotStartPostgres} one line that says what is wrong and what to do; nothing is left running then
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = prepareDataDir(options.dataDir)
  try {
    return await startOn(dataDir, options)
  } catch (cause) {
    if (cause instanceof CannotStartPostgres) throw cause
    throw new CannotStartPostgres(`${firstLineOf(cause)} (in ${dataDir}): ${adviceFor(dataDir)}`, { cause })
  }
}

async function startOn(dataDir: string, { log, flags = [], sync = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(dataDir, log)
  const lock = lockCluster(place.home)
  try {
    await clearLeftovers(place.clusterDir, log)
    refuseOtherVersion(place)
    const password = await findPassword(dataDir, place)
    await ensureCluster(place, { password, sync })
    if (place.home !== dataDir) writeDataFile(placeFileOf(dataDir), place.home, 0o644)

    const { port, server: first } = await startOnFreePort(dataDir, place, { flags, log })
    const startAgain = async (signal: AbortSignal): Promise<Server> => {
      await clearLeftovers(place.clusterDir, log)
      return startServer({ place, port, flags, signal })
    }
    const supervised = supervise({ first, startAgain, log })
    const end = async (): Promise<void> => {
      try {
        await supervised.stop()
        await clearLeftovers(place.clusterDir, log) // nothing, unless the watch died first
      } finally {
        lock.release()
      }
    }
    let ended: Promise<void> | null = null
    log.info({ port, pid: first.pid, clusterDir: place.clusterDir }, 'PostgreSQL runs')
    return {
      url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
      port,
      pid: supervised.pid,
      stop: () => (ended ??= end()),
    }
  } catch (cause) {
    lock.release()
    throw cause
  }
}

const triesMax = 3

// Tried again where something came between the look and the start: somebody else took the port, or a server showed itself
// whose own start was under way when the process that wanted it died.
async function startOnFreePort(dataDir: string, place: Place, { flags, log }: { flags: readonly string[]; log: Log }): Promise<Started> {
  const file = `${dataDir}/postgres.port`
  const { signal } = new AbortController()
  for (let tries = 1; ; tries++) {
    const port = await chooseFreePort(parsePort(readDataFile(file)))
    try {
      writeDataFile(file, String(port), 0o644)
      return { port, server: await startServer({ place, port, flags, signal }) }
    } catch (cause) {
      const wasInTheWay = (await clearLeftovers(place.clusterDir, log)) || !(await isFree(port))
      if (tries === triesMax || !wasInTheWay) throw cause
    }
  }
}

interface Started {
  readonly port: number
  readonly server: Server
}
