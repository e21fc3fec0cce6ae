import { asOperator, asV1, makeApi } from '../support/api.ts'
import type { Answer, Api } from '../support/api.ts'
import { makeMovedTime } from '../support/moved-time.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'

/** Where the clock stood, and since when: between these two times it was moved there. */
interface Stand {
  readonly instant: number
  readonly after: number
  readonly before: number
}

/** Several processes of the service with one database and one clock. */
export class Fleet {
  readonly databaseUrl: string
  readonly #services: Service[]
  readonly #time: MovedTime
  readonly #stands: Stand[]

  private constructor(given: { databaseUrl: string; services: Service[]; time: MovedTime }) {
    this.databaseUrl = given.databaseUrl
    this.#services = given.services
    this.#time = given.time
    this.#stands = [{ instant: began, after: -Infinity, before: -Infinity }]
  }

  static async start({ processes, groups }: { readonly processes: number; readonly groups: number }): Promise<Fleet> {
    const databaseUrl = await serviceDatabase()
    const time = makeMovedTime(began)
    const env = { ...time.env, LEDGER_GROUPS: String(groups) }
    const starting = Array.from({ length: processes }, () => startService({ databaseUrl, env }))
    return new Fleet({ databaseUrl, services: await Promise.all(starting), time })
  }

  async stop(): Promise<void> {
    await Promise.all(this.#services.map((service) => service.stop()))
    this.#time.remove()
  }

  /** Kills a process as a crash does; what is returned starts another in its place. */
  async kill(turn: number): Promise<() => Promise<void>> {
    const index = turn % this.#services.length
    const service = this.#service(turn)
    await service.kill()
    return async () => {
      this.#services[index] = await service.startAgain()
    }
  }

  /** The processes by turns. */
  v1(turn: number): Api {
    return makeApi(this.#service(turn).baseUrl, asV1)
  }

  operator(turn: number): Api {
    return makeApi(this.#service(turn).baseUrl, asOperator)
  }

  get now(): number {
    return this.#stands.at(-1)?.instant ?? began
  }

  /** Moves the clock of all processes at once. */
  passMinutes(minutes: number): void {
    const [instant, after] = [this.now + minutes * 60_000, performance.now()]
    this.#time.moveTo(instant)
    this.#stands.push({ instant, after, before: performance.now() })
  }

  /** Where the clock may have stood between two times. */
  clocksBetween(start: number, end: number): readonly number[] {
    return this.#stands
      .filter(({ after }, index) => after <= end && start <= (this.#stands[index + 1]?.before ?? Infinity))
      .map(({ instant }) => instant)
  }

  #service(turn: number): Service {
    const service = this.#services[turn % this.#services.length]
    if (service === undefined) throw new Error('no service runs')
    return service
  }
}

const began = Date.UTC(2026, 2, 1)

/** The answer; null where nobody knows what became of the call. A 503 that does not say so is one of which nothing came. */
export async function outcomeOf(answer: Promise<Answer>): Promise<Answer | null> {
  const given = await answer.catch(() => null) // a cut line
  if (given === null || given.body['outcome'] === 'UNKNOWN') return null
  if (given.status >= 500 && given.status !== 503) throw new Error(`${given.status}: ${JSON.stringify(given.body)}`)
  return given
}
