import type { Members } from './v1-calls.ts'

/** One HTTP call. */
export interface WireCall {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** With its query. */
  readonly path: string
  /** Sent as it is where it is a text, else as JSON. */
  readonly body?: unknown
}

/** What came: a status and the JSON of the body, or its text where it is none; or what went wrong before anything came. */
export interface WireAnswer {
  readonly status: number | null
  readonly body: unknown
}

/** Makes a call as one caller. It never throws, and never tries again. */
export type Wire = (call: WireCall) => Promise<WireAnswer>

interface Needs {
  /** With or without a slash at its end. */
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** V1 waits 5 s: what comes later has not come. */
  readonly timeoutMs?: number
}

/** Calls of one credential on a deployment. */
export function makeWire({ baseUrl, headers, timeoutMs = 5_000 }: Needs): Wire {
  const root = baseUrl.replace(/\/$/, '')
  return async ({ method, path, body }) => {
    try {
      const answer = await fetch(root + path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return { status: answer.status, body: toJson(await answer.text()) }
    } catch (cause) {
      return { status: null, body: whyOf(cause) }
    }
  }
}

/** What went wrong, and the cause that fetch() hides behind it. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return `${error.name}: ${error.message}${cause}`
}

export const asService = (token: string): Readonly<Record<string, string>> => ({ 'x-service-token': token })
export const asOperator = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` })

/** A member of a body, where it is an object that has it. */
export function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Members)[name] : undefined
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
