import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { anEvent, fresh } from './an-event.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
const codesOf = ({ body }: Answer): readonly unknown[] => (body['warnings'] as readonly Body[]).map(({ code }) => code)

describe('events that are odd', () => {
  const world = serviceOfFile()
  const tell = (event: unknown): Promise<Answer> => world.v1.post('/v1/billing/events', event)
  /** The answer as text: what is in it was not parsed on the way. */
  const tellText = async (text: string): Promise<{ readonly status: number; readonly text: string }> => {
    const headers = { ...asV1, 'content-type': 'application/json' }
    const response = await fetch(`${world.service.baseUrl}/v1/billing/events`, { method: 'POST', headers, body: text })
    return { status: response.status, text: await response.text() }
  }
  const timelineText = async (key: string): Promise<string> => {
    const url = `${world.service.baseUrl}/v1/control/credits/timeline?source=usage_v1&external_key=${encodeURIComponent(key)}`
    return (await fetch(url, { headers: asOperator })).text()
  }
  const envelopeOf = (key: string, payload: string): string =>
    `{"source_system":"v1","event_type":"work_accepted","idempotency_key":"${fresh('odd')}","external_account_key":"${key}","payload_json":${payload}}`

  it('keep numbers, depth and spelling of the payload as the text that came', async () => {
    const { key } = await anEnrolledAccount(world.operator)
    const payloads = [
      '{"n":123456789012345678901234567890.50,"e":1E400,"z":-0,"s":"\\u00e9\\/","twice":1,"twice":2}',
      `{"deep":${'['.repeat(999)}${']'.repeat(999)}}`,
      `{"deeper":${'{"a":'.repeat(200_000)}null${'}'.repeat(200_000)}}`,
      `{"text":"${'₹ मूल्य 🏠 '.repeat(60_000)}"}`,
    ]

    for (const payload of payloads) {
      const { status, text } = await tellText(envelopeOf(key, payload))

      expect(status, text.slice(0, 200)).to.equal(201)
      expect(text.includes(`"payload_json":${payload},"catalogued"`), payload.slice(0, 80)).to.equal(true)
    }
    const shown = await timelineText(key)
    for (const payload of payloads) expect(shown.includes(`"payload_json":${payload}}`), payload.slice(0, 80)).to.equal(true)
  })

  it('are invalid beyond a hundred levels, and not at a hundred', async () => {
    const nested = (levels: number): unknown =>
      JSON.parse(`{"commission_request_id":1,"d":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`)

    const [hundred, more] = [
      await tell(anEvent({ event_type: 'x', payload_json: nested(100) })),
      await tell(anEvent({ payload_json: nested(101) })),
    ]

    expect([hundred, more].map(({ status, body }) => [status, body['payload_valid']])).to.deep.equal([
      [201, true],
      [201, false],
    ])
    expect(more.body['violations']).to.have.nested.property('[0].code', 'depth')
  })

  it('have U+FFFD for a NUL, a lone surrogate and broken UTF-8, and a warning', async () => {
    const key = `v1:client:${fresh('c')}`
    const payload = String.raw`{"a":"x\u0000y","b":"\ud800","c":"\\u0000 \ud83d\ude00"}`

    const { status, text } = await tellText(envelopeOf(key, payload).replace('work_accepted', String.raw`work\u0000_\udfffaccepted`))
    const bytes = Buffer.concat([
      Buffer.from(envelopeOf(key, '{"a":"').slice(0, -1)),
      Buffer.from([0xed, 0xa0, 0x80, 0xff]),
      Buffer.from('"}}'),
    ])
    const headers = { ...asV1, 'content-type': 'application/json' }
    const broken = await fetch(`${world.service.baseUrl}/v1/billing/events`, { method: 'POST', headers, body: bytes })

    expect(status).to.equal(201)
    expect(text).to.include(String.raw`"payload_json":{"a":"x\ufffdy","b":"\ufffd","c":"\\u0000 \ud83d\ude00"}`)
    expect(text).to.include('"event_type":"work\ufffd_\ufffdaccepted"')
    expect(text.match(/CHARACTERS_REPLACED/g)).to.have.length(2)
    expect(broken.status).to.equal(201)
    expect(await broken.text()).to.include('CHARACTERS_REPLACED')
    expect(itemsOf(await expectStatus(200, world.v1.get(`/v1/billing/timeline?external_key=${key}`)))).to.have.length(2)
  })

  it('have the hash of a key that is too long or not ASCII, and are known by it again', async () => {
    for (const idempotency_key of [fresh('k').padEnd(400, 'x'), fresh('schlüssel'), `${fresh('tab')}\t`]) {
      const event = anEvent({ idempotency_key })

      const [first, again] = [await tell(event), await tell(event)]

      expect([first.status, again.status]).to.deep.equal([201, 200])
      expect(first.body['idempotency_key']).to.equal(sha256(idempotency_key))
      expect(codesOf(first)).to.deep.equal(['KEY_REPLACED'])
    }
  })

  it('are not all one where their keys are empty', async () => {
    const [first, second] = [1, 2].map((id) => anEvent({ idempotency_key: '', payload_json: { id, fresh: fresh('e') } }))
    const [one, other, again] = [await tell(first), await tell(second), await tell(second)]
    const another = await tell({ ...second, event_type: 'commission_cancelled' })

    expect([one.status, other.status, again.status, another.status]).to.deep.equal([201, 201, 200, 201])
    expect(again.body['id']).to.equal(other.body['id'])
  })

  it('keep an account key that no account could have, readable for operators under the key as it was kept', async () => {
    const cases: readonly (readonly [sent: unknown, kept: string, codes: readonly string[]])[] = [
      ['v1:supplier:7', 'v1:supplier:7', ['ACCOUNT_KEY_FORM']],
      ['just a name', 'just a name', ['ACCOUNT_KEY_FORM']],
      ['v1:partner:'.padEnd(400, '7'), sha256('v1:partner:'.padEnd(400, '7')), ['ACCOUNT_KEY_FORM', 'ACCOUNT_KEY_REPLACED']],
      ['v1:partner:é', sha256('v1:partner:é'), ['ACCOUNT_KEY_FORM', 'ACCOUNT_KEY_REPLACED']],
      [7, '7', ['ACCOUNT_KEY_FORM']],
    ]
    for (const [external_account_key, kept, codes] of cases) {
      const event = anEvent({ external_account_key })

      const answer = await expectStatus(201, tell(event))

      expect(answer.body).to.include({ account_id: null, external_account_key: kept })
      expect(codesOf(answer)).to.deep.equal(codes)
      expect(await timelineText(kept)).to.include(`"idempotency_key":"${String(event['idempotency_key'])}"`)
    }
  })

  it('keep what they have beside the members of an event, and warn of members that are there twice', async () => {
    const { text, status } = await tellText(
      `{"source_system":"v1","event_type":"a","event_type":"b","idempotency_key":"${fresh('odd')}","payload_json":{},"note":{"n":1.10},"trace":"x"}`,
    )

    const id = String((JSON.parse(text) as Body)['id'])
    expect(status).to.equal(201)
    expect(text).to.include('"event_type":"b"')
    expect(((JSON.parse(text) as Body)['warnings'] as readonly Body[]).map(({ code, path }) => [code, path])).to.deep.equal([
      ['MEMBER_TWICE', '/event_type'],
      ['UNKNOWN_MEMBER', '/note'],
      ['UNKNOWN_MEMBER', '/trace'],
    ])
    const [row] = await query(world.databaseUrl, `select other_members from ledger.event_inbox where event_id = '${id}'`)
    expect(row).to.have.property('other_members', '{"note":{"n":1.10},"trace":"x"}')
  })

  it('pass over a time or an account id that is none, and warn', async () => {
    const answer = await expectStatus(201, tell(anEvent({ occurred_at: 'yesterday', account_id: 'seven', event_type: 'x'.repeat(300) })))

    expect(answer.body).to.include({ occurred_at: null, account_id: null, event_type: sha256('x'.repeat(300)), catalogued: false })
    expect(codesOf(answer)).to.have.members(['OCCURRED_AT_FORM', 'ACCOUNT_ID_FORM', 'EVENT_TYPE_REPLACED'])
    for (const occurred_at of [
      '2026-02-30T00:00:00Z',
      '2026-02-24T24:00:00Z',
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59-23:59',
      20260224,
      {},
    ]) {
      const odd = await expectStatus(201, tell(anEvent({ occurred_at })))
      expect([odd.body['occurred_at'], codesOf(odd)], String(occurred_at)).to.deep.equal([null, ['OCCURRED_AT_FORM']])
    }
  })

  it('say where their payload breaks its schema, and are kept', async () => {
    const answer = await expectStatus(
      201,
      tell(anEvent({ event_type: 'invoice_issued', payload_json: { invoice_id: 'x', status: 'LOST' } })),
    )

    expect(answer.body).to.include({ catalogued: true, payload_valid: false })
    expect((answer.body['violations'] as readonly Body[]).map(({ path }) => path)).to.include.members([
      '/payload_json/invoice_id',
      '/payload_json/status',
    ])
  })

  it('are refused where their envelope is broken, and what came is on the monitor', async () => {
    const whole = anEvent({ marker: fresh('m') })
    const without = (name: string): Body => Object.fromEntries(Object.entries(whole).filter(([member]) => member !== name))
    const broken: readonly unknown[] = [
      ...['source_system', 'event_type', 'idempotency_key', 'payload_json'].map(without),
      ...[{ source_system: 'v3' }, { event_type: 7 }, { idempotency_key: null }, { payload_json: 'text' }, { payload_json: [] }].map(
        (odd) => ({
          ...whole,
          ...odd,
        }),
      ),
      ...[[whole], 'text', null, 7],
    ]

    const answers = await Promise.all(broken.map((body) => tell(JSON.stringify(body))))
    const malformed = await tell('{"source_system":"v1",')

    expect(answers.map(told)).to.deep.equal(broken.map(() => '400 VALIDATION_FAILED'))
    expect(told(malformed)).to.equal('400 MALFORMED_JSON')
    const rows = await query(world.databaseUrl, `select convert_from(body, 'utf8') as body from ledger.event_refusals`)
    expect(rows.map(({ body }) => body)).to.include.members([...broken.map((body) => JSON.stringify(body)), '{"source_system":"v1",'])
    const monitor = await expectStatus(200, world.operator.get('/v1/control/handshake'))
    expect(itemsOf(monitor, 'refusals').map(({ excerpt }) => excerpt)).to.include('{"source_system":"v1",')
  })

  it('are refused where they are too large or of another media type: of the first their size and beginning are kept', async () => {
    const large = JSON.stringify(anEvent({ payload_json: { text: 'x'.repeat(3_000_000) } }))
    const plain = JSON.stringify(anEvent({ plain: fresh('p') }))

    const tooLarge = await tell(large)
    const otherType = await world.v1.post('/v1/billing/events', plain, { headers: { 'content-type': 'text/plain' } })

    expect([tooLarge, otherType].map(told)).to.deep.equal(['413 BODY_TOO_LARGE', '415 MEDIA_TYPE_UNSUPPORTED'])
    const rows = await query(
      world.databaseUrl,
      `select code, size_bytes, convert_from(body, 'utf8') as body from ledger.event_refusals where code in ('BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED')`,
    )
    expect(rows).to.deep.include.members([
      { code: 'BODY_TOO_LARGE', size_bytes: String(large.length), body: large.slice(0, 65_536) },
      { code: 'MEDIA_TYPE_UNSUPPORTED', size_bytes: String(plain.length), body: plain },
    ])
  })

  it('take their key from the header where the body has none, and are refused where the two differ', async () => {
    const { idempotency_key: key, ...event } = anEvent()
    const post = (body: Body, header: string): Promise<Answer> =>
      world.v1.post('/v1/billing/events', body, { headers: { 'idempotency-key': header } })

    const answers = [
      await post(event, String(key)),
      await post({ ...event, idempotency_key: key }, `"${String(key)}"`),
      await post(anEvent(), 'other'),
    ]

    expect(answers.map(told)).to.deep.equal(['201', '200', '400 IDEMPOTENCY_KEY_MISMATCH'])
  })

  it('leave no trace where nobody is known to send them', async () => {
    const before = await query(world.databaseUrl, 'select count(*) from ledger.event_refusals')

    const response = await fetch(`${world.service.baseUrl}/v1/billing/events`, { method: 'POST', body: '{"source_system":' })

    expect(response.status).to.equal(401)
    expect(await query(world.databaseUrl, 'select count(*) from ledger.event_refusals')).to.deep.equal(before)
  })

  it('do not pass for a call that was ignored, whatever they call themselves', async () => {
    const { key } = await anEnrolledAccount(world.operator, { credits: 5 })
    const work = { external_key: key, ref_type: 'commission_request', ref_id: '1' }
    await expectStatus(201, tell(anEvent({ event_type: 'credit_release_ignored', idempotency_key: 'rel', external_account_key: key })))
    await expectStatus(200, world.v1.get(`/v1/billing/timeline?external_key=${key}`))
    await expectStatus(201, world.v1.post('/v1/billing/credits/reserve', { ...work, idempotency_key: 'res' }))

    const released = await expectStatus(200, world.v1.post('/v1/billing/credits/release', { ...work, idempotency_key: 'rel' }))

    expect(released.body).to.include({ status: 'RELEASED' })
  })
})
