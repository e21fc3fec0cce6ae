import { execFile } from 'node:child_process'
import { chownSync, closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { CannotStartPostgres } from './cannot-start-postgres.ts'
import { readDataFile } from './data-file.ts'
import { adviceFor, freeMegabytes } from './disk-space.ts'
import type { Place } from './place.ts'
import { lastWordsOf } from './server-log.ts'
import { runningAs } from './server-user.ts'

// A new cluster takes 46 MB, and its first checkpoint needs another segment of write-ahead log.
const newClusterMegabytes = 96

interface Wishes {
  readonly password: string
  /** Whether initdb is to wait for the disk; only a test does without. */
  readonly sync: boolean
}

/**
 * Makes the cluster where there is none.
 *
 * A new cluster is made beside its place and then moved there, so that a start which was cut off leaves nothing that
 * looks like a cluster.
 *
 * @throws {CannotStartPostgres} something else is in its place, there is no room, or initdb failed
 */
export async function ensureCluster(place: Place, wishes: Wishes): Promise<void> {
  const { home, clusterDir } = place
  if (existsSync(`${clusterDir}/PG_VERSION`)) return
  if (existsSync(clusterDir) && readdirSync(clusterDir).length > 0) {
    throw new CannotStartPostgres(`${clusterDir} has files in it but is no cluster: move them away`)
  }
  const free = freeMegabytes(home)
  if (free < newClusterMegabytes) {
    throw new CannotStartPostgres(
      `the disk of ${home} has ${free} MB left and a new cluster needs ${newClusterMegabytes} MB: free some space`,
    )
  }
  removeDrafts(home)
  const draft = mkdtempSync(`${clusterDir}.new-`)
  try {
    await runInitdb(place, draft, wishes)
    renameSync(draft, clusterDir)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  if (wishes.sync) syncDirectory(home)
}

/**
 * Refuses a cluster that these programs cannot open, before anything is done to it.
 *
 * @throws {CannotStartPostgres} it is of another major version
 */
export function refuseOtherVersion({ clusterDir, binaries: { majorVersion } }: Place): void {
  const found = readDataFile(`${clusterDir}/PG_VERSION`)
  if (found === null || found === String(majorVersion)) return
  const way = `start it with a PostgreSQL ${found}, dump it, and restore the dump into a new DATA_DIR`
  throw new CannotStartPostgres(`${clusterDir} is a cluster of PostgreSQL ${found}, and this is PostgreSQL ${majorVersion}: ${way}`)
}

// No server has ever run on a draft, so there is nothing in it to lose.
function removeDrafts(home: string): void {
  const drafts = readdirSync(home).filter((name) => name.startsWith('postgres.new-'))
  for (const draft of drafts) rmSync(`${home}/${draft}`, { recursive: true, force: true })
}

async function runInitdb({ binaries, user }: Place, draft: string, { password, sync }: Wishes): Promise<void> {
  // A file and not a pipe: a pipe that root made cannot be opened again, as /dev/stdin, by the server's user.
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user !== null) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const parameters = ['--pgdata', draft, ...locale, ...access, '--no-instructions', '--no-clean', ...(sync ? [] : ['--no-sync'])]
  try {
    await promisify(execFile)(`${binaries.native}/bin/initdb`, parameters, runningAs(user))
  } catch (cause) {
    throw new CannotStartPostgres(`initdb failed: ${lastWordsOf(outputOf(cause))}: ${adviceFor(dirname(draft))}`, { cause })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function outputOf(cause: unknown): string[] {
  const { stderr, message } = cause as { stderr?: string; message?: string }
  const lines = (stderr?.trim() || message || String(cause)).split('\n')
  // The first end is the cause: what follows comes of it.
  const first = lines.findIndex((line) => /(PANIC|FATAL):/.test(line))
  return first < 0 ? lines : lines.slice(0, first + 1)
}

// The move must be on disk before anything is committed in the cluster; else a power cut could undo it.
function syncDirectory(path: string): void {
  const directory = openSync(path, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
