/**
 * Loaded before a service under test (`--import`): its process dies, as by a crash, right before it would send the n-th statement to
 * PostgreSQL (KILL_AT), counted from the first one that says what KILL_FROM says.
 */
import pg from 'pg'

const { KILL_AT = '', KILL_FROM = '' } = process.env
let left = Number(KILL_AT)
let counts = false

const send = pg.Client.prototype.query as (this: pg.Client, ...given: readonly unknown[]) => unknown

function counted(this: pg.Client, ...given: readonly unknown[]): unknown {
  counts ||= textOf(given[0]).includes(KILL_FROM)
  if (counts && left > 0) {
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  }
  return send.call(this, ...given)
}
pg.Client.prototype.query = counted as typeof pg.Client.prototype.query

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
