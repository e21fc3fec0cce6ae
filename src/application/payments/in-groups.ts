interface Course<Item, Result> {
  readonly work: (item: Item) => Promise<Result>
  /** So many are at work at a time. */
  readonly most: number
  /** The next group begins after so many milliseconds, though one of the group before is not done. */
  readonly patience: number
  /** Settled after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>
}

/**
 * Works at items in groups: what comes while a group is at work is the next one. Those of one group take the same steps at the same time,
 * so what is below can send a step of all of them as one; a lone one does not wait.
 */
export function makeInGroups<Item, Result>({ work, most, patience, pause }: Course<Item, Result>): (item: Item) => Promise<Result> {
  const waiting: (() => Promise<void>)[] = []
  const atWork = new Set<Promise<void>>()
  let isBegun = false

  function start(begin: () => Promise<void>): Promise<void> {
    const done = begin().finally(() => atWork.delete(done))
    atWork.add(done)
    return done
  }

  /** What is thrown before there is a promise fails like any other. */
  const settled = async (item: Item): Promise<Result> => work(item)

  async function run(): Promise<void> {
    isBegun = true
    await Promise.resolve() // what comes in the same breath goes together
    while (waiting.length > 0) {
      if (atWork.size >= most) await Promise.race(atWork)
      const group = waiting.splice(0, most - atWork.size).map(start)
      await Promise.race([Promise.all(group), pause(patience)])
    }
    isBegun = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push(() => settled(item).then(resolve, reject))
      if (!isBegun) void run()
    })
}
