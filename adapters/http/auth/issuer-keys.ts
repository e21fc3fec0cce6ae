import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose'
import { BillingError } from '../../../src/domain/errors.ts'

export interface IssuerNeeds {
  readonly clock: { now(): number }
  readonly fetch: typeof fetch
}

/** What the tokens of an issuer are verified with. */
export interface IssuerKeys {
  /** The `iss` that must be in the token. */
  issuer(): Promise<string>

  readonly key: JWTVerifyGetKey
}

interface Discovered {
  readonly issuer: string
  readonly keys: RemoteJWKSet
}

const timeoutMs = 5000
// While the issuer is away each call is told so at once: none waits for it, and it is not overrun when it comes back.
const pauseAfterFailureMs = 5000

/**
 * The keys of an OpenID Connect issuer, found by its discovery document (OpenID Connect Discovery 1.0, section 4) and kept by `jose`.
 *
 * Both functions throw BillingError AUTHENTICATION_UNAVAILABLE where the issuer does not answer or answers nonsense.
 */
export function makeIssuerKeys(issuer: string, { clock, fetch }: IssuerNeeds): IssuerKeys {
  let discovery: Promise<Discovered> | null = null
  let failedAt = -Infinity

  // A failure forgets what was discovered as well: the issuer may have moved its keys.
  const failed = (cause: unknown): BillingError => {
    discovery = null
    failedAt = clock.now()
    return unavailable(cause)
  }

  const discovered = async (): Promise<Discovered> => {
    if (discovery === null && clock.now() < failedAt + pauseAfterFailureMs) throw unavailable()
    discovery ??= discover(issuer, fetch)
    return discovery.catch((cause: unknown) => {
      throw failed(cause)
    })
  }

  return {
    issuer: async () => (await discovered()).issuer,
    key: async (header, token) => {
      const { keys } = await discovered()
      try {
        return await keys(header, token)
      } catch (error) {
        // The issuer answered, and it is the token that names no key of its.
        if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error
        throw failed(error)
      }
    },
  }
}

function unavailable(cause?: unknown): BillingError {
  const message = 'Cannot check the token: its issuer does not answer'
  return new BillingError('AUTHENTICATION_UNAVAILABLE', message, { retry_after_seconds: pauseAfterFailureMs / 1000 }, { cause })
}

async function discover(issuer: string, fetch: IssuerNeeds['fetch']): Promise<Discovered> {
  const address = new URL('.well-known/openid-configuration', withSlash(issuer))
  const answer = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: 'application/json' },
  })
  if (answer.status !== 200) throw new Error(`${address.href} answered ${answer.status}`)
  const document = toDiscoveryDocument(await answer.json())

  // Another issuer's document would make its tokens good here (section 4.3 of the same source).
  if (withSlash(document.issuer) !== withSlash(issuer)) throw new Error(`${address.href} speaks for another issuer`)
  const keysUrl = new URL(document.jwks_uri)
  if (keysUrl.protocol !== 'https:' && keysUrl.protocol !== address.protocol)
    throw new Error(`${address.href} names keys that do not come over https`)
  return { issuer: document.issuer, keys: createRemoteJWKSet(keysUrl, { timeoutDuration: timeoutMs, [customFetch]: fetch }) }
}

function toDiscoveryDocument(value: unknown): { readonly issuer: string; readonly jwks_uri: string } {
  if (typeof value === 'object' && value !== null && 'issuer' in value && 'jwks_uri' in value) {
    const { issuer, jwks_uri } = value
    if (typeof issuer === 'string' && typeof jwks_uri === 'string') return { issuer, jwks_uri }
  }
  throw new Error('the discovery document lacks issuer or jwks_uri')
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`)
