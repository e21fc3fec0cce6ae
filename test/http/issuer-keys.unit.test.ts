import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { expect } from 'chai'
import { exportJWK, SignJWT, type JWK } from 'jose'
import { makeAuthenticator, type Authenticator } from '../../adapters/http/auth/authenticator.ts'
import { refusalOf } from './refusal-of.ts'

const start = Date.parse('2026-02-24T10:15:00Z')
const issuer = 'https://login.test/realm'
const discoveryUrl = 'https://login.test/realm/.well-known/openid-configuration'
const keysUrl = 'https://login.test/keys'

const first = generateKeyPairSync('rsa', { modulusLength: 2048 })
const second = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwkOf = async (key: KeyObject, kid: string): Promise<JWK> => ({ ...(await exportJWK(key)), kid, use: 'sig' })

interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** An issuer that answers what the test says, and remembers what it was asked. */
class PlayedIssuer {
  readonly asked: string[] = []
  readonly replies = new Map<string, Reply>()

  readonly fetch: typeof fetch = async (input) => {
    const url = input instanceof Request ? input.url : input.toString()
    this.asked.push(url)
    const reply = this.replies.get(url)
    if (reply === undefined) throw new TypeError('fetch failed')
    return new Response(JSON.stringify(reply.body ?? {}), { status: reply.status ?? 200, headers: reply.headers })
  }
}

describe('authenticate, with an OpenID Connect issuer', () => {
  let now: number
  let played: PlayedIssuer
  let authenticator: Authenticator
  beforeEach(async () => {
    now = start
    played = new PlayedIssuer()
    played.replies.set(discoveryUrl, { body: { issuer, jwks_uri: keysUrl } })
    played.replies.set(keysUrl, { body: { keys: [await jwkOf(first.publicKey, 'one'), await jwkOf(second.publicKey, 'two')] } })
    authenticator = makeAuthenticator({
      serviceTokens: ['service-token'],
      adminToken: 'admin-token',
      jwt: { kind: 'ISSUER', issuer },
      clock: { now: () => now },
      fetch: played.fetch,
    })
  })

  const sign = (claims: object = {}, { key = first.privateKey, alg = 'RS256', kid = 'one' } = {}): Promise<string> =>
    new SignJWT({ aud: 'studio', sub: 'asha', exp: start / 1000 + 600, iss: issuer, ...claims }).setProtectedHeader({ alg, kid }).sign(key)
  const callWith = async (token: string | Promise<string>): Promise<string | undefined> =>
    (await authenticator.authenticate({ authorization: `Bearer ${await token}` }))?.actor

  it('knows operators by either of its keys, and asks for them once', async () => {
    expect(await callWith(sign())).to.equal('operator:asha')
    expect(await callWith(sign({ sub: 'ravi' }, { key: second.privateKey, alg: 'ES256', kid: 'two' }))).to.equal('operator:ravi')

    expect(played.asked).to.deep.equal([discoveryUrl, keysUrl])
  })

  it('asks nothing while operators use other credentials', async () => {
    expect(await callWith('admin-token')).to.equal('operator:emergency')
    expect(await callWith('service-token')).to.equal('service:v1')

    expect(played.asked).to.deep.equal([])
  })

  it('refuses tokens of another issuer, by an unknown key, and with a secret for a key', async () => {
    expect(await refusalOf(callWith(sign({ iss: 'https://elsewhere.test' })))).to.equal('UNAUTHENTICATED')
    expect(await refusalOf(callWith(sign({ iss: undefined })))).to.equal('UNAUTHENTICATED')
    expect(await refusalOf(callWith(sign({}, { kid: 'three' })))).to.equal('UNAUTHENTICATED')
    const forged = new SignJWT({ aud: 'studio', sub: 'asha', exp: start / 1000 + 600, iss: issuer })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(new TextEncoder().encode(first.publicKey.export({ type: 'spki', format: 'pem' }).toString()))
    expect(await refusalOf(callWith(forged))).to.equal('UNAUTHENTICATED')
  })

  it('says that it cannot check tokens while the issuer is away, and not that they are wrong', async () => {
    played.replies.clear()

    expect(await refusalOf(callWith(sign()))).to.equal('AUTHENTICATION_UNAVAILABLE')
  })

  it('leaves an issuer that is away alone for five seconds', async () => {
    played.replies.delete(discoveryUrl)
    await refusalOf(callWith(sign()))
    now = start + 4999
    await refusalOf(callWith(sign()))
    expect(played.asked).to.have.lengthOf(1)

    played.replies.set(discoveryUrl, { body: { issuer, jwks_uri: keysUrl } })
    now = start + 5000
    expect(await callWith(sign())).to.equal('operator:asha')
  })

  it('still knows who it verified a moment ago while the issuer is away', async () => {
    const token = await sign()
    await callWith(token)
    played.replies.clear()

    expect(await callWith(token)).to.equal('operator:asha')
  })

  it('looks anew where the keys are when they are not where they were', async () => {
    played.replies.delete(keysUrl)
    expect(await refusalOf(callWith(sign()))).to.equal('AUTHENTICATION_UNAVAILABLE')

    played.replies.set(discoveryUrl, { body: { issuer, jwks_uri: 'https://login.test/moved' } })
    played.replies.set('https://login.test/moved', { body: { keys: [await jwkOf(first.publicKey, 'one')] } })
    now = start + 5000
    expect(await callWith(sign())).to.equal('operator:asha')
  })

  const nonsense: Readonly<Record<string, Reply>> = {
    'an error': { status: 500 },
    'a redirect': { status: 302, headers: { location: 'https://elsewhere.test/' } },
    'no document': { body: 'hello' },
    'a document without keys': { body: { issuer } },
    'the document of another issuer': { body: { issuer: 'https://elsewhere.test', jwks_uri: keysUrl } },
    'keys that come without TLS': { body: { issuer, jwks_uri: 'http://login.test/keys' } },
  }
  for (const [what, reply] of Object.entries(nonsense)) {
    it(`trusts no issuer that answers with ${what}`, async () => {
      played.replies.set(discoveryUrl, reply)

      expect(await refusalOf(callWith(sign()))).to.equal('AUTHENTICATION_UNAVAILABLE')
      expect(played.asked).to.deep.equal([discoveryUrl])
    })
  }

  it('takes the issuer with or without a slash at its end, as its document has it', async () => {
    played.replies.set(discoveryUrl, { body: { issuer: `${issuer}/`, jwks_uri: keysUrl } })

    expect(await callWith(sign({ iss: `${issuer}/` }))).to.equal('operator:asha')
    expect(await refusalOf(callWith(sign({ iss: issuer })))).to.equal('UNAUTHENTICATED')
  })
})
