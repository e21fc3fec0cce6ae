import { BillingError } from '../../src/domain/errors.ts'
import { asObject, asText, isObject } from '../../src/domain/payments/untrusted.ts'
import type { Guard } from './breaker.ts'

// The SDK has no patience of its own: without this a call waits for ever.
const timeoutMs = 8_000

/** The few calls that are made, with answers that nothing is believed of before it is looked at. */
export interface RazorpayApi {
  get(path: string, params?: Readonly<Record<string, string | number>>): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  /** The SDK cannot send the header that makes a refund safe to repeat: this goes by its own connection. */
  postRefund(path: string, body: unknown, key: string): Promise<unknown>
}

export interface RazorpayKeys {
  readonly keyId: string
  readonly keySecret: string
  readonly baseAddress?: string | undefined
  readonly timeoutMs?: number | undefined
}

/** What the SDK's types do not tell of it. */
interface InsideSdk {
  readonly rq: {
    readonly defaults: { baseURL?: string; timeout?: number; maxRedirects?: number }
    post(url: string, body: unknown, options: { readonly headers: Readonly<Record<string, string>> }): Promise<{ readonly data: unknown }>
  }
  get(request: { readonly url: string; readonly data?: unknown }): Promise<unknown>
  post(request: { readonly url: string; readonly data?: unknown }): Promise<unknown>
}

export function connectRazorpay(keys: RazorpayKeys): RazorpayApi {
  let opened: Promise<InsideSdk> | null = null
  const sdk = (): Promise<InsideSdk> => (opened ??= openSdk(keys))
  return {
    get: async (path, params) => (await sdk()).get({ url: path, data: params }),
    post: async (path, body) => (await sdk()).post({ url: path, data: body }),
    postRefund: async (path, body, key) =>
      (await (await sdk()).rq.post(`/v1${path}`, body, { headers: { 'X-Refund-Idempotency': key } })).data,
  }
}

async function openSdk({ keyId, keySecret, baseAddress, timeoutMs: patience = timeoutMs }: RazorpayKeys): Promise<InsideSdk> {
  const { default: Razorpay } = await import('razorpay') // large, and deliveries alone do without
  const { api } = new Razorpay({ key_id: keyId, key_secret: keySecret })
  if (!isInside(api)) throw new Error('the client of Razorpay is not built as it was')
  if (baseAddress !== undefined) api.rq.defaults.baseURL = baseAddress
  api.rq.defaults.timeout = patience
  // A redirect would carry the keys to another host.
  api.rq.defaults.maxRedirects = 0
  return api
}

const isInside = (api: unknown): api is InsideSdk =>
  typeof api === 'object' && api !== null && 'rq' in api && typeof api.rq === 'function' && 'defaults' in api.rq

/** Runs a call, and says of a failure in the product's words whether to try again. */
export type Call = <Answer>(action: string, send: () => Promise<Answer>) => Promise<Answer>

export const makeCall =
  (guard: Guard): Call =>
  (action, send) =>
    guard(async () => {
      try {
        return await send()
      } catch (error) {
        throw toBillingError(action, error)
      }
    })

export const isRefused = (error: unknown): boolean => error instanceof BillingError && error.code === 'PROVIDER_REFUSED'

/** What Razorpay does not know: it says so with 400, and with 404 of a path. */
export const isMissing = (error: unknown): boolean =>
  error instanceof BillingError && isRefused(error) && (error.facts.provider_status === 400 || error.facts.provider_status === 404)

// The SDK rejects with `{statusCode, error}`, and with a TypeError where there was no answer to read; its connection's own errors hold
// the keys. So nothing of them goes on but the status and the code.
function toBillingError(action: string, error: unknown): BillingError {
  const status = statusOf(error)
  const code = codeOf(error)
  const cause = new Error(`${status ?? 'no answer'} ${code ?? ''}`.trim())
  if (status === 429) return unavailable(action, { outcome: 'NONE', cause })
  if (status === null || status >= 500 || status === 408 || status === 409) return unavailable(action, { outcome: 'UNKNOWN', cause })
  const facts = { provider: 'RAZORPAY', provider_status: status, provider_code: code }
  return new BillingError('PROVIDER_REFUSED', `Cannot ${action}: Razorpay refused it (${code ?? status})`, facts, { cause })
}

function statusOf(error: unknown): number | null {
  const status = isObject(error) ? (error.statusCode ?? asObject(error.response).status) : null
  return typeof status === 'number' ? status : null
}

function codeOf(error: unknown): string | null {
  const told = isObject(error) ? (error.error ?? asObject(asObject(error.response).data).error) : null
  return asText(asObject(told).code)
}

const unavailable = (action: string, { outcome, cause }: { readonly outcome: 'NONE' | 'UNKNOWN'; readonly cause: Error }) =>
  new BillingError('PROVIDER_UNAVAILABLE', `Cannot ${action}: Razorpay is not answering`, { provider: 'RAZORPAY', outcome }, { cause })
