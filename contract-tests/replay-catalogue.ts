import { isDeepStrictEqual } from 'node:util'
import type { CatalogueAnswer, CatalogueCall, CatalogueCase } from './catalogue-case.ts'
import { expectedOf } from './catalogue-of-run.ts'
import type { EntryOfRun, World } from './catalogue-of-run.ts'
import { findDifferences } from './find-differences.ts'
import type { Outcome } from './outcomes.ts'
import { runLanes } from './run-lanes.ts'
import type { Members } from './v1-calls.ts'
import { memberOf } from './wire.ts'
import type { Wire, WireAnswer, WireCall } from './wire.ts'

interface Needs {
  /** Makes calls as V1. */
  readonly wire: Wire
  /** Their accounts have been enrolled as they want it. */
  readonly entries: readonly EntryOfRun[]
  readonly atOnce: number
}

/** Sends the catalogue's cases, in order per event type and world, and says of every answer whether it is what the case says. */
export async function replayCatalogue({ wire, entries, atOnce }: Needs): Promise<readonly Outcome[]> {
  const lanes = entries.map((entry) => ({ entry, lane: `${entry.eventType} ${entry.world}`, outcomes: [] as Outcome[] }))
  await runLanes(lanes, atOnce, async ({ entry: { eventType, world, cases }, outcomes }) => {
    for (const one of cases) {
      for (const { what, call, judge } of asksOf(one, world)) {
        const answer = await wire(call)
        const title = `${one.name} (${world}), ${what}`
        outcomes.push({ part: 'catalogue', subject: eventType, title, call, answer, missed: judge(answer) })
      }
    }
  })
  return lanes.flatMap(({ outcomes }) => outcomes)
}

interface Ask {
  readonly what: string
  readonly call: WireCall
  readonly judge: (answer: WireAnswer) => string | null
}

function* asksOf({ given = [], request, answer, timeline, then }: CatalogueCase, world: World): Generator<Ask> {
  yield* given.map((call) => askFor(call, world))
  const accountKey = String(request['external_account_key'])
  yield {
    what: 'the event',
    call: { method: 'POST', path: '/v1/billing/events', body: request },
    judge: (came) => judgeAnswer(came, answer) ?? judgeKept(came, request, answer) ?? judgeAccount(came, world),
  }
  if (timeline !== null) {
    yield {
      what: 'the timeline',
      call: { method: 'GET', path: `/v1/billing/timeline?${String(new URLSearchParams({ external_key: accountKey, limit: '500' }))}` },
      judge: (came) => judgeTimeline(came, { event_type: request['event_type'], idempotency_key: request['idempotency_key'], ...timeline }),
    }
  }
  yield* then.map((call) => askFor(call, world))
}

function askFor(call: CatalogueCall, world: World): Ask {
  const wireCall: WireCall =
    call.call === 'status'
      ? { method: 'GET', path: `/v1/billing/accounts/status?${String(new URLSearchParams(call.query))}` }
      : { method: 'POST', path: `/v1/billing/credits/${call.call}`, body: call.body }
  return { what: call.call, call: wireCall, judge: (came) => judgeAnswer(came, expectedOf(call, world)) }
}

function judgeAnswer({ status, body }: WireAnswer, expected: CatalogueAnswer): string | null {
  const whole = `${expected.status} ${JSON.stringify(expected.body)}`
  if (status !== expected.status) return whole
  const differences = findDifferences(expected.body, body)
  return differences.length === 0 ? null : `${whole}, but ${differences.join('; ')}`
}

// What is kept is answered as it was sent, where the case says nothing else of it.
function judgeKept({ status, body }: WireAnswer, request: Members, answer: CatalogueAnswer): string | null {
  if (status !== 200 && status !== 201) return null
  const altered = ['source_system', 'event_type', 'idempotency_key', 'external_account_key', 'payload_json'].filter(
    (name) => !(name in answer.body) && !isDeepStrictEqual(memberOf(body, name), request[name]),
  )
  return altered.length === 0 ? null : `${status} with ${altered.join(', ')} as sent`
}

// An event is linked to the account that has its key, whatever its payload is worth.
function judgeAccount({ status, body }: WireAnswer, world: World): string | null {
  if (status !== 200 && status !== 201) return null
  const account = memberOf(body, 'account_id')
  if (world === 'unenrolled') return account === null ? null : `${status} with account_id null`
  return typeof account === 'string' ? null : `${status} with the account_id of the enrolled account`
}

function judgeTimeline({ status, body }: WireAnswer, expected: Members): string | null {
  if (status !== 200) return '200'
  const items = memberOf(body, 'items')
  const { event_type: eventType, idempotency_key: key } = expected
  const rows = (Array.isArray(items) ? items : []).filter(
    (row) => memberOf(row, 'idempotency_key') === key && memberOf(row, 'event_type') === eventType,
  )
  const differences = findDifferences(expected, rows[0])
  if (rows.length === 1 && differences.length === 0) return null
  return `one row with ${JSON.stringify(expected)}, but ${rows.length === 1 ? differences.join('; ') : `there are ${rows.length}`}`
}
