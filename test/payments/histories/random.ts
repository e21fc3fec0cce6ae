/** Random choices that a seed determines: a history is found again by its seed alone. */
export interface Random {
  /** At least `least`, and at most `most`. */
  whole(least: number, most: number): number
  chance(ofOne: number): boolean
  pick<One>(list: readonly One[]): One
  /** By weight: `[[3, 'often'], [1, 'seldom']]`. */
  weighted<One>(list: readonly (readonly [number, One])[]): One
  shuffled<One>(list: readonly One[]): readonly One[]
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: few lines, and good enough to choose by.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole: Random['whole'] = (least, most) => least + Math.floor(next() * (most - least + 1))
  const pick = <One>(list: readonly One[]): One => at(list, whole(0, list.length - 1))
  return {
    whole,
    pick,
    chance: (ofOne) => next() < ofOne,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, one] of list) {
        left -= weight
        if (left < 0) return one
      }
      return at(list, list.length - 1)[1]
    },
    shuffled: (list) => {
      const left = [...list]
      return list.map(() => at(left.splice(whole(0, left.length - 1), 1), 0))
    },
  }
}

/** The seed of one history of a run. */
export const seedOf = (run: number, index: number): number => (Math.imul(run, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0

function at<One>(list: readonly One[], index: number): One {
  const one = list[index]
  if (one === undefined) throw new Error(`there is no choice ${index} of ${list.length}`)
  return one
}
