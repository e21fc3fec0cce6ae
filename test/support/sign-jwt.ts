import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { credentials } from './running-service.ts'

interface Signing {
  /** Absent: that of services under test. */
  readonly secret?: string
  /** `none` signs nothing; `RS256` signs with a key that is thrown away. */
  readonly alg?: 'HS256' | 'HS512' | 'RS256' | 'none'
}

/** A JWT, made here by hand, so that also wrong ones can be made. */
export function signJwt(
  claims: Readonly<Record<string, unknown>>,
  { secret = credentials.jwtSecret, alg = 'HS256' }: Signing = {},
): string {
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`
  if (alg === 'none') return `${signed}.`
  if (alg === 'RS256') {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    return `${signed}.${createSign('sha256').update(signed).sign(privateKey, 'base64url')}`
  }
  return `${signed}.${createHmac(alg === 'HS256' ? 'sha256' : 'sha512', secret)
    .update(signed)
    .digest('base64url')}`
}

/** The claims of an operator's token that is good for an hour. */
export const operatorClaims = (says: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  aud: 'studio',
  sub: 'anna',
  exp: inSeconds(3600),
  ...says,
})

/** The claims of a portal's token that is good for an hour: the default tenant's, where none is said. */
export const portalClaims = (says: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  aud: 'portal',
  sub: 'meera',
  tenant_id: '11111111-1111-1111-1111-111111111111',
  exp: inSeconds(3600),
  ...says,
})

/** An instant as JWTs have it; negative is in the past. */
export const inSeconds = (seconds: number): number => Math.floor((performance.timeOrigin + performance.now()) / 1000) + seconds

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
