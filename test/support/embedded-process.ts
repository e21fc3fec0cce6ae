/**
 * A service that has an embedded PostgreSQL and nothing else, run by tests as a process of its own, on Node and on Deno.
 * Its one argument is the data directory. It writes one line of JSON: `{ url, port, pid, lines }`, or `{ error }` and
 * exits with 1. It stops its server and exits when its standard input ends.
 */
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'

const lines: string[] = []
const keep = (_fields: object, message: string): void => void lines.push(message)
const flags = ['-c', 'fsync=off']

try {
  const dataDir = process.argv[2] ?? ''
  const postgres = await startEmbeddedPostgres({ dataDir, log: { info: keep, warn: keep, error: keep }, flags, sync: false })
  console.log(JSON.stringify({ url: postgres.url, port: postgres.port, pid: postgres.pid(), lines }))
  process.stdin.resume().once('end', () => void postgres.stop().then(() => process.exit(0)))
} catch (cause) {
  console.log(JSON.stringify({ error: cause instanceof Error ? cause.message : String(cause) }))
  process.exit(1)
}
