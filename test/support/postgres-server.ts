import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { removeDataDir } from './data-dirs.ts'
import { silentLog } from './logs.ts'
import { makeOwnDirectory } from './own-directory.ts'

/** A database of a test's own. */
export interface TestDatabase {
  /** As superuser. */
  readonly url: string
  /** Removes it, cutting its connections. What a test leaves is removed at the end of the run. */
  drop(): Promise<void>
}

type Migrate = (url: string) => Promise<void>

interface Running {
  readonly url: string
  stop(): Promise<void>
}

// The server of this process, and what was made on it: started by the first test that needs it.
let server: Promise<Running> | null = null
const templates = new Map<Migrate, Promise<string>>()
const databases = new Set<string>()

// Tests may lose everything when the machine stops; waiting for the disk would be most of their time.
const flags = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'].flatMap((flag) => ['-c', flag])

/**
 * This process's server: the one that TEST_DATABASE_URL names (as superuser, PostgreSQL 15 or newer; several are taken by turns by
 * the workers of a parallel run), else an embedded one.
 */
export async function testServer(): Promise<{ readonly url: string }> {
  return await (server ??= startServer())
}

/** Makes a database: an empty one, or a copy of the database `template`, which nobody may be connected to. */
export async function createDatabase({ template = 'template0' }: { readonly template?: string } = {}): Promise<TestDatabase> {
  const name = `billing_test_${process.pid}_${randomBytes(6).toString('hex')}`
  const { url } = await testServer()
  await run(url, `create database ${name} template ${template}`)
  databases.add(name)
  return { url: urlOf(url, name), drop: () => drop(url, name) }
}

/** The name of the database that `migrate` has been run on, once in this run: give the same function each time. */
export function templateDatabase(migrate: Migrate): Promise<string> {
  const known = templates.get(migrate)
  if (known !== undefined) return known
  const made = makeTemplate(migrate)
  templates.set(migrate, made)
  return made
}

/** Makes a migrated database, by copying the template. */
export async function freshDatabase(migrate: Migrate): Promise<TestDatabase> {
  return createDatabase({ template: await templateDatabase(migrate) })
}

/** Ends the server that this process started, and drops what it made on another; a test that comes later begins anew. */
export async function stopTestServer(): Promise<void> {
  const stopped = server
  server = null
  templates.clear()
  await (await stopped)?.stop()
}

async function makeTemplate(migrate: Migrate): Promise<string> {
  const { url } = await createDatabase()
  await migrate(url)
  return new URL(url).pathname.slice(1)
}

/** Starts a server for each worker of a parallel run, whose files share it one after the other. Gives what ends them. */
export async function startServersOf(workers: number): Promise<() => Promise<void>> {
  const servers = await Promise.all(Array.from({ length: workers }, startOwnServer))
  process.env['TEST_DATABASE_URL'] = servers.map(({ url }) => url).join(' ')
  return async () => void (await Promise.all(servers.map(({ stop }) => stop())))
}

/** Whether the tests have been given servers. */
export const hasServers = (): boolean => serversGiven().length > 0

const serversGiven = (): readonly string[] => (process.env['TEST_DATABASE_URL'] ?? '').split(' ').filter((url) => url !== '')

async function startServer(): Promise<Running> {
  const given = serversGiven()
  const url = given[Number(process.env['MOCHA_WORKER_ID'] ?? 0) % given.length]
  return url === undefined ? startOwnServer() : { url, stop: () => dropAll(url) }
}

const directoryPrefix = 'studio-billing-tests-'
const roomBytes = 6 * 1024 ** 3

async function startOwnServer(): Promise<Running> {
  const parent = roomyMemory() ?? tmpdir()
  const dataDir = makeOwnDirectory(parent, directoryPrefix)
  chmodSync(dataDir, 0o711) // as root, the server's user has to pass
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, flags, sync: false })
  return {
    url: postgres.url,
    async stop() {
      databases.clear()
      await postgres.stop()
      removeDataDir(dataDir)
    },
  }
}

// Copying a database's four hundred files costs ten times as much on a disk. Memory is taken only where there is plenty of it.
function roomyMemory(): string | null {
  const path = '/dev/shm'
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(path)
    return Math.min(bavail * bsize, freemem()) > roomBytes ? path : null
  } catch {
    return null // there is none on this system, or not for us
  }
}

async function dropAll(url: string): Promise<void> {
  await drop(url, ...databases)
}

async function drop(url: string, ...names: readonly string[]): Promise<void> {
  await run(url, ...names.map((name) => `drop database if exists ${name} with (force)`))
  for (const name of names) databases.delete(name)
}

async function run(url: string, ...statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
