import type { IncomingHttpHeaders } from 'node:http'
import type { Caller } from '../../../ports/driving/caller.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { makeVerifyCallerToken } from './caller-tokens.ts'
import type { JwtTrust } from './jwt-trust.ts'
import { hashToken, makeKnownTokens } from './known-tokens.ts'
import { makeMayReadMetrics, type MetricsReader } from './metrics-access.ts'

/** Tells by a request's headers who is calling. */
export interface Authenticator {
  /**
   * @returns null where no credential is present
   * @throws {BillingError} UNAUTHENTICATED for a credential that is present and wrong, or two that do not agree;
   *   AUTHENTICATION_UNAVAILABLE where a JWT cannot be checked now
   */
  authenticate(headers: IncomingHttpHeaders): Promise<Caller | null>

  /** Whether this request may see the metrics: by their token, or from loopback where there is none. */
  mayReadMetrics(reader: MetricsReader): boolean
}

interface Needs {
  readonly serviceTokens: readonly string[]
  readonly adminToken: string
  readonly jwt: JwtTrust
  /** Null or absent: loopback alone reads the metrics. */
  readonly metricsToken?: string | null
  readonly clock: { now(): number }
  /** How an issuer's keys are fetched. */
  readonly fetch?: typeof fetch
}

const service: Caller = { kind: 'SERVICE', actor: 'service:v1' }
const emergency: Caller = { kind: 'OPERATOR', actor: 'operator:emergency' }

/**
 * Makes the authenticator: `x-service-token` with a service's token, or `Authorization: Bearer` with a service's token, the
 * emergency token, or the JWT of an operator or of a tenant's portal.
 */
export function makeAuthenticator({
  serviceTokens,
  adminToken,
  jwt,
  metricsToken = null,
  clock,
  fetch = globalThis.fetch,
}: Needs): Authenticator {
  const isServiceToken = makeKnownTokens(serviceTokens)
  const isAdminToken = makeKnownTokens([adminToken])
  const verifyCallerToken = makeVerifyCallerToken({ trust: jwt, clock, fetch })

  const byServiceToken = (token: string): Caller => {
    if (!isServiceToken(hashToken(token))) throw refused('the service token is not known here')
    return service
  }

  const byBearer = async (token: string): Promise<Caller> => {
    const hash = hashToken(token)
    const [isService, isAdmin] = [isServiceToken(hash), isAdminToken(hash)] // both are asked, whatever the first one says
    if (isService) return service
    if (isAdmin) return emergency
    return verifyCallerToken(token, hash)
  }

  return {
    authenticate: async (headers) => {
      const serviceToken = headerText(headers['x-service-token'])
      const bearer = fromAuthorization(headers.authorization)
      const first = serviceToken === '' ? null : byServiceToken(serviceToken)
      const second = bearer === null ? null : await byBearer(bearer)
      if (first !== null && second !== null && first.actor !== second.actor) throw refused('the two credentials are not of one caller')
      return second ?? first
    },
    mayReadMetrics: makeMayReadMetrics(metricsToken),
  }
}

// An empty header is how a client writes that it has no credential.
function headerText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}

function fromAuthorization(header: string | undefined): string | null {
  if (header === undefined || header === '') return null
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(header)?.[1]
  if (token === undefined) throw refused('the Authorization header is not of the form "Bearer <token>"')
  return token
}

function refused(reason: string): BillingError {
  return new BillingError('UNAUTHENTICATED', `Cannot authenticate: ${reason}`)
}
