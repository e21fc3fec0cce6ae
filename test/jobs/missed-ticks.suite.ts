import { expect } from 'chai'
import { anEnrolledAccount, asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Api } from '../support/api.ts'
import { makeMovedTime } from '../support/moved-time.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { itemsOf } from '../e2e/service-of-file.ts'

const day = 86_400_000

/** What workers make of ticks that nobody was there for, whatever keeps their schedule. */
export function missedTicksSuite(title: string, settings: () => Promise<Readonly<Record<string, string>>>): void {
  describe(`workers that were away, ${title}`, function () {
    this.timeout(180_000)
    let service: Service
    let operator: Api
    let time: MovedTime
    let env: Readonly<Record<string, string>>
    let workers: Service[] = []

    // The service stands three days and a bit in the past, and there it subscribes; the workers come up today.
    beforeEach(async () => {
      time = makeMovedTime(Date.now() - 3.1 * day)
      env = await settings()
      service = await startService({ databaseUrl: await serviceDatabase(), env: { ...time.env, ...env } })
      operator = makeApi(service.baseUrl, asOperator)
    })
    afterEach(async () => {
      for (const worker of workers.splice(0)) await worker.kill()
      await expectSoundLedger(service.databaseUrl ?? '')
      await service.stop()
      time.remove()
    })

    const startWorker = (): Promise<Service> => startService({ databaseUrl: service.databaseUrl ?? '', env, isWorker: true })

    async function aSubscription(missedPeriods: 'each' | 'current_only'): Promise<{ accountId: string; path: string }> {
      const { accountId } = await anEnrolledAccount(operator, { credits: 1 })
      await expectStatus(
        201,
        operator.post('/v1/control/subscription-plans', {
          ...{ code: `daily-${missedPeriods.replace('_', '-')}`, name: 'Daily', credits_per_period: 5, refill_mode: 'add' },
          ...{ period: { unit: 'day', count: 1 }, missed_periods: missedPeriods },
        }),
      )
      const about = { account_id: accountId, plan_code: `daily-${missedPeriods.replace('_', '-')}` }
      const made = await expectStatus(201, operator.post('/v1/control/subscriptions', about))
      return { accountId, path: `/v1/control/subscriptions/${String(made.body['id'])}` }
    }

    interface Subscribed {
      readonly accountId: string
      readonly path: string
    }

    /** When those periods begin that were refilled. */
    const refilled = async ({ path }: Subscribed): Promise<readonly string[]> => {
      const periods = itemsOf(await expectStatus(200, operator.get(`${path}/periods`)))
      return periods.filter(({ refill }) => refill === 'BOOKED').map(({ period_start: start }) => String(start))
    }

    /** So many periods were refilled, and the ledger has one entry of each. */
    async function expectRefills(subscribed: Subscribed, count: number): Promise<void> {
      const starts = await refilled(subscribed)
      const { accountId, path } = subscribed
      const entries = itemsOf(await expectStatus(200, operator.get(`/v1/control/credits?account_id=${accountId}&limit=500`)))
      const keys = entries.filter(({ ref_type: type }) => type === 'subscription_refill').map(({ idempotency_key: key }) => String(key))
      expect(starts).to.have.lengthOf(count)
      expect(keys).to.have.members(starts.map((start) => `refill:${path.split('/').at(-1)}:${start}`))
    }

    it('refill each period that was missed once, or the current one alone, though two start at once', async () => {
      const each = await aSubscription('each')
      const alone = await aSubscription('current_only')

      workers = await Promise.all([startWorker(), startWorker()])

      await until(
        'the current periods are refilled',
        async () => (await refilled(each)).length + (await refilled(alone)).length >= 6,
        60_000,
      )
      await expectRefills(each, 1 + 3)
      await expectRefills(alone, 1 + 1)
      // What comes after changes nothing.
      await expectStatus(200, operator.post('/v1/control/jobs/refill-due/run'))
      await expectRefills(each, 1 + 3)
    })

    it('go on where one was killed while it refilled', async () => {
      const each = await aSubscription('each')
      const preload = new URL('../support/kill-at-query.ts', import.meta.url).href
      const dying = await startService({
        databaseUrl: service.databaseUrl ?? '',
        env: { ...env, KILL_AT: '7', KILL_FROM: 'subscription_periods', NODE_OPTIONS: `--import=${preload}` },
        isWorker: true,
        waits: false,
      })
      await until('it died', () => dying.process.signalCode === 'SIGKILL', 60_000)
      expect((await refilled(each)).length).to.be.below(1 + 3)

      workers = [await startWorker()]

      // Its run is taken for dead once its lease is over.
      await until('all periods are refilled', async () => (await refilled(each)).length === 1 + 3, 120_000)
      await expectRefills(each, 1 + 3)
    })
  })
}
