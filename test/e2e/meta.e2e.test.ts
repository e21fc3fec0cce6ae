import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parse } from 'yaml'
import { errorKinds } from '../../src/domain/errors.ts'
import { asOperator, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { credentials } from '../support/running-service.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }
const bundle: unknown = JSON.parse(readFileSync(new URL('../../openapi/dist/openapi.json', import.meta.url), 'utf8'))

describe('what the service says of itself', () => {
  const its = serviceOfFile({ GIT_SHA: 'a'.repeat(40), BUILD_TIME: '2026-02-24T10:15:00Z' })
  const call = (path: string, init: RequestInit = {}) => fetch(its.service.baseUrl + path, init)
  const nobody = () => makeApi(its.service.baseUrl, {})

  it('names itself, its version and its runtime', async () => {
    const { status, body } = await nobody().get('/v1/meta')

    const { runtime, build_time, ...rest } = body
    expect(status).to.equal(200)
    expect(rest).to.deep.equal({ app: 'zenops-v2', service: 'studio-billing', version, git_sha: 'a'.repeat(40), env: 'test' })
    expect(Date.parse(String(build_time))).to.equal(Date.parse('2026-02-24T10:15:00Z'))
    expect(runtime).to.match(process.env['RUNTIME'] === 'deno' ? /^deno \d+\.\d+\.\d+$/ : /^node \d+\.\d+\.\d+$/)
  })

  it('is alive, and tells the time', async () => {
    const { status, body } = await nobody().get('/v1/health')

    const { ts, ...rest } = body
    expect(status).to.equal(200)
    expect(rest).to.deep.equal({ ok: true, service: 'studio-billing', database: 'UP' })
    expect(Math.abs(Date.now() - Date.parse(String(ts)))).to.be.lessThan(10_000)
  })

  it('is ready, with the latency of each check', async () => {
    const { status, body } = await nobody().get('/v1/ready')

    expect(status).to.equal(200)
    expect(body).to.have.property('ok', true)
    for (const check of ['postgres', 'migrations', 'scheduler']) {
      expect(body).to.have.nested.property(`checks.${check}.ok`, true)
      expect(body).to.have.nested.property(`checks.${check}.latency_ms`).that.is.a('number').and.is.at.least(0)
    }
  })

  it('is not ready where a migration of its version was not run, and says which', async () => {
    const [last] = await query(its.databaseUrl, 'select name from ledger.schema_migrations order by name desc limit 1')
    const name = String(last?.['name'])
    await query(its.databaseUrl, `update ledger.schema_migrations set name = 'other' where name = '${name}'`)

    const { status, headers, body } = await nobody().get('/v1/ready')

    await query(its.databaseUrl, `update ledger.schema_migrations set name = '${name}' where name = 'other'`)
    expect([status, headers.get('retry-after'), body['ok']]).to.deep.equal([503, '1', false])
    expect(body).to.have.nested.property('checks.postgres.ok', true)
    expect(body).to.have.nested.property('checks.migrations.ok', false)
    expect(body).to.have.nested.property('checks.migrations.detail').that.includes(name)
    expect((await nobody().get('/v1/ready')).status).to.equal(200)
  })

  describe('the contract', () => {
    for (const [path, type, read] of [
      ['/v1/openapi.json', /^application\/json/, (text: string): unknown => JSON.parse(text)],
      ['/v1/openapi.yaml', /^application\/yaml/, (text: string): unknown => parse(text, { maxAliasCount: -1 })],
    ] as const) {
      it(`is served as it was bundled, with an ETag that stays: ${path}`, async () => {
        const whole = await call(path)
        const etag = String(whole.headers.get('etag'))
        const same = await call(path, { headers: { 'if-none-match': etag } })
        const other = await call(path, { headers: { 'if-none-match': '"other"' } })

        expect([whole.status, same.status, other.status]).to.deep.equal([200, 304, 200])
        expect(whole.headers.get('content-type')).to.match(type)
        expect(read(await whole.text())).to.deep.equal(bundle)
        expect(await same.text()).to.equal('')
        expect(same.headers.get('etag')).to.equal(etag)
        expect(etag).to.match(/^"[^"]+"$/)
      })
    }
  })

  describe('the documentation', () => {
    it('is a page whose scripts all come from our own origin', async () => {
      const page = await call('/docs')
      const html = await page.text()
      const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, source = '']) => source)

      expect(page.status).to.equal(200)
      expect(page.headers.get('content-type')).to.match(/^text\/html/)
      expect(page.headers.get('content-security-policy')).to.include("script-src 'self'")
      expect(scripts.length).to.be.greaterThan(0)
      expect(html).to.not.match(/https?:\/\//)
      for (const source of scripts) {
        const script = await call(source)
        expect(source).to.match(/^\/docs\//)
        expect([script.status, script.headers.get('content-type')?.split(';')[0]]).to.deep.equal([200, 'text/javascript'])
        expect((await script.text()).length).to.be.greaterThan(50)
      }
    })

    it('has a place for every error code, to which the problems’ types point', async () => {
      const html = await (await call('/docs/errors')).text()
      const { body } = await nobody().get('/v1/billing/credits/ledger')

      const places = [...html.matchAll(/<h2 id="([^"]+)">/g)].map(([, id]) => id)
      expect(places.sort()).to.deep.equal(
        Object.keys(errorKinds)
          .map((code) => code.toLowerCase().replaceAll('_', '-'))
          .sort(),
      )
      expect(body['type']).to.equal('/docs/errors#unauthenticated')
    })
  })

  describe('its headers', () => {
    for (const path of ['/v1/meta', '/docs', '/docs/errors', '/v1/nothing', '/v1/control/tenant']) {
      it(`let no browser run, frame or guess anything: ${path}`, async () => {
        const { headers } = await call(path)

        expect(headers.get('x-content-type-options')).to.equal('nosniff')
        expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.include("frame-ancestors 'none'")
        expect(headers.get('referrer-policy')).to.equal('no-referrer')
        expect(headers.get('strict-transport-security')).to.match(/^max-age=/)
        expect(headers.has('x-powered-by')).to.equal(false)
        expect(headers.has('server')).to.equal(false)
      })
    }

    it('keep a sane request id, in the problem, too', async () => {
      const requestId = 'v1-7f.3:a_B'

      const answers = await Promise.all(
        ['/v1/meta', '/v1/nothing', '/v1/control/tenant'].map((path) => nobody().get(path, { headers: { 'x-request-id': requestId } })),
      )

      for (const { headers } of answers) expect(headers.get('x-request-id')).to.equal(requestId)
      for (const { body } of answers.slice(1)) expect(body['request_id']).to.equal(requestId)
    })

    for (const odd of ['', 'two words', 'x'.repeat(129), 'é', '<script>', '"quoted"']) {
      it(`make a request id in place of ${JSON.stringify(odd.slice(0, 12))}`, async () => {
        const { headers, body } = await nobody().get('/v1/nothing', { headers: { 'x-request-id': odd } })

        expect(headers.get('x-request-id')).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
        expect(body['request_id']).to.equal(headers.get('x-request-id'))
      })
    }
  })

  describe('its paths and methods', () => {
    it('answer HEAD as GET, without the body', async () => {
      for (const path of ['/v1/meta', '/v1/openapi.json', '/docs', '/docs/errors', '/metrics']) {
        const [head, get] = [await call(path, { method: 'HEAD' }), await call(path)]

        expect([head.status, await head.text()], path).to.deep.equal([200, ''])
        expect(head.headers.get('content-type'), path).to.equal(get.headers.get('content-type'))
      }
      expect((await call('/v1/control/tenant', { method: 'HEAD' })).status).to.equal(401)
      expect((await call('/v1/control/tenant', { method: 'HEAD', headers: asOperator })).status).to.equal(200)
    })

    it('begin with the documentation for whoever opens the service in a browser', async () => {
      const { status, headers } = await call('/', { redirect: 'manual' })

      expect([status, headers.get('location')]).to.deep.equal([302, '/docs'])
    })

    for (const path of ['/v1', '/v1/', '/v1/meta/', '/v1/billing', '/v1/control/credits/', '/favicon.ico', '/.env', '/v1/../docs/x']) {
      it(`are not found where the contract has none: ${path}`, async () => {
        const answer = await nobody().get(path)

        expect(told(answer)).to.equal('404 NOT_FOUND')
        expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/)
      })
    }

    for (const [method, path, allow] of [
      ['POST', '/v1/meta', 'GET'],
      ['DELETE', '/v1/billing/credits/reserve', 'POST'],
      ['GET', '/v1/billing/credits/batch', 'POST'],
      ['PUT', '/v1/control/accounts/01900000-0000-7000-8000-000000000001/status', 'GET, PATCH'],
      ['OPTIONS', '/v1/control/tenant', 'GET'],
      ['DELETE', '/docs', 'GET'],
    ] as const) {
      it(`are told from wrong methods: ${method} ${path}`, async () => {
        const response = await call(path, { method, headers: asOperator })

        expect(response.status).to.equal(405)
        expect(await response.json()).to.include({ code: 'METHOD_NOT_ALLOWED', status: 405 })
        expect(response.headers.get('allow')?.split(', ').sort().join(', ')).to.equal(allow)
      })
    }
  })

  it('shows its measurements to this machine, and to nobody behind a proxy on it', async () => {
    await nobody().get('/v1/meta')

    const here = await call('/metrics')
    const text = await here.text()
    const answers = await Promise.all(
      ['forwarded', 'x-forwarded-for', 'x-real-ip'].map((name) => nobody().get('/metrics', { headers: { [name]: '203.0.113.9' } })),
    )

    expect([here.status, here.headers.get('content-type')?.split(';')[0]]).to.deep.equal([200, 'text/plain'])
    expect(text).to.match(/^http_request_duration_seconds_count\{operation="getMeta",status="200"\} [1-9]/m)
    for (const name of ['ledger_batch_commands', 'ledger_lost_races_total', 'ledger_queue_length', 'process_cpu_user_seconds_total']) {
      expect(text).to.include(`# HELP ${name} `)
    }
    expect(answers.map(told)).to.deep.equal(Array<string>(3).fill('401 UNAUTHENTICATED'))
  })
})

describe('a service whose measurements need a token', () => {
  const token = `MT-${createHash('sha256').update(randomBytes(16)).digest('hex')}`
  const its = serviceOfFile({ METRICS_TOKEN: token })

  it('shows them to who has it, from wherever, and to no other credential', async () => {
    const presented: readonly (readonly [name: string, headers: Readonly<Record<string, string>>, expected: string])[] = [
      ['the token', { authorization: `Bearer ${token}` }, '200'],
      ['the token by a proxy', { authorization: `bearer ${token}`, 'x-forwarded-for': '203.0.113.9' }, '200'],
      ['nothing', {}, '401 UNAUTHENTICATED'],
      ['half of it', { authorization: `Bearer ${token.slice(0, 30)}` }, '401 UNAUTHENTICATED'],
      ['the service token', { 'x-service-token': credentials.serviceToken }, '401 UNAUTHENTICATED'],
      ['an operator', asOperator, '401 UNAUTHENTICATED'],
    ]

    const answers = await Promise.all(
      presented.map(async ([, headers]) => told(await makeApi(its.service.baseUrl, headers).get('/metrics'))),
    )

    expect(answers.map((answer, index) => `${presented[index]?.[0]}: ${answer}`)).to.deep.equal(
      presented.map(([name, , expected]) => `${name}: ${expected}`),
    )
    expect(told(await makeApi(its.service.baseUrl, { authorization: `Bearer ${token}` }).get('/v1/control/tenant'))).to.equal(
      '401 UNAUTHENTICATED',
    )
  })
})
