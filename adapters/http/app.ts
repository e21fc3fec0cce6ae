import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import express from 'express'
import type { Express, Request, RequestHandler } from 'express'
import helmet from 'helmet'
import type { Log } from '../../ports/driven/log.ts'
import type { RequestMetrics } from '../../ports/driven/metrics.ts'
import type { SandboxPage } from '../../ports/driving/paying.ts'
import type { RecordingEvents } from '../../ports/driving/recording-events.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { Admission } from './admission/admission.ts'
import type { Authenticator } from './auth/authenticator.ts'
import type { Contract } from './contract.ts'
import { makeDocsPages } from './docs-pages.ts'
import type { Operations } from './operation.ts'
import { makeReturnPage } from './payments/return-page.ts'
import { makeProblemHandler } from './problem.ts'
import { makeControlRateLimit } from './rate-limit.ts'
import { chooseRequestId } from './request-id.ts'
import { inTurn } from './in-turn.ts'
import { localsOf } from './request-locals.ts'
import { mountRoutes } from './router.ts'
import { makeSandboxPages } from './payments/sandbox-pages.ts'
import { makeValidator } from './validate.ts'

export interface AppNeeds {
  readonly contract: Contract
  readonly operations: Operations
  readonly authenticator: Authenticator
  readonly log: Log
  readonly metrics: RequestMetrics
  readonly nextRequestId: () => string
  readonly isProduction: boolean
  /** In the form of Express's setting `trust proxy`. */
  readonly trustProxy: false | readonly string[]
  readonly controlRateLimitPerMinute: number
  readonly admission: Pick<Admission, 'stepsOf'>
  /** True once the service stops: what still comes over open connections is turned away. */
  readonly isStopping: () => boolean
  readonly keepRefused: RecordingEvents['keepRefused']
  /** Null where no rail is a sandbox: its pages are not there then. */
  readonly sandbox: SandboxPage | null
}

/** The service as an Express application: every operation of the contract, its documentation, and problems for all else. */
export function makeApp(needs: AppNeeds): Express {
  const { contract, operations, authenticator, log, isProduction } = needs
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag') // operations say their own
  app.set('query parser', 'simple')
  app.set('trust proxy', needs.trustProxy === false ? false : [...needs.trustProxy])
  app.set('case sensitive routing', true)
  app.set('strict routing', true)

  const sandbox = needs.sandbox === null ? [] : [makeSandboxPages(needs.sandbox)]
  const forAll = [makeIntroduction(needs), securityHeaders, requireHost, refuseWhenStopping(needs.isStopping)]
  app.use(inTurn([...forAll, makeDocsPages(), makeReturnPage(), ...sandbox]))
  const controlRateLimit = makeControlRateLimit({ requestsPerMinute: needs.controlRateLimitPerMinute })
  mountRoutes(app, {
    contract,
    operations,
    authenticator,
    controlRateLimit,
    admission: needs.admission,
    makeValidator: makeValidator({ document: contract.document, isProduction, log }),
    isStopping: needs.isStopping,
    keepRefused: needs.keepRefused,
  })
  app.use(makeProblemHandler({ log, isStopping: needs.isStopping }))
  return app
}

// An API answers nothing that a browser would run or frame. The documentation's pages say otherwise for themselves.
const securityHeaders: RequestHandler = alwaysSetting(
  helmet({ contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } } }),
)

type Setting = (req: IncomingMessage, res: ServerResponse, next: () => void) => void

/** The headers that those steps set, which are the same for each request: they are asked once. */
function alwaysSetting(steps: Setting): RequestHandler {
  const req = new IncomingMessage(new Socket())
  const res = new ServerResponse(req)
  const headers: (readonly [string, string])[] = []
  res.setHeader = (name, value) => {
    headers.push([name, String(value)])
    return res
  }
  steps(req, res, () => undefined)
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
}

/** Gives each request its id, and tells log and metrics how it ended. */
function makeIntroduction({ log, metrics, nextRequestId }: AppNeeds): RequestHandler {
  return (req, res, next) => {
    const began = performance.now()
    const locals = localsOf(res)
    locals.requestId = chooseRequestId(req.headers['x-request-id'], nextRequestId)
    res.setHeader('X-Request-Id', locals.requestId)
    settleTarget(req)
    const { method } = req
    // Node leaves the body away by itself; all else is as for GET.
    if (method === 'HEAD') req.method = 'GET'
    res.once('close', () => {
      const seconds = (performance.now() - began) / 1000
      const operation = locals.operationId ?? 'none'
      metrics.observeRequest({ operation, status: res.statusCode, seconds })
      const fields = {
        request_id: locals.requestId,
        method,
        path: req.path,
        operation,
        status: res.statusCode,
        ms: Math.round(seconds * 1e4) / 10,
      }
      const isCut = !res.writableFinished
      log.info(
        { ...fields, ...(locals.caller && { actor: locals.caller.actor }), ...(isCut && { is_cut: true }) },
        isCut ? 'request cut off' : 'request',
      )
    })
    next()
  }
}

// A target may be an absolute URL, and then means its path (RFC 9112, 3.2.2); a fragment is for clients alone. The validator
// goes by the target as it came, and would not find what Express has found.
function settleTarget(req: Request): void {
  if (/^\/[^#]*$/.test(req.url)) return
  const target = req.url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/, '')
  req.url = req.originalUrl = target.startsWith('/') ? target : `/${target}`
}

// RFC 9112, 3.2. An older client has no Host.
const requireHost: RequestHandler = (req, res, next) => {
  if (req.httpVersion !== '1.1' || req.headers.host !== undefined) {
    next()
    return
  }
  res.set('Connection', 'close')
  next(new BillingError('HTTP_MALFORMED', 'Cannot take the request: it has no header Host'))
}

function refuseWhenStopping(isStopping: () => boolean): RequestHandler {
  return (req, _res, next) => {
    if (!isStopping() || req.path === '/v1/health') {
      next()
      return
    }
    next(new BillingError('SHUTTING_DOWN', 'Cannot take the call: the service is stopping'))
  }
}
