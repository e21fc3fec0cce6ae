import { expect } from 'chai'
import { asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { isAcknowledged } from './sent-events.ts'
import type { SentEvent } from './sent-events.ts'

/** Enrols the key with the default tenant. */
export async function enrol(baseUrl: string, key: string): Promise<void> {
  const names = { tenant_id: '11111111-1111-1111-1111-111111111111', account_type: 'external_associate' }
  await expectStatus(201, makeApi(baseUrl, asOperator).post('/v1/control/accounts', { ...names, display_name: key, external_key: key }))
}

/** The keys of the events on the timeline of an account, all pages of it, read once. */
export async function readTimeline(baseUrl: string, accountKey: string): Promise<readonly string[]> {
  const api = makeApi(baseUrl, asV1)
  const keys: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const asked = new URLSearchParams({ external_key: accountKey, limit: '500', ...(cursor !== '' && { cursor }) })
    const { body } = await expectStatus(200, api.get(`/v1/billing/timeline?${asked.toString()}`))
    const items = body['items'] as readonly { readonly source: string; readonly idempotency_key: string }[]
    keys.push(...items.filter(({ source }) => source === 'USAGE_V1').map(({ idempotency_key }) => idempotency_key))
    cursor = body['next_cursor'] as string | null
  }
  return keys
}

/** Fails unless each acknowledged event is in the inbox once under the id that was told, and each other once or not at all. */
export async function expectKeptOnce(databaseUrl: string, events: readonly SentEvent[]): Promise<void> {
  const rows = await query(databaseUrl, 'select idempotency_key, event_id from ledger.event_inbox')
  const kept = Map.groupBy(rows, (row) => String(row['idempotency_key']))
  const wrong = events.filter((event) => {
    const found = (kept.get(event.key) ?? []).map((row) => String(row['event_id']))
    const told = new Set(event.answers.flatMap(({ id }) => (id === null ? [] : [id])))
    return found.length > 1 || (isAcknowledged(event) && found.length !== 1) || [...told].some((id) => id !== found[0])
  })
  expect(wrong, 'acknowledged and not kept, kept twice, or under another id than was told').to.deep.equal([])
}

/** Fails unless the timelines of the accounts, each read once, have each acknowledged event once and no other twice; nothing stays open. */
export async function expectOnTimelines(
  { databaseUrl, baseUrl }: { readonly databaseUrl: string; readonly baseUrl: string },
  events: readonly SentEvent[],
): Promise<void> {
  const listed: string[] = []
  const accountKeys = [...new Set(events.map(({ accountKey }) => accountKey))]
  const remaining = accountKeys.values()
  const read = async (): Promise<void> => {
    for (const accountKey of remaining) listed.push(...(await readTimeline(baseUrl, accountKey)))
  }
  await Promise.all(Array.from({ length: 8 }, read))

  const timesOf = Map.groupBy(listed, (key) => key)
  const wrong = events.filter((event) => {
    const times = timesOf.get(event.key)?.length ?? 0
    return times > 1 || (isAcknowledged(event) && times !== 1)
  })
  expect(wrong, 'acknowledged and not on the timeline, or on it twice').to.deep.equal([])
  expect(await openOrTwice(databaseUrl), 'open, unlinked, or twice on timelines').to.deep.equal([])
}

/** Events that nobody finished though their key has an account, and those that are on timelines more or less than once. */
const openOrTwice = (databaseUrl: string): ReturnType<typeof query> =>
  query(
    databaseUrl,
    `with listed as (
       select idempotency_key, count(*)::int as times from ledger.timeline where source = 'USAGE_V1' group by idempotency_key
     )
     select i.idempotency_key, i.account_id, i.done_at, l.times
     from ledger.event_inbox i
     left join ledger.account_keys k on k.external_key = i.external_account_key
     left join listed l on l.idempotency_key = i.idempotency_key
     where (k.account_id is not null or i.account_id is not null)
       and (i.done_at is null or i.account_id is distinct from k.account_id or l.times is distinct from 1)`,
  )

/** How many events are not finished though their key has an account. */
export const countOpen = async (databaseUrl: string): Promise<number> => (await openOrTwice(databaseUrl)).length
