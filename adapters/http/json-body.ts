import type { Request, RequestHandler } from 'express'
import { BillingError } from '../../src/domain/errors.ts'
import { collectBody, discard, refuseDeclaredLength, refuseEncoding } from './collect-body.ts'
import { parseJson } from './json-text.ts'

export const bodyLimitBytes = 2 * 1024 * 1024

interface Options {
  readonly limitBytes?: number
  readonly isOptional?: boolean
}

/**
 * Makes the middleware that reads a JSON body into `req.body`, for the operations that take one.
 *
 * It stands behind authentication, so that a stranger's body is never parsed. It refuses, by a BillingError to `next`, with
 * MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE or MALFORMED_JSON (what `parseJson` says, and an empty body, unless it is
 * optional: then it is an object without members, whatever sort it is said to be).
 */
export function readJsonBody({ limitBytes = bodyLimitBytes, isOptional = false }: Options = {}): RequestHandler {
  return (req, _res, next) => {
    if (isOptional && isWithoutBody(req)) {
      req.body = {}
      next()
      return
    }
    const refusal = refuseMediaType(req) ?? refuseDeclaredLength(req, limitBytes)
    if (refusal !== null) {
      void discard(req, limitBytes).then(() => next(refusal))
      return
    }
    collectBody(req, limitBytes, {
      done: (bytes) => next(isOptional && bytes.length === 0 ? void (req.body = {}) : readInto(req, bytes)),
      failed: (error) => next(error),
      broken: () => new BillingError('MALFORMED_JSON', 'Cannot read the body: the connection ended before it did'),
    })
  }
}

const isWithoutBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0

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
  return refuseEncoding(headers)
}

function isUtf8Json(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim())
  return jsonType.test(type) && parameters.every((parameter) => !/^charset\b/i.test(parameter) || utf8Charset.test(parameter))
}
