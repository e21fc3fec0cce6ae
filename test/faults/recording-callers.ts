import { Agent, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { asV1 } from '../support/api.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'

/** What a call was told: its status, the reservation's id, and whether that was the answer to an earlier call. */
interface Told {
  readonly status: number
  readonly id: string
  readonly isReplay: boolean
}

/** A call as its caller wrote it down. */
export interface Recorded {
  readonly operation: 'reserve' | 'consume' | 'release'
  readonly key: string
  readonly body: Readonly<Record<string, unknown>>
  /** Whether all of it has left this process. */
  isSent: boolean
  /** Whether its answer has come, or its line was cut. */
  isOver: boolean
  /** The status that came; null where none has. */
  status: number | null
  /** Null where nothing became of the call, or nobody knows what: it was refused, or the line was cut. */
  told: Told | null
  /** Whether it was refused, to be made again, and not told that the outcome is unknown: so nothing may have been done. */
  isRefused: boolean
}

/** Callers that work until they are told to stop. None tries again: what was not acknowledged is left to the test. */
export interface RecordingCallers {
  readonly calls: readonly Recorded[]
  /** Settled once so many more calls were acknowledged than when it was asked. */
  more(count: number): Promise<void>
  /** Lets each finish the call that it is at. Fails where one was told what no fault explains. */
  finish(): Promise<void>
}

/** Lets callers reserve, and consume or release what they reserved, one credit each time, each caller on a connection of its own. */
export function startRecordingCallers(
  baseUrl: string,
  { accounts, callers }: { accounts: readonly string[]; callers: number },
): RecordingCallers {
  const calls: Recorded[] = []
  let acknowledged = 0
  let isOver = false
  let failure: Error | null = null

  async function work(caller: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let round = 0; !isOver; round += 1) {
      const reference = `${caller}-${round}`
      const body = { external_key: accounts[(caller + round) % accounts.length], ref_type: 'commission_request', ref_id: reference }
      for (const operation of ['reserve', round % 3 === 0 ? 'release' : 'consume'] as const) {
        const key = `${operation}:${reference}`
        const call: Recorded = {
          operation,
          key,
          body: { ...body, idempotency_key: key },
          isSent: false,
          isOver: false,
          status: null,
          told: null,
          isRefused: false,
        }
        calls.push(call)
        if (await send(baseUrl, call, agent)) acknowledged += 1
        else break
      }
      if (calls.at(-1)?.told === null) await readyAgain()
    }
    agent.destroy()
  }

  const readyAgain = (): Promise<void> =>
    until(
      'the service is ready again',
      async () => isOver || (await fetch(`${baseUrl}/v1/ready`).catch(() => null))?.status === 200,
      60_000,
    )

  const ended = Promise.all(Array.from({ length: callers }, (_, caller) => work(caller))).catch((error: unknown) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  return {
    calls,
    async more(count) {
      const goal = acknowledged + count
      await until(`${count} more calls are acknowledged`, () => acknowledged >= goal || failure !== null, 60_000)
    },
    async finish() {
      isOver = true
      await ended
      if (failure !== null) throw failure
    },
  }
}

interface Heard {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly said: string
}

/** Sends the call, and writes down what it is told. Gives whether it was acknowledged. */
async function send(baseUrl: string, call: Recorded, agent: Agent): Promise<boolean> {
  const body = JSON.stringify(call.body)
  const headers = { ...asV1, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  const {
    status,
    headers: heard,
    said,
  } = await new Promise<Heard>((resolve, reject) => {
    const sending = request(`${baseUrl}/v1/billing/credits/${call.operation}`, { method: 'POST', agent, headers, timeout: 30_000 })
    sending.once('finish', () => (call.isSent = true)).once('timeout', () => sending.destroy(new Error('no answer within 30 s')))
    sending.once('error', reject).once('response', (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, headers: response.headers, said }), reject)
    })
    sending.end(body)
  }).catch((): Heard => ({ status: 0, headers: {}, said: '' }))
  call.isOver = true
  if (status === 0) return false
  call.status = status
  const { id, retryable, outcome } = JSON.parse(said) as { readonly id?: string; readonly retryable?: boolean; readonly outcome?: string }
  if (status === 503 && retryable === true && heard['retry-after'] !== undefined) {
    call.isRefused = outcome !== 'UNKNOWN'
    return false
  }
  if (![200, 201].includes(status) || id === undefined) throw new Error(`${status} to ${call.operation} ${body}: ${said}`)
  call.told = { status, id, isReplay: heard['idempotent-replayed'] === 'true' }
  return true
}

const show = ({ key, told }: Recorded): string => (told === null ? key : `${key} ${told.status} ${told.id}`)

type Journal = ReadonlyMap<string, readonly string[]>

/** The reservations that the journal has under each key, in the order of the keys. */
async function journalOf(databaseUrl: string): Promise<Journal> {
  const rows = await query(
    databaseUrl,
    `select operation, idempotency_key, reservation_id from ledger.entries
     where caused_by is null and operation in ('reserve', 'consume', 'release')`,
  )
  const groups = Map.groupBy(rows, (row) => String(row['idempotency_key']))
  return new Map([...groups].map(([key, of]) => [key, of.map((row) => String(row['reservation_id']))]))
}

/**
 * Fails unless every acknowledged call is in the journal once, one that was refused not at all, and every other once at most; unless each of the others is
 * done when it is sent again, as a replay where it was booked; and unless each is there once then.
 */
export async function expectOnceEach(
  databaseUrl: string,
  { baseUrl, calls }: { baseUrl: string; calls: readonly Recorded[] },
): Promise<void> {
  const before = await journalOf(databaseUrl)
  const wrong = calls.filter(({ key, told, isRefused }) => {
    const booked = before.get(key) ?? []
    if (told === null) return booked.length > (isRefused ? 0 : 1)
    return booked.length !== 1 || booked[0] !== told.id
  })
  expect(wrong.map(show), 'acknowledged and not booked once, refused and booked, or booked twice').to.deep.equal([])

  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const again = calls.filter(({ told }) => told === null)
  await Promise.all(again.map((call) => send(baseUrl, call, agent)))
  agent.destroy()
  const misled = again.filter(({ key, told }) => told === null || told.isReplay !== before.has(key))
  expect(misled.map(show), 'sent again and not done, or a replay of nothing').to.deep.equal([])

  const after = await journalOf(databaseUrl)
  expect([...after].toSorted()).to.deep.equal(calls.map(({ key, told }) => [key, [told?.id]]).toSorted())
}
