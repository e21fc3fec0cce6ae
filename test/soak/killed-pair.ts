import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../payments/histories/random.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import type { Tally } from './tally.ts'

/** Two processes of the service on one database, which are killed while they serve. */
export class KilledPair {
  readonly baseUrls: readonly string[]
  readonly #services: Service[]

  private constructor(services: Service[]) {
    this.#services = services
    this.baseUrls = services.map(({ baseUrl }) => baseUrl)
  }

  static async start(databaseUrl: string, env: Readonly<Record<string, string>>): Promise<KilledPair> {
    return new KilledPair(await Promise.all([startService({ databaseUrl, env }), startService({ databaseUrl, env })]))
  }

  /**
   * Kills so often as the progress of the soak, from 0 to 1, goes on, and starts each at once again; in one of four times the other
   * one, too, so that nobody serves. Settled when the soak is over.
   */
  async killDuring({ kills, random, tally, progress, isOver }: KillPlan): Promise<void> {
    while (tally.kills < kills) {
      const next = (tally.kills + random.whole(30, 70) / 100) / kills
      while (progress() < next && !isOver()) await wait(20)
      if (isOver()) return
      const first = random.whole(0, 1)
      const both = random.chance(0.25) && tally.kills + 2 <= kills
      await Promise.all((both ? [first, 1 - first] : [first]).map((index) => this.#killOne(index, tally)))
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#services.map((service) => service.stop()))
  }

  async #killOne(index: number, tally: Tally): Promise<void> {
    const service = this.#services[index]
    if (service === undefined) throw new Error(`there is no process ${index}`)
    await service.kill()
    tally.kills += 1
    this.#services[index] = await service.startAgain()
  }
}

interface KillPlan {
  readonly kills: number
  readonly random: Random
  readonly tally: Tally
  /** 1 once there was as much as is wanted; it is over after the last kill, or because of faults. */
  readonly progress: () => number
  readonly isOver: () => boolean
}
