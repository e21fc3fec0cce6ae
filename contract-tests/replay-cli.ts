/**
 * `npm run contract:replay -- --base-url URL --token TOKEN [...]`: proves that a deployment serves V1. The exit code is 0 where every
 * call was answered as it must be, 1 where one was not, 2 where it could not be run.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { toJunit } from './junit-report.ts'
import { toReport } from './replay-report.ts'
import { replay } from './replay.ts'
import { asOperator, asService, makeWire } from './wire.ts'
import type { Wire } from './wire.ts'

const usage = `npm run contract:replay -- --base-url URL --token TOKEN
  [--operator-token TOKEN]        enrols and funds accounts for this run; without it no key has an account
  [--seed N]                      of the generated history; 1 where it is not given
  [--run N]                       0 to 199999, stands in every id and key; a new one each time where it is not given
  [--only catalogue|history]
  [--junit FILE]`

class Misuse extends Error {}

try {
  process.exitCode = await main()
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  if (cause instanceof Misuse || (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'))) {
    console.error(usage)
  }
  process.exitCode = 2
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const
  if (process.argv.includes('--help')) {
    console.log(usage)
    return 0
  }
  const { values } = parseArgs({
    options: { 'base-url': text, token: text, 'operator-token': text, seed: text, run: text, only: text, junit: text },
  })
  const { 'base-url': baseUrl, token, 'operator-token': operatorToken, only, junit } = values
  if (baseUrl === undefined || token === undefined) throw new Misuse('--base-url and --token are needed')
  if (only !== undefined && only !== 'catalogue' && only !== 'history') throw new Misuse('--only takes catalogue or history')
  const seed = toWhole('seed', values.seed ?? '1', 2 ** 31)
  const run = toWhole('run', values.run ?? String(Math.floor(Math.random() * 200_000)), 199_999)

  const wire = makeWire({ baseUrl, headers: asService(token) })
  const operator = operatorToken === undefined ? null : makeWire({ baseUrl, headers: asOperator(operatorToken) })
  await mustBeServed(wire, { path: '/v1/billing/timeline?external_key=v1:partner:0', as: '--token' })
  if (operator !== null) await mustBeServed(operator, { path: '/v1/control/tenant?limit=1', as: '--operator-token' })

  const began = performance.now()
  const outcomes = await replay({ part: only ?? 'both', seed, run, wire, operator })
  const seconds = (performance.now() - began) / 1000
  const accounts = operatorToken === undefined ? 'no accounts' : 'accounts of its own'
  console.log(toReport({ heading: `V1 at ${baseUrl}: seed ${seed}, run ${run}, ${accounts}`, seconds, outcomes }))
  if (junit !== undefined) writeFileSync(junit, toJunit(outcomes, seconds))
  return outcomes.some(({ missed }) => missed !== null) ? 1 : 0
}

/** A call that writes nothing, so that a wrong address or token is one line and not three thousand. */
async function mustBeServed(wire: Wire, { path, as }: { readonly path: string; readonly as: string }): Promise<void> {
  const { status, body } = await wire({ method: 'GET', path })
  if (status === null) throw new Error(`Cannot reach the service: ${String(body)}`)
  if (status === 401 || status === 403) throw new Error(`Cannot replay: the service answers ${status} to ${as}`)
  if (status !== 200) throw new Error(`Cannot replay: GET ${path} was answered ${status}; --base-url is the address without a path`)
}

function toWhole(name: string, text: string, most: number): number {
  if (!/^\d+$/.test(text) || Number(text) > most) throw new Misuse(`--${name} takes a whole number, at most ${most}`)
  return Number(text)
}
