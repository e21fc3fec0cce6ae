/** Chances that come the same way again for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
  /** One of them; there has to be one. */
  pick<Item>(items: readonly Item[]): Item
  /** All of them, in another order. */
  shuffle<Item>(items: readonly Item[]): readonly Item[]
}

/** A small generator of its own (mulberry32): a run that failed is made again from its seed, on any machine. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    chance: (percent) => next() * 100 < percent,
    pick(items) {
      const [item] = items.slice(whole(0, items.length - 1))
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
    shuffle(items) {
      return items
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item)
    },
  }
}
