import { randomBytes, randomInt } from 'node:crypto'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Credentials } from './bench-place.ts'
import { findProgram, runProgram } from './run-program.ts'
import type { CallTemplate, Work } from './works.ts'

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
  readonly seconds: number
  readonly signal: AbortSignal
}

export type Load = (work: Work, target: Target) => Promise<LoadResult>

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/**
 * The cheapest generator that this machine has, and its name: wrk, else (or if so asked) sockets of our own in a process of their own.
 * What takes several calls goes by the sockets, since wrk does not know which answer is whose.
 */
export function findLoad(withSockets: boolean): { readonly name: string; readonly load: Load } {
  const wrk = withSockets ? null : findProgram(['wrk'], '--version')
  const load: Load = async (work, target) => {
    const [call] = work.calls
    const said = variables(work, target)
    const { signal } = target
    const run =
      wrk === null || call === undefined || work.calls.length > 1
        ? { command: process.execPath, parameters: [file('socket-load.ts')], env: { ...said, LOAD_CALLS: JSON.stringify(work.calls) } }
        : { command: wrk, parameters: wrkParameters(work, target), env: { ...said, ...variablesOf(call) } }
    return checked(work, await runProgram({ ...run, signal }))
  }
  return { name: wrk === null ? 'sockets of our own (wrk costs less)' : 'wrk', load }
}

const wrkParameters = ({ callers }: Work, { baseUrl, seconds }: Target): readonly string[] => [
  ...['-t1', `-c${callers}`, `-d${seconds}s`, '--timeout', '10s', '-s', file('load.lua'), baseUrl],
]

/** @throws {Error} where any call was not answered as it must be: a rate of refusals measures nothing */
function checked({ name, callers }: Work, out: string): LoadResult {
  const line = /^RESULT (.+)$/m.exec(out)?.[1]
  if (line === undefined) throw new Error(`the load generator told no result:\n${out}`)
  const result = JSON.parse(line) as LoadResult
  const { answers, wrong, broken, sample } = result
  if (wrong + broken > 0 || answers === 0) {
    throw new Error(
      `${name} with ${callers} callers: ${answers} turns were answered, ${wrong} answers were wrong, ${broken} calls broke off: ${sample}`,
    )
  }
  return result
}

type Variables = Readonly<Record<string, string>>

const variables = ({ callers, credential, draws: [first, last] }: Work, { baseUrl, credentials, seconds }: Target): Variables => ({
  LOAD_HOST: new URL(baseUrl).host,
  LOAD_CREDENTIAL: Object.entries(credentials[credential])
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n'),
  LOAD_RUN: `${randomBytes(6).toString('hex')}-`,
  LOAD_SEED: String(randomInt(2 ** 31)),
  LOAD_CALLERS: String(callers),
  LOAD_SECONDS: String(seconds),
  LOAD_FIRST: String(first),
  LOAD_LAST: String(last),
})

const variablesOf = (call: CallTemplate): Variables => ({
  LOAD_METHOD: call.method,
  LOAD_PATH: call.path,
  LOAD_HEAD: call.head,
  LOAD_ITEM: call.item,
  LOAD_TAIL: call.tail,
  LOAD_ITEMS: String(call.items),
  LOAD_STATUS: String(call.status),
  LOAD_ITEMS_MADE: String(call.itemsMade),
})
