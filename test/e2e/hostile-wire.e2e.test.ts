import { expect } from 'chai'
import { openRaw, sayRaw } from '../support/raw-http.ts'
import type { RawResponse } from '../support/raw-http.ts'
import { credentials } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { serviceOfFile } from './service-of-file.ts'

describe('what is hardly HTTP', () => {
  const file = serviceOfFile()
  let untouched: unknown
  before(async () => {
    untouched = await ledgerDigest(file.databaseUrl)
  })
  after(async () => {
    expect(await ledgerDigest(file.databaseUrl)).to.deep.equal(untouched)
  })

  const asV1 = `x-service-token: ${credentials.serviceToken}`
  const reserve = ['POST /v1/billing/credits/reserve HTTP/1.1', 'host: studio', asV1, 'content-type: application/json']
  const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n\r\n`
  const codes = (responses: readonly RawResponse[]): readonly string[] =>
    responses.map(({ status, body }) => {
      const { code = '' } = body.startsWith('{') ? (JSON.parse(body) as { code?: string }) : {}
      return `${status} ${code}`.trim()
    })

  // The parser ends these itself, before there is a request of the application.
  const malformed = ['400 HTTP_MALFORMED']
  const unreadable: readonly (readonly [title: string, text: string, statuses: readonly string[]])[] = [
    ['no HTTP at all', 'hello\r\n\r\n', malformed],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', malformed],
    ['a method that nobody knows', lines('BREW /v1/meta HTTP/1.1', 'host: studio'), malformed],
    ['a request without a host', lines('GET /v1/meta HTTP/1.1', 'connection: close'), malformed],
    ['a header without a colon', lines('GET /v1/meta HTTP/1.1', 'host: studio', 'nonsense'), malformed],
    ['a blank before the colon of a header', lines('GET /v1/meta HTTP/1.1', 'host: studio', 'x-a : 1'), malformed],
    ['a NUL in a header', lines('GET /v1/meta HTTP/1.1', 'host: studio', 'x-a: a\u0000b'), malformed],
    ['headers of more than 16 KB', lines('GET /v1/meta HTTP/1.1', 'host: studio', `x-a: ${'x'.repeat(20_000)}`), ['431 HEADERS_TOO_LARGE']],
    ['a length and chunks at once', `${lines(...reserve, 'content-length: 2', 'transfer-encoding: chunked')}0\r\n\r\n`, malformed],
    ['two lengths', `${lines(...reserve, 'content-length: 2', 'content-length: 3')}{}`, malformed],
    ['a negative length', `${lines(...reserve, 'content-length: -1')}{}`, malformed],
    ['a length in words', `${lines(...reserve, 'content-length: two')}{}`, malformed],
    ['a length with a sign', `${lines(...reserve, 'content-length: +2')}{}`, malformed],
  ]
  for (const [title, text, statuses] of unreadable) {
    it(`is refused with a problem, and the connection closed: ${title}`, async () => {
      const responses = await sayRaw(file.service.baseUrl, text)

      expect(codes(responses)).to.deep.equal(statuses)
      for (const { headers, body } of responses) {
        expect(headers.get('content-type')).to.equal('application/problem+json')
        expect((JSON.parse(body) as { request_id: string }).request_id).to.equal(headers.get('x-request-id'))
      }
    })
  }

  const readable: readonly (readonly [title: string, text: string, wanted: readonly string[]])[] = [
    [
      'a chunked body',
      `${lines(...reserve, 'connection: close', 'transfer-encoding: chunked')}2\r\n{}\r\n0\r\n\r\n`,
      ['400 VALIDATION_FAILED'],
    ],
    ['a body without a length', lines(...reserve, 'connection: close'), ['400 MALFORMED_JSON']],
    [
      'a length beyond the limit',
      lines(...reserve, 'connection: close', 'content-length: 2097153') + '0'.repeat(2_097_153),
      ['413 BODY_TOO_LARGE'],
    ],
    ['a GET with a body', `${lines('GET /v1/meta HTTP/1.1', 'host: studio', 'connection: close', 'content-length: 2')}{}`, ['200']],
    ['HTTP/0.9', 'GET /v1/meta\r\n\r\n', ['200']],
    ['HTTP/1.0', lines('GET /v1/meta HTTP/1.0'), ['200']],
    ['an absolute URL', lines('GET http://elsewhere.example/v1/meta HTTP/1.1', 'host: studio', 'connection: close'), ['200']],
    ['an absolute URL of nothing', lines('GET http://elsewhere.example?a HTTP/1.1', 'host: studio', 'connection: close'), ['302']],
    ['a fragment', lines('GET /v1/meta#top HTTP/1.1', 'host: studio', 'connection: close'), ['200']],
    ['no path', lines('GET * HTTP/1.1', 'host: studio', 'connection: close'), ['404 NOT_FOUND']],
    [
      'a header five hundred times',
      lines('GET /v1/meta HTTP/1.1', 'host: studio', 'connection: close', ...Array.from({ length: 500 }, () => 'x-a: 1')),
      ['200'],
    ],
  ]
  for (const [title, text, wanted] of readable) {
    it(`is answered as what it says: ${title}`, async () => {
      expect(codes(await sayRaw(file.service.baseUrl, text))).to.deep.equal(wanted)
    })
  }

  it('refuses a body in chunks as soon as it is over the limit, whatever is still to come', async () => {
    const connection = await openRaw(file.service.baseUrl)
    connection.send(lines(...reserve, 'transfer-encoding: chunked'))
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`

    for (let sent = 0; sent < 33; sent++) connection.send(chunk)
    await until('it is refused', () => connection.soFar().includes('BODY_TOO_LARGE'))
    connection.socket.destroy()

    expect(connection.soFar()).to.match(/^HTTP\/1\.1 413 /)
  })

  it('books nothing of a body that ends before its length', async () => {
    const connection = await openRaw(file.service.baseUrl)
    const body = '{"external_key":"v1:partner:demo-credit","ref_type":"a","ref_id":"1","idempotency_key":"half"}'

    connection.send(`${lines(...reserve, `content-length: ${body.length + 1}`)}${body}`)
    connection.socket.end()
    await connection.untilClosed()

    expect(await ledgerDigest(file.databaseUrl)).to.deep.equal(untouched)
  })

  it('answers requests that come all at once each in its turn, also behind a refused one', async () => {
    const head = (path: string, id: string, ...more: readonly string[]): string =>
      lines(`GET ${path} HTTP/1.1`, 'host: studio', `x-request-id: ${id}`, ...more)
    const refused = `${lines(...reserve, 'x-request-id: two', 'content-length: 1')}{`

    const responses = await sayRaw(
      file.service.baseUrl,
      head('/v1/health', 'one') + refused + head('/v1/nothing', 'three') + head('/v1/health', 'four', 'connection: close'),
    )

    expect(codes(responses)).to.deep.equal(['200', '400 MALFORMED_JSON', '404 NOT_FOUND', '200'])
    expect(responses.map(({ headers }) => headers.get('x-request-id'))).to.deep.equal(['one', 'two', 'three', 'four'])
  })

  it('takes nothing behind an unread body of somebody unknown for a request', async () => {
    const smuggled = lines('GET /v1/meta HTTP/1.1', 'host: studio')
    const stranger = lines(
      'POST /v1/billing/credits/reserve HTTP/1.1',
      'host: studio',
      'content-type: application/json',
      `content-length: ${smuggled.length}`,
    )

    const connection = await openRaw(file.service.baseUrl)
    connection.send(stranger + smuggled)
    await until('it is refused', () => connection.soFar().includes('UNAUTHENTICATED'))
    connection.socket.end()

    expect(codes(await connection.untilClosed())).to.deep.equal(['401 UNAUTHENTICATED'])
  })
})
