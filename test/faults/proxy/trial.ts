import { expect } from 'chai'
import type { Answer } from '../../support/api.ts'
import type { Armed, FaultProxy, Passing } from './fault-proxy.ts'
import type { Ground, Scenario, Trial } from './scenario.ts'
import { isDone, isOpen, partsOf, toldIn } from './told.ts'

/** A call that a fault met, before it is made again. */
export interface Met {
  readonly scenario: Scenario
  readonly trial: Trial
  /** Where the fault was; null where the call was over by then. */
  readonly hit: Passing | null
  readonly n: number
  /** Null where the connection was cut. */
  readonly answer: Answer | null
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What was done to a call, where, and what its caller was told. */
export interface Seen {
  readonly scenario: string
  readonly told: string
}

/** So long a service may take to finish by itself what an answer has left to it: its upkeep comes once a minute. */
const finishesWithin = 130_000
export { finishesWithin }

const lines = (effect: readonly string[]): string => effect.join(', ')

/** Whether a call has all of its effect, once. */
export const isComplete = ({ effect }: Scenario, found: readonly string[]): boolean => lines(found) === lines(effect)

/** Prepares a trial, and makes its call with a fault on its way. Nothing stays as it was armed. */
export async function meet(
  scenario: Scenario,
  { ground, proxy, armed }: { readonly ground: Ground; readonly proxy: FaultProxy; readonly armed: Armed },
): Promise<Met> {
  const trial = await scenario.prepare(ground)
  const before = await trial.effect()
  const watch = proxy.arm(armed)
  const answer = await trial.call(ground.baseUrl)
  // What is done after the answer may meet the fault as well.
  if (scenario.settlesLater === true && watch.hit() === null) await settled(scenario, trial, () => watch.hit() !== null)
  proxy.heal()
  return { scenario, trial, hit: watch.hit(), n: armed.n, answer, before, after: await trial.effect() }
}

async function settled(scenario: Scenario, trial: Trial, isOver: () => boolean): Promise<void> {
  for (let looks = 0; looks < 100 && !isOver() && !isComplete(scenario, await trial.effect()); looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/**
 * Fails where the caller was misled: told that it is done, or that nothing is, and it is not so. Makes the call again, on whichever
 * service serves by now, which has to do it; and fails unless there is one effect of both.
 *
 * @returns what the caller was told; and whether the service has yet to finish it by itself
 */
export async function expectOneEffect(met: Met, baseUrl: string): Promise<Seen & { readonly isUnfinished: boolean }> {
  const { scenario, trial, answer, before, after } = met
  const told = toldIn(answer, scenario)
  const where = `${scenario.name}, message ${met.n} (${met.hit?.from ?? 'none'} ${met.hit?.kind ?? ''}), told ${told}`
  if (answer !== null) expectHonest(met, where)
  if (scenario.hasSteps !== true) expect(lines(after), `${where}: a part of it`).to.be.oneOf([lines(before), lines(scenario.effect)])

  const again = await trial.call(baseUrl)

  expect(
    partsOf(again, scenario).every(isDone),
    `${where}: again it is told ${toldIn(again, scenario)} ${JSON.stringify(again.body)}`,
  ).to.equal(true)
  if (scenario.hasSteps !== true) {
    const isReplay = again.headers.get('idempotent-replayed') === 'true'
    expect(isReplay, `${where}: again it is a replay`).to.equal(isComplete(scenario, after))
  }
  const found = await trial.effect()
  const isUnfinished = scenario.settlesLater === true && !isComplete(scenario, found)
  if (!isUnfinished) expect(found, where).to.deep.equal(scenario.effect)
  return { scenario: scenario.name, told, isUnfinished }
}

function expectHonest({ scenario, answer, before, after }: Met, where: string): void {
  if (answer === null) return
  for (const part of partsOf(answer, scenario)) {
    if (isDone(part)) {
      if (scenario.settlesLater !== true) expect(after, where).to.include.members([...part.effect])
      continue
    }
    const { code, retryable } = part.body
    expect([part.status, code, retryable], `${where}: ${JSON.stringify(part.body)}`).to.deep.equal([503, 'STORAGE_UNAVAILABLE', true])
    if (answer.status === 503) expect(answer.headers.get('retry-after'), where).to.match(/^\d+$/)
    const done = part.effect.filter((line) => after.includes(line) && !before.includes(line))
    if (!isOpen(part)) expect(done, `${where}: told that nothing was done`).to.deep.equal([])
  }
}
