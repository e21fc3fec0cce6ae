import { demo } from '../../src/boot/seed.ts'

/** A write that an operator, or V1 on the handshake, sends as JSON text, and what it deserves. */
export type HostileWrite = readonly [title: string, line: string, body: string, wanted: string]

const invalid = '400 VALIDATION_FAILED'
const malformed = '400 MALFORMED_JSON'

const grantLine = `POST /v1/control/accounts/${demo.credit.accountId}/credits/grant`
const grant = (says: string, amount = '1'): string => `{"amount":${amount},"reason":"grant","idempotency_key":"hostile"${says}}`
const policyLine = `PATCH /v1/control/accounts/${demo.credit.accountId}/policy`
const statusLine = `PATCH /v1/control/accounts/${demo.credit.accountId}/status`
const onboard = (says: object): string =>
  JSON.stringify({
    ...{
      tenant_name: 'Hostile',
      owner_email: 'a@b.example',
      account_type: 'tenant',
      display_name: 'Hostile',
      external_key: 'v2:tenant:hostile',
    },
    ...says,
  })

const members = (count: number): string => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, 1])))

const badEnds = [
  '"tomorrow"',
  '"2999-02-30T00:00:00Z"',
  '"2999-02-29T00:00:00Z"',
  '"2999-01-01"',
  '"2999-01-01T00:00:00"',
  '"2999-01-01T24:00:00Z"',
  '32503680000',
  'null',
  '""',
]
const badNames = ['', ' ', ' \u00a0\u2003', 'a\nb', 'a\u0000b', '\ud800', '\u007f', 'x'.repeat(201)]
const badEmails = [
  '',
  'nobody',
  'a@b',
  '@b.example',
  'a b@c.example',
  'A <a@b.example>',
  'a@b.example\r\nbcc: all@b.example',
  `${'x'.repeat(250)}@b.example`,
]
const badPolicies = [
  ...['{}', '{"billing_mode":"prepaid"}', '{"billing_mode":["credit"]}', '{"payment_terms_days":-1}', '{"payment_terms_days":366}'],
  ...[
    '{"payment_terms_days":"15"}',
    '{"payment_terms_days":1.5}',
    '{"payment_terms_days":null}',
    '{"currency":"inr"}',
    '{"currency":"RUPEE"}',
  ],
  ...[
    '{"is_enabled":"true"}',
    '{"is_enabled":1}',
    '{"is_enabled":null}',
    '{"low_balance_threshold":-1}',
    '{"low_balance_threshold":1e400}',
  ],
  ...[
    '{"low_balance_threshold":9007199254740992}',
    '{"reservation_ttl_minutes":0}',
    '{"reservation_ttl_minutes":5256001}',
    '{"revision":1}',
  ],
  ...[
    '{"account_status":"suspended"}',
    '{"force_enable_credit":"yes","billing_mode":"credit"}',
    '{"credit_unit_price":"0"}',
    '{"credit_unit_price":"NaN"}',
    '{"credit_unit_price":["1"]}',
    '{"__proto__":{"is_enabled":false}}',
    '[]',
  ],
]

const statusesLine = 'POST /v1/billing/accounts/statuses'
const batchLine = 'POST /v1/billing/credits/batch'

export const hostileWrites: readonly HostileWrite[] = [
  ...['0', '-0', '1e400', '-1e400', '0.5', '9007199254740992', '-9007199254740992', '"1"', 'null'].map((amount): HostileWrite => [
    `a grant of ${amount}`,
    grantLine,
    grant('', amount),
    invalid,
  ]),
  ...badEnds.map((end): HostileWrite => [`a grant that ends ${end}`, grantLine, grant(`,"expires_at":${end}`), invalid]),
  ['a grant with 51 facts', grantLine, grant(`,"metadata_json":${members(51)}`), invalid],
  ['a grant with a list of facts', grantLine, grant(',"metadata_json":[1]'), invalid],
  ['a grant with a text of facts', grantLine, grant(',"metadata_json":"{}"'), invalid],
  ['a grant with facts that are there twice', grantLine, grant(',"metadata_json":{"a":1,"a":2}'), malformed],
  ['a grant with facts 65 deep', grantLine, grant(`,"metadata_json":{"a":${'['.repeat(65)}${']'.repeat(65)}}`), malformed],
  ['a grant that undoes what has no id', grantLine, grant(',"reverses_entry_id":"1"'), invalid],
  ['a refill, which no operator grants', grantLine, grant('').replace('"grant"', '"refill"'), invalid],
  ['a grant that says who does it', grantLine, grant(',"actor":"operator:root"'), invalid],

  ...badNames.map((name): HostileWrite => [
    `a tenant's name of ${JSON.stringify(name).slice(0, 20)}`,
    'POST /v1/control/onboard',
    onboard({ tenant_name: name }),
    invalid,
  ]),
  ['a name of blanks for an account', 'POST /v1/control/onboard', onboard({ display_name: '  ' }), invalid],
  [
    'a name of blanks for another account',
    'POST /v1/control/accounts',
    JSON.stringify({
      ...{ tenant_id: '11111111-1111-1111-1111-111111111111', account_type: 'tenant' },
      ...{ display_name: ' ', external_key: 'v2:tenant:hostile' },
    }),
    invalid,
  ],
  [
    'an override for a reason of blanks',
    'POST /v1/control/credits/reserve',
    JSON.stringify({
      ...{ external_key: demo.credit.externalKey, ref_type: 'commission_request', ref_id: 'hostile', amount: 100_000 },
      ...{ operator_override: true, override_reason: ' \u3000', idempotency_key: 'hostile' },
    }),
    invalid,
  ],
  ...badEmails.map((email): HostileWrite => [
    `an owner at ${JSON.stringify(email.slice(0, 30))}`,
    'POST /v1/control/onboard',
    onboard({ owner_email: email }),
    invalid,
  ]),
  ['an account of its own tenant id', 'POST /v1/control/onboard', onboard({ tenant_id: '11111111-1111-1111-1111-111111111111' }), invalid],
  ['an account type that there is not', 'POST /v1/control/onboard', onboard({ account_type: 'admin' }), invalid],
  ['an account type in mixed case', 'POST /v1/control/onboard', onboard({ account_type: 'Tenant' }), invalid],
  ['an account of a tenant by name', 'POST /v1/control/accounts', onboard({}), invalid],

  ...badPolicies.map((policy): HostileWrite => [`a policy of ${policy}`, policyLine, policy, invalid]),
  ['a status that there is not', statusLine, '{"status":"deleted"}', invalid],
  ['a status without words for its reason', statusLine, '{"status":"suspended","reason":""}', invalid],
  ['a status with a reason of 501 characters', statusLine, `{"status":"suspended","reason":"${'x'.repeat(501)}"}`, invalid],

  ['501 keys', statusesLine, JSON.stringify({ external_keys: Array.from({ length: 501 }, (_, index) => `v1:partner:${index}`) }), invalid],
  ['a key that is a number', statusesLine, '{"external_keys":[1]}', invalid],
  ['keys that are one text', statusesLine, '{"external_keys":"v1:partner:1"}', invalid],
  ['no operations', batchLine, '{"operations":[]}', invalid],
  ['1001 operations', batchLine, JSON.stringify({ operations: Array.from({ length: 1001 }, () => ({})) }), invalid],
  ['operations that are an object', batchLine, '{"operations":{}}', invalid],
  ['a batch that is a list', batchLine, '[]', invalid],
  ['a batch with an unknown member', batchLine, '{"operations":[{}],"atomic":true}', invalid],
  ['a batch that has a member twice', batchLine, '{"operations":[{"op":"reserve","op":"release"}]}', malformed],
]

const item = { external_key: demo.credit.externalKey, ref_type: 'commission_request', ref_id: 'hostile', idempotency_key: 'hostile' }

/** Items of a batch that are each a 400 in their place. */
export const hostileItems: readonly unknown[] = [
  ...[null, 1, 'reserve', [], {}, item],
  ...[
    { ...item, op: 'Reserve' },
    { ...item, op: 'grant' },
    { ...item, op: ['reserve'] },
    { ...item, op: 'reserve', extra: 1 },
  ],
  ...[
    { ...item, op: 'reserve', amount: 0 },
    { ...item, op: 'reserve', amount: '1' },
    { ...item, op: 'reserve', amount: 0.5 },
  ],
  ...[
    { ...item, op: 'reserve', idempotency_key: undefined },
    { ...item, op: 'reserve', operator_override: true },
    { ...item, op: 'release', amount: 1 },
  ],
  ...[
    { ...item, op: 'reserve', external_key: undefined },
    { ...item, op: 'consume', ref_id: undefined },
    { ...item, op: 'reserve', ref_id: 'a\u0000' },
  ],
  ...[
    { ...item, op: 'toString' },
    { ...item, op: '__proto__' },
    { ...item, op: 'reserve', external_key: 'v1:partner:\ud800' },
  ],
]
