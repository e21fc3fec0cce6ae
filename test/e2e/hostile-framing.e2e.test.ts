import { expect } from 'chai'
import { sayRaw } from '../support/raw-http.ts'
import { credentials } from '../support/running-service.ts'
import { demo } from '../../src/boot/seed.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { serviceOfFile } from './service-of-file.ts'

describe('a good reservation in a bad frame', () => {
  const file = serviceOfFile()
  let untouched: unknown
  before(async () => {
    untouched = await ledgerDigest(file.databaseUrl)
  })
  afterEach(async () => {
    expect(await ledgerDigest(file.databaseUrl)).to.deep.equal(untouched)
  })

  const head = ['host: studio', 'connection: close', `x-service-token: ${credentials.serviceToken}`, 'content-type: application/json']
  const good = { external_key: demo.credit.externalKey, ref_type: 'commission_request', ref_id: 'framed', idempotency_key: 'framed' }
  const body = JSON.stringify(good)
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n`
  const reserve = (framing: readonly string[], rest: string, line = 'POST /v1/billing/credits/reserve HTTP/1.1'): string =>
    [line, ...head, ...framing, '', rest].join('\r\n')
  const length = `content-length: ${body.length}`
  const chunked = 'transfer-encoding: chunked'

  const frames: readonly (readonly [title: string, text: string])[] = [
    ['a chunk without a size', reserve([chunked], `\r\n${body}\r\n0\r\n\r\n`)],
    ['a chunk of a size in words', reserve([chunked], `all\r\n${body}\r\n0\r\n\r\n`)],
    ['a chunk of a negative size', reserve([chunked], `-1\r\n${body}\r\n0\r\n\r\n`)],
    ['a chunk of a size beyond every number', reserve([chunked], `fffffffffffffffff\r\n${body}\r\n0\r\n\r\n`)],
    ['a chunk longer than its size', reserve([chunked], `2\r\n${body}\r\n0\r\n\r\n`)],
    ['a coding behind the chunks', reserve(['transfer-encoding: chunked, gzip'], `${chunk}0\r\n\r\n`)],
    ['a coding that nobody knows', reserve(['transfer-encoding: nonsense'], body)],
    ['a length folded onto the next line', reserve([`content-length:\r\n ${body.length}`], body)],
    ['a length in hexadecimal', reserve([`content-length: 0x${body.length.toString(16)}`], body)],
    ['a list of lengths', reserve([`content-length: ${body.length}, ${body.length}`], body)],
    ['a length beyond every number', reserve(['content-length: 99999999999999999999999'], body)],
    ['a control character in a path', reserve([length], body, 'POST /v1/billing/credits/reserve\u0001 HTTP/1.1')],
    ['two blanks and a word behind the version', reserve([length], body, 'POST /v1/billing/credits/reserve HTTP/1.1  x')],
    ['a version that nobody speaks', reserve([length], body, 'POST /v1/billing/credits/reserve HTTP/9.9')],
  ]
  for (const [title, text] of frames) {
    it(`gets a 400 of the parser and books nothing: ${title}`, async () => {
      const statuses = (await sayRaw(file.service.baseUrl, text)).map(({ status }) => status)

      expect(statuses).to.deep.equal([400])
    })
  }

  it('is no other operation for headers that claim so', async () => {
    const claims = ['x-http-method-override: GET', 'x-http-method: GET', 'x-method-override: GET', 'x-original-url: /v1/health']
    const bad = JSON.stringify({ ...good, external_key: 'v1:partner:nobody' })

    const [response] = await sayRaw(file.service.baseUrl, reserve([...claims, `content-length: ${bad.length}`], bad))

    expect([response?.status, response?.body.includes('ACCOUNT_NOT_FOUND')]).to.deep.equal([404, true])
  })

  it('is not an upgrade, a tunnel or an expectation', async () => {
    const get = (line: string, ...more: readonly string[]): string =>
      [line, 'host: studio', 'connection: close, upgrade', ...more, '', ''].join('\r\n')
    const statusesOf = async (text: string): Promise<readonly number[]> =>
      (await sayRaw(file.service.baseUrl, text)).map(({ status }) => status)

    expect(await statusesOf(get('GET /v1/nothing HTTP/1.1', 'upgrade: websocket', 'sec-websocket-key: x'))).to.deep.equal([404])
    expect(await statusesOf(get('GET /v1/nothing HTTP/1.1', 'upgrade: h2c', 'http2-settings: AAMAAABkAAQ'))).to.deep.equal([404])
    expect(await statusesOf(get('CONNECT elsewhere.example:443 HTTP/1.1'))).to.deep.equal([])
    const [unmet] = await sayRaw(file.service.baseUrl, reserve([length, 'expect: a-miracle', 'x-request-id: mine'], body))
    expect(unmet?.status).to.equal(417)
    expect(unmet?.body).to.include('"EXPECTATION_FAILED"').and.include('"request_id":"mine"')
  })

  it('keeps the service well', async () => {
    expect((await file.v1.get('/v1/ready')).status).to.equal(200)
    expect(file.service.logs()).to.not.include('"level":"error"')
  })
})
