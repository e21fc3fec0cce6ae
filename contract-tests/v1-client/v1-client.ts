import type { CreditBody, EventEnvelope, Members } from '../v1-calls.ts'

/**
 * A client that treats the service as V1 does: it waits 5 s, never tries again, and takes any failure and any status from 400 up
 * for "unavailable", which is `null` here. It carries on after that (fail-open), and knows no member that is not named here.
 */
export interface V1Client {
  emitEvent(envelope: EventEnvelope): Promise<Members | null>
  /** From its cache where the last answer for this key is younger than 45 s. What was unavailable is asked for again. */
  getStatus(key: string): Promise<Members | null>
  reserve(body: CreditBody): Promise<Members | null>
  consume(body: CreditBody): Promise<Members | null>
  release(body: CreditBody): Promise<Members | null>
  listReservations(key: string): Promise<readonly Members[] | null>
  listLedger(key: string): Promise<readonly Members[] | null>
  listTimeline(key: string): Promise<readonly Members[] | null>
  /** The four reads of V1's admin page. */
  monitor(key: string): Promise<Monitor>
  /** What was unavailable so far, oldest first. */
  readonly unavailable: readonly Unavailable[]
}

/** What V1's admin page shows of an account; null says "unavailable", and of the status "not enrolled". */
export interface Monitor {
  readonly status: Members | null
  readonly reservations: readonly Members[] | null
  readonly ledger: readonly Members[] | null
  readonly timeline: readonly Members[] | null
}

/** A call that V1 took for unavailable: the status that came, or what went wrong on the way. */
export interface Unavailable {
  readonly call: string
  readonly why: string
}

interface Needs {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly token: string
  /** Milliseconds since some beginning, for the age of what is cached. */
  readonly now: () => number
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
}

const cachedForMs = 45_000

/** A client of one V1 process, with that process's cache. */
export function makeV1Client({ baseUrl, token, now, timeoutMs = 5_000, fetch = globalThis.fetch }: Needs): V1Client {
  const unavailable: Unavailable[] = []
  const statuses = new Map<string, { readonly status: Members; readonly atMs: number }>()

  async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const why = (text: string): null => {
      unavailable.push({ call: `${method} ${path}`, why: text })
      return null
    }
    try {
      const answer = await fetch(baseUrl + path, {
        method,
        headers: { 'x-service-token': token, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return answer.status >= 400 ? why(String(answer.status)) : (JSON.parse(text) as unknown)
    } catch (cause) {
      return why(cause instanceof Error ? cause.name : String(cause))
    }
  }

  const get = async (path: string): Promise<Members | null> => toMembers(await call('GET', path))
  const post = async (path: string, body: unknown): Promise<Members | null> => toMembers(await call('POST', path, body))

  async function getStatus(key: string): Promise<Members | null> {
    const cached = statuses.get(key)
    if (cached !== undefined && now() - cached.atMs < cachedForMs) return cached.status
    const status = await get(`/v1/billing/accounts/status?${String(new URLSearchParams({ external_key: key }))}`)
    if (status !== null) statuses.set(key, { status, atMs: now() })
    return status
  }

  // V1 names the account by both, once a status has told it the id.
  async function list(path: string, key: string): Promise<readonly Members[] | null> {
    const id = statuses.get(key)?.status['account_id']
    const asked = new URLSearchParams({ external_key: key, ...(typeof id === 'string' && { account_id: id }) })
    const answer = await get(`${path}?${String(asked)}`)
    return answer === null ? null : listIn(answer)
  }

  const listReservations = (key: string) => list('/v1/billing/credits/reservations', key)
  const listLedger = (key: string) => list('/v1/billing/credits/ledger', key)
  const listTimeline = (key: string) => list('/v1/billing/timeline', key)
  return {
    unavailable,
    getStatus,
    emitEvent: (envelope) => post('/v1/billing/events', envelope),
    reserve: (body) => post('/v1/billing/credits/reserve', body),
    consume: (body) => post('/v1/billing/credits/consume', body),
    release: (body) => post('/v1/billing/credits/release', body),
    listReservations,
    listLedger,
    listTimeline,
    async monitor(key) {
      const status = await getStatus(key)
      const [reservations, ledger, timeline] = [await listReservations(key), await listLedger(key), await listTimeline(key)]
      return { status, reservations, ledger, timeline }
    },
  }
}

const listNames = ['rows', 'items', 'events', 'reservations', 'ledger', 'timeline', 'data'] as const

/** The first member among V1's names for a list that is an array; none is an empty list to V1. */
export function listIn(answer: Members): readonly Members[] {
  const found = listNames.map((name) => answer[name]).find((value) => Array.isArray(value))
  return (found ?? []) as readonly Members[]
}

const toMembers = (answer: unknown): Members | null =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Members) : null
