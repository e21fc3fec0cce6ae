import type { Request, RequestHandler } from 'express'
import { BillingError } from '../../../src/domain/errors.ts'
import { discard, tooLarge } from '../collect-body.ts'
import type { Route } from '../contract.ts'
import { fromHeader } from '../idempotency-key.ts'
import { bodyLimitBytes, refuseMediaType } from '../json-body.ts'
import { localsOf } from '../request-locals.ts'
import { keyHeader } from '../spending.ts'
import type { SentBody } from './sent-body.ts'

/** So much is kept of a body that is too large. */
const excerptBytes = 64 * 1024

/**
 * Makes the middleware that reads the body of an event: it keeps what came, in `locals.sent`, whether or not it can be read, and makes
 * `req.body` of it without the niceties of `readJsonBody`. What V1 sends comes once: a member that is there twice, a broken character
 * or any depth are no reason to lose it.
 *
 * Refuses, by a BillingError to `next`, with MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE or MALFORMED_JSON.
 */
export function readEventBody({ operationId }: Pick<Route, 'operationId'>): RequestHandler {
  return async (req, res, next) => {
    const sent = await gather(req)
    localsOf(res).sent = sent
    const refusal = refuseMediaType(req) ?? (sent.sizeBytes > bodyLimitBytes ? tooLarge(bodyLimitBytes) : null)
    if (refusal !== null) throw refusal
    const body = parse(sent.text)
    req.body = operationId === 'recordEvent' ? withHeaderKey(body, keyHeader(req.headers)) : body
    next()
  }
}

/** The header is another way to write the body's key: where the body has none, it counts. */
function withHeaderKey(body: unknown, header: string | undefined): unknown {
  if (header === undefined || typeof body !== 'object' || body === null || Array.isArray(body) || 'idempotency_key' in body) return body
  return { ...body, idempotency_key: fromHeader(header) ?? header }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BillingError(
      'MALFORMED_JSON',
      text.trim() === '' ? 'Cannot read the event: it is empty' : 'Cannot read the event: it is no JSON',
    )
  }
}

/** @throws {BillingError} MALFORMED_JSON where the caller goes away in the middle */
function gather(req: Request): Promise<SentBody> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer): void => {
      size += chunk.length
      if (size - chunk.length < bodyLimitBytes) chunks.push(chunk)
      if (size <= bodyLimitBytes) return
      stop()
      const announced = Number(req.headers['content-length'] ?? 0)
      const sent = {
        bytes: Buffer.concat(chunks).subarray(0, excerptBytes),
        sizeBytes: Math.max(size, announced),
        text: '',
        isRepaired: false,
      }
      void discard(req, bodyLimitBytes).then(() => resolve(sent))
    }
    const onEnd = (): void => {
      stop()
      resolve(toSent(Buffer.concat(chunks, size)))
    }
    const onBroken = (): void => {
      stop()
      reject(new BillingError('MALFORMED_JSON', 'Cannot read the event: the connection ended before it did'))
    }
    const stop = (): void => {
      req.off('data', onData).off('end', onEnd).off('close', onBroken)
    }
    req.on('error', () => undefined) // 'close' follows, and is enough to know
    req.on('data', onData).on('end', onEnd).on('close', onBroken)
  })
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

function toSent(bytes: Buffer): SentBody {
  try {
    return { bytes, sizeBytes: bytes.length, text: strict.decode(bytes), isRepaired: false }
  } catch {
    return { bytes, sizeBytes: bytes.length, text: lenient.decode(bytes), isRepaired: true }
  }
}
