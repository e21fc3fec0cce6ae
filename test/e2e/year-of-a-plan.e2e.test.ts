import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { itemsOf } from './service-of-file.ts'

const jobs = ['refill-due', 'expire-due', 'subscription-life', 'invoice-overdue']
const yearBegins = '2027-01-31T09:00:00.000Z'

/** What an operator does on a day of the year, counted from its beginning. */
type Script = Readonly<Record<number, (world: World) => Promise<void>>>

interface World {
  readonly operator: Api
  readonly v1: Api
  readonly accountId: string
  readonly subscriptionId: string
}

/** Pays all that is due of the oldest invoice that is open. */
async function payOldest({ operator, accountId }: World): Promise<void> {
  const invoices = itemsOf(await expectStatus(200, operator.get(`/v1/service-invoices?account_id=${accountId}`)))
  const open = invoices.filter(({ status }) => status === 'ISSUED').at(-1)
  if (open === undefined) throw new Error('no invoice is open')
  await expectStatus(200, operator.post(`/v1/service-invoices/${String(open['id'])}/mark-paid`, {}))
}

/** Paid in time but for the fourth month, which is paid after its suspension; cancelled in the eleventh. */
const script: Script = {
  10: payOldest,
  40: payOldest,
  70: payOldest,
  140: payOldest,
  148: payOldest,
  160: payOldest,
  190: payOldest,
  220: payOldest,
  250: payOldest,
  280: payOldest,
  310: async (world) => {
    await payOldest(world)
    const { operator, subscriptionId } = world
    await expectStatus(200, operator.patch(`/v1/control/subscriptions/${subscriptionId}`, { cancel_at_period_end: true, reason: 'moves' }))
  },
}

/** Plays the year, a day at a time. @returns what the account's timeline tells of it, oldest first, in days and words that are the same each time */
async function play(): Promise<{ readonly told: readonly string[]; readonly status: Body; readonly credit: unknown }> {
  const service = await startService({ env: { TEST_CLOCK: 'true' } })
  const operator = makeApi(service.baseUrl, asOperator)
  const v1 = makeApi(service.baseUrl, asV1)
  try {
    await expectStatus(200, operator.post('/v1/control/test-clock', { now: yearBegins }))
    const { accountId, key } = await anEnrolledAccount(operator, { credits: 1 })
    const plan = await expectStatus(
      201,
      operator.post('/v1/control/subscription-plans', {
        ...{ code: 'monthly-60', name: 'Sixty a month', credits_per_period: 60, period: { unit: 'month', count: 1 } },
        ...{ refill_mode: 'add', credits_end_with_period: true, price: '5000.00', tax_rate: '18', tax_code: '998311', grace_days: 7 },
      }),
    )
    const made = await expectStatus(
      201,
      operator.post('/v1/control/subscriptions/assign', {
        account_id: accountId,
        plan_id: plan.body['plan_id'],
        time_zone: 'Asia/Kolkata',
      }),
    )
    const world = { operator, v1, accountId, subscriptionId: String(made.body['id']) }
    for (let day = 1; day <= 365; day += 1) {
      await expectStatus(200, operator.post('/v1/control/test-clock', { advance: 'P1D' }))
      for (const job of jobs) await expectStatus(200, operator.post(`/v1/control/jobs/${job}/run`))
      await script[day]?.(world)
      await work(v1, key, day)
    }
    const rows = await timelineOf(operator, accountId)
    const status = await expectStatus(200, operator.get(`/v1/control/subscriptions/${world.subscriptionId}`))
    const account = await expectStatus(200, v1.get(`/v1/billing/accounts/${accountId}/status`))
    await expectSoundLedger(service.databaseUrl ?? '')
    return { told: rows.map(toLine), status: status.body, credit: account.body['credit'] }
  } finally {
    await service.stop()
  }
}

/** One report every third day, as long as there are credits. */
async function work(v1: Api, key: string, day: number): Promise<void> {
  if (day % 3 !== 0) return
  const about = { external_key: key, ref_type: 'commission_request', ref_id: String(day) }
  const reserved = await v1.post('/v1/billing/credits/reserve', { ...about, idempotency_key: `v1:credit_reserve:commission:${day}` })
  if (reserved.status !== 201) return
  await expectStatus(200, v1.post('/v1/billing/credits/consume', { ...about, idempotency_key: `v1:credit_consume:deliverable:${day}` }))
}

async function timelineOf(operator: Api, accountId: string): Promise<readonly Body[]> {
  const rows: Body[] = []
  let cursor: unknown = null
  do {
    const asked = `/v1/control/credits/timeline?account_id=${accountId}&limit=500${cursor === null ? '' : `&cursor=${String(cursor)}`}`
    const page = await expectStatus(200, operator.get(asked))
    rows.push(...itemsOf(page))
    cursor = page.body['next_cursor']
  } while (cursor !== null)
  return rows.toReversed()
}

const toLine = ({ timestamp, source, event_type: type, amount }: Body): string =>
  `${String(timestamp).slice(0, 10)} ${String(source)} ${String(type)} ${String(amount ?? '')}`.trim()

describe('a year of a plan, by the test clock', function () {
  this.timeout(240_000)

  it('refills, ends, duns and reminds as its rules say, and the same every time', async () => {
    const [first, second] = await Promise.all([play(), play()])
    const told = (part: string): readonly string[] => first.told.filter((line) => line.includes(part))
    const count = (part: string): number => told(part).length

    expect(first.told).to.deep.equal(second.told)
    expect(first.credit).to.deep.equal(second.credit)
    // 31 January, 28 February, 31 March, 30 April: always from the anchor. That of 31 May is opened late: April was not paid.
    expect(told('period_opened').map((line) => line.slice(0, 10))).to.deep.equal([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31'],
      ...['2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30'],
    ])
    expect(count('credits_refilled 60')).to.equal(count('period_opened'))
    expect(told('past_due').map((line) => line.slice(0, 10))).to.deep.equal(['2027-05-31'])
    expect(told('subscription_suspended').map((line) => line.slice(0, 10))).to.deep.equal(['2027-06-07'])
    expect(told('reactivated')).to.have.lengthOf(1)
    expect(count('service_invoice_overdue')).to.be.at.least(1)
    expect(count('service_invoice_reminded')).to.be.at.least(2)
    expect(told('subscription_cancelled').map((line) => line.slice(0, 10))).to.deep.equal(['2027-12-31'])
    expect(first.status).to.include({ status: 'CANCELLED' })
    // What was refilled and not used has ended with its period: the credit of the beginning alone is left, or was used.
    expect(count('credit_expire')).to.be.at.least(10)
  })
})
