import { expect } from 'chai'
import { asV1 } from '../support/api.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'

/** A call that was acknowledged: what it booked, under which key, and how often it had to be sent. */
export interface Acknowledged {
  readonly operation: 'reserve' | 'consume' | 'release'
  readonly key: string
  readonly reservationId: string
  readonly tries: number
}

/** Callers that work without a pause until they are told to stop, and send again, under the same key, what nobody acknowledged. */
export interface Callers {
  /** Acknowledged calls so far. */
  readonly acknowledged: readonly Acknowledged[]
  /** Settled once so many more calls were acknowledged than when it was asked. */
  more(count: number): Promise<void>
  /** Lets each finish what it has begun. Fails where one was told what no fault explains. */
  finish(): Promise<void>
}

interface Work {
  readonly baseUrl: string
  /** External keys of CREDIT accounts with enough credits. */
  readonly accounts: readonly string[]
  readonly callers: number
}

/** Lets callers reserve, and consume or release what they reserved: one credit each time, all references and keys of their own. */
export function startCallers({ baseUrl, accounts, callers }: Work): Callers {
  const acknowledged: Acknowledged[] = []
  let isOver = false
  let failure: Error | null = null

  async function work(caller: number): Promise<void> {
    for (let round = 0; !isOver; round += 1) {
      const reference = `${caller}-${round}`
      const body = { external_key: accounts[(caller + round) % accounts.length], ref_type: 'commission_request', ref_id: reference }
      for (const operation of ['reserve', round % 3 === 0 ? 'release' : 'consume'] as const) {
        const key = `${operation}:${reference}`
        acknowledged.push({ operation, key, ...(await insist(operation, { ...body, idempotency_key: key })) })
      }
    }
  }

  async function insist(operation: string, body: object): Promise<{ reservationId: string; tries: number }> {
    for (let tries = 1; ; tries += 1) {
      const answer = await send(`${baseUrl}/v1/billing/credits/${operation}`, body)
      if (answer !== null) return { reservationId: answer, tries }
      await until('the service is ready again', async () => (await fetch(`${baseUrl}/v1/ready`).catch(() => null))?.status === 200, 60_000)
    }
  }

  const ended = Promise.all(Array.from({ length: callers }, (_, caller) => work(caller))).catch((error: unknown) => {
    failure = error instanceof Error ? error : new Error(String(error))
  })
  return {
    acknowledged,
    async more(count) {
      const goal = acknowledged.length + count
      await until(`${count} more calls are acknowledged`, () => acknowledged.length >= goal || failure !== null, 60_000)
    },
    async finish() {
      isOver = true
      await ended
      if (failure !== null) throw failure
    },
  }
}

/** The reservation's id; null where nobody knows what became of the call: the line was cut, or the database was away. */
async function send(url: string, body: object): Promise<string | null> {
  const headers = { ...asV1, 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(30_000) }).catch(
    () => null,
  )
  const text = await response?.text().catch(() => null)
  if (response === null || text === null || text === undefined || response.status === 503) return null
  const { id } = JSON.parse(text) as { readonly id?: string }
  if (response.status > 201 || id === undefined) throw new Error(`${response.status} to ${JSON.stringify(body)}: ${text}`)
  return id
}

/** Fails unless each acknowledged call is in the journal once, about the reservation that its caller was told. */
export async function expectEachBookedOnce(databaseUrl: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const rows = await query(
    databaseUrl,
    `select operation || ' ' || idempotency_key || ' ' || reservation_id as said
     from ledger.entries where caused_by is null and operation in ('reserve', 'consume', 'release')`,
  )
  const told = acknowledged.map(({ operation, key, reservationId }) => `${operation} ${key} ${reservationId}`)

  expect(rows.map(({ said }) => String(said)).toSorted()).to.deep.equal(told.toSorted())
}
