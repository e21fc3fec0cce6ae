import { randomBytes, randomInt } from 'node:crypto'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Credentials } from './bench-place.ts'
import { findProgram, runProgram } from './run-program.ts'
import { reserve } from './call-templates.ts'
import type { CallTemplate } from './call-templates.ts'
import type { Work } from './works.ts'

/** What a generator saw of one round. */
export interface LoadResult {
  /** Turns that were answered to their end. */
  readonly answers: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers that were not as the work expects. */
  readonly wrong: number
  /** Connections that failed or broke, and answers that did not come in time. */
  readonly broken: number
  /** The first wrong answer. */
  readonly sample: string
}

export interface Target {
  readonly baseUrl: string
  readonly credentials: Credentials
  /** What deliveries are signed with. */
  readonly webhookSecret: string
  readonly seconds: number
  /** A second may pass before the first answer of a process that is cold: none is no failure then. */
  readonly isWarmUp?: boolean
  readonly signal: AbortSignal
}

export type Load = (work: Work, target: Target) => Promise<LoadResult>

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/**
 * The cheapest generator that this machine has, and its name: wrk, else (or if so asked) sockets of our own in a process of their own.
 * What takes several calls, but for pairs, what is signed or drawn once, and what comes at a pace, goes by the sockets: wrk does not know
 * which answer is whose, nor how to sign or wait.
 */
export function findLoad(withSockets: boolean): { readonly name: string; readonly load: Load } {
  const wrk = withSockets ? null : findProgram(['wrk'], '--version')
  const drawnBefore = new Map<string, number>()
  const load: Load = async (work, target) => {
    const [call] = work.calls
    const drawn = drawnBefore.get(work.name) ?? 0
    const said = variables(work, target, drawn)
    const { signal } = target
    const run =
      wrk === null || call === undefined || !canBeWrk(work)
        ? { command: process.execPath, parameters: [file('socket-load.ts')], env: { ...said, LOAD_CALLS: JSON.stringify(work.calls) } }
        : { command: wrk, parameters: wrkParameters(work, target), env: { ...said, ...variablesOf(work.calls) } }
    const result = checked(work, await runProgram({ ...run, signal }), target)
    if (work.drawsOnce) drawnBefore.set(work.name, drawn + result.answers)
    return result
  }
  return { name: wrk === null ? 'sockets of our own (wrk costs less)' : 'wrk', load }
}

// The second call of a turn is known by its status, and by the reference in the answer to the first.
const canBeWrk = ({ calls, drawsOnce, everyMs }: Work): boolean =>
  drawsOnce !== true &&
  everyMs === undefined &&
  calls.every(({ headers }) => headers === '') &&
  (calls.length === 1 || (calls.length === 2 && calls[0]?.path === reserve.path && calls[0].status !== calls[1]?.status))

const wrkParameters = ({ callers }: Work, { baseUrl, seconds }: Target): readonly string[] => [
  ...['-t1', `-c${callers}`, `-d${seconds}s`, '--timeout', '10s', '-s', file('load.lua'), baseUrl],
]

/** @throws {Error} where any call was not answered as it must be: a rate of refusals measures nothing */
function checked({ name, callers }: Work, out: string, { isWarmUp = false }: Target): LoadResult {
  const line = /^RESULT (.+)$/m.exec(out)?.[1]
  if (line === undefined) throw new Error(`the load generator told no result:\n${out}`)
  const result = JSON.parse(line) as LoadResult
  const { answers, wrong, broken, sample } = result
  if (wrong + broken > 0 || (answers === 0 && !isWarmUp)) {
    throw new Error(
      `${name} with ${callers} callers: ${answers} turns were answered, ${wrong} answers were wrong, ${broken} calls broke off: ${sample}`,
    )
  }
  return result
}

type Variables = Readonly<Record<string, string>>

/** @param drawn how many of the first are not drawn any more */
function variables(work: Work, { baseUrl, credentials, seconds, webhookSecret }: Target, drawn: number): Variables {
  const [first, last] = work.draws
  return {
    LOAD_HOST: new URL(baseUrl).host,
    LOAD_CREDENTIAL: Object.entries(credentials[work.credential])
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
    LOAD_SECRET: webhookSecret,
    LOAD_RUN: `${randomBytes(6).toString('hex')}-`,
    LOAD_SEED: String(randomInt(2 ** 31)),
    LOAD_CALLERS: String(work.callers),
    LOAD_SECONDS: String(seconds),
    LOAD_FIRST: String(first + drawn),
    LOAD_LAST: String(last),
    LOAD_EVERY_MS: work.everyMs === undefined ? '' : String(work.everyMs),
    LOAD_ONCE: work.drawsOnce ? 'yes' : '',
  }
}

const variablesOf = (calls: readonly CallTemplate[]): Variables =>
  Object.assign({}, ...calls.map((call, index) => variablesOfCall(call, index === 0 ? 'LOAD' : `LOAD${index + 1}`))) as Variables

const variablesOfCall = (call: CallTemplate, prefix: string): Variables => ({
  [`${prefix}_METHOD`]: call.method,
  [`${prefix}_PATH`]: call.path,
  [`${prefix}_HEAD`]: call.head,
  [`${prefix}_ITEM`]: call.item,
  [`${prefix}_TAIL`]: call.tail,
  [`${prefix}_ITEMS`]: String(call.items),
  [`${prefix}_STATUS`]: String(call.status),
  [`${prefix}_SAYS`]: call.says,
  [`${prefix}_TIMES`]: String(call.times),
})
