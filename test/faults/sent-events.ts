import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { asV1 } from '../support/api.ts'

/** What came back for an event; null where nothing did. */
export interface EventAnswer {
  readonly status: number | null
  readonly id: string | null
  readonly isDuplicate: boolean
  /** The header; absent for an event of a batch, whose call is not refused. */
  readonly retryAfter?: string | null
  readonly isRetryable: boolean
  /** Why nothing came back. */
  readonly failure: string | null
}

/** An event as its senders wrote it down, and what each sending was told. */
export interface SentEvent {
  readonly key: string
  readonly accountKey: string
  readonly body: Readonly<Record<string, unknown>>
  readonly answers: EventAnswer[]
}

/** V1's own time-out. */
const patienceMs = 5_000

let made = 0

/** An accepted commission of the account with that key. */
export function makeEvent(accountKey: string): SentEvent {
  made += 1
  const key = `v1:work_accepted:${process.pid}-${made}`
  const payload = { commission_request_id: made, assignment_id: made, assignment_code: `VAL/${made}` }
  return {
    key,
    accountKey,
    body: {
      ...{ source_system: 'v1', event_type: 'work_accepted', idempotency_key: key },
      ...{ external_account_key: accountKey, payload_json: payload },
    },
    answers: [],
  }
}

/** Lines to a service that stay open, so many at once. */
export const openLines = (count: number): Agent => new Agent({ keepAlive: true, maxSockets: count })

/** Sends the event once, as V1 does: without a second try, and for 5 s at most. */
export async function sendEvent(baseUrl: string, event: SentEvent, agent: Agent): Promise<EventAnswer> {
  const { status, retryAfter, said, failure } = await post(`${baseUrl}/v1/billing/events`, { ...event.body }, agent)
  const answer = { ...toAnswer(status, said), retryAfter, failure }
  event.answers.push(answer)
  return answer
}

/** Sends the events in one call, once. */
export async function sendEvents(baseUrl: string, events: readonly SentEvent[], agent: Agent): Promise<readonly EventAnswer[]> {
  const { status, said, failure } = await post(`${baseUrl}/v1/billing/events/batch`, { events: events.map(({ body }) => body) }, agent)
  const results = said['results'] as readonly { readonly status: number; readonly body: Said }[] | undefined
  return events.map((event, index) => {
    const result = results?.[index]
    const told = result === undefined ? toAnswer(status, said) : toAnswer(result.status, result.body)
    const answer = { ...told, failure }
    event.answers.push(answer)
    return answer
  })
}

/** Whether V1 was told that the event is kept. */
export const isAcknowledged = ({ answers }: SentEvent): boolean => answers.some(({ status }) => status === 201 || status === 200)

type Said = Readonly<Record<string, unknown>>

const toAnswer = (status: number | null, said: Said): Omit<EventAnswer, 'retryAfter' | 'failure'> => ({
  status,
  id: typeof said['id'] === 'string' ? said['id'] : null,
  isDuplicate: said['duplicate'] === true,
  isRetryable: said['retryable'] === true,
})

interface Reply {
  readonly status: number | null
  readonly retryAfter: string | null
  readonly said: Said
  readonly failure: string | null
}

function post(url: string, given: Said, agent: Agent): Promise<Reply> {
  const body = JSON.stringify(given)
  const headers = { ...asV1, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  return new Promise<Reply>((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers, timeout: patienceMs })
    let hasAnswer = false
    // What has come by then counts, though a busy machine has not let this process read it yet.
    sending.once('timeout', () => setImmediate(() => setImmediate(() => hasAnswer || sending.destroy(new Error('no answer within 5 s')))))
    sending.once('error', reject)
    sending.once('response', (response) => {
      hasAnswer = true
      const { statusCode = 0, headers: replied } = response
      text(response).then((said) => {
        resolve({ status: statusCode, retryAfter: replied['retry-after'] ?? null, said: JSON.parse(said) as Said, failure: null })
      }, reject)
    })
    sending.end(body)
  }).catch((error: unknown) => ({ status: null, retryAfter: null, said: {}, failure: String(error) }))
}
