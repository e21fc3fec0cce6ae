import type { History } from './history.ts'
import { makeRandom } from './random.ts'

/** One step of a history as it comes about. */
export type Step =
  | {
      readonly step: 'TELL'
      /** Which thing of `told`. */
      readonly index: number
      /** Under an id of its own, where one thing is told by two events. */
      readonly again: string
    }
  | { readonly step: 'RESERVE' | 'SETTLE'; readonly spend: number }
  | { readonly step: 'CANCEL' | 'APPLY' }

/** A step, and which of two processes meets it. */
export type Planned = Step & { readonly process: 0 | 1 }

/** The steps of a history, in the order in which they begin; `atOnce` of them run together. */
export function planOf(history: History): readonly Planned[] {
  const random = makeRandom(history.seed ^ 0x5bd1e995)
  const { manner, told, spends, isCancelled, appliedTo } = history
  const tells = told.flatMap((_, index): readonly Step[] => {
    const once: Step = { step: 'TELL', index, again: '' }
    if (!random.chance(manner.repeats / 10)) return [once]
    const more = Array.from({ length: random.whole(1, 2) }, (): Step => ({ ...once, again: random.chance(0.3) ? 'again' : '' }))
    return [once, ...more]
  })
  const ordered = manner.order === 'SHUFFLED' ? random.shuffled(tells) : manner.order === 'REVERSED' ? tells.toReversed() : tells
  const others: readonly (readonly Step[])[] = [
    ...spends.map((_, spend): readonly Step[] => [
      { step: 'RESERVE', spend },
      { step: 'SETTLE', spend },
    ]),
    ...(isCancelled ? [[{ step: 'CANCEL' } as const]] : []),
  ]
  const apply: readonly Step[] = appliedTo === null ? [] : [{ step: 'APPLY' }]
  const mixed = others.reduce((all, some) => insertInOrder(random, all, some), ordered)
  // Mostly late, since it has to be there before it can be applied.
  const steps = random.chance(0.4) ? [...mixed, ...apply] : insertInOrder(random, mixed, apply)
  return steps.map((step) => ({ ...step, process: random.pick([0, 1] as const) }))
}

/** Puts some in at random places, in their order: a reservation is made before it is settled. */
function insertInOrder(random: ReturnType<typeof makeRandom>, all: readonly Step[], some: readonly Step[]): readonly Step[] {
  const places = some.map(() => random.whole(0, all.length)).toSorted((a, b) => a - b)
  const result = [...all]
  places.toReversed().forEach((place, back) => result.splice(place, 0, ...some.slice(some.length - 1 - back, some.length - back)))
  return result
}
