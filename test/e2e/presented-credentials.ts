import { credentials } from '../support/running-service.ts'
import { inSeconds, operatorClaims, portalClaims, signJwt } from '../support/sign-jwt.ts'

/** A way to say who is calling, and who that is to the service. */
export interface Presented {
  readonly title: string
  readonly headers: Readonly<Record<string, string>>
  readonly is: 'SERVICE' | 'OPERATOR' | 'PORTAL' | 'NOBODY'
}

const { serviceToken, secondServiceToken, adminToken } = credentials

const nobody = '01900000-0000-7000-8000-00000000dead'

const bearer = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` })

/** Every credential of the contract, and what may be taken for one. */
export const presentedCredentials = (): readonly Presented[] => [
  { title: 'the service token in its header', headers: { 'x-service-token': serviceToken }, is: 'SERVICE' },
  { title: 'the service token as a bearer', headers: bearer(serviceToken), is: 'SERVICE' },
  { title: 'the second service token in its header', headers: { 'x-service-token': secondServiceToken }, is: 'SERVICE' },
  { title: 'the second service token as a bearer', headers: bearer(secondServiceToken), is: 'SERVICE' },
  { title: 'the service token in both', headers: { 'x-service-token': serviceToken, ...bearer(serviceToken) }, is: 'SERVICE' },
  { title: 'the emergency token', headers: bearer(adminToken), is: 'OPERATOR' },
  { title: "an operator's JWT", headers: bearer(signJwt(operatorClaims())), is: 'OPERATOR' },
  { title: 'a scheme in lower case', headers: { authorization: `bearer ${adminToken}` }, is: 'OPERATOR' },
  { title: "a portal's JWT", headers: bearer(signJwt(portalClaims())), is: 'PORTAL' },
  { title: "a portal's JWT of a tenant that is not there", headers: bearer(signJwt(portalClaims({ tenant_id: nobody }))), is: 'PORTAL' },

  { title: 'none', headers: {}, is: 'NOBODY' },
  { title: 'empty headers', headers: { 'x-service-token': '', authorization: '' }, is: 'NOBODY' },
  { title: 'a wrong service token', headers: { 'x-service-token': `${serviceToken}0` }, is: 'NOBODY' },
  { title: 'a wrong bearer', headers: bearer(serviceToken.toLowerCase()), is: 'NOBODY' },
  { title: 'the whole list of service tokens', headers: { 'x-service-token': `${serviceToken},${secondServiceToken}` }, is: 'NOBODY' },
  { title: 'the emergency token as a service token', headers: { 'x-service-token': adminToken }, is: 'NOBODY' },
  { title: 'two credentials of different callers', headers: { 'x-service-token': serviceToken, ...bearer(adminToken) }, is: 'NOBODY' },
  { title: 'a portal beside a service', headers: { 'x-service-token': serviceToken, ...bearer(signJwt(portalClaims())) }, is: 'NOBODY' },
  { title: "a portal's JWT as a service token", headers: { 'x-service-token': signJwt(portalClaims()) }, is: 'NOBODY' },
  { title: 'a good one beside a wrong one', headers: { 'x-service-token': serviceToken, ...bearer('wrong') }, is: 'NOBODY' },
  { title: 'another scheme', headers: { authorization: `Basic ${btoa(`operator:${adminToken}`)}` }, is: 'NOBODY' },
  { title: 'the secret of the JWTs itself', headers: bearer(credentials.jwtSecret), is: 'NOBODY' },

  ...badTokens().map(([title, token]) => ({ title, headers: bearer(token), is: 'NOBODY' as const })),
]

function badTokens(): readonly (readonly [title: string, token: string])[] {
  return [
    ['an expired JWT', signJwt(operatorClaims({ exp: inSeconds(-60) }))],
    ['a JWT that is not good yet', signJwt(operatorClaims({ nbf: inSeconds(600) }))],
    ['a JWT without an end', signJwt(operatorClaims({ exp: undefined }))],
    ['a JWT for another audience', signJwt(operatorClaims({ aud: 'other' }))],
    ['a JWT for no audience', signJwt(operatorClaims({ aud: undefined }))],
    ['a JWT without a sub', signJwt(operatorClaims({ sub: undefined }))],
    ['a JWT with an empty sub', signJwt(operatorClaims({ sub: '' }))],
    ['a JWT that claims to be the emergency token', signJwt(operatorClaims({ sub: 'emergency' }))],
    ['an unsigned JWT', signJwt(operatorClaims(), { alg: 'none' })],
    ['a JWT of another key', signJwt(operatorClaims(), { secret: 'JW-another-0b1f4a7c9d2e6385f1a4c7b0' })],
    ['a JWT of another algorithm', signJwt(operatorClaims(), { alg: 'HS512' })],
    ['a JWT of a key pair that nobody trusts', signJwt(operatorClaims(), { alg: 'RS256' })],
    ['a JWT whose claims were changed', changed(signJwt(operatorClaims()))],
    ['a JWT for portal and studio', signJwt(portalClaims({ aud: ['portal', 'studio'] }))],
    ["a portal's JWT without a tenant", signJwt(portalClaims({ tenant_id: undefined }))],
    ["a portal's JWT of a tenant that is no UUID", signJwt(portalClaims({ tenant_id: '1' }))],
    ["a portal's JWT of a tenant that is more than a UUID", signJwt(portalClaims({ tenant_id: `${nobody}'; set role ledger_api; --` }))],
    ["a portal's JWT without a sub", signJwt(portalClaims({ sub: undefined }))],
    ["a portal's JWT without an end", signJwt(portalClaims({ exp: undefined }))],
    ['an expired JWT of a portal', signJwt(portalClaims({ exp: inSeconds(-60) }))],
    ["a portal's JWT of another key", signJwt(portalClaims(), { secret: 'JW-another-0b1f4a7c9d2e6385f1a4c7b0' })],
  ]
}

function changed(token: string): string {
  const [header = '', , signature = ''] = token.split('.')
  const claims = Buffer.from(JSON.stringify(operatorClaims({ sub: 'mallory' }))).toString('base64url')
  return `${header}.${claims}.${signature}`
}
