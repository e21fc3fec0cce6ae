import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { BillingError } from '../../src/domain/errors.ts'

/**
 * Makes the middleware that bounds control calls, for each credential and address together: `RateLimit` and `RateLimit-Policy`
 * (draft 8) tell every caller how it stands, and who is over gets RATE_LIMITED by `next`, with `Retry-After` set.
 *
 * It stands behind authentication, so what it counts in memory is bounded by who may call at all; a minute later it is forgotten.
 */
export function makeControlRateLimit({ requestsPerMinute }: { readonly requestsPerMinute: number }): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'control',
    keyGenerator: callerKey,
    handler: (_req, res, next) => {
      const retryAfterSeconds = Number(res.getHeader('Retry-After')) // the library has set it just before
      const message = `Cannot take the call: more than ${requestsPerMinute} control calls in a minute`
      next(new BillingError('RATE_LIMITED', message, { retry_after_seconds: retryAfterSeconds }))
    },
    // These warn of headers that a caller may send and that do not count: which proxies are believed is a setting (TRUST_PROXY).
    validate: { xForwardedForHeader: false, forwardedHeader: false },
  })
}

// An IPv6 address counts by its /56, which is what one subscriber has; the credential is hashed so that no store holds it.
function callerKey(req: Request): string {
  const credential = [req.headers['x-service-token'], req.headers.authorization].join(' ')
  const address = req.ip === undefined ? '' : ipKeyGenerator(req.ip)
  return `${createHash('sha256').update(credential).digest('base64')} ${address}`
}
