import { expect } from 'chai'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { creditScenarios } from './proxy/credit-scenarios.ts'
import { documentedAnswers } from './proxy/documented.ts'
import { countingUnlessWhole, isAnswer } from './proxy/extent.ts'
import type { Scenario } from './proxy/scenario.ts'
import { issuing, refilling, settling, steering, takingBack, telling } from './proxy/step-scenarios.ts'
import { cut, isDone, partsOf } from './proxy/told.ts'
import { expectOneEffect, finishesWithin, isComplete } from './proxy/trial.ts'
import type { Met } from './proxy/trial.ts'
import { dieAt, startVictims } from './proxy/victim.ts'
import type { Died, Task, Victims } from './proxy/victim.ts'

/** A service that dies at the n-th message of these calls, for n = 1, 2 and so on until they are over before. */
interface Series {
  readonly scenarios: readonly Scenario[]
  /** At least so many statements they take. */
  readonly least: number
  n: number
  isOver: boolean
  /** How often the message did not come because the call was turned away. */
  misses: number
}

const seriesOf = (scenarios: readonly Scenario[], least: number): Series => ({ scenarios, least, n: 0, isOver: false, misses: 0 })
const missesMax = 5

describe('a service that is killed at the n-th message between it and PostgreSQL', function () {
  this.timeout(7_200_000)
  let databaseUrl: string
  let survivor: Service
  let victims: Victims
  const unfinished: Met[] = []
  const cutOff: string[] = []

  before(async () => {
    databaseUrl = await serviceDatabase()
    survivor = await startService({ databaseUrl })
    victims = startVictims(databaseUrl, 2)
  })
  after(async () => {
    await victims.end()
    await expectSoundLedger(databaseUrl)
    await survivor.stop()
  })

  // Who is dead has done what the server has done: so between two of its answers nothing can differ, and those count alone. A request
  // that did not get there is the answer before it.
  const counting = countingUnlessWhole(isAnswer)

  // One after the other: what goes by the ledger waits for the batch before it, so of a victim's calls one series alone does. The
  // commands are made at once and form one batch.
  const byLedger = [seriesOf(creditScenarios, 3), seriesOf([settling], 6), seriesOf([takingBack], 7), seriesOf([refilling], 60)]
  const beside = [seriesOf([telling], 4), seriesOf([steering], 8), seriesOf([issuing], 25)]

  /** The next victim's work: of the first list one series, of the second one of each. */
  function nextTasks(): readonly (Task & { readonly series: Series })[] {
    const main = byLedger.find(({ isOver }) => !isOver)
    // A refill issues an invoice: it would wait for the number that the other one holds.
    const others = beside.filter(
      (series) => !series.isOver && !(main?.scenarios.includes(refilling) === true && series.scenarios.includes(issuing)),
    )
    return [...others, ...(main === undefined ? [] : [main])].map((series) => {
      series.n += 1
      return { series, scenarios: series.scenarios, at: { n: series.n, ...counting } }
    })
  }

  async function expectNoHarm({ isHit, met }: Died, series: Series): Promise<void> {
    for (const one of met) {
      const { isUnfinished } = await expectOneEffect(one, survivor.baseUrl).catch((error: unknown) => {
        throw new Error(`the service that lived on said: ${survivor.logs().slice(-5_000)}`, { cause: error })
      })
      if (isUnfinished) unfinished.push(one)
      if (isHit && one.answer === null) cutOff.push(one.scenario.name)
    }
    if (isHit) return
    series.isOver = met.every(({ answer, scenario }) => answer !== null && partsOf(answer, scenario).every(isDone))
    if (series.isOver) return
    series.misses += 1
    series.n -= 1
    expect(series.misses, `${series.scenarios[0]?.name ?? ''}: turned away before its message came`).to.be.at.most(missesMax)
  }

  it('has done each call once, when it was made again, at whichever message it died', async () => {
    for (let tasks = nextTasks(); tasks.length > 0; tasks = nextTasks()) {
      const died = await dieAt(tasks, { ground: { baseUrl: survivor.baseUrl, databaseUrl }, victims })
      for (const [index, one] of died.entries()) await expectNoHarm(one, tasks[index]!.series)
    }

    const all = [...byLedger, ...beside]
    const places = all.map(({ scenarios: [first], n }) => `${first?.name ?? ''} ${n - 1}`)
    console.log(`      ${cutOff.length} calls cut off; of each series so many places: ${places.join(', ')}`)
    expect(all.filter(({ n, least }) => n - 1 < least)).to.deep.equal([])
  })

  it('leaves nothing open: the others have finished what it was at', async () => {
    for (const { scenario, trial, n } of unfinished) {
      const isFinished = async (): Promise<boolean> => isComplete(scenario, await trial.effect())
      await until(`${scenario.name}, cut off at ${n}, is finished`, isFinished, finishesWithin)
    }
  })

  it('is told of in docs/faults.md: each of these calls was cut off', () => {
    const documented = documentedAnswers(['killed'])

    expect([...new Set(cutOff.map((name) => `killed | ${name}`))]).to.have.members([...documented.keys()])
    expect(new Set([...documented.values()].flat())).to.deep.equal(new Set([cut]))
  })
})
