import { setTimeout as wait } from 'node:timers/promises'
import { query } from '../support/query.ts'
import type { BenchDatabases, BenchService } from './bench-place.ts'

// A server's process tells its statistics a second after it did so last at the earliest, and at the end of a statement.
const untilToldMs = 1_100
const connectionsMax = 64

interface Place {
  readonly databases: BenchDatabases
  readonly service: BenchService
}

/** How often PostgreSQL made its journal durable for one operation. @param work gives how many operations it did */
export async function countSyncs(place: Place, work: () => Promise<number>): Promise<number | null> {
  const before = await syncsSoFar(place)
  const operations = await work()
  const syncs = (await syncsSoFar(place)) - before
  return operations === 0 ? null : syncs / operations
}

async function syncsSoFar({ databases, service }: Place): Promise<number> {
  await wait(untilToldMs)
  await Promise.all(Array.from({ length: connectionsMax }, () => touch(service)))
  const [row] = await query(databases.ownerUrl, `select sum(fsyncs)::float8 as syncs from pg_stat_io where object = 'wal'`)
  return Number(row?.['syncs'])
}

async function touch({ baseUrl, credentials }: BenchService): Promise<void> {
  const answer = await fetch(`${baseUrl}/v1/billing/accounts/status?external_key=v1:partner:nobody`, { headers: credentials.SERVICE })
  await answer.arrayBuffer()
}
