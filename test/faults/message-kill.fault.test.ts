import { expect } from 'chai'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { creditScenarios } from './proxy/credit-scenarios.ts'
import { isEdge } from './proxy/fault-proxy.ts'
import type { Passing } from './proxy/fault-proxy.ts'
import type { Scenario } from './proxy/scenario.ts'
import { issuing, refilling, settling, steering, takingBack, telling } from './proxy/step-scenarios.ts'
import { expectOneEffect, finishesWithin, isComplete } from './proxy/trial.ts'
import type { Met } from './proxy/trial.ts'
import { dieAt } from './proxy/victim.ts'
import type { Died, Task } from './proxy/victim.ts'

/** A service that dies at the n-th message of these calls, for n = 1, 2 and so on until they are over before. */
interface Series {
  readonly scenarios: readonly Scenario[]
  readonly counts?: (message: Passing) => boolean
  n: number
  isOver: boolean
}

const seriesOf = (scenarios: readonly Scenario[], counts?: Series['counts']): Series => ({
  ...{ scenarios, n: 0, isOver: false },
  ...(counts !== undefined && { counts }),
})

/** Two deaths after the same request's end and before the next one's differ in nothing that is kept. */
const isEnd = (message: Passing): boolean => message.from === 'SERVICE' && isEdge(message)

describe('a service that is killed at the n-th message between it and PostgreSQL', function () {
  this.timeout(1_800_000)
  let databaseUrl: string
  let survivor: Service
  const unfinished: Met[] = []
  let deaths = 0

  before(async () => {
    databaseUrl = await serviceDatabase()
    survivor = await startService({ databaseUrl })
  })
  after(async () => {
    await expectSoundLedger(databaseUrl)
    await survivor.stop()
  })

  // One after the other: what goes by the ledger waits for the batch before it, so of a victim's calls one series alone does. The
  // commands are made at once, form one batch, and die at every message. Of the others those messages count at which what is kept may
  // differ: the server does nothing before a request's end, and all of it before its answer's first word.
  const byLedger = [
    seriesOf(creditScenarios),
    ...[settling, takingBack].map((one) => seriesOf([one], isEdge)),
    seriesOf([refilling], isEnd),
  ]
  const beside = [[telling], [steering], [issuing]].map((calls) => seriesOf(calls, isEdge))

  /** The next victim's work: of the first list one series, of the second one of each. */
  function nextTasks(): readonly (Task & { readonly series: Series })[] {
    const main = byLedger.find(({ isOver }) => !isOver)
    // A refill issues an invoice: it would wait for the number that the other one holds.
    const others = beside.filter(
      (series) => !series.isOver && !(main?.scenarios.includes(refilling) === true && series.scenarios.includes(issuing)),
    )
    return [...others, ...(main === undefined ? [] : [main])].map((series) => {
      series.n += 1
      return { series, scenarios: series.scenarios, at: { n: series.n, ...(series.counts !== undefined && { counts: series.counts }) } }
    })
  }

  async function expectNoHarm({ isHit, met }: Died, series: Series): Promise<void> {
    if (!isHit) series.isOver = true
    for (const one of met) {
      const { isUnfinished } = await expectOneEffect(one, survivor.baseUrl)
      if (isUnfinished) unfinished.push(one)
      if (isHit) deaths += 1
    }
  }

  it('has done each call once, when it was made again, at whichever message it died', async () => {
    async function killOneAfterTheOther(): Promise<void> {
      for (let tasks = nextTasks(); tasks.length > 0; tasks = nextTasks()) {
        const died = await dieAt(tasks, { baseUrl: survivor.baseUrl, databaseUrl })
        for (const [index, one] of died.entries()) await expectNoHarm(one, tasks[index]!.series)
      }
    }
    // Two at a time: a victim takes longer to start than to die.
    await Promise.all([killOneAfterTheOther(), killOneAfterTheOther()])
    expect(deaths).to.be.above(200)
  })

  it('leaves nothing open: the others have finished what it was at', async () => {
    for (const { scenario, trial, n } of unfinished) {
      const isFinished = async (): Promise<boolean> => isComplete(scenario, await trial.effect())
      await until(`${scenario.name}, cut off at ${n}, is finished`, isFinished, finishesWithin)
    }
  })
})
