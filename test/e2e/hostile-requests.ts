import { gzipSync } from 'node:zlib'
import { demo } from '../../src/boot/seed.ts'
import { credentials } from '../support/running-service.ts'

/** A request as a line, header lines and a body, and what it deserves. */
export interface HostileRequest {
  readonly title: string
  readonly line: string
  readonly headers: readonly string[]
  readonly body?: string | Buffer
  readonly wanted: string
}

const asV1 = `x-service-token: ${credentials.serviceToken}`
const asOperator = `authorization: Bearer ${credentials.adminToken}`
const json = 'content-type: application/json'

const reserve = JSON.stringify({
  ...{ external_key: demo.credit.externalKey, ref_type: 'commission_request', ref_id: 'hostile', idempotency_key: 'hostile' },
})

const get = (path: string, wanted: string, headers: readonly string[] = [asOperator]): HostileRequest => ({
  ...{ title: `GET ${path.length > 100 ? `${path.slice(0, 80)}.. of ${path.length}` : path}`, line: `GET ${path}`, headers, wanted },
})

const post = (title: string, headers: readonly string[], wanted: string, body: string | Buffer = reserve): HostileRequest => ({
  ...{ title, line: 'POST /v1/billing/credits/reserve', headers, body, wanted },
})

const invalid = '400 VALIDATION_FAILED'
const unknown = '404 NOT_FOUND'
const unsupported = '415 MEDIA_TYPE_UNSUPPORTED'
const { accountId } = demo.credit
const ledger = `/v1/billing/credits/ledger?account_id=${accountId}`

const mediaTypes: readonly (readonly [title: string, headers: readonly string[]])[] = [
  ['no media type', []],
  ...[
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    '*/*',
    'json',
    '',
  ].map((type) => [`media type "${type}"`, [`content-type: ${type}`]] as const),
  ...['application/jsonp', 'application/json, text/plain', 'application/json; charset=utf-16', 'application/json; charset=latin1'].map(
    (type) => [`media type "${type}"`, [`content-type: ${type}`]] as const,
  ),
  ...['gzip', 'br', 'deflate', 'identity, gzip', 'nonsense'].map(
    (coding) => [`coding ${coding}`, [json, `content-encoding: ${coding}`]] as const,
  ),
]

// What JavaScript reads as a number, though it is no whole number as the contract writes one.
const numbersOfLanguages = [
  'Infinity',
  '-Infinity',
  '1e400',
  '1e1',
  '0x10',
  '0b1',
  '0o7',
  '5.',
  '5.0',
  '+5',
  ' 5',
  '5 ',
  '\t5',
  '1_0',
  'NaN',
]
const badPages = [
  ...[
    'limit=0',
    'limit=501',
    'limit=-1',
    'limit=1.5',
    'limit=1e2x',
    'limit=abc',
    'limit=',
    'limit=9007199254740993',
    'limit=1&limit=2',
    'limit[]=1',
  ],
  ...['cursor=', `cursor=${'x'.repeat(1025)}`, 'order=asc', 'offset=10', '__proto__=1', '%00=1', 'reason=grant&reason=topup', 'LIMIT=1'],
  ...[...numbersOfLanguages, '9'.repeat(400), '٥'].map((limit) => `limit=${encodeURIComponent(limit)}`),
]
const badCursors = [
  'x',
  'b3RoZXI6MQ',
  '%00',
  'null',
  "1'%20or%201=1",
  'ZW50cmllczox',
  'YWNjb3VudCBlbnRyaWVzOi0x',
  'YWNjb3VudCBlbnRyaWVzOjk5OTk5OTk5OTk5OTk5OTk5OTk5',
  'YWNjb3VudCBlbnRyaWVzOjk5OTk5OTk5OTk5OTk5OTk5OTk', // a number of 19 digits, beyond the largest that the database has
  'YWNjb3VudCBlbnRyaWVzOjkyMjMzNzIwMzY4NTQ3NzU4MDg', // one more than the largest
]

export const hostileRequests: readonly HostileRequest[] = [
  ...mediaTypes.map(([title, headers]) => post(title, [asV1, ...headers], unsupported)),
  post('a gzip bomb', [asV1, json, 'content-encoding: gzip'], unsupported, gzipSync(Buffer.alloc(20_000_000))),
  post('a body over the limit', [asV1, json], '413 BODY_TOO_LARGE', `"${'x'.repeat(2 * 1024 * 1024)}"`),
  post('a body over the limit of somebody unknown', [json], '401 UNAUTHENTICATED', `"${'x'.repeat(2 * 1024 * 1024)}"`),
  post('a malformed body of somebody unknown', [json], '401 UNAUTHENTICATED', '{'),
  post('a compressed body of somebody unknown', [json, 'content-encoding: gzip'], '401 UNAUTHENTICATED', gzipSync(reserve)),

  post('a key in the header twice', [asV1, json, 'idempotency-key: hostile', 'idempotency-key: hostile'], invalid),
  post('a key in the header that is empty', [asV1, json, 'idempotency-key:'], invalid),
  post('a key in the header of 601 characters', [asV1, json, `idempotency-key: ${'k'.repeat(601)}`], invalid),
  post('a key in the header with a quote alone', [asV1, json, 'idempotency-key: "hostile'], invalid),
  post('a key in the header that is not ASCII', [asV1, json, 'idempotency-key: schlüssel'], invalid),
  post('the service token twice', [asV1, asV1, json], '401 UNAUTHENTICATED'),
  post('an operator beside the service', [asV1, asOperator, json], '401 UNAUTHENTICATED'),
  post('a token with a blank in it', ['authorization: Bearer a b', json], '401 UNAUTHENTICATED'),
  post('a token that is not ASCII', ['x-service-token: schlüssel', json], '401 UNAUTHENTICATED'),
  post('a token of 10,000 characters', [`authorization: Bearer ${'x'.repeat(10_000)}`, json], '401 UNAUTHENTICATED'),
  post('a JWT of nothing', ['authorization: Bearer ..', json], '401 UNAUTHENTICATED'),
  post('a JWT whose header is no JSON', ['authorization: Bearer e30x.e30x.e30x', json], '401 UNAUTHENTICATED'),

  ...badPages.map((query) => get(`${ledger}&${query}`, invalid)),
  ...badPages.slice(0, 11).map((query) => get(`/v1/control/tenant?${query}`, invalid)),
  ...badCursors.map((cursor) => get(`${ledger}&cursor=${cursor}`, '400 CURSOR_INVALID')),
  ...badCursors.map((cursor) => get(`/v1/control/tenant?cursor=${cursor}`, '400 CURSOR_INVALID')),

  ...['%00', 'a%00b', '', '%0A', '%EF%BF%BE%00'].map((search) => get(`/v1/control/tenant?search=${search}`, invalid)),
  get(`/v1/control/tenant?search=${'x'.repeat(1000)}`, invalid),
  get('/v1/control/tenant?mode=prepaid', invalid),
  get('/v1/control/tenant?status=deleted', invalid),
  get('/v1/control/credits?reason=theft', invalid),
  get('/v1/control/credits?tenant_id=1', invalid),
  get('/v1/control/credits/reservations?ref_type=a%20b', invalid),
  get('/v1/billing/credits/ledger?account_id=1', invalid),
  get(`/v1/billing/credits/ledger?account_id=${accountId}&account_id=${accountId}`, invalid),
  get("/v1/billing/accounts/status?external_key=v1:partner:x'--", invalid),
  get('/v1/billing/accounts/status?external_key=v1:partner:a&external_key=v1:partner:b', invalid),
  get('/v1/billing/accounts/status?external_key[$ne]=x', invalid),
  get('/v1/billing/accounts/status?external_key=%E0%A4%A', invalid),
  get('/v1/billing/accounts/status', invalid),
  get(`/v1/billing/accounts/status?external_key=v1:partner:${'x'.repeat(8000)}`, invalid),
  get('/v1/health?deep=true', invalid, []),

  get('/v1/billing/accounts/1/status', invalid),
  get('/v1/billing/accounts/01900000-0000-7000-8000-00000000000%00/status', invalid),
  get('/v1/billing/accounts/%zz/status', invalid),
  get('/v1/billing/accounts/%E0%A4%A/status', invalid),
  get('/v1/billing/accounts/%2e%2e/status', invalid),
  get('/v1/billing/accounts/a%2Fb/status', invalid),
  get(`/v1/billing/accounts/${'x'.repeat(8000)}/status`, invalid),
  get('/v1/control/credits/tenant/undefined', invalid),
  ...[
    '/v1',
    '/v2/meta',
    '/v1/META',
    '/v1/meta/',
    '//v1/meta',
    '/v1//meta',
    '/V1/meta',
    '/v1/billing/accounts//status',
    '/v1/billing/../meta',
  ].map((path) => get(path, unknown)),
  ...[
    '/%2e%2e/%2e%2e/etc/passwd',
    '/docs/../../package.json',
    '/docs/%2e%2e/package.json',
    '/.env',
    '/__proto__',
    `/${'x'.repeat(8000)}`,
  ].map((path) => get(path, unknown)),
  ...['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'GET', 'TRACE', 'PROPFIND'].map((method) => ({
    ...{ title: `${method} on reserve`, line: `${method} /v1/billing/credits/reserve`, headers: [asV1], wanted: '405 METHOD_NOT_ALLOWED' },
  })),
]
