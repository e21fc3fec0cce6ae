import { demo } from '../../src/boot/seed.ts'

/** A body that is sent to reserve credits of the demo's account, and what it deserves. */
export type HostileBody = readonly [title: string, body: string | Buffer, wanted: string]

const good = { external_key: demo.credit.externalKey, ref_type: 'commission_request', ref_id: 'hostile', idempotency_key: 'hostile' }

const malformed = '400 MALFORMED_JSON'
const invalid = '400 VALIDATION_FAILED'

/** The good body, with one member as JSON text that no serialiser would write. */
const withRaw = (member: string, text: string): string => {
  const { [member]: _replaced, ...rest } = good as Readonly<Record<string, string>>
  return `${JSON.stringify(rest).slice(0, -1)},${JSON.stringify(member)}:${text}}`
}

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

const notNumbers = ['NaN', 'Infinity', '0x10', '01', '.5', '1.', '+1', '1e', '--1', '1_000', '1n', 'undefined', "'1'"]
const badAmounts = [
  ...[
    '0',
    '-0',
    '-1',
    '0.5',
    '1.0000001',
    '1e-5',
    '1e400',
    '-1e400',
    '9007199254740992',
    '9007199254740993',
    '1e21',
    '99999999999999999999',
  ],
  ...['"1"', 'true', 'null', '[]', '[1]', '{}', '{"$numberLong":"1"}', '""'],
]
const badTexts: readonly (readonly [member: string, text: string])[] = [
  ...[
    '""',
    '1',
    'null',
    'true',
    '[]',
    '{}',
    '["41"]',
    '"a b"',
    '"ä"',
    '"a\\u0000b"',
    '"a\\nb"',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\\u202e41"',
  ].map((text) => ['ref_id', text] as const),
  ['ref_id', `"${'x'.repeat(129)}"`],
  ['ref_id', `"${'x'.repeat(1_000_000)}"`],
  ['ref_type', '"a b"'],
  ['ref_type', `"${'x'.repeat(65)}"`],
  ['ref_type', '"commission/request"'],
  ['idempotency_key', '""'],
  ['idempotency_key', '" "'],
  ['idempotency_key', '"a\\tb"'],
  ['idempotency_key', '41'],
  ['idempotency_key', `"${'k'.repeat(256)}"`],
  ['external_key', '"v1:partner:"'],
  ['external_key', '"v3:partner:1"'],
  ['external_key', '"v1:somebody:1"'],
  ['external_key', '"V1:PARTNER:1"'],
  ['external_key', `"v1:partner:${'x'.repeat(118)}"`],
  ['external_key', `"v1:partner:x' or '1'='1"`],
  ['external_key', '"v1:partner:demo-credit\\n"'],
  ['external_key', '["v1:partner:demo-credit"]'],
  ['account_id', '"1"'],
  ['account_id', '"01900000-0000-7000-8000-00000000000g"'],
  ['account_id', '"{01900000-0000-7000-8000-000000000002}"'],
  ['account_id', 'null'],
]

/** What no caller sends by mistake, and some by intent. */
export const hostileBodies: readonly HostileBody[] = [
  ...notNumbers.map((text): HostileBody => [`an amount of ${text}`, withRaw('amount', text), malformed]),
  ...badAmounts.map((text): HostileBody => [`an amount of ${text}`, withRaw('amount', text), invalid]),
  ...badTexts.map(([member, text]): HostileBody => [`${member} ${text.slice(0, 40)} of ${text.length}`, withRaw(member, text), invalid]),

  ['an empty body', '', malformed],
  ['blanks', ' \n\t ', malformed],
  ['an array', `[${JSON.stringify(good)}]`, invalid],
  ['a text', '"reserve"', invalid],
  ['a number', '1', invalid],
  ['null', 'null', invalid],
  ['an empty object', '{}', invalid],
  ['half an object', JSON.stringify(good).slice(0, -5), malformed],
  ['two objects', `${JSON.stringify(good)}${JSON.stringify(good)}`, malformed],
  ['a comma at the end', `${JSON.stringify(good).slice(0, -1)},}`, malformed],
  ['a comment', `${JSON.stringify(good)}// please`, malformed],
  ['names without quotes', '{amount: 1}', malformed],
  ['single quotes', `{'amount': 1}`, malformed],
  ['a raw line end in a text', withRaw('ref_id', '"4\n1"'), malformed],
  ['a raw NUL', withRaw('ref_id', '"4\u00001"'), malformed],
  ['a bad escape', withRaw('ref_id', String.raw`"\x41"`), malformed],
  ['half a surrogate escape', withRaw('ref_id', String.raw`"\ud8"`), malformed],
  ['bytes that are not UTF-8', Buffer.concat([Buffer.from('{"ref_id":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]), malformed],
  ['an overlong encoding', Buffer.concat([Buffer.from('{"ref_id":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]), malformed],
  ['UTF-16', Buffer.from(JSON.stringify(good), 'utf16le'), malformed],
  ['a form', 'ref_id=41&amount=1', malformed],
  ['XML', '<reserve amount="1"/>', malformed],

  ['a member twice', `${JSON.stringify(good).slice(0, -1)},"ref_id":"other"}`, malformed],
  ['a member twice, once escaped', String.raw`${JSON.stringify(good).slice(0, -1)},"ref\u005fid":"other"}`, malformed],
  ['a member twice, deep inside', withRaw('extra', '{"a":[{"b":1,"b":2}]}'), malformed],
  ['65 levels', withRaw('extra', nested(65)), malformed],
  ['100,000 levels', withRaw('extra', nested(100_000)), malformed],
  ['100,000 levels that never close', '['.repeat(100_000), malformed],
  ['60 levels of an unknown member', withRaw('extra', nested(60)), invalid],

  ['an unknown member', withRaw('extra', '1'), invalid],
  ['a member in camel case', withRaw('refId', '"41"'), invalid],
  ['what only operators may ask for', withRaw('operator_override', 'true'), invalid],
  ['__proto__', withRaw('__proto__', '{"amount":1}'), invalid],
  ['constructor', withRaw('constructor', '{"prototype":{"amount":1}}'), invalid],
  ['toString', withRaw('toString', '1'), invalid],
  ['50,000 members', withRaw('extra', `{${Array.from({ length: 50_000 }, (_, index) => `"${index}":1`).join()}}`), invalid],
  ['a member with a name of 100,000 characters', withRaw('x'.repeat(100_000), '1'), invalid],
]
