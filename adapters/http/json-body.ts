import type { Request, RequestHandler } from 'express'
import { BillingError } from '../../src/domain/errors.ts'
import { parseJson } from './json-text.ts'

export const bodyLimitBytes = 2 * 1024 * 1024

/**
 * Makes the middleware that reads a JSON body into `req.body`, for the operations that take one.
 *
 * It stands behind authentication, so that a stranger's body is never parsed. It refuses, by a BillingError to `next`, with
 * MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE or MALFORMED_JSON (what `parseJson` says, and an empty body).
 */
export function readJsonBody({ limitBytes = bodyLimitBytes }: { readonly limitBytes?: number } = {}): RequestHandler {
  return (req, _res, next) => {
    const refusal = refuseMediaType(req) ?? refuseDeclaredLength(req, limitBytes)
    if (refusal !== null) {
      discard(req, limitBytes)
      next(refusal)
      return
    }
    collect(req, limitBytes, {
      done: (bytes) => next(readInto(req, bytes)),
      failed: (error) => next(error),
    })
  }
}

/** What is wrong with the body, or undefined, as `next` likes it. */
function readInto(req: Request, bytes: Uint8Array): unknown {
  try {
    req.body = parseJson(bytes)
    return undefined
  } catch (error) {
    return error
  }
}

const jsonType = /^application\/([a-z0-9!#$&^_.+-]+\+)?json$/i
const utf8Charset = /^charset="?utf-8"?$/i

/** What is wrong with the sort of a body; null where nothing is. */
export function refuseMediaType({ headers }: Request): BillingError | null {
  const contentType = headers['content-type'] ?? ''
  if (contentType !== 'application/json' && !isUtf8Json(contentType)) {
    return new BillingError('MEDIA_TYPE_UNSUPPORTED', 'Cannot read the body: its content type is not application/json in UTF-8')
  }
  const encoding = headers['content-encoding'] ?? ''
  if (encoding !== '' && encoding.toLowerCase() !== 'identity') {
    return new BillingError('MEDIA_TYPE_UNSUPPORTED', 'Cannot read the body: it is compressed or otherwise encoded')
  }
  return null
}

function isUtf8Json(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim())
  return jsonType.test(type) && parameters.every((parameter) => !/^charset\b/i.test(parameter) || utf8Charset.test(parameter))
}

function refuseDeclaredLength({ headers }: Request, limitBytes: number): BillingError | null {
  return Number(headers['content-length'] ?? 0) > limitBytes ? tooLarge(limitBytes) : null
}

export function tooLarge(limitBytes: number): BillingError {
  return new BillingError('BODY_TOO_LARGE', `Cannot read the body: it has more than ${limitBytes} bytes`, { limit_bytes: limitBytes })
}

interface Outcome {
  done(bytes: Uint8Array): void
  failed(error: BillingError): void
}

/** Gathers the body, and calls one of the two exactly once, also where the caller goes away in the middle. */
function collect(req: Request, limitBytes: number, { done, failed }: Outcome): void {
  const chunks: Buffer[] = []
  let size = 0

  const onData = (chunk: Buffer): void => {
    size += chunk.length
    if (size <= limitBytes) {
      chunks.push(chunk)
      return
    }
    stop()
    discard(req, limitBytes)
    failed(tooLarge(limitBytes))
  }
  const onEnd = (): void => {
    stop()
    done(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size))
  }
  const onBroken = (): void => {
    stop()
    failed(new BillingError('MALFORMED_JSON', 'Cannot read the body: the connection ended before it did'))
  }
  const stop = (): void => {
    req.off('data', onData).off('end', onEnd).off('close', onBroken)
  }
  req.on('error', ignore) // 'close' follows, and is enough to know
  req.on('data', onData).on('end', onEnd).on('close', onBroken)
}

/**
 * Lets the rest of a refused body run by, so that the caller, who may read only once it has written, gets the answer and the
 * connection stays good for the next call. Who sends much more than is allowed loses the connection instead.
 */
export function discard(req: Request, limitBytes: number): void {
  let left = limitBytes * 8
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  req.on('error', ignore) // the answer is under way, and nobody else is left to tell
}

function ignore(): void {
  // Without any listener an error of the connection would end the process.
}
