import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'chai'
import { SignJWT, UnsecuredJWT } from 'jose'
import { loadContract } from '../../adapters/http/contract.ts'
import type { Route } from '../../adapters/http/contract.ts'
import { credentials, startService } from '../support/service.ts'
import type { Service } from '../support/service.ts'

type Sort = 'NOBODY' | 'WRONG' | 'SERVICE' | 'OPERATOR'

interface Credential {
  readonly name: string
  readonly sort: Sort
  readonly headers: Readonly<Record<string, string>>
}

const { routes } = loadContract()

describe('who may call what', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(async () => {
    await service.stop()
  })

  it('has operations for everybody, for services and for operators', () => {
    const sorts = new Set(routes.map(({ schemes }) => [...schemes].sort().join()))
    expect([...sorts].sort()).to.deep.equal(['', 'OperatorBearer', 'OperatorBearer,ServiceBearer,ServiceToken'])
  })

  for (const route of routes) {
    it(`is as the contract says: ${route.operationId}`, async () => {
      const seen = await Promise.all(
        (await allCredentials()).map(async ({ name, sort, headers }) => {
          const response = await call(service.baseUrl, route, headers)
          const { code } = (await response.json().catch(() => ({}))) as { readonly code?: string }
          const challenge = response.headers.get('www-authenticate')
          return { name, answer: answerOf(response.status, code), isChallenged: challenge !== null, expected: expectedOf(route, sort) }
        }),
      )

      const wrong = seen.filter(({ answer, expected }) => answer !== expected)
      expect(wrong).to.deep.equal([])
      expect(seen.filter(({ answer, isChallenged }) => (answer === 'UNAUTHENTICATED') !== isChallenged)).to.deep.equal([])
    })
  }
})

type Outcome = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'let in'

function expectedOf({ schemes }: Route, sort: Sort): Outcome {
  if (schemes.length === 0) return 'let in'
  if (sort === 'NOBODY' || sort === 'WRONG') return 'UNAUTHENTICATED'
  return sort === 'OPERATOR' || schemes.includes('ServiceToken') ? 'let in' : 'FORBIDDEN'
}

function answerOf(status: number, code: string | undefined): Outcome {
  if (status === 401 && code === 'UNAUTHENTICATED') return 'UNAUTHENTICATED'
  if (status === 403 && code === 'FORBIDDEN') return 'FORBIDDEN'
  if (status === 401 || status === 403 || status >= 500) throw new Error(`unexpected ${status} ${code}`)
  return 'let in'
}

/** A call that is refused for its input at the latest, so that the walk changes nothing. */
function call(baseUrl: string, { method, path, hasBody }: Route, headers: Readonly<Record<string, string>>): Promise<Response> {
  const url = baseUrl + path.replaceAll(/:[a-z_]+/g, '01900000-0000-7000-8000-0000000000ff')
  if (!hasBody) return fetch(url, { method: method.toUpperCase(), headers })
  return fetch(url, {
    method: method.toUpperCase(),
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"unknown_member":1}',
  })
}

const hour = 3600

async function allCredentials(): Promise<readonly Credential[]> {
  const now = Math.floor(Date.now() / 1000)
  const bearer = (name: string, sort: Sort, token: string): Credential => ({ name, sort, headers: { authorization: `Bearer ${token}` } })
  const claims = { sub: 'asha', aud: 'studio', exp: now + hour }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return [
    { name: 'nothing', sort: 'NOBODY', headers: {} },
    { name: 'an empty service token', sort: 'NOBODY', headers: { 'x-service-token': '' } },
    { name: 'a wrong service token', sort: 'WRONG', headers: { 'x-service-token': `${credentials.serviceToken}x` } },
    { name: 'another scheme', sort: 'WRONG', headers: { authorization: 'Basic dXNlcjpwYXNz' } },
    bearer('a wrong bearer', 'WRONG', 'nobody'),
    { name: 'the service token', sort: 'SERVICE', headers: { 'x-service-token': credentials.serviceToken } },
    { name: 'the second service token', sort: 'SERVICE', headers: { 'x-service-token': credentials.secondServiceToken } },
    bearer('the service token as a bearer', 'SERVICE', credentials.serviceToken),
    bearer('the emergency token', 'OPERATOR', credentials.adminToken),
    bearer('an operator', 'OPERATOR', await signed(claims)),
    bearer('an operator whose time is over', 'WRONG', await signed({ ...claims, exp: now - hour })),
    bearer('a token for another audience', 'WRONG', await signed({ ...claims, aud: 'elsewhere' })),
    bearer('a portal token', 'WRONG', await signed({ ...claims, aud: 'portal', tenant_id: '11111111-1111-1111-1111-111111111111' })),
    bearer('an operator without a name', 'WRONG', await signed({ aud: 'studio', exp: claims.exp })),
    bearer('an operator without an end', 'WRONG', await signed({ sub: 'asha', aud: 'studio' })),
    bearer('another secret', 'WRONG', await signed(claims, 'another-secret-of-thirty-two-bytes!!')),
    bearer('an unsigned token', 'WRONG', new UnsecuredJWT(claims).encode()),
    bearer('another algorithm', 'WRONG', await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey)),
    {
      name: 'two that do not agree',
      sort: 'WRONG',
      headers: { 'x-service-token': credentials.serviceToken, authorization: `Bearer ${credentials.adminToken}` },
    },
  ]
}

const signed = (claims: Readonly<Record<string, unknown>>, secret: string = credentials.jwtSecret): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret))
