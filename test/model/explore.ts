import fc from 'fast-check'
import { DomainAccount } from './domain-account.ts'
import type { Load } from './domain-account.ts'
import { Counts, live, show } from './live.ts'
import { aLife } from './random-steps.ts'
import type { Step } from './random-steps.ts'

/** Lives in which the model and an account differ: the shortest that was found, and how to find it again. */
export interface Counterexample {
  readonly steps: readonly Step[]
  /** All of it, as text. */
  readonly report: string
}

export interface Exploration {
  readonly counts: Counts
  readonly found: Counterexample | null
}

const livesAtOnce = 200

/** Lets accounts live random lives beside the model until so many decisions were compared, or one differs. */
export function explore({
  decisions,
  seed,
  load,
}: {
  readonly decisions: number
  readonly seed: number
  readonly load?: Load
}): Exploration {
  const counts = new Counts()
  const life = aLife({ steps: 100, isWired: false })
  for (let round = 0; counts.decisions < decisions; round += 1) {
    const outcome = fc.check(
      fc.property(life, (steps) => live(steps, new DomainAccount(load), counts)),
      { numRuns: livesAtOnce, seed: seed + round },
    )
    const { counterexample, counterexamplePath: path } = outcome
    if (counterexample === null) continue
    const [steps, why] = withoutIdle(counterexample[0], (life) => differenceIn(life, load))
    const lines = steps.map((step, index) => `  ${index + 1}. ${show(step)}`)
    const report = [`seed ${outcome.seed}, path ${path}, shrunk to ${steps.length} steps:`, ...lines, why].join('\n')
    return { counts, found: { steps, report } }
  }
  return { counts, found: null }
}

function differenceIn(steps: readonly Step[], load: Load | undefined): string | null {
  try {
    live(steps, new DomainAccount(load), new Counts())
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Difference = (steps: readonly Step[]) => string | null

/** Takes away each step, and each pair, without which the rest still differs: some only go together. Gives the difference, too. */
function withoutIdle(steps: readonly Step[], differenceIn: Difference): readonly [readonly Step[], string] {
  for (let first = 0; first < steps.length; first += 1) {
    for (let second = first; second < steps.length; second += 1) {
      const fewer = steps.filter((_, index) => index !== first && index !== second)
      const nearer = fewer.map((step, index) => (index < first ? step : pointingNearer(step)))
      const shorter = [fewer, nearer, ...withOneUndoLess(fewer)].find((life) => differenceIn(life) !== null)
      if (shorter !== undefined) return withoutIdle(shorter, differenceIn)
    }
  }
  return [steps, differenceIn(steps) ?? 'no difference, asked again']
}

/** Pointing one call less back: at the same one, where one between was taken away. */
const pointingNearer = (step: Step): Step => (step.step === 'again' ? { ...step, back: Math.max(0, step.back - 1) } : step)

/** Lives in which one grant undoes nothing, so that what it undid can be taken away. */
const withOneUndoLess = (steps: readonly Step[]): readonly (readonly Step[])[] =>
  steps.flatMap((step, index) => {
    if (!('undoes' in step)) return []
    const { undoes: _, ...rest } = step
    return [steps.with(index, rest)]
  })

/** The seed of this run: MODEL_SEED, to look at an earlier one again, else a new one. */
export const seedOfRun = (): number => {
  const given = process.env['MODEL_SEED']
  return given === undefined || given === '' ? Math.trunc(Math.random() * 0x7fff_0000) : Number(given)
}
