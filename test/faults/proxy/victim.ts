import type { Answer } from '../../support/api.ts'
import { startService } from '../../support/running-service.ts'
import type { Service } from '../../support/running-service.ts'
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

/** A service that is to die, on a way to its database where it can be stopped. */
interface Victim {
  readonly service: Service
  readonly proxy: FaultProxy
}

/** Services that are to die. */
export interface Victims {
  take(): Promise<Victim>
  /** Ends those that nobody took. */
  end(): Promise<void>
}

/** Starts so many ahead of the one that is taken: each takes longer to start than to die. */
export function startVictims(databaseUrl: string, ahead: number): Victims {
  const start = (): Promise<Victim> => {
    const starting = startVictim(databaseUrl)
    starting.catch(() => undefined) // told to whoever takes it
    return starting
  }
  const starting = Array.from({ length: ahead }, start)
  return {
    take: () => {
      starting.push(start())
      return starting.shift() ?? start()
    },
    end: async () => {
      for (const victim of await Promise.allSettled(starting)) if (victim.status === 'fulfilled') await endVictim(victim.value)
    },
  }
}

async function startVictim(databaseUrl: string): Promise<Victim> {
  const proxy = await openFaultProxy(databaseUrl)
  try {
    return { proxy, service: await startService({ databaseUrl: proxy.url }) }
  } catch (error) {
    await proxy.close()
    throw error
  }
}

async function endVictim({ service, proxy }: Victim): Promise<void> {
  await service.kill()
  await proxy.close()
}

/**
 * Lets a victim do one task after the other, each until its message has come, which goes no further and holds up its connection; and kills
 * it once all of them are there. So one death is that of several calls, each at a message of its own: what the server has got of a call is
 * the same as if the service had died right there.
 *
 * @param ground a service that lives on, by which trials are prepared
 */
export async function dieAt(tasks: readonly Task[], { ground, victims }: { ground: Ground; victims: Victims }): Promise<readonly Died[]> {
  const victim = await victims.take()
  const { service, proxy } = victim
  try {
    const stopped: Stopped[] = []
    for (const task of tasks) stopped.push(await stopAt(task, { ground, proxy, baseUrl: service.baseUrl }))
    await service.kill()
    const died = await Promise.all(stopped.map(afterDeath))
    const failed = died.flatMap(({ met }) => met).find(({ answer }) => answer?.status === 500)
    if (failed !== undefined) throw new Error(`${failed.scenario.name} met a defect:\n${service.logs()}`)
    return died
  } finally {
    await endVictim(victim)
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
