import { randomBytes, randomInt } from 'node:crypto'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findProgram, runProgram } from './run-program.ts'
import type { Work } from './works.ts'

/** What a generator saw of one round. */
export interface LoadResult {
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
  readonly serviceToken: string
  readonly seconds: number
  readonly signal: AbortSignal
}

export type Load = (work: Work, target: Target) => Promise<LoadResult>

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The cheapest generator that this machine has, and its name: wrk, else (or if so asked) sockets of our own in a process of their own. */
export function findLoad(withSockets: boolean): { readonly name: string; readonly load: Load } {
  const wrk = withSockets ? null : findProgram(['wrk'], '--version')
  const command = (work: Work, { baseUrl, seconds }: Target): readonly string[] =>
    wrk === null
      ? [process.execPath, file('socket-load.ts')]
      : [wrk, '-t1', `-c${work.callers}`, `-d${seconds}s`, '--timeout', '10s', '-s', file('load.lua'), baseUrl]
  const load: Load = async (work, target) => {
    const [program = '', ...parameters] = command(work, target)
    const out = await runProgram({ command: program, parameters, env: variables(work, target), signal: target.signal })
    return checked(work, out)
  }
  return { name: wrk === null ? 'sockets of our own (wrk costs less)' : 'wrk', load }
}

/** @throws {Error} where any call was not answered as it must be: a rate of refusals measures nothing */
function checked({ name, callers }: Work, out: string): LoadResult {
  const line = /^RESULT (.+)$/m.exec(out)?.[1]
  if (line === undefined) throw new Error(`the load generator told no result:\n${out}`)
  const result = JSON.parse(line) as LoadResult
  const { answers, wrong, broken, sample } = result
  if (wrong + broken > 0 || answers === 0) {
    throw new Error(`${name} with ${callers} callers: ${wrong} of ${answers} answers were wrong, ${broken} calls broke off: ${sample}`)
  }
  return result
}

function variables({ call, callers }: Work, { baseUrl, serviceToken, seconds }: Target): Readonly<Record<string, string>> {
  return {
    LOAD_HOST: new URL(baseUrl).host,
    LOAD_TOKEN: serviceToken,
    LOAD_RUN: `${randomBytes(6).toString('hex')}-`,
    LOAD_SEED: String(randomInt(2 ** 31)),
    LOAD_CALLERS: String(callers),
    LOAD_SECONDS: String(seconds),
    LOAD_METHOD: call.method,
    LOAD_PATH: call.path,
    LOAD_HEAD: call.head,
    LOAD_ITEM: call.item,
    LOAD_TAIL: call.tail,
    LOAD_ITEMS: String(call.items),
    LOAD_ACCOUNTS: String(call.accounts),
    LOAD_STATUS: String(call.status),
    LOAD_ITEMS_MADE: String(call.itemsMade),
  }
}
