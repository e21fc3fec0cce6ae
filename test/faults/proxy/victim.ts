import type { Answer } from '../../support/api.ts'
import { startService } from '../../support/running-service.ts'
import { until } from '../../support/until.ts'
import { openFaultProxy } from './fault-proxy.ts'
import type { Armed, FaultProxy, Watch } from './fault-proxy.ts'
import type { Ground, Scenario, Trial } from './scenario.ts'
import { isComplete } from './trial.ts'
import type { Met } from './trial.ts'

/** Calls that are made at once, so that they go together where the service lets them, and where all of them are stopped. */
export interface Task {
  readonly scenarios: readonly Scenario[]
  readonly at: Pick<Armed, 'n' | 'counts'>
}

/** What came of a task: whether its message came at all, and each of its calls as it was when the service was dead. */
export interface Died {
  readonly isHit: boolean
  readonly met: readonly Met[]
}

interface Stopped {
  readonly task: Task
  readonly watch: Watch
  readonly calls: readonly {
    readonly scenario: Scenario
    readonly trial: Trial
    readonly before: readonly string[]
    readonly answer: Promise<Answer | null>
  }[]
}

/**
 * Starts a service, lets it do one task after the other, each until its message has come, which goes no further and holds up its
 * connection; and kills it once all of them are there. So one death is that of several calls, each at a message of its own: what the
 * server has got of a call is the same as if the service had died right there.
 *
 * @param ground a service that lives on, by which trials are prepared
 */
export async function dieAt(tasks: readonly Task[], ground: Ground): Promise<readonly Died[]> {
  const proxy = await openFaultProxy(ground.databaseUrl)
  const victim = await startService({ databaseUrl: proxy.url })
  try {
    const stopped: Stopped[] = []
    for (const task of tasks) stopped.push(await stopAt(task, { ground, proxy, baseUrl: victim.baseUrl }))
    await victim.kill()
    const died = await Promise.all(stopped.map(afterDeath))
    const failed = died.flatMap(({ met }) => met).find(({ answer }) => answer?.status === 500)
    if (failed !== undefined) throw new Error(`${failed.scenario.name} met a defect:\n${victim.logs()}`)
    return died
  } finally {
    await victim.kill()
    await proxy.close()
  }
}

async function stopAt(
  task: Task,
  { ground, proxy, baseUrl }: { readonly ground: Ground; readonly proxy: FaultProxy; readonly baseUrl: string },
): Promise<Stopped> {
  const prepared = []
  for (const scenario of task.scenarios) {
    const trial = await scenario.prepare(ground)
    prepared.push({ scenario, trial, before: await trial.effect() })
  }
  const watch = proxy.arm({ ...task.at, fault: { kind: 'HOLD' } })
  let answered = 0
  const calls = prepared.map((one) => {
    const answer = one.trial.call(baseUrl).catch(() => null)
    void answer.then(() => (answered += 1))
    return { ...one, answer }
  })
  const isOver = async (): Promise<boolean> =>
    answered === calls.length && (await Promise.all(calls.map(async (one) => isSettled(one.scenario, one.trial)))).every(Boolean)
  await until('the message has come, or the calls are over', async () => watch.hit() !== null || (await isOver()))
  return { task, watch, calls }
}

const isSettled = async (scenario: Scenario, trial: Trial): Promise<boolean> =>
  scenario.settlesLater !== true || isComplete(scenario, await trial.effect())

async function afterDeath({ task, watch, calls }: Stopped): Promise<Died> {
  const met: Met[] = []
  for (const { scenario, trial, before, answer } of calls) {
    met.push({ scenario, trial, before, hit: watch.hit(), n: task.at.n, answer: await answer, after: await trial.effect() })
  }
  return { isHit: watch.hit() !== null, met }
}
