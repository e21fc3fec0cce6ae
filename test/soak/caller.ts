import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../payments/histories/random.ts'
import { asOperator, asV1 } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import type { Lines, Said, WireCall } from './lines.ts'
import type { Tally } from './tally.ts'

/** A call of a soak. */
export interface Call {
  /** What it is counted as. */
  readonly kind: string
  readonly method?: WireCall['method']
  readonly path: string
  readonly body?: Body | string
  /** V1 where absent; a provider signs instead of bringing a credential. */
  readonly as?: 'v1' | 'operator' | Readonly<Record<string, string>>
  /** The statuses that are answers to it. */
  readonly ends: readonly number[]
  /** How many operations it is: one where absent. */
  readonly count?: number
  /** What must be the same in each answer to the same call; the id where absent. */
  readonly identity?: (body: Body) => string
}

/** An answer that no fault of the machine explains. */
export class Misanswer extends Error {}

interface Known {
  readonly call: Call
  readonly identity: string
}

const duplicateShare = 0.06
const lateMax = 400
const giveUpMs = 180_000

/** Calls that were answered and will be made once more, later: shared by all callers, at most so many. */
export class LateRepeats {
  readonly #known: Known[] = []

  keep(known: Known): void {
    if (this.#known.length < lateMax) this.#known.push(known)
  }

  /** One of them, which is not there any more then. */
  take(random: Random): Known | undefined {
    return this.#known.splice(random.whole(0, Math.max(0, this.#known.length - 1)), 1)[0]
  }
}

interface CallerNeeds {
  readonly lines: Lines
  readonly tally: Tally
  readonly late: LateRepeats
  readonly random: Random
}

/** Makes calls as a caller must who does not know what became of one: with the same key until it is answered, by either process. */
export class Caller {
  readonly random: Random
  readonly #lines: Lines
  readonly #tally: Tally
  readonly #late: LateRepeats

  constructor({ lines, tally, late, random }: CallerNeeds) {
    this.random = random
    this.#lines = lines
    this.#tally = tally
    this.#late = late
  }

  /** The answer. One of twenty calls is made twice: at once at two processes, or again much later. */
  async ask(call: Call): Promise<Said> {
    const { random } = this
    const line = random.whole(0, 1)
    if (random.chance(duplicateShare)) await this.repeatLate()
    this.#tally.began(call.kind, call.count ?? 1)
    if (call.method === 'GET' || !random.chance(duplicateShare)) return this.#untilKnown(call, line)
    if (random.chance(0.5)) return this.#twiceAtOnce(call, line)
    const said = await this.#untilKnown(call, line)
    if (isDone(said)) this.#late.keep({ call, identity: identityOf(call, said) })
    return said
  }

  /** Makes a call of before once more, if there is one: it must be answered as it was. @returns whether there was one */
  async repeatLate(): Promise<boolean> {
    const known = this.#late.take(this.random)
    if (known === undefined) return false
    const { call, identity } = known
    this.#tally.duplicates += call.count ?? 1
    const said = await this.#untilKnown(call, this.random.whole(0, 1))
    if (said.status !== 200 || identityOf(call, said) !== identity)
      this.#tally.fault(`${call.kind} ${show(call)} again: ${said.status} ${JSON.stringify(said.body)}, and was ${identity}`)
    return true
  }

  async #twiceAtOnce(call: Call, line: number): Promise<Said> {
    this.#tally.duplicates += call.count ?? 1
    const [first, second] = await Promise.all([this.#untilKnown(call, line), this.#untilKnown(call, line + 1)])
    const isAlike = resultsOf(first).every((result, index) => {
      const other = resultsOf(second)[index]
      return other === undefined || !isDone(result) || !isDone(other) || identityOf(call, result) === identityOf(call, other)
    })
    if (!isAlike) this.#tally.fault(`${call.kind} ${show(call)} at once: ${JSON.stringify(first.body)} and ${JSON.stringify(second.body)}`)
    return better(first, second)
  }

  async #untilKnown(call: Call, line: number): Promise<Said> {
    const wire = toWire(call)
    const end = performance.now() + giveUpMs
    for (let tries = 0; ; tries += 1) {
      const said = await this.#lines.send(line + tries, wire)
      if (said !== null && said.status === 500) this.#tally.fault(`${call.kind} ${show(call)}: 500 ${JSON.stringify(said.body)}`)
      if (said !== null && isKnown(said)) {
        if (call.ends.includes(said.status)) return said
        throw new Misanswer(`${call.kind} ${show(call)}: ${said.status} ${JSON.stringify(said.body)}`)
      }
      if (performance.now() > end) throw new Misanswer(`${call.kind} ${show(call)}: nobody answers`)
      this.#tally.repeated += 1
      await wait(Math.min(500, 20 * (tries + 1)))
    }
  }
}

/** What an answer says, or one result in the answer to a batch. */
export type Told = Pick<Said, 'status' | 'body'>

/** The results of a batch; of any other answer itself. */
function resultsOf(said: Told): readonly Told[] {
  return (said.body['results'] as readonly Told[] | undefined) ?? [said]
}

const isTold = ({ status }: Told): boolean => status < 500 && status !== 429

/** Whether the answer says what became of the call, and of each item of a batch. */
const isKnown = (said: Said): boolean => isTold(said) && resultsOf(said).every(isTold)

/** Whether it was done or ignored, and every item of a batch was. */
export const isDone = (said: Told): boolean => said.status < 300 && resultsOf(said).every(({ status }) => status < 300)

/** What was done by one of two: what is refused may be done a moment later, and what was done once stays. */
function better(first: Said, second: Said): Said {
  if (first.body['results'] === undefined) return isDone(first) ? first : second
  const results = resultsOf(first).map((result, index) => (isDone(result) ? result : resultsOf(second)[index]))
  return { ...first, body: { ...first.body, results } }
}

/** What tells one effect from another: of a batch, those of its items. */
function identityOf(call: Call, said: Told): string {
  const results = said.body['results'] as readonly Told[] | undefined
  if (results !== undefined) return results.map((result) => identityOf(call, result)).join()
  return call.identity === undefined ? String(said.body['id'] ?? said.body['reason'] ?? said.body['account_id']) : call.identity(said.body)
}

function toWire({ method = 'POST', path, body, as = 'v1' }: Call): WireCall {
  const headers = as === 'v1' ? asV1 : as === 'operator' ? asOperator : as
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  return { method, path, headers, patienceMs: as === 'v1' ? 5_000 : 15_000, ...(text !== undefined && { body: text }) }
}

const show = ({ path, body }: Call): string => `${path} ${typeof body === 'string' ? body : JSON.stringify(body ?? {})}`.slice(0, 300)
