import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../../test/support/api.ts'
import type { Api } from '../../test/support/api.ts'
import { credentials, serviceDatabase, startService } from '../../test/support/running-service.ts'
import type { Service } from '../../test/support/running-service.ts'
import { expectSoundLedger } from '../../test/support/sound-ledger.ts'
import { liveCommission } from '../commission-life.ts'
import { makeRandom } from '../random.ts'
import type { EventEnvelope, Members, Step } from '../v1-calls.ts'
import { playSteps } from './play.ts'
import { makeV1Client } from './v1-client.ts'
import type { V1Client } from './v1-client.ts'

let lastCommission = 0

/** A commission's whole life for the account of `key`: back for information, accepted, and its deliverables. */
function aCommission(key: string): { readonly reference: string; readonly steps: readonly Step[] } {
  const id = (lastCommission += 1)
  let deliverables = id * 10
  const find = (seed: number): ReturnType<typeof liveCommission> => {
    const beginsAtMs = Date.parse('2026-01-05T04:00:00Z')
    const nextDeliverableId = (): number => (deliverables += 1)
    const life = liveCommission({ id, partnerId: null, beginsAtMs, random: makeRandom(seed), nextDeliverableId })
    const names = new Set(life.map(({ envelope }) => envelope.event_type))
    return names.size === 3 && life.length > 3 ? life : find(seed + 1)
  }
  const steps = find(1).flatMap(({ envelope, calls }): Step[] => [
    { kind: 'event', lane: 'a', envelope: { ...envelope, external_account_key: key } },
    { kind: 'calls', lane: 'a', reference: String(id), calls: calls.map((call) => ofAccount(call, key)) },
  ])
  return { reference: String(id), steps }
}

type Call = Extract<Step, { kind: 'calls' }>['calls'][number]
const ofAccount = (call: Call, key: string): Call =>
  call.operation === 'status' ? { ...call, external_key: key } : { ...call, body: { ...call.body, external_key: key } }

const eventsOf = (steps: readonly Step[]): readonly EventEnvelope[] =>
  steps.flatMap((step) => (step.kind === 'event' ? [step.envelope] : []))
const members = (rows: readonly Members[] | null, name: string): readonly unknown[] => (rows ?? []).map((row) => row[name])

describe('V1, at the service', () => {
  let service: Service
  let operator: Api
  before(async () => {
    service = await startService()
    operator = makeApi(service.baseUrl, asOperator)
  })
  after(async () => {
    await expectSoundLedger(service.databaseUrl ?? '')
    await service.stop()
  })

  const clock = { ms: 0 }
  const aClient = (baseUrl = service.baseUrl): V1Client => makeV1Client({ baseUrl, token: credentials.serviceToken, now: () => clock.ms })

  it('sees a CREDIT account spend one credit per commission, however many deliverables, and all of it on its monitor', async () => {
    const { key } = await anEnrolledAccount(operator, { credits: 3 })
    const { reference, steps } = aCommission(key)
    const client = aClient()

    await playSteps(client, steps)
    clock.ms += 45_000
    const { status, reservations, ledger, timeline } = await client.monitor(key)

    expect(client.unavailable).to.deep.equal([])
    expect(status).to.deep.include({ billing_mode: 'CREDIT', credit: { wallet: 2, reserved: 0, available: 2, debt: 0 } })
    expect(members(reservations, 'ref_id')).to.deep.equal([reference])
    expect(members(reservations, 'status')).to.deep.equal(['CONSUMED'])
    expect(members(ledger, 'reason')).to.deep.equal(['CONSUME', 'RESERVE', 'GRANT'])
    expect(members(timeline, 'idempotency_key')).to.include.members(eventsOf(steps).map(({ idempotency_key: sent }) => sent))
    expect(timeline?.[0]?.['timestamp']).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) // shown as "last event"
  })

  it('sees a POSTPAID account ignore what it calls, and keep what it tells', async () => {
    const { key } = await anEnrolledAccount(operator)
    const { steps } = aCommission(key)
    const client = aClient()

    await playSteps(client, steps)
    const { status, reservations, ledger, timeline } = await client.monitor(key)

    expect(client.unavailable).to.deep.equal([])
    expect(status).to.deep.include({ billing_mode: 'POSTPAID', credit: { wallet: 0, reserved: 0, available: 0, debt: 0 } })
    expect([reservations, ledger]).to.deep.equal([[], []])
    expect(members(timeline, 'event_type')).to.include.members([
      ...['work_accepted', 'commission_cancelled', 'deliverables_released', 'credit_release_ignored', 'credit_consume_ignored'],
    ])
  })

  it('finds the status of an unknown key unavailable, its events kept, and the three lists readable', async () => {
    const key = 'v1:partner:nobody'
    const { steps } = aCommission(key)
    const client = aClient()

    const kept = await Promise.all(eventsOf(steps).map((envelope) => client.emitEvent(envelope)))
    const { status, reservations, ledger, timeline } = await client.monitor(key)

    expect(kept.map((event) => event?.['account_id'])).to.deep.equal(kept.map(() => null))
    expect(client.unavailable.map(({ why }) => why)).to.deep.equal(['404'])
    expect(status).to.equal(null)
    expect([reservations, ledger]).to.deep.equal([[], []])
    expect(new Set(members(timeline, 'idempotency_key'))).to.deep.equal(new Set(eventsOf(steps).map(({ idempotency_key: sent }) => sent)))
  })

  it('sees the events of an unknown key again in the account that is enrolled for it', async () => {
    const client = aClient()
    const key = 'v1:partner:later'
    const { steps } = aCommission(key)
    await playSteps(client, steps)

    const names = {
      tenant_name: 'Later',
      owner_email: 'later@example.com',
      account_type: 'tenant',
      display_name: 'Later',
      external_key: key,
    }
    const onboarded = await expectStatus(201, operator.post('/v1/control/onboard', names))
    const again = await client.emitEvent(eventsOf(steps)[0] ?? expect.fail('it sends something'))
    const { status, timeline } = await client.monitor(key)

    expect(status).to.include({ account_id: onboarded.body['account_id'], external_key: key })
    expect(again).to.include({ duplicate: true, account_id: onboarded.body['account_id'] })
    expect(members(timeline, 'idempotency_key')).to.include.members(eventsOf(steps).map(({ idempotency_key: sent }) => sent))
    expect(members(timeline, 'account_id')).to.deep.equal(timeline?.map(() => onboarded.body['account_id']))
  })

  it('sees a suspended account settle what it has reserved, and take nothing new', async () => {
    const { accountId, key } = await anEnrolledAccount(operator, { credits: 3 })
    const { reference, steps } = aCommission(key)
    const client = aClient()
    const acceptance = steps.findIndex((step) => step.kind === 'calls' && step.calls.some(({ operation }) => operation === 'reserve')) + 1

    await playSteps(client, steps.slice(0, acceptance))
    await expectStatus(200, operator.patch(`/v1/control/accounts/${accountId}/status`, { status: 'suspended' }))
    await playSteps(client, steps.slice(acceptance))
    const settled = [...client.unavailable]
    await playSteps(client, aCommission(key).steps)
    clock.ms += 45_000
    const { status, reservations } = await client.monitor(key)

    expect(settled).to.deep.equal([])
    expect(client.unavailable[0]).to.deep.equal({ call: 'POST /v1/billing/credits/reserve', why: '409' })
    expect(status).to.deep.include({ account_status: 'SUSPENDED', credit: { wallet: 2, reserved: 0, available: 2, debt: 0 } })
    expect(members(reservations, 'ref_id')).to.deep.equal([reference])
  })

  it('answers every list so that V1 finds it, and no other array before it', async () => {
    const { accountId, key } = await anEnrolledAccount(operator, { credits: 1 })
    const client = aClient()
    await playSteps(client, aCommission(key).steps)
    const v1 = makeApi(service.baseUrl, asV1)

    for (const path of ['/v1/billing/credits/reservations', '/v1/billing/credits/ledger', '/v1/billing/timeline']) {
      const { status, body } = await v1.get(`${path}?external_key=${key}&account_id=${accountId}`)

      expect(status).to.equal(200)
      expect(
        Object.entries(body)
          .filter(([, value]) => Array.isArray(value))
          .map(([name]) => name),
      ).to.deep.equal(['items'])
      expect(body['items']).to.be.an('array').that.is.not.empty
    }
  })
})

describe('V1, while the service is away', () => {
  it('carries on, and is served again once the service is back', async () => {
    const databaseUrl = await serviceDatabase()
    const first = await startService({ databaseUrl })
    const port = Number(new URL(first.baseUrl).port)
    const { key } = await anEnrolledAccount(makeApi(first.baseUrl, asOperator), { credits: 3 })
    const client = makeV1Client({ baseUrl: first.baseUrl, token: credentials.serviceToken, now: () => 0 })
    const [before, away, after] = [aCommission(key), aCommission(key), aCommission(key)]

    await playSteps(client, before.steps)
    const servedBefore = client.unavailable.length === 0
    await first.stop()
    await playSteps(client, away.steps) // the status is in the cache, so V1 even tries to reserve
    const monitorThen = await client.monitor(key)
    const unavailable = [...client.unavailable]
    const second = await startService({ databaseUrl, port })
    await playSteps(client, after.steps)
    const { reservations, timeline } = await client.monitor(key)
    await second.stop()

    expect(servedBefore).to.equal(true)
    expect(unavailable.map(({ why }) => why)).to.deep.equal(unavailable.map(() => 'TypeError'))
    expect(monitorThen).to.deep.include({ reservations: null, ledger: null, timeline: null })
    expect(client.unavailable).to.have.lengthOf(unavailable.length)
    expect(members(reservations, 'ref_id')).to.deep.equal([after.reference, before.reference])
    expect(members(timeline, 'idempotency_key')).not.to.include.members(eventsOf(away.steps).map(({ idempotency_key: sent }) => sent))
    await expectSoundLedger(databaseUrl)
  })
})
