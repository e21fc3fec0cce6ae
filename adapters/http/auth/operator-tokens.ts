import { errors, jwtVerify, type JWTPayload } from 'jose'
import type { OperatorCaller } from '../../../ports/driving/caller.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { IssuerNeeds } from './issuer-keys.ts'
import type { JwtTrust } from './jwt-trust.ts'
import { makeSigningKeys, type SigningKeys } from './signing-keys.ts'

const audience = 'studio'
const portalAudience = 'portal'
const leewaySeconds = 30
const rememberedTokensMax = 1000
// A remembered token is not checked against its key again, and a key that its issuer withdraws must stop to count soon.
const rememberedMs = 5 * 60_000

/** Turns an operator's JWT into a caller. `hash` is the token's SHA-256: verified tokens are remembered by it for a while. */
export type VerifyOperatorToken = (token: string, hash: Buffer) => Promise<OperatorCaller>

/**
 * Makes the verifier of operator JWTs: `aud` studio, `sub` and `exp` required, 30 seconds of leeway, signed as the trust says.
 *
 * It throws BillingError UNAUTHENTICATED for a token that is no operator's, AUTHENTICATION_UNAVAILABLE where the issuer's keys cannot be had.
 */
export function makeVerifyOperatorToken({ trust, clock, fetch }: IssuerNeeds & { readonly trust: JwtTrust }): VerifyOperatorToken {
  const signingKeys = makeSigningKeys(trust, { clock, fetch })
  const remembered = new Map<string, { readonly caller: OperatorCaller; readonly until: number }>()

  return async (token, hash) => {
    const key = hash.toString('base64')
    const known = remembered.get(key)
    const now = clock.now()
    if (known !== undefined && now < known.until) return known.caller

    remembered.delete(key)
    const { sub, exp } = await verify(token, signingKeys, now)
    const caller = { kind: 'OPERATOR', actor: `operator:${sub}` } as const
    const [oldest] = remembered.keys()
    if (remembered.size >= rememberedTokensMax && oldest !== undefined) remembered.delete(oldest)
    remembered.set(key, { caller, until: Math.min((exp + leewaySeconds) * 1000, now + rememberedMs) })
    return caller
  }
}

interface OperatorClaims {
  readonly sub: string
  /** Seconds since 1970. */
  readonly exp: number
}

async function verify(token: string, { algorithms, issuer, key }: SigningKeys, now: number): Promise<OperatorClaims> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [...algorithms],
      audience,
      issuer: await issuer(),
      requiredClaims: ['sub', 'exp'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(now),
    })
    return toOperatorClaims(payload)
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw new BillingError('UNAUTHENTICATED', `Cannot authenticate: ${reasonOf(error)}`, {}, { cause: error })
    throw error
  }
}

function toOperatorClaims({ aud, sub, exp }: JWTPayload): OperatorClaims {
  // A token that is good for a tenant's portal as well may be in a tenant's hands.
  if (Array.isArray(aud) && aud.includes(portalAudience)) throw refused('the token is for the portal too')
  // The actor of the emergency token is a name that no person may take; what the journal keeps of an actor is printable.
  if (typeof sub !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(sub) || sub === 'emergency')
    throw refused('the sub of the token is no name of an operator')
  if (typeof exp !== 'number') throw refused('the token has no end')
  return { sub, exp }
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired'
  if (error instanceof errors.JWTClaimValidationFailed) return `the ${error.claim} of the token is missing or wrong`
  return 'the token is not known here, nor signed by a key that is trusted here'
}

function refused(reason: string): BillingError {
  return new BillingError('UNAUTHENTICATED', `Cannot authenticate: ${reason}`)
}
