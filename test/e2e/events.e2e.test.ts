import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import { anEvent, fresh } from './an-event.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

describe('events that V1 tells', () => {
  const world = serviceOfFile()
  const tell = (event: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    world.v1.post('/v1/billing/events', event, { headers })
  const timelineOf = async (key: string): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, world.v1.get(`/v1/billing/timeline?limit=500&external_key=${key}`)))
  const kept = async (idempotencyKey: unknown): Promise<readonly Body[]> =>
    query(world.databaseUrl, `select * from ledger.event_inbox where idempotency_key = '${String(idempotencyKey)}'`)

  describe('of an account that is enrolled', () => {
    it('are answered 201 with all that was kept, and are on its timeline', async () => {
      const { key, accountId } = await anEnrolledAccount(world.operator)
      const event = anEvent({ external_account_key: key, occurred_at: '2026-02-24T15:45:00+05:30' })

      const { body } = await expectStatus(201, tell(event))

      const { id, created_at, ...rest } = body
      expect(rest).to.deep.equal({
        ...{ duplicate: false, source_system: 'v1', event_type: 'work_accepted', account_id: accountId, external_account_key: key },
        ...{ idempotency_key: event['idempotency_key'], payload_json: event['payload_json'], catalogued: true, payload_valid: true },
        ...{ violations: [], warnings: [], occurred_at: '2026-02-24T10:15:00.000Z' },
      })
      expect([id, created_at].map(String).join(' ')).to.match(/^[0-9a-f-]{36} \d{4}-\d\d-\d\dT/)
      const [row] = (await timelineOf(key)).filter(({ source }) => source === 'USAGE_V1')
      expect(row).to.deep.equal({
        ...{ timestamp: '2026-02-24T10:15:00.000Z', source: 'USAGE_V1', account_id: accountId, event_type: 'work_accepted' },
        ...{
          tenant_id: '11111111-1111-1111-1111-111111111111',
          ref_type: 'commission_request',
          ref_id: '61',
          amount: null,
          currency: null,
        },
        ...{ idempotency_key: event['idempotency_key'], payload_json: event['payload_json'] },
      })
    })

    it('are one event under one key, whatever the payload says, and are answered as the first one', async () => {
      const { key } = await anEnrolledAccount(world.operator)
      const event = anEvent({ external_account_key: key })
      const first = await expectStatus(201, tell(event))

      const again = await expectStatus(200, tell({ ...event, payload_json: { commission_request_id: 99 } }))

      expect(again.body).to.deep.equal({ ...first.body, duplicate: true })
      expect(again.headers.get('idempotent-replayed')).to.equal('true')
      expect((await timelineOf(key)).filter(({ source }) => source === 'USAGE_V1')).to.have.length(1)
    })

    it('are two events under one key of two sources', async () => {
      const { key } = await anEnrolledAccount(world.operator)
      const event = anEvent({ external_account_key: key })

      await expectStatus(201, tell(event))
      await expectStatus(201, tell({ ...event, source_system: 'v2' }))

      expect((await timelineOf(key)).map(({ source }) => source)).to.include.members(['USAGE_V1', 'USAGE_V2'])
    })

    it('are refused under a known key with another type or account, and kept as they came', async () => {
      const [{ key }, other] = [await anEnrolledAccount(world.operator), await anEnrolledAccount(world.operator)]
      const event = anEvent({ external_account_key: key })
      await expectStatus(201, tell(event))

      const answers = [
        await tell({ ...event, event_type: 'commission_cancelled' }),
        await tell({ ...event, external_account_key: other.key }),
      ]

      expect(answers.map(told)).to.deep.equal(['422 IDEMPOTENCY_KEY_REUSED', '422 IDEMPOTENCY_KEY_REUSED'])
      const refused = await query(world.databaseUrl, `select code, convert_from(body, 'utf8') as body from ledger.event_refusals`)
      expect(refused.map(({ body }) => JSON.parse(String(body)) as unknown)).to.deep.include({
        ...event,
        event_type: 'commission_cancelled',
      })
    })

    it('are known by the id of the account as well, and by both', async () => {
      const { key, accountId } = await anEnrolledAccount(world.operator)

      const byId = await expectStatus(201, tell(anEvent({ account_id: accountId })))
      const byBoth = await expectStatus(201, tell(anEvent({ account_id: accountId.toUpperCase(), external_account_key: key })))

      expect([byId.body['account_id'], byBoth.body['account_id']]).to.deep.equal([accountId, accountId])
      expect((await timelineOf(key)).filter(({ source }) => source === 'USAGE_V1')).to.have.length(2)
    })

    it('say what they are about, and the money in them', async () => {
      const { key } = await anEnrolledAccount(world.operator)
      const payment = { payment_id: 5, amount: '5000.00', mode: 'UPI' }
      const payload = {
        invoice_id: 41,
        status: 'PARTIALLY_PAID',
        currency: 'INR',
        total_amount: '11800.00',
        amount_due: '6800.00',
        payment,
      }

      await expectStatus(201, tell(anEvent({ external_account_key: key, event_type: 'payment_recorded', payload_json: payload })))

      const [row] = (await timelineOf(key)).filter(({ source }) => source === 'USAGE_V1')
      expect(row).to.include({ ref_type: 'v1_invoice', ref_id: '41', amount: '5000.00', currency: 'INR' })
    })

    it('keep how the account was billed when they came', async () => {
      const { key, accountId } = await anEnrolledAccount(world.operator)
      const [before, after] = [anEvent({ external_account_key: key }), anEvent({ external_account_key: key })]
      await expectStatus(201, tell(before))
      await expectStatus(
        200,
        world.operator.patch(`/v1/control/accounts/${accountId}/policy`, { billing_mode: 'credit', force_enable_credit: true }),
      )
      await expectStatus(201, tell(after))

      await timelineOf(key)

      const modes = [await kept(before['idempotency_key']), await kept(after['idempotency_key'])].flat().map((row) => row['mode_at_event'])
      expect(modes).to.deep.equal(['POSTPAID', 'CREDIT'])
    })

    it('leave no claim open once they are finished, without anybody reading', async () => {
      const { key } = await anEnrolledAccount(world.operator)
      const event = anEvent({ external_account_key: key })

      await expectStatus(201, tell(event))

      await until('the event is finished', async () => (await kept(event['idempotency_key']))[0]?.['done_at'] instanceof Date)
    })
  })

  describe('of a key that no account has', () => {
    it('wait under it, are on its timeline, and are adopted when it is enrolled', async () => {
      const key = `v1:client:${fresh('c')}`
      const event = anEvent({ external_account_key: key })
      const first = await expectStatus(201, tell(event))
      const waiting = await timelineOf(key)

      const { body } = await expectStatus(
        201,
        world.operator.post('/v1/control/onboard', {
          ...{ tenant_name: 'Client', owner_email: 'owner@example.com', account_type: 'tenant', display_name: 'Client', external_key: key },
        }),
      )

      expect(first.body).to.include({ account_id: null, external_account_key: key })
      expect(waiting.map((row) => [row['event_type'], row['account_id'], row['idempotency_key']])).to.deep.equal([
        ['work_accepted', null, event['idempotency_key']],
      ])
      expect(await kept(event['idempotency_key'])).to.have.nested.property('[0].account_id', body['account_id'])
      expect(await kept(event['idempotency_key'])).to.have.nested.property('[0].mode_at_event', 'POSTPAID')
      expect((await timelineOf(key)).map(({ event_type }) => event_type)).to.deep.equal(['account_onboarded', 'work_accepted'])
      const again = await expectStatus(200, tell(event))
      expect(again.body).to.deep.equal({ ...first.body, duplicate: true, account_id: body['account_id'] })
    })

    it('have the three lists that V1’s monitor asks for, and no status', async () => {
      const key = `v1:client:${fresh('c')}`
      await expectStatus(201, tell(anEvent({ external_account_key: key })))

      const lists = ['timeline', 'credits/ledger', 'credits/reservations'].map((list) =>
        world.v1.get(`/v1/billing/${list}?external_key=${key}`),
      )

      expect((await Promise.all(lists)).map((list) => itemsOf(list).length)).to.deep.equal([1, 0, 0])
      expect(told(await world.v1.get(`/v1/billing/accounts/status?external_key=${key}`))).to.equal('404 ACCOUNT_NOT_FOUND')
    })

    it('are nobody’s where they name an account that is not there, or that does not have the key, and are read under it', async () => {
      const [{ key }, other] = [await anEnrolledAccount(world.operator), await anEnrolledAccount(world.operator)]

      const unknown = await expectStatus(
        201,
        tell(anEvent({ external_account_key: key, account_id: '01900000-0000-7000-8000-00000000dead' })),
      )
      const another = await expectStatus(201, tell(anEvent({ external_account_key: key, account_id: other.accountId })))

      expect([unknown, another].map(({ body }) => body['account_id'])).to.deep.equal([null, null])
      expect([unknown, another].map(({ body }) => (body['warnings'] as Body[]).map(({ code }) => code))).to.deep.equal([
        ['ACCOUNT_UNKNOWN'],
        ['ACCOUNT_MISMATCH'],
      ])
      const read = (await timelineOf(key)).filter(({ source }) => source === 'USAGE_V1')
      expect(read.map(({ account_id, tenant_id, idempotency_key }) => [account_id, tenant_id, idempotency_key])).to.deep.equal(
        [another, unknown].map(({ body }) => [null, null, body['idempotency_key']]),
      )
    })

    it('are read by operators where they name no account at all', async () => {
      const commission = fresh('no-account')
      const event = anEvent({ external_account_key: undefined, payload_json: { commission_request_id: commission } })
      const { body } = await expectStatus(201, tell(event))

      const all = await world.operator.get('/v1/control/credits/timeline?source=usage_v1&limit=50')
      const one = await world.operator.get(`/v1/control/credits/timeline?ref_type=commission_request&ref_id=${commission}`)

      expect(body).to.include({ account_id: null, external_account_key: null })
      expect(itemsOf(all).map(({ idempotency_key }) => idempotency_key)).to.include(event['idempotency_key'])
      expect(itemsOf(one).map(({ idempotency_key, account_id }) => [idempotency_key, account_id])).to.deep.equal([
        [event['idempotency_key'], null],
      ])
    })
  })
})
