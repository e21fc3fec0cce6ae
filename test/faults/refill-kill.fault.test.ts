import { expect } from 'chai'
import { anEnrolledAccount, asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { makeMovedTime } from '../support/moved-time.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { itemsOf } from '../e2e/service-of-file.ts'

const day = 86_400_000
/** More statements than the work of a period takes. */
const statementsMax = 120

type End = 'KILLED' | 'DONE'

describe('a service that is killed while it refills', function () {
  this.timeout(900_000)
  let databaseUrl: string
  let survivor: Service
  let operator: Api
  let time: MovedTime
  let now = Date.UTC(2027, 0, 1, 9)

  before(async () => {
    time = makeMovedTime(now)
    databaseUrl = await serviceDatabase()
    survivor = await startService({ databaseUrl, env: time.env })
    operator = makeApi(survivor.baseUrl, asOperator)
    await expectStatus(
      201,
      operator.post('/v1/control/subscription-plans', {
        ...{
          code: 'daily',
          name: 'Daily',
          credits_per_period: 5,
          period: { unit: 'day', count: 1 },
          refill_mode: 'add',
          price: '100.00',
          grace_days: 30,
        },
      }),
    )
  })

  after(async () => {
    await expectSoundLedger(databaseUrl)
    await survivor.stop()
    time.remove()
  })

  it('refills and bills each period once, at whichever statement it died', async () => {
    let killed = 0
    for (let statement = 1; ; statement += 2) {
      if (statement > statementsMax) throw new Error('the victim should have come to its end by now')
      // Two at a time: a victim takes longer to start than to die.
      const [one, other] = await round([statement, statement + 1])
      killed += [one, other].filter((end) => end === 'KILLED').length
      if (other === 'DONE') break
    }
    expect(killed, 'ways to die').to.be.above(20)
  })

  /** Each of them dies at another statement; then the survivor does what is left. */
  async function round(statements: readonly number[]): Promise<readonly End[]> {
    const attacked = await Promise.all(
      statements.map(async (statement) => ({ ...(await aSubscription()), victim: await startVictim(statement) })),
    )
    now += day
    time.moveTo(now)
    return Promise.all(
      attacked.map(async ({ accountId, subscription, victim }) => {
        const end = await refillBy(victim, subscription)
        await victim.kill()
        await expectStatus(200, operator.post(`${subscription}/refill`))
        await expectEachOnce(accountId, subscription)
        await expectStatus(200, operator.patch(subscription, { status: 'cancelled' }))
        return end
      }),
    )
  }

  async function aSubscription(): Promise<{ readonly accountId: string; readonly subscription: string }> {
    const { accountId } = await anEnrolledAccount(operator, { credits: 1 })
    const made = await expectStatus(201, operator.post('/v1/control/subscriptions', { account_id: accountId, plan_code: 'daily' }))
    return { accountId, subscription: `/v1/control/subscriptions/${String(made.body['id'])}` }
  }

  async function startVictim(statement: number): Promise<Service> {
    const preload = new URL('../support/kill-at-query.ts', import.meta.url).href
    return startService({
      databaseUrl,
      env: {
        ...time.env,
        ...{ KILL_AT: String(statement), KILL_FROM: 'subscription_periods' },
        NODE_OPTIONS: `${time.env['NODE_OPTIONS']} --import=${preload}`,
      },
    })
  }

  async function refillBy(victim: Service, subscription: string): Promise<End> {
    const answer = await makeApi(victim.baseUrl, asOperator)
      .post(`${subscription}/refill`)
      .catch(() => null)
    if (answer === null) return 'KILLED'
    expect(answer.status).to.equal(200)
    return 'DONE'
  }

  async function expectEachOnce(accountId: string, subscription: string): Promise<void> {
    const periods = itemsOf(await expectStatus(200, operator.get(`${subscription}/periods?limit=500`)))
    const starts = periods.map(({ period_start: start }) => start)
    const refills = itemsOf(await expectStatus(200, operator.get(`/v1/control/credits?account_id=${accountId}&limit=500`))).filter(isRefill)
    const invoices = itemsOf(await expectStatus(200, operator.get(`/v1/service-invoices?account_id=${accountId}&limit=500`)))

    expect(periods).to.have.lengthOf(2)
    expect(new Set(starts).size).to.equal(periods.length)
    expect(periods.map(({ refill, invoice_status: invoice }) => `${String(refill)} ${String(invoice)}`)).to.deep.equal(
      periods.map(() => 'BOOKED OPEN'),
    )
    expect(refills.map(({ idempotency_key: key }) => key)).to.have.members(
      starts.map((start) => `refill:${subscription.split('/').at(-1)}:${String(start)}`),
    )
    expect(invoices.map(({ status }) => status)).to.deep.equal(periods.map(() => 'ISSUED'))
    expect(new Set(periods.map(({ service_invoice_id: id }) => id))).to.deep.equal(new Set(invoices.map(({ id }) => id)))
  }

  const isRefill = ({ ref_type: type }: Body): boolean => type === 'subscription_refill'
})
