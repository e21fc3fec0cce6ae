import { setTimeout as wait } from 'node:timers/promises'
import { startProviders } from '../e2e/payments-world.ts'
import { makeRandom, seedOf } from '../payments/histories/random.ts'
import { serviceDatabase } from '../support/running-service.ts'
import { Caller, LateRepeats } from './caller.ts'
import { enrolAll } from './enrol.ts'
import { KilledPair } from './killed-pair.ts'
import { Lines } from './lines.ts'
import { stories } from './plan.ts'
import { progressLine } from './report.ts'
import type { SoakSettings } from './settings.ts'
import { Slots } from './slots.ts'
import type { Actor, SoakWorld } from './soak-world.ts'
import { Tally } from './tally.ts'

/** A soak that is over, with its processes running still. */
export interface Soaked {
  readonly world: SoakWorld
  readonly databaseUrl: string
  readonly baseUrls: readonly string[]
  readonly seconds: number
  stop(): Promise<void>
}

const faultsMax = 20

/** Lets callers do what there is to do, and kills processes meanwhile, until there were as many operations or seconds as are wanted. */
export async function runSoak(settings: SoakSettings, say: (line: string) => void): Promise<Soaked> {
  const providers = await startProviders()
  const databaseUrl = await serviceDatabase()
  const pair = await KilledPair.start(databaseUrl, { ...providers.env, DEMO: 'false', RUN_JOBS: 'true' })
  const accounts = await enrolAll(pair.baseUrls[0] ?? '')
  const [tally, late, slots] = [new Tally(), new LateRepeats(), new Slots()]
  const lines = new Lines(pair.baseUrls, tally)
  const pay: SoakWorld['providers']['pay'] = (rail, linkId) => providers[rail].pay(linkId)
  const world: SoakWorld = { accounts, slots, tally, providers: { pay }, places: new Map(), lastEnd: 0 }

  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1000
  const progress = (): number => Math.min(1, Math.max(tally.total / settings.operations, seconds() / settings.seconds))
  let isBroken = false
  const isOver = (): boolean => isBroken || tally.faults > faultsMax || (progress() === 1 && tally.kills >= settings.kills)
  const actors = Array.from({ length: settings.callers }, (_, index): Actor => {
    const random = makeRandom(seedOf(settings.seed, index))
    return { world, random, caller: new Caller({ lines, tally, late, random }) }
  })

  const killing = pair.killDuring({ kills: settings.kills, random: makeRandom(settings.seed), tally, progress, isOver })
  const broken = killing.catch(() => (isBroken = true)) // else the callers would go on without the processes
  const telling = tellProgress({ isOver, line: () => progressLine(tally, seconds()) }, say)
  await Promise.all([broken, ...actors.map((actor) => act(actor, isOver))])
  await killing
  const [first] = actors
  while (first !== undefined && (await first.caller.repeatLate()));
  await telling
  return {
    ...{ world, databaseUrl, baseUrls: pair.baseUrls, seconds: seconds() },
    stop: async () => {
      lines.close()
      await pair.stop()
      await providers.stop()
    },
  }
}

/** One caller: one story after the other. */
async function act(actor: Actor, isOver: () => boolean): Promise<void> {
  const { random, world } = actor
  while (!isOver()) {
    try {
      await random.weighted(stories)(actor)
    } catch (error) {
      world.tally.fault(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
}

async function tellProgress(
  of: { readonly isOver: () => boolean; readonly line: () => string },
  say: (line: string) => void,
): Promise<void> {
  for (let ticks = 1; !of.isOver(); ticks += 1) {
    await wait(500)
    if (ticks % 30 === 0) say(of.line())
  }
}
