import { gzipSync } from 'node:zlib'
import { credentials } from '../support/running-service.ts'
import { contractOperations, exampleCall } from '../support/contract-operations.ts'
import type { ContractOperation } from '../support/contract-operations.ts'
import type { HostileRequest } from './hostile-requests.ts'

const asOperator = `authorization: Bearer ${credentials.adminToken}`
const json = 'content-type: application/json'

const invalid = '400 VALIDATION_FAILED'
const malformed = '400 MALFORMED_JSON'
const unsupported = '415 MEDIA_TYPE_UNSUPPORTED'

/** The operations on service invoices and on who sells. */
export const invoiceOperations: readonly ContractOperation[] = contractOperations.filter(({ template }) =>
  /service-invoices|billing-profile/.test(template),
)

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/
const badIds = [
  '1',
  '%00',
  'undefined',
  '__proto__',
  '%2e%2e',
  "01900000-0000-7000-8000-000000000601'--",
  `${'0'.repeat(8000)}`,
  '%zz',
  'a%2Fb',
]
const badQueries = ['surprise=1', '__proto__=1', '%00=1', 'constructor[prototype]=1', 'limit=0&limit=0', 'cursor[]=x', 'access_token=x']

/** What an operation is called like by nobody who means well; on what is there, such as the invoice of this id. */
export function hostileCallsOf(operation: ContractOperation, id = ''): readonly HostileRequest[] {
  const { method } = operation
  const path = operation.path.replace(uuid, id)
  const line = `${method} ${path}`
  const call = (title: string, wanted: string, { headers = [json], body = '', on = line }: Says = {}): HostileRequest => ({
    ...{ title, line: on, headers: [asOperator, ...headers], body, wanted },
  })
  const good = operation.takesForm ? formOf() : JSON.stringify({ ...(exampleCall(operation).body as object), idempotency_key: undefined })
  const head = operation.takesForm ? [formType()] : operation.takesBody ? [json] : []
  const asGood = { headers: head, body: operation.takesBody ? good : '' }
  return [
    ...(uuid.test(path)
      ? badIds.map((id) => call(`id ${id.slice(0, 20)}`, invalid, { ...asGood, on: `${method} ${path.replace(uuid, id)}` }))
      : []),
    ...badQueries.map((query) => call(`query ${query}`, invalid, { ...asGood, on: `${line}?${query}` })),
    call('a trailing slash', '404 NOT_FOUND', { ...asGood, on: `${line}/` }),
    call('another case', '404 NOT_FOUND', { ...asGood, on: line.replace('/v1/', '/V1/') }),
    call('a method that there is not', '405 METHOD_NOT_ALLOWED', { ...asGood, on: `DELETE ${path}` }),
    { title: 'nobody', line, headers: head, body: asGood.body, wanted: '401 UNAUTHENTICATED' },
    {
      title: 'the credential in the query',
      line: `${line}?authorization=x`,
      headers: head,
      body: asGood.body,
      wanted: '401 UNAUTHENTICATED',
    },
    ...(operation.takesForm ? hostileForms(call) : operation.takesBody ? hostileJson(call, good, operation) : []),
  ]
}

interface Says {
  readonly headers?: readonly string[]
  readonly body?: string | Buffer
  readonly on?: string
}

type Call = (title: string, wanted: string, says?: Says) => HostileRequest

const badKeys = [
  ['two keys in headers', 'idempotency-key: a', 'idempotency-key: b'],
  ['an empty key in the header', 'idempotency-key:'],
  ['a key with a blank in the header', 'idempotency-key: a b'],
  ['half a quoted key in the header', 'idempotency-key: "a'],
] as const

function hostileJson(call: Call, good: string, { refusals }: ContractOperation): readonly HostileRequest[] {
  const takesKey = refusals.some(({ code }) => code === 'IDEMPOTENCY_KEY_MISMATCH')
  const [begin, member] = [good.slice(0, -1), good === '{}' ? '' : ',']
  const withMember = (text: string): string => `${begin}${member}${text}}`
  const whole: readonly (readonly [body: string | Buffer, wanted: string])[] = [
    ...(['null', '[]', '"text"', '1', 'true', '[{}]'] as const).map((body) => [body, invalid] as const),
    ...(['{', 'undefined', "{'a':1}", '{"a":1,}', `${good} {}`, '\u0000', '{"a":NaN}'] as const).map((body) => [body, malformed] as const),
    [withMember('"idempotency_key":"a","idempotency_key":"b"'), malformed],
    [withMember(`"surprise":${'['.repeat(65)}${']'.repeat(65)}`), malformed],
    [withMember('"__proto__":{"status":"PAID"}'), invalid],
    [withMember('"constructor":{"prototype":{}}'), invalid],
    [withMember('"actor":"operator:root"'), invalid],
    [withMember('"idempotency_key":"a b"'), invalid],
    [withMember('"idempotency_key":"\\u0000"'), invalid],
    [withMember(`"idempotency_key":"${'k'.repeat(256)}"`), invalid],
    [withMember('"idempotency_key":1'), invalid],
    [withMember('"idempotency_key":null'), invalid],
    [`{"padding":"${'x'.repeat(2 * 1024 * 1024)}"}`, '413 BODY_TOO_LARGE'],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), malformed],
  ]
  return [
    ...whole.map(([body, wanted]) => call(`a body: ${body.toString().slice(0, 40)}`, wanted, { body })),
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16'].map(
      (type) => call(`media type ${type}`, unsupported, { headers: [`content-type: ${type}`], body: good }),
    ),
    call('no media type', unsupported, { headers: [], body: good }),
    call('a compressed body', unsupported, { headers: [json, 'content-encoding: gzip'], body: gzipSync(good) }),
    ...(takesKey ? badKeys.map(([title, ...keys]) => call(title, invalid, { headers: [json, ...keys], body: good })) : []),
  ]
}

const formType = (boundary = 'limit'): string => `content-type: multipart/form-data; boundary=${boundary}`

/** A form of these parts, as text: a part is its headers and its content. */
const formOf = (parts = [part()], end = '--limit--\r\n'): string => parts.map((one) => `--limit\r\n${one}\r\n`).join('') + end

const part = ({ name = 'file', fileName = '; filename="receipt.pdf"', content = '%PDF-1.7 hostile', headers = '' } = {}): string =>
  `content-disposition: form-data; name="${name}"${fileName}\r\n${headers}\r\n${content}`

const hostileForms = (call: Call): readonly HostileRequest[] => {
  const form = (title: string, wanted: string, body: string | Buffer, headers = [formType()]): HostileRequest =>
    call(`a form: ${title}`, wanted, { headers, body })
  return [
    form('without its end', invalid, formOf([part()], '')),
    form('of nothing', invalid, ''),
    form('of an end alone', invalid, '--limit--\r\n'),
    form('of other boundaries', invalid, formOf().replaceAll('limit', 'other')),
    form('of a text in place of a file', invalid, formOf([part({ fileName: '' })])),
    form('of a file by another name', invalid, formOf([part({ name: 'upload' })])),
    form('of a name with a line break', invalid, formOf([part({ name: 'fi\r\nle' })])),
    form('of a file of no bytes', invalid, formOf([part({ content: '' })])),
    form('of two files', invalid, formOf([part(), part()])),
    form('of a file and a hidden field', invalid, formOf([part(), part({ name: 'invoice_id', fileName: '', content: 'x' })])),
    form('of a file and __proto__', invalid, formOf([part(), part({ name: '__proto__', fileName: '', content: 'x' })])),
    form('of a thousand parts', invalid, formOf(Array.from({ length: 1000 }, (_, place) => part({ name: `f${place}`, fileName: '' })))),
    form('of headers without an end', invalid, `--limit\r\n${'x-header: y\r\n'.repeat(2000)}`),
    form('of a program', '422 FILE_TYPE_NOT_ALLOWED', formOf([part({ content: `MZ${'\0'.repeat(100)}` })])),
    form(
      'of a page that calls itself a picture',
      '422 FILE_TYPE_NOT_ALLOWED',
      formOf([part({ headers: 'content-type: image/png\r\n', content: '<script>1</script>' })]),
    ),
    form('of a PDF behind something else', '422 FILE_TYPE_NOT_ALLOWED', formOf([part({ content: '<html>%PDF-1.7' })])),
    form('without a boundary', unsupported, formOf(), ['content-type: multipart/form-data']),
    form('with an empty boundary', unsupported, formOf(), ['content-type: multipart/form-data; boundary=""']),
    form('with a boundary of 71 characters', unsupported, formOf(), [formType('x'.repeat(71))]),
    form('that is mixed', unsupported, formOf(), ['content-type: multipart/mixed; boundary=limit']),
    form('that is a query', unsupported, 'file=x', ['content-type: application/x-www-form-urlencoded']),
    form('that is the file itself', unsupported, '%PDF-1.7', ['content-type: application/pdf']),
    form('that is compressed', unsupported, gzipSync(formOf()), [formType(), 'content-encoding: gzip']),
  ]
}

/** What lists and exports are not to be narrowed by. */
export const hostileFilters: readonly string[] = [
  ...['status=overdue', 'status=Draft', 'status=draft&status=paid', 'overdue=1', 'overdue=TRUE', 'overdue=', 'account_id=1', 'tenant_id=1'],
  ...[
    'external_key=x',
    "external_key=v1:partner:x'--",
    'external_key[$ne]=x',
    'issued_from=today',
    'issued_from=2025-02-30',
    'issued_from=2025-02-29',
  ],
  ...[
    'issued_to=',
    'issued_to=2025-07-10T00:00:00Z',
    'due_from=0000-00-00',
    'due_to=20250710',
    'number=',
    'number=INV%20',
    'number=%27',
    'number=x%00',
  ],
  ...[
    `number=${'1'.repeat(17)}`,
    'text=',
    'text=%00',
    'text=a%0Ab',
    `text=${'x'.repeat(201)}`,
    'text=a&text=b',
    'text[]=a',
    'order=asc',
    'offset=1',
  ],
]
