import { setTimeout as wait } from 'node:timers/promises'
import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import type { Soaked } from './run-soak.ts'

/** Waits until all that the service finishes by itself is finished: events, deliveries, numbers, ends. @returns up to when ends are booked */
export async function finishAll({ world, databaseUrl, baseUrls }: Soaked): Promise<number> {
  await wait(Math.max(0, world.lastEnd + 1_000 - Date.now()))
  const operator = makeApi(baseUrls[0] ?? '', asOperator)
  const runJob = async (name: string): Promise<void> => {
    await until(
      `job ${name} is run`,
      async () => {
        const { status, body } = await operator.post(`/v1/control/jobs/${name}/run`)
        if (status === 200 && body['state'] !== 'DONE') throw new Error(`job ${name}: ${JSON.stringify(body)}`)
        return status === 200
      },
      120_000,
    )
  }
  const count = async (from: string): Promise<number> =>
    Number((await query(databaseUrl, `select count(*)::int as open from ${from}`))[0]?.['open'])

  await until(
    'events are on their timelines',
    async () => {
      await expectStatus(200, operator.get('/v1/ready'))
      return (await count('ledger.event_inbox where account_id is not null and done_at is null')) === 0
    },
    120_000,
  )
  await until(
    'deliveries are applied, and payments are booked',
    async () => {
      await runJob('apply-webhooks')
      return (await count(`ledger.webhook_deliveries where state = 'RECEIVED'`)) + (await count(unfinishedOrders)) === 0
    },
    180_000,
  )
  const bookedUntil = Date.now()
  await runJob('expire-due')
  return bookedUntil
}

const unfinishedOrders = `ledger.payment_orders
  where facts_applied < facts_folded or (provider_payment_id is not null and settled_at is null and held_back is null)`
