import type { RequestHandler } from 'express'
import { BillingError } from '../../src/domain/errors.ts'
import { collectBody, discard, refuseDeclaredLength, refuseEncoding } from './collect-body.ts'
import { bodyLimitBytes } from './json-body.ts'

export const rawLimitBytes = 256 * 1024

/** A body as it came: to be verified, or refused already. */
export type RawBody = {
  /** So much of it as was read, or was announced where it was not read. */
  readonly sizeBytes: number
} & (
  | {
      readonly refusal: null
      readonly bytes: Uint8Array
      /** Names in lower case; of a doubled header all values. */
      readonly headers: Readonly<Record<string, readonly string[]>>
    }
  | { readonly refusal: BillingError }
)

/**
 * Makes the middleware that reads a body as the bytes that came, whatever they are called, into `req.body`: a RawBody. A signature is of
 * these bytes, so nothing is unpacked, and nothing parsed.
 *
 * It refuses nothing by itself: what was refused is for the operation to note and to tell. That is BODY_TOO_LARGE, or WEBHOOK_MALFORMED
 * where the body is compressed or did not come to its end.
 */
export function readRawBody(): RequestHandler {
  return (req, _res, next) => {
    const take = (body: RawBody): void => {
      req.body = body
      next()
    }
    const announced = Number(req.headers['content-length'] ?? 0)
    const refusal = refuseEncoding(req.headers) === null ? refuseDeclaredLength(req, rawLimitBytes) : malformed('it is compressed')
    if (refusal !== null) {
      // As patiently as with any other body: who is to read the answer may write the whole of it first.
      void discard(req, bodyLimitBytes).then(() => take({ refusal, sizeBytes: announced }))
      return
    }
    let seen = 0
    req.on('data', (chunk: Buffer) => (seen += chunk.length))
    collectBody(req, rawLimitBytes, {
      done: (bytes) => take({ refusal: null, bytes, sizeBytes: bytes.byteLength, headers: headersIn(req.headersDistinct) }),
      failed: (error) => take({ refusal: error, sizeBytes: Math.max(seen, announced) }),
      broken: () => malformed('the connection ended before it did'),
    })
  }
}

const malformed = (state: string): BillingError => new BillingError('WEBHOOK_MALFORMED', `Cannot read the body: ${state}`)

const headersIn = (headers: NodeJS.Dict<string[]>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values ?? []]))
