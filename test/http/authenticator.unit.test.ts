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
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()

function anAuthenticator({ jwt = { kind: 'SECRET', secret }, at = () => now }: { jwt?: JwtTrust; at?: () => number } = {}): Authenticator {
  return makeAuthenticator({
    serviceTokens: ['service-old', 'service-new'],
    adminToken: 'admin-token',
    jwt,
    metricsToken: 'metrics-token',
    clock: { now: at },
  })
}

const tenantId = '22222222-2222-2222-2222-22222222222a'
const claims = { aud: 'studio', sub: 'asha@studio.test', exp: seconds + 600 }
const sign = (payload: JWTPayload, key: KeyObject | Uint8Array = new TextEncoder().encode(secret), alg = 'HS256'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(key)
const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` })
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const service = { kind: 'SERVICE', actor: 'service:v1' }
const emergency = { kind: 'OPERATOR', actor: 'operator:emergency' }
const asha = { kind: 'OPERATOR', actor: 'operator:asha@studio.test' }

describe('authenticate', () => {
  it('knows nobody where no credential is present', async () => {
    expect(await anAuthenticator().authenticate({})).to.equal(null)
    expect(await anAuthenticator().authenticate({ 'x-service-token': '', authorization: '' })).to.equal(null)
  })

  it('knows the service by any token of its list, in either header', async () => {
    const { authenticate } = anAuthenticator()

    for (const token of ['service-old', 'service-new']) {
      expect(await authenticate({ 'x-service-token': token })).to.deep.equal(service)
      expect(await authenticate(bearer(token))).to.deep.equal(service)
    }
  })

  it('knows the emergency operator by the admin token, as a bearer alone', async () => {
    const { authenticate } = anAuthenticator()

    expect(await authenticate(bearer('admin-token'))).to.deep.equal(emergency)
    expect(await refusalOf(authenticate({ 'x-service-token': 'admin-token' }))).to.equal('UNAUTHENTICATED')
  })

  it('takes the scheme in any case', async () => {
    expect(await anAuthenticator().authenticate({ authorization: 'bearer service-new' })).to.deep.equal(service)
  })

  it('refuses a credential that is present and wrong', async () => {
    const { authenticate } = anAuthenticator()
    const wrong = [
      { 'x-service-token': 'service-ol' },
      { 'x-service-token': 'service-old, service-old' },
      { 'x-service-token': 'metrics-token' },
      bearer('metrics-token'),
      bearer('nonsense'),
      bearer('a.b.c'),
      { authorization: 'Bearer' },
      { authorization: 'Bearer a b' },
      { authorization: 'Basic YTpi' },
      { authorization: 'service-new' },
    ]

    for (const headers of wrong) expect(await refusalOf(authenticate(headers)), JSON.stringify(headers)).to.equal('UNAUTHENTICATED')
  })

  it('refuses two credentials of which one is wrong, and two that are right for different callers', async () => {
    const { authenticate } = anAuthenticator()

    expect(await refusalOf(authenticate({ 'x-service-token': 'service-new', ...bearer('nonsense') }))).to.equal('UNAUTHENTICATED')
    expect(await refusalOf(authenticate({ 'x-service-token': 'nonsense', ...bearer('service-new') }))).to.equal('UNAUTHENTICATED')
    expect(await refusalOf(authenticate({ 'x-service-token': 'service-new', ...bearer('admin-token') }))).to.equal('UNAUTHENTICATED')
  })

  it('takes two credentials of one caller', async () => {
    expect(await anAuthenticator().authenticate({ 'x-service-token': 'service-new', ...bearer('service-old') })).to.deep.equal(service)
  })

  describe('with a JWT of an operator', () => {
    it('names the operator by sub', async () => {
      expect(await anAuthenticator().authenticate(bearer(await sign(claims)))).to.deep.equal(asha)
      expect(await anAuthenticator().authenticate(bearer(await sign({ ...claims, aud: ['account', 'studio'] })))).to.deep.equal(asha)
    })

    const wrongClaims: Readonly<Record<string, JWTPayload>> = {
      'no audience': { sub: 'asha', exp: seconds + 600 },
      'another audience': { ...claims, aud: 'shop' },
      'the audience of the portal, without a tenant': { ...claims, aud: 'portal' },
      'the audience of the portal too': { ...claims, aud: ['studio', 'portal'], tenant_id: tenantId },
      'no sub': { aud: 'studio', exp: seconds + 600 },
      'an empty sub': { ...claims, sub: '' },
      'a sub with a blank': { ...claims, sub: 'asha rao' },
      'a sub that is not ASCII': { ...claims, sub: 'आशा' },
      'a sub of 129 characters': { ...claims, sub: 'a'.repeat(129) },
      'the sub of the emergency token': { ...claims, sub: 'emergency' },
      'no exp': { aud: 'studio', sub: 'asha' },
      'an exp that passed the leeway': { ...claims, exp: seconds - 30 },
      'an nbf to come': { ...claims, nbf: seconds + 31 },
    }
    for (const [what, payload] of Object.entries(wrongClaims)) {
      it(`refuses ${what}`, async () => {
        expect(await refusalOf(anAuthenticator().authenticate(bearer(await sign(payload))))).to.equal('UNAUTHENTICATED')
      })
    }

    it('allows clocks to differ by less than 30 seconds', async () => {
      expect(await anAuthenticator().authenticate(bearer(await sign({ ...claims, exp: seconds - 29, nbf: seconds + 30 })))).to.deep.equal(
        asha,
      )
    })

    it('refuses a token that was changed after it was signed', async () => {
      const [header, , signature] = (await sign({ ...claims, sub: 'ravi' })).split('.')

      expect(await refusalOf(anAuthenticator().authenticate(bearer(`${header}.${encode(claims)}.${signature}`)))).to.equal(
        'UNAUTHENTICATED',
      )
    })

    it('refuses a token without a signature', async () => {
      for (const alg of ['none', 'None', 'HS256']) {
        const token = `${encode({ alg })}.${encode(claims)}.`

        expect(await refusalOf(anAuthenticator().authenticate(bearer(token)))).to.equal('UNAUTHENTICATED')
      }
    })

    it('takes HS256 alone of a shared secret', async () => {
      const long = secret.repeat(2)
      const { authenticate } = anAuthenticator({ jwt: { kind: 'SECRET', secret: long } })
      const key = new TextEncoder().encode(long)

      expect(await authenticate(bearer(await sign(claims, key)))).to.deep.equal(asha)
      expect(await refusalOf(authenticate(bearer(await sign(claims, key, 'HS512'))))).to.equal('UNAUTHENTICATED')
    })

    it('takes RS256 of an RSA key and ES256 of a P-256 key', async () => {
      const byRsa = anAuthenticator({ jwt: { kind: 'PUBLIC_KEY', publicKey: pemOf(rsa.publicKey) } })
      const byP256 = anAuthenticator({ jwt: { kind: 'PUBLIC_KEY', publicKey: pemOf(p256.publicKey) } })

      expect(await byRsa.authenticate(bearer(await sign(claims, rsa.privateKey, 'RS256')))).to.deep.equal(asha)
      expect(await byP256.authenticate(bearer(await sign(claims, p256.privateKey, 'ES256')))).to.deep.equal(asha)
      expect(await refusalOf(byRsa.authenticate(bearer(await sign(claims, rsa.privateKey, 'PS256'))))).to.equal('UNAUTHENTICATED')
      expect(await refusalOf(byRsa.authenticate(bearer(await sign(claims, p256.privateKey, 'ES256'))))).to.equal('UNAUTHENTICATED')
    })

    it('refuses a token signed with the public key as if it were a secret', async () => {
      const publicKey = pemOf(rsa.publicKey)
      const forged = await sign(claims, new TextEncoder().encode(publicKey))

      expect(await refusalOf(anAuthenticator({ jwt: { kind: 'PUBLIC_KEY', publicKey } }).authenticate(bearer(forged)))).to.equal(
        'UNAUTHENTICATED',
      )
    })

    it('forgets a token it has verified when that ends', async () => {
      let at = now
      const { authenticate } = anAuthenticator({ at: () => at })
      const token = await sign({ ...claims, exp: seconds + 60 })
      await authenticate(bearer(token))

      at = now + 89_999
      expect(await authenticate(bearer(token))).to.deep.equal(asha)

      at = now + 90_000
      expect(await refusalOf(authenticate(bearer(token)))).to.equal('UNAUTHENTICATED')
    })

    it('keeps operators apart, however many it remembers', async () => {
      const { authenticate } = anAuthenticator()
      const tokens = await Promise.all(Array.from({ length: 1100 }, (_, n) => sign({ ...claims, sub: `operator-${n}` })))

      for (let round = 0; round < 2; round++) {
        const callers = await Promise.all(tokens.map((token) => authenticate(bearer(token))))
        expect(callers.map((caller) => caller?.actor)).to.deep.equal(tokens.map((_, n) => `operator:operator-${n}`))
      }
    })
  })
})
