interface Course<Item, Result> {
  readonly work: (item: Item) => Promise<Result>
  readonly most: number
  /** The next group begins after so many milliseconds, though one of the group before is not done. */
  readonly patience: number
  /** Settled after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>
}

/**
 * Works at items in groups: what comes while a group is at work is the next one. Those of one group take the same steps at the same time,
 * so what is below can send each step of all of them as one; a lone one does not wait.
 */
export function makeInGroups<Item, Result>({ work, most, patience, pause }: Course<Item, Result>): (item: Item) => Promise<Result> {
  const waiting: (() => Promise<unknown>)[] = []
  let isUnderWay = false

  async function begin(): Promise<void> {
    isUnderWay = true
    await Promise.resolve() // what comes in the same breath goes together
    while (waiting.length > 0) {
      const group = waiting.splice(0, most).map((start) => start())
      await Promise.race([Promise.allSettled(group), pause(patience)])
    }
    isUnderWay = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push(() => work(item).then(resolve, reject))
      if (!isUnderWay) void begin()
    })
}
