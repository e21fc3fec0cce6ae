import { loadCatalogue } from './catalogue-case.ts'
import { toEntryOfRun } from './catalogue-of-run.ts'
import type { World } from './catalogue-of-run.ts'
import { enrolAccounts } from './enrol-accounts.ts'
import { makeHistory } from './history.ts'
import type { Outcome } from './outcomes.ts'
import { replayCatalogue } from './replay-catalogue.ts'
import { replayHistory } from './replay-history.ts'
import type { Step } from './v1-calls.ts'
import type { Wire } from './wire.ts'

/** What of V1 is replayed, and against what. */
export interface ReplayOptions {
  /** Makes calls as V1. */
  readonly wire: Wire
  /** Makes calls as an operator; null where nothing can be enrolled: then no key has an account. */
  readonly operator: Wire | null
  readonly part: 'catalogue' | 'history' | 'both'
  readonly seed: number
  /** Stands in every id and key, so that no other run has them: 0 to 199,999. */
  readonly run: number
  readonly partners?: number
  readonly invoices?: number
  readonly commissions?: number
  /** Puts the history's steps in another order, or repeats them. */
  readonly reorder?: (steps: readonly Step[]) => readonly Step[]
  readonly atOnce?: number
}

/**
 * Replays V1's catalogue and a generated history, and says of every call what came and whether that is what must come.
 *
 * @throws {Error} where the accounts cannot be enrolled: nothing has been replayed then
 */
export async function replay({ part, atOnce = 8, ...options }: ReplayOptions): Promise<readonly Outcome[]> {
  return [
    ...(part === 'history' ? [] : await replayWholeCatalogue({ ...options, atOnce })),
    ...(part === 'catalogue' ? [] : await replayWholeHistory({ ...options, atOnce })),
  ]
}

type PartOptions = Omit<ReplayOptions, 'part'> & { readonly atOnce: number }

async function replayWholeCatalogue({ wire, operator, run, atOnce }: PartOptions): Promise<readonly Outcome[]> {
  const worlds: readonly World[] = operator === null ? ['unenrolled'] : ['unenrolled', 'postpaid', 'credit']
  const entries = loadCatalogue().flatMap((entry) => worlds.map((world) => toEntryOfRun(entry, world, run)))
  if (operator !== null)
    await enrolAccounts(
      operator,
      entries.flatMap(({ accounts }) => accounts),
      run,
    )
  return replayCatalogue({ wire, entries, atOnce })
}

async function replayWholeHistory(options: PartOptions): Promise<readonly Outcome[]> {
  const { wire, operator, seed, run, atOnce, partners = 40, invoices = 300, commissions = 200, reorder = (steps) => steps } = options
  const history = makeHistory({ seed, run, partners, invoices, commissions })
  if (operator !== null) await enrolAccounts(operator, history.partners, run)
  return replayHistory({ wire, history, steps: reorder(history.steps), isEnrolled: operator !== null, atOnce })
}
