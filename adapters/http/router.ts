import { Router } from 'express'
import type { Express, Request, RequestHandler, Response } from 'express'
import { BillingError } from '../../src/domain/errors.ts'
import type { Admission } from './admission/admission.ts'
import type { Authenticator } from './auth/authenticator.ts'
import { toPattern } from './contract.ts'
import type { Contract, Route, SecurityScheme } from './contract.ts'
import { readEventBody } from './events/event-body.ts'
import { makeKeepRefused } from './events/keep-refused.ts'
import { circumstancesOf } from './problem.ts'
import { inTurn } from './in-turn.ts'
import { readFormBody, refusingAfterForm } from './form-body.ts'
import { readJsonBody } from './json-body.ts'
import { readRawBody } from './raw-body.ts'
import { sendWithRaw } from './raw-json.ts'
import { sendStream } from './send-stream.ts'
import { localsOf } from './request-locals.ts'
import type { RecordingEvents } from '../../ports/driving/recording-events.ts'
import type { Operation, OperationId, OperationRequest, Operations, Reply } from './operation.ts'
import type { Caller } from '../../ports/driving/caller.ts'

interface Needs {
  readonly contract: Contract
  readonly operations: Operations
  readonly authenticator: Authenticator
  readonly controlRateLimit: RequestHandler
  readonly admission: Pick<Admission, 'stepsOf'>
  /** The contract's check of one of its paths. */
  readonly makeValidator: (contractPath: string) => RequestHandler
  readonly isStopping: () => boolean
  readonly keepRefused: RecordingEvents['keepRefused']
}

/**
 * Mounts every operation of the contract: first who calls and how often, then the body, then that the call is there, then
 * the contract's checks, then the operation. Nobody's body is parsed before the caller is known.
 */
export function mountRoutes(
  app: Express,
  { contract, operations, authenticator, controlRateLimit, admission, makeValidator, isStopping, keepRefused }: Needs,
): void {
  const readerOf = makeReaders()
  const refuseUnknown = refuseUnknownRoutes(contract.routes)
  // A path without parameters is found by its name; Express tries the others one after the other, for each call anew.
  const byName = new Map<string, RequestHandler>()
  app.use((req, res, next) => {
    const named = byName.get(req.path)
    if (named === undefined) next()
    else void named(req, res, next)
  })
  for (const [contractPath, routes] of Map.groupBy(contract.routes, (route) => route.contractPath)) {
    const validate = makeValidator(contractPath)
    const [{ path, aliases } = { path: contractPath, aliases: [] }] = routes
    const paths = [path, ...aliases]
    const named = paths.some((one) => one.includes(':')) ? null : Router({ caseSensitive: true, strict: true })
    if (named !== null) for (const one of paths) byName.set(one, named)
    const mounted = named ?? app
    for (const route of routes) {
      const steps: RequestHandler[] = [(_req, res, next) => name(res, route, next)]
      if (route.schemes.length > 0) {
        const authenticate = makeAuthenticate(authenticator, route.schemes)
        steps.push(route.body === 'FORM' ? refusingAfterForm(authenticate) : authenticate)
      }
      if (route.isControl) steps.push(controlRateLimit)
      steps.push(...readerOf(route))
      const handler = makeHandler(operations[route.operationId] as Operation<OperationId>, { isStopping, hasRawJson: route.hasRawJson })
      const behind = route.keepsRefused ? [makeKeepRefused(keepRefused)] : []
      mounted[route.method](paths, inTurn([...steps, ...admission.stepsOf(route), settleMediaType(route), validate, handler]), ...behind)
    }
    // Here, since a later path may fit with a parameter what is a name of its own here: `export` is no invoice's id.
    mounted.all(paths, refuseUnknown)
  }
  app.use(refuseUnknown)
}

function makeReaders() {
  const readers = { JSON: readJsonBody(), FORM: readFormBody(), RAW: readRawBody() }
  const readOptional = readJsonBody({ isOptional: true })
  return (route: Route): readonly RequestHandler[] => {
    if (route.body === null) return []
    if (route.keepsRefused) return [readEventBody(route)]
    return [route.body === 'JSON' && route.isBodyOptional ? readOptional : readers[route.body]]
  }
}

// The validator keeps a check for each media type that it meets. What it has to check is JSON, however it was written, and what it
// has not to check has none: so callers cannot make it keep more and more of them.
function settleMediaType({ body }: Route): RequestHandler {
  return (req, _res, next) => {
    if (body === 'JSON') req.headers['content-type'] = 'application/json'
    else delete req.headers['content-type']
    next()
  }
}

function name(res: Response, { operationId }: Route, next: () => void): void {
  localsOf(res).operationId = operationId
  next()
}

const callersOf: Readonly<Record<SecurityScheme, Caller['kind'] | null>> = {
  ServiceToken: 'SERVICE',
  ServiceBearer: 'SERVICE',
  OperatorBearer: 'OPERATOR',
  PortalBearer: 'PORTAL',
  MetricsToken: null,
}

/** @throws {BillingError} UNAUTHENTICATED without a good credential; FORBIDDEN where it is good and the operation is not for it */
function makeAuthenticate(authenticator: Authenticator, schemes: readonly SecurityScheme[]): RequestHandler {
  const allowed = new Set(schemes.map((scheme) => callersOf[scheme]))
  return async (req, res, next) => {
    // Node keeps the first of two; whoever stands in between may have looked at the other.
    if ((req.headersDistinct['authorization']?.length ?? 0) > 1)
      throw new BillingError('UNAUTHENTICATED', 'Cannot authenticate: there is more than one Authorization header')
    const caller = await authenticator.authenticate(req.headers)
    if (caller === null) throw new BillingError('UNAUTHENTICATED', 'Cannot tell who is calling: no credential is given')
    localsOf(res).caller = caller
    if (!allowed.has(caller.kind))
      throw new BillingError('FORBIDDEN', `Cannot let ${caller.actor} make this call: it is not for that credential`)
    next()
  }
}

function refuseUnknownRoutes(routes: readonly Route[]): RequestHandler {
  const everywhere = routes.flatMap(({ path, aliases, method }) => [path, ...aliases].map((at) => ({ path: at, method })))
  const byPath = Map.groupBy(everywhere, ({ path }) => path)
  const patterns = [...byPath].map(([path, of]) => ({ pattern: toPattern(path), allow: of.map(({ method }) => method.toUpperCase()) }))
  return (req, res) => {
    const known = patterns.find(({ pattern }) => pattern.test(req.path))
    if (known === undefined) throw new BillingError('NOT_FOUND', `Cannot find ${req.path}: the contract has no such path`)
    res.set('Allow', known.allow.join(', '))
    throw new BillingError('METHOD_NOT_ALLOWED', `Cannot ${req.method} ${req.path}: allowed is ${known.allow.join(', ')}`)
  }
}

interface HandlerNeeds {
  readonly isStopping: () => boolean
  readonly hasRawJson: boolean
}

function makeHandler<Id extends OperationId>(operation: Operation<Id>, { isStopping, hasRawJson }: HandlerNeeds): RequestHandler {
  return async (req, res) => {
    const reply = await operation(toRequest<Id>(req, res))
    if (isStopping()) res.set('Connection', 'close') // left open it would hold up the stop until the grace is over
    await send(res, reply, hasRawJson)
  }
}

// The validator has seen to it that these are what the contract says.
function toRequest<Id extends OperationId>(req: Request, res: Response): OperationRequest<Id> {
  const { params: path, query, headers, socket } = req
  const request: Readonly<Record<keyof OperationRequest<Id>, unknown>> = {
    body: req.body as unknown,
    path,
    query,
    headers,
    caller: localsOf(res).caller ?? null,
    sent: localsOf(res).sent ?? null,
    circumstances: () => circumstancesOf(req, res),
    peerAddress: socket.remoteAddress,
  }
  return request as OperationRequest<Id>
}

async function send(res: Response, { status, headers = {}, body }: Reply<OperationId>, hasRawJson: boolean): Promise<void> {
  const begin = (): void => void res.status(status).set(headers)
  if (typeof body === 'object' && Symbol.asyncIterator in body) return sendStream(res, body, begin)
  begin()
  if (body === undefined) res.end()
  else if (typeof body === 'string') res.send(body)
  else if (body instanceof Uint8Array) res.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
  else if (hasRawJson) sendWithRaw(res, body)
  else res.json(body)
}
