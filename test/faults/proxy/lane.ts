import { serviceDatabase, startService } from '../../support/running-service.ts'
import { expectSoundLedger } from '../../support/sound-ledger.ts'
import { until } from '../../support/until.ts'
import { openFaultProxy } from './fault-proxy.ts'
import type { Armed } from './fault-proxy.ts'
import type { Scenario } from './scenario.ts'
import { expectOneEffect, finishesWithin, isComplete, meet } from './trial.ts'
import type { Met, Seen } from './trial.ts'

/** A fault at the messages of a scenario, one after the other: from `first`, each `step`-th, until the call is over before. */
export interface Row {
  readonly scenario: Scenario
  readonly first: number
  readonly step: number
  readonly at: Omit<Armed, 'n'>
  /** Told what was seen each time. */
  readonly note: (seen: Seen) => void
}

/** More messages than any call takes. */
const messagesMax = 2_000

/**
 * Takes row after row from the list that lanes share, on a service and a database of its own: one process, which has to recover by itself
 * from each. At the end nothing may be left open, and its ledger is sound.
 */
export async function runLane(rows: Row[]): Promise<void> {
  const databaseUrl = await serviceDatabase()
  const proxy = await openFaultProxy(databaseUrl)
  const service = await startService({ databaseUrl: proxy.url })
  const ground = { baseUrl: service.baseUrl, databaseUrl }
  const unfinished: Met[] = []
  try {
    for (let row = rows.shift(); row !== undefined; row = rows.shift()) {
      for (let n = row.first; ; n += row.step) {
        if (n > messagesMax) throw new Error(`${row.scenario.name} should have come to its end by now`)
        const met = await meet(row.scenario, { ground, proxy, armed: { ...row.at, n } })
        const seen = await expectOneEffect(met, service.baseUrl)
        if (seen.isUnfinished) unfinished.push(met)
        if (met.hit === null) break
        row.note(seen)
      }
    }
    for (const { scenario, trial, n } of unfinished) {
      const isFinished = async (): Promise<boolean> => isComplete(scenario, await trial.effect())
      await until(`${scenario.name}, met at ${n}, is finished by the service itself`, isFinished, finishesWithin)
    }
    await expectSoundLedger(databaseUrl)
  } finally {
    rows.length = 0 // where one fails the others need not go on
    await service.kill()
    await proxy.close()
  }
}
