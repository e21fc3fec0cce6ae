import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { query } from '../support/query.ts'
import { findProgram, runProgram } from './run-program.ts'
import type { FloorScript } from './works.ts'

/** The plain-SQL floor: what this PostgreSQL does when nothing else is in the way. It does less than a ledger must, so it is a limit, no rival. */
export interface Floor {
  /** Transactions a second, one reservation each. */
  run(script: FloorScript, load: { readonly callers: number; readonly seconds: number }): Promise<FloorResult>
}

export interface FloorResult {
  readonly operations: number
  readonly perSecond: number
}

const floorFile = (name: string): string => fileURLToPath(new URL(`floor/${name}.sql`, import.meta.url))

/**
 * Makes the floor's tables and accounts in an empty database.
 *
 * @throws {Error} pgbench is not installed: one line that says what to do
 */
export async function prepareFloor(url: string, signal: AbortSignal): Promise<Floor> {
  const pgbench = findPgbench()
  await query(url, readFileSync(floorFile('schema'), 'utf8'))
  const { hostname, port, username, password, pathname } = new URL(url)
  const where = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)]
  return {
    async run(script, { callers, seconds }) {
      const how = ['-n', '-M', 'prepared', '-j', '2', '-c', String(callers), '-T', String(seconds), '-f', floorFile(script)]
      const env = { PGPASSWORD: decodeURIComponent(password) }
      return fromReport(await runProgram({ command: pgbench, parameters: [...how, ...where], env, signal }))
    },
  }
}

/** @throws {Error} one line that says what to install */
export function findPgbench(): string {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : []
  const found = findProgram(['pgbench', ...versions.map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`)], '--version')
  if (found !== null) return found
  throw new Error(
    'Cannot find pgbench: install it (Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-contrib; macOS: brew install postgresql) and put it on the PATH',
  )
}

function fromReport(report: string): FloorResult {
  const operations = /^number of transactions actually processed: (\d+)/m.exec(report)?.[1]
  const perSecond = operations === '0' ? '0' : /^tps = ([\d.]+)/m.exec(report)?.[1] // of nothing it tells no rate
  const failed = /^number of failed transactions: (\d+)/m.exec(report)?.[1] ?? '0'
  if (operations === undefined || perSecond === undefined || failed !== '0') throw new Error(`the floor failed:\n${report}`)
  return { operations: Number(operations), perSecond: Number(perSecond) }
}
