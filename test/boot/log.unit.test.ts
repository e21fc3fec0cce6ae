import { expect } from 'chai'
import { makeLog } from '../../adapters/log/pino-log.ts'

function aLog({ pretty = false, level = 'info' }: { readonly pretty?: boolean; readonly level?: 'info' | 'warn' } = {}): {
  log: ReturnType<typeof makeLog>
  lines: string[]
} {
  const lines: string[] = []
  return { log: makeLog({ level, pretty, destination: { write: (line) => void lines.push(line) } }), lines }
}

function logged(fields: object, message = 'Something happened'): Record<string, unknown> {
  const { log, lines } = aLog()
  log.info(fields, message)
  expect(lines).to.have.lengthOf(1)
  return toEvent(lines[0] ?? '')
}

const toEvent = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>

describe('makeLog', () => {
  it('writes one line of JSON with level, time, fields and message', () => {
    const { time, ...event } = logged({ request_id: 'r1', status: 200 })

    expect(event).to.deep.equal({ level: 'info', request_id: 'r1', status: 200, msg: 'Something happened' })
    expect(time).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  it('writes nothing below its level', () => {
    const { log, lines } = aLog({ level: 'warn' })

    log.info({}, 'a')
    log.warn({}, 'b')
    log.error({}, 'c')

    expect(lines.map((line) => toEvent(line)['level'])).to.deep.equal(['warn', 'error'])
  })

  it('writes bigints as digits', () => {
    expect(logged({ amount: 9007199254740993n, deep: [{ seq: 1n }] })).to.deep.include({ amount: '9007199254740993', deep: [{ seq: '1' }] })
  })

  it('blots out what is named like a secret, at any depth', () => {
    const headers = { authorization: 'Bearer abc', 'x-service-token': 'abc', cookie: 'a=abc', 'set-cookie': ['abc'], 'user-agent': 'v1' }
    const event = logged({
      req: { headers, rawHeaders: ['x-service-token', 'abc'] },
      config: { adminToken: 'abc', serviceTokens: ['abc'], JWT_SECRET: 'abc', pg: { password: 'abc' } },
    })

    expect(JSON.stringify(event)).not.to.include('abc')
    expect(event).to.have.nested.property('req.headers.user-agent', 'v1')
  })

  it('leaves names alone that only look like it, and says that a secret is absent', () => {
    const fields = { idempotency_key: 'k', next_cursor: 'c', tokens_total: 3, metricsToken: null, hasPassword: true }

    expect(logged(fields)).to.deep.include(fields)
  })

  it('takes passwords out of URLs and bearer tokens out of texts, in fields and in the message', () => {
    const event = logged(
      { url: 'postgres://app:hunter2@db:5432/x', list: ['redis://:hunter2@h', 'postgres://u:hun@ter2@h/x'], note: 'sent Bearer hunter2' },
      'Cannot reach postgres://app:hunter2@db/x',
    )

    expect(JSON.stringify(event)).not.to.match(/hunter2|ter2/)
    expect(event['url']).to.equal('postgres://app:[redacted]@db:5432/x')
    expect(event['msg']).to.equal('Cannot reach postgres://app:[redacted]@db/x')
    expect(logged({ url: 'https://host:8080/path?at=a@b' })['url']).to.equal('https://host:8080/path?at=a@b')
  })

  it('takes what authorizes a call and the secrets of Stripe out of texts, and blots out keys and signatures of the rails', () => {
    const event = logged(
      {
        note: 'sent Basic cnpwX2lkOnJ6cF9zZWNyZXQ=',
        error: new Error('Invalid API Key provided: sk_test_hunter2'),
        secrets: 'abc',
        rail: { secretKey: 'abc', keySecret: 'abc', webhookSecrets: ['abc'] },
        headers: { 'stripe-signature': 'abc', 'x-razorpay-signature': 'abc', 'x-razorpay-event-id': 'ev_1' },
      },
      'whsec_hunter2 and rk_live_hunter2 do not fit',
    )

    expect(JSON.stringify(event)).not.to.match(/hunter2|abc|cnpw/)
    expect(event['msg']).to.equal('whsec_[redacted] and rk_live_[redacted] do not fit')
    expect(event).to.have.nested.property('headers.x-razorpay-event-id', 'ev_1')
  })

  it('writes an error with its kind, code, stack, cause and parts', () => {
    const cause = Object.assign(new Error('connect postgres://a:hunter2@h'), { code: 'ECONNREFUSED' })
    const event = logged({ error: new AggregateError([new TypeError('first')], 'both failed', { cause }) })

    expect(event).to.have.nested.property('error.type', 'AggregateError')
    expect(event).to.have.nested.property('error.message', 'both failed')
    expect(event).to.have.nested.property('error.errors[0].type', 'TypeError')
    expect(event).to.have.nested.property('error.cause.code', 'ECONNREFUSED')
    expect(event).to.have.nested.property('error.stack').that.includes('log.unit.test')
    expect(JSON.stringify(event)).not.to.include('hunter2')
  })

  it('writes every other sort of value somehow', () => {
    const at = new Date(Date.parse('2026-02-24T10:15:00Z'))
    const event = logged({
      at,
      none: undefined,
      map: new Map([
        ['token', 'abc'],
        ['a', 'b'],
      ]),
      set: new Set([1]),
      bytes: Buffer.from('abc'),
      url: new URL('http://u:abc@h/'),
      run: Symbol('x'),
    })

    expect(event).to.deep.include({
      at: '2026-02-24T10:15:00.000Z',
      map: { token: '[redacted]', a: 'b' },
      set: [1],
      bytes: '[3 bytes]',
      url: 'http://u:[redacted]@h/',
      run: 'Symbol(x)',
    })
  })

  it('does not fail over what refers to itself, is nested without end, or throws when it is read', () => {
    const circle: Record<string, unknown> = { name: 'circle' }
    circle['self'] = circle
    const deep = Array.from({ length: 1000 }).reduce<object>((inner) => ({ inner }), {})
    const hostile = {
      get trap(): never {
        throw new TypeError('no')
      },
    }

    expect(logged({ circle })).to.deep.include({ circle: { name: 'circle', self: '[circular]' } })
    expect(JSON.stringify(logged({ deep }))).to.include('[deep]')
    expect(logged({ hostile })).to.deep.include({ fields: 'not written: TypeError', msg: 'Something happened' })
  })

  it('reads well at a terminal when it is to, and lets nobody forge a line', () => {
    const { log, lines } = aLog({ pretty: true })

    log.warn({ port: 3000, name: 'a\nb' }, 'It\u001b[31m is odd')

    expect(lines).to.have.lengthOf(1)
    expect(lines[0]).to.match(/^\d\d:\d\d:\d\d\.\d{3} WARN {2}"It\\u001b\[31m is odd" port=3000 name="a\\nb"\n$/)
  })
})
