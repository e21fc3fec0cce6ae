import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { expect } from 'chai'
import { SignJWT, type JWTPayload } from 'jose'
import { makeAuthenticator, type Authenticator } from '../../adapters/http/auth/authenticator.ts'
import type { JwtTrust } from '../../adapters/http/auth/jwt-trust.ts'
import { refusalOf } from './refusal-of.ts'

const now = Date.parse('2026-02-24T10:15:00Z')
const seconds = now / 1000
const secret = 'Wm4nB7vC1xZ9lK3jH6gF8dS2aP5oI0uY'
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const tenantId = '22222222-2222-2222-2222-22222222222a'

const anAuthenticator = (jwt: JwtTrust = { kind: 'SECRET', secret }): Authenticator =>
  makeAuthenticator({ serviceTokens: ['service-new'], adminToken: 'admin-token', jwt, clock: { now: () => now } })
const sign = (payload: JWTPayload, key: KeyObject | Uint8Array = new TextEncoder().encode(secret), alg = 'HS256'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(key)
const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` })

describe("authenticate, with a JWT of a tenant's portal", () => {
  const portalClaims = { aud: 'portal', sub: 'meera@partner.test', tenant_id: tenantId, exp: seconds + 600 }
  const meera = { kind: 'PORTAL', actor: 'portal:meera@partner.test', tenantId }

  it('names who is before the portal by sub, and the tenant by tenant_id', async () => {
    const { authenticate } = anAuthenticator()

    expect(await authenticate(bearer(await sign(portalClaims)))).to.deep.equal(meera)
    expect(await authenticate(bearer(await sign({ ...portalClaims, aud: ['account', 'portal'] })))).to.deep.equal(meera)
    expect(await authenticate(bearer(await sign({ ...portalClaims, tenant_id: tenantId.toUpperCase() })))).to.deep.equal(meera)
  })

  it('pays no heed to a tenant_id in a token of an operator', async () => {
    expect(await anAuthenticator().authenticate(bearer(await sign({ ...portalClaims, aud: 'studio' })))).to.deep.equal({
      kind: 'OPERATOR',
      actor: 'operator:meera@partner.test',
    })
  })

  it('lets a person before a portal have any name, for it is no operator', async () => {
    const caller = await anAuthenticator().authenticate(bearer(await sign({ ...portalClaims, sub: 'emergency' })))

    expect(caller?.actor).to.equal('portal:emergency')
  })

  const wrongClaims: Readonly<Record<string, JWTPayload>> = {
    'no tenant_id': { ...portalClaims, tenant_id: undefined },
    'an empty tenant_id': { ...portalClaims, tenant_id: '' },
    'a tenant_id that is no text': { ...portalClaims, tenant_id: [tenantId] },
    'a tenant_id that is no UUID': { ...portalClaims, tenant_id: 'tenant-2' },
    'a tenant_id that goes on after the UUID': { ...portalClaims, tenant_id: `${tenantId}'; set role ledger_api; --` },
    'a tenant_id with a line end': { ...portalClaims, tenant_id: `${tenantId}\n` },
    'the audience of operators too': { ...portalClaims, aud: ['portal', 'studio'] },
    'an audience that only looks like the portal': { ...portalClaims, aud: 'Portal' },
    'no sub': { ...portalClaims, sub: undefined },
    'no exp': { ...portalClaims, exp: undefined },
    'an exp that passed the leeway': { ...portalClaims, exp: seconds - 30 },
  }
  for (const [what, payload] of Object.entries(wrongClaims)) {
    it(`refuses ${what}`, async () => {
      expect(await refusalOf(anAuthenticator().authenticate(bearer(await sign(payload))))).to.equal('UNAUTHENTICATED')
    })
  }

  it('takes it as signed as an operator’s must be, and no other way', async () => {
    const byRsa = anAuthenticator({ kind: 'PUBLIC_KEY', publicKey: rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString() })

    expect(await byRsa.authenticate(bearer(await sign(portalClaims, rsa.privateKey, 'RS256')))).to.deep.equal(meera)
    expect(await refusalOf(byRsa.authenticate(bearer(await sign(portalClaims))))).to.equal('UNAUTHENTICATED')
  })

  it('keeps tenants apart that one person is of, however often the tokens come', async () => {
    const { authenticate } = anAuthenticator()
    const another = '33333333-3333-3333-3333-333333333333'
    const tokens = [await sign(portalClaims), await sign({ ...portalClaims, tenant_id: another })]

    for (let round = 0; round < 2; round++) {
      const callers = await Promise.all(tokens.map((token) => authenticate(bearer(token))))
      expect(callers).to.deep.equal([meera, { ...meera, tenantId: another }])
    }
  })

  it('is not to be had in the header of services, nor beside their token', async () => {
    const { authenticate } = anAuthenticator()
    const token = await sign(portalClaims)

    expect(await refusalOf(authenticate({ 'x-service-token': token }))).to.equal('UNAUTHENTICATED')
    expect(await refusalOf(authenticate({ 'x-service-token': 'service-new', ...bearer(token) }))).to.equal('UNAUTHENTICATED')
  })
})
