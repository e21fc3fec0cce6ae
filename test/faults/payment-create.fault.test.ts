import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import pg from 'pg'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { makeMovedTime } from '../support/moved-time.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { openSlowWay } from '../support/slow-way.ts'
import type { SlowWay } from '../support/slow-way.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { creditOf, credit, eachRail, startProviders, tell, topUp } from '../e2e/payments-world.ts'
import type { Providers } from '../e2e/payments-world.ts'
import { eventsOf, paymentOf } from '../e2e/provider-events.ts'
import type { RailName } from '../e2e/provider-events.ts'
import { itemsOf } from '../e2e/service-of-file.ts'

/** An order that is being made while its process is killed. */
interface Asked {
  readonly rail: RailName
  readonly key: string
  readonly call: Body
}

describe('a process that is killed while it makes a payment link', function () {
  this.timeout(120_000)
  let databaseUrl: string
  let providers: Providers
  let ways: ReadonlyMap<RailName, SlowWay>
  let time: MovedTime
  let env: Readonly<Record<string, string>>
  let service: Service
  beforeEach(async () => {
    databaseUrl = await serviceDatabase()
    providers = await startProviders()
    const opened = eachRail.map(async (rail) => [rail, await openSlowWay(`http://127.0.0.1:${providers[rail].port}`)] as const)
    ways = new Map(await Promise.all(opened))
    time = makeMovedTime(Date.now())
    env = { ...providers.env, ...time.env, STRIPE_API_URL: addressOf('stripe'), RAZORPAY_API_URL: addressOf('razorpay') }
    service = await startService({ databaseUrl, env })
  })
  afterEach(async () => {
    await service.stop()
    await expectSoundLedger(databaseUrl)
    for (const way of ways.values()) await way.close()
    await providers.stop()
    time.remove()
  })

  const addressOf = (rail: RailName): string => new URL(ways.get(rail)?.url ?? '').origin
  const slowTo = (milliseconds: number): void => ways.forEach((way) => way.slowTo(milliseconds))
  const operator = (): Api => makeApi(service.baseUrl, asOperator)
  const restart = async (): Promise<void> => {
    const port = Number(new URL(service.baseUrl).port)
    service = await startService({ databaseUrl, env, port })
  }
  const countOf = async (condition: string): Promise<number> =>
    Number((await query(databaseUrl, `select count(*)::int as count from ledger.payment_orders where ${condition}`))[0]?.['count'])
  const made = async (rail: RailName): Promise<number> => providers[rail].asked.filter(({ method }) => method === 'POST').length

  /** Two orders of each rail: one is asked for again afterwards, and the other by nobody. */
  async function ask(): Promise<{ readonly asked: readonly Asked[]; readonly answers: Promise<readonly (Answer | null)[]> }> {
    const asked: Asked[] = []
    for (const rail of [...eachRail, ...eachRail]) {
      const { key } = await anEnrolledAccount(operator())
      asked.push({ rail, key, call: { external_key: key, idempotency_key: randomUUID() } })
    }
    const answers = asked.map(({ rail, call }) => topUp(operator(), rail, call).catch(() => null))
    await until('the orders are kept', async () => (await countOf('true')) === asked.length)
    return { asked, answers: Promise.all(answers) }
  }

  async function orderOf(key: string): Promise<Body> {
    const [order = {}, ...more] = itemsOf(await operator().get(`/v1/control/payments/orders?external_key=${key}`))
    expect(more).to.deep.equal([])
    return order
  }

  /** Fails unless each order has one payable link in the end: two by the same call, two by the upkeep; and can be paid. */
  async function expectOneLinkEach(asked: readonly Asked[]): Promise<void> {
    const [again, forgotten] = [asked.slice(0, 2), asked.slice(2)]
    for (const { rail, call } of again) expect((await topUp(operator(), rail, call)).status).to.equal(201)
    for (const { key } of forgotten) expect((await orderOf(key))['provider_order_id']).to.equal(null)

    await service.kill()
    time.moveTo(Date.now() + 120_000)
    await restart()
    await until('the upkeep has found the others', async () => (await countOf('provider_order_id is null')) === 0)

    for (const { rail, key, call } of asked) {
      const order = await orderOf(key)
      expect(order['status']).to.equal('PENDING')
      expect(providers[rail].payable(String(order['id']))).to.equal(1)
      const replay = await topUp(operator(), rail, call)
      expect([replay.status, replay.body]).to.deep.equal([200, order])
      await tell({ service }, rail, eventsOf[rail].paid(paymentOf(order)))
      expect(await creditOf(makeApi(service.baseUrl, asV1), key)).to.deep.equal(credit(100))
    }
  }

  it('before the provider hears of it: has one payable link each', async () => {
    slowTo(30_000)
    const { asked, answers } = await ask()
    await service.kill()
    await answers
    slowTo(0)
    expect([await made('stripe'), await made('razorpay')]).to.deep.equal([0, 0])

    await restart()

    await expectOneLinkEach(asked)
  })

  it('while the provider holds back its answer: has one payable link each', async () => {
    for (const rail of eachRail) providers[rail].fail('HANG_AFTER_COMMIT', 'HANG_AFTER_COMMIT')
    const { asked, answers } = await ask()
    await until('the links are made', async () => (await made('stripe')) === 2 && (await made('razorpay')) === 2)
    await service.kill()
    await answers

    await restart()

    await expectOneLinkEach(asked)
  })

  it('after the answer, before the link is kept: has one payable link each', async () => {
    // Time to lock the orders: whoever has an answer then waits to keep it.
    slowTo(1_500)
    const { asked, answers } = await ask()
    const holder = new pg.Client({ connectionString: databaseUrl })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select 1 from ledger.payment_orders for update')
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await until('the answers are there, and wait', async () => (await query(databaseUrl, waiting)).length === asked.length)
    expect([await made('stripe'), await made('razorpay')]).to.deep.equal([2, 2])
    await service.kill()
    await answers
    // What it had sent and nobody had done yet goes with it: a statement that waits would be done once the lock is gone.
    await query(databaseUrl, waiting.replace('select 1', 'select pg_terminate_backend(pid)'))
    await until('its statements are gone', async () => (await query(databaseUrl, waiting)).length === 0)
    await holder.query('rollback')
    await holder.end()
    slowTo(0)

    await restart()

    await expectOneLinkEach(asked)
  })
})
