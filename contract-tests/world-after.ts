import type { Members } from './v1-calls.ts'
import { memberOf } from './wire.ts'
import type { Wire } from './wire.ts'

/** What a replay has left behind, as far as two replays of one history must leave the same. */
export interface WorldAfter {
  /** By account key: the credits, or null where no account has the key. */
  readonly balances: Readonly<Record<string, unknown>>
  /**
   * By account key: the rows of the timeline as texts, sorted, without what another run has of its own: ids, times, stamps of the
   * sending, and running balances, which depend on the order.
   */
  readonly timelines: Readonly<Record<string, readonly string[]>>
}

/**
 * Reads it as V1 may, page by page.
 *
 * @throws {Error} where a read is not answered with 200
 */
export async function readWorldAfter(wire: Wire, accountKeys: readonly string[]): Promise<WorldAfter> {
  const statuses = await must(wire, 'POST', '/v1/billing/accounts/statuses', { external_keys: accountKeys })
  const credits = new Map(listOf(statuses, 'items').map((status) => [memberOf(status, 'external_key'), memberOf(status, 'credit')]))
  const timelines: Record<string, readonly string[]> = {}
  for (const key of accountKeys) timelines[key] = (await readTimeline(wire, key)).map(lasting).sort()
  return { balances: Object.fromEntries(accountKeys.map((key) => [key, credits.get(key) ?? null])), timelines }
}

/** Every row of the timeline of a key, newest first, page by page. */
async function readTimeline(wire: Wire, key: string): Promise<readonly Members[]> {
  const rows: Members[] = []
  let cursor: unknown = null
  do {
    const asked = new URLSearchParams({ external_key: key, limit: '40', ...(typeof cursor === 'string' && { cursor }) })
    const page = await must(wire, 'GET', `/v1/billing/timeline?${String(asked)}`)
    rows.push(...(listOf(page, 'items') as Members[]))
    cursor = memberOf(page, 'next_cursor')
  } while (cursor !== null)
  return rows
}

const ofOneRun = ['timestamp', 'account_id', 'tenant_id']
const ofOneRunInside = ['event_emitted_at', 'id', 'reservation_id', 'caused_by', 'balance', 'account_id', 'tenant_id']

function lasting(row: Members): string {
  return JSON.stringify({ ...without(row, ofOneRun), payload_json: without((row['payload_json'] ?? {}) as Members, ofOneRunInside) })
}

const without = (members: Members, names: readonly string[]): Members =>
  Object.fromEntries(
    Object.entries(members)
      .filter(([name]) => !names.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

async function must(wire: Wire, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const answer = await wire({ method, path, body })
  if (answer.status === 200) return answer.body
  throw new Error(`${method} ${path} was answered ${answer.status ?? 'not at all'}: ${JSON.stringify(answer.body)}`)
}

function listOf(body: unknown, name: string): readonly unknown[] {
  const list = memberOf(body, name)
  if (!Array.isArray(list)) throw new Error(`there is no list ${name} in ${JSON.stringify(body)}`)
  return list
}
