import { errors, jwtVerify, type JWTPayload } from 'jose'
import type { OperatorCaller, PortalCaller } from '../../../ports/driving/caller.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { IssuerNeeds } from './issuer-keys.ts'
import type { JwtTrust } from './jwt-trust.ts'
import { makeSigningKeys, type SigningKeys } from './signing-keys.ts'

const [operators, portal] = ['studio', 'portal'] as const
const leewaySeconds = 30
const rememberedTokensMax = 1000
// A remembered token is not checked against its key again, and a key that its issuer withdraws must stop to count soon.
const rememberedMs = 5 * 60_000

type TokenCaller = OperatorCaller | PortalCaller

/** Turns a JWT into its caller. `hash` is the token's SHA-256: verified tokens are remembered by it for a while. */
export type VerifyCallerToken = (token: string, hash: Buffer) => Promise<TokenCaller>

/**
 * Makes the verifier of JWTs: `aud` studio is an operator, `aud` portal with a `tenant_id` that tenant's portal. `sub` and `exp` are
 * required, clocks may differ by 30 seconds, and both are signed as the trust says.
 *
 * It throws BillingError UNAUTHENTICATED for a token that is neither's, AUTHENTICATION_UNAVAILABLE where the issuer's keys cannot be had.
 */
export function makeVerifyCallerToken({ trust, clock, fetch }: IssuerNeeds & { readonly trust: JwtTrust }): VerifyCallerToken {
  const signingKeys = makeSigningKeys(trust, { clock, fetch })
  const remembered = new Map<string, { readonly caller: TokenCaller; readonly until: number }>()

  return async (token, hash) => {
    const key = hash.toString('base64')
    const known = remembered.get(key)
    const now = clock.now()
    if (known !== undefined && now < known.until) return known.caller

    remembered.delete(key)
    const { caller, exp } = await verify(token, signingKeys, now)
    const [oldest] = remembered.keys()
    if (remembered.size >= rememberedTokensMax && oldest !== undefined) remembered.delete(oldest)
    remembered.set(key, { caller, until: Math.min((exp + leewaySeconds) * 1000, now + rememberedMs) })
    return caller
  }
}

interface Verified {
  readonly caller: TokenCaller
  /** Seconds since 1970. */
  readonly exp: number
}

async function verify(token: string, { algorithms, issuer, key }: SigningKeys, now: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [...algorithms],
      audience: [operators, portal],
      issuer: await issuer(),
      requiredClaims: ['sub', 'exp'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(now),
    })
    return toVerified(payload)
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw new BillingError('UNAUTHENTICATED', `Cannot authenticate: ${reasonOf(error)}`, {}, { cause: error })
    throw error
  }
}

function toVerified({ aud, sub, exp, tenant_id }: JWTPayload): Verified {
  const audiences = [aud].flat()
  // What is good for a tenant's portal may be in a tenant's hands; which of the two it is must not hang on the call.
  if (audiences.includes(operators) && audiences.includes(portal)) throw refused('the token is for operators and for the portal')
  // What the journal keeps of an actor is printable.
  if (typeof sub !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(sub)) throw refused('the sub of the token is no name of a caller')
  if (typeof exp !== 'number') throw refused('the token has no end')
  return { caller: audiences.includes(portal) ? toPortalCaller(sub, tenant_id) : toOperatorCaller(sub), exp }
}

function toOperatorCaller(sub: string): OperatorCaller {
  // The actor of the emergency token is a name that no person may take.
  if (sub === 'emergency') throw refused('the sub of the token is no name of an operator')
  return { kind: 'OPERATOR', actor: `operator:${sub}` }
}

function toPortalCaller(sub: string, tenantId: unknown): PortalCaller {
  if (typeof tenantId !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantId))
    throw refused('the tenant_id of the token is missing or no UUID')
  return { kind: 'PORTAL', actor: `portal:${sub}`, tenantId: tenantId.toLowerCase() }
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired'
  if (error instanceof errors.JWTClaimValidationFailed) return `the ${error.claim} of the token is missing or wrong`
  return 'the token is not known here, nor signed by a key that is trusted here'
}

function refused(reason: string): BillingError {
  return new BillingError('UNAUTHENTICATED', `Cannot authenticate: ${reason}`)
}
