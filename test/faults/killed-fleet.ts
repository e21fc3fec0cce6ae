import { setTimeout as wait } from 'node:timers/promises'
import { webhookSecrets } from '../payments/histories/known.ts'
import type { Take } from '../payments/histories/live-history.ts'
import type { Random } from '../payments/histories/random.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'

/** Two real processes of the service that take webhooks, and are killed while they do. */
export interface KilledFleet {
  /** As a provider does: sends a webhook until it is answered with 2xx. */
  readonly take: Take
  kills(): number
  /** Webhooks that were sent again because no 2xx came. */
  resent(): number
  /** Kills each once while `work` is done, after some of its webhooks, and starts it again: sometimes both are down. */
  killDuring<Result>(random: Random, work: Promise<Result>): Promise<Result>
  stop(): Promise<void>
}

const env = { STRIPE_WEBHOOK_SECRET: webhookSecrets.STRIPE, RAZORPAY_WEBHOOK_SECRET: webhookSecrets.RAZORPAY, DEMO: 'false' }

export async function startKilledFleet(databaseUrl: string): Promise<KilledFleet> {
  const services = await Promise.all([startService({ databaseUrl, env }), startService({ databaseUrl, env })])
  let [kills, resent, taken] = [0, 0, 0]

  const take: Take = async ({ rail, body, headersAt }, process) => {
    for (let tries = 0; ; tries += 1) {
      const { baseUrl } = serviceOf(services, process + tries)
      const headers = { 'content-type': 'application/json', ...headersAt(Date.now()) }
      const url = `${baseUrl}/v1/payments/webhooks/${rail.toLowerCase()}`
      const answer = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(5_000) }).catch(() => null)
      await answer?.body?.cancel().catch(() => undefined)
      if (answer?.ok === true) {
        taken += 1
        return
      }
      if (answer !== null && answer.status < 500) throw new Error(`a webhook was answered with ${answer.status}`)
      if (tries > 200) throw new Error('no process takes webhooks')
      resent += 1
      await wait(100)
    }
  }

  async function killOne(index: number): Promise<void> {
    const service = serviceOf(services, index)
    await service.kill()
    kills += 1
    services[index] = await service.startAgain()
  }

  return {
    take,
    kills: () => kills,
    resent: () => resent,
    killDuring: async (random, work) => {
      let isOver = false
      const over = work.finally(() => (isOver = true))
      const killing = async (index: number): Promise<void> => {
        const until = taken + random.whole(1, 50)
        while (!isOver && taken < until) await wait(1)
        if (!isOver) await killOne(index)
      }
      await Promise.all(services.map((_, index) => killing(index)))
      return over
    },
    stop: async () => {
      await Promise.all(services.map((service) => service.stop()))
    },
  }
}

function serviceOf(services: readonly Service[], index: number): Service {
  const service = services[index % services.length]
  if (service === undefined) throw new Error('no service runs')
  return service
}
