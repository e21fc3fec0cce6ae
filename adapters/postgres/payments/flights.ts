import { StorageFailure } from '../failures.ts'

interface Course<Item, Answer> {
  /** Answers each item, in order. */
  readonly send: (items: readonly Item[]) => Promise<readonly Answer[]>
  readonly bytesOf: (item: Item) => number
  /** So long those that come meanwhile wait for a flight: a database that is slow does not let one that comes later wait for two. */
  readonly patienceMilliseconds?: number
}

/** What one flight takes: beyond that a statement takes longer than it saves. */
const most = { items: 64, bytes: 4 * 1024 * 1024 }

const flightsMax = 3

/** So long a flight waits for callers who were in the one before, and are likely to come again: a fuller one costs less each. */
const lingerMilliseconds = 1

/**
 * Sends items together: those that come while a flight is under way form the next one. Under load many share one statement and one write
 * to disk, and a lone one does not wait.
 */
export function makeFlights<Item, Answer>({
  send,
  bytesOf,
  patienceMilliseconds = 25,
}: Course<Item, Answer>): (item: Item) => Promise<Answer> {
  const waiting: Passenger<Item, Answer>[] = []
  let flying = 0
  /** Of those, how many are not waited for any more. */
  let slow = 0
  /** How many the last one took: so many callers are about to come again. */
  let expected = 0
  let isLooking = false

  function wake(): void {
    if (isLooking) return
    isLooking = true
    const since = performance.now()
    // At the next turn of the event loop at the earliest: what arrives in the same turn goes together.
    const look = (): void => {
      if (mayDepart() && waiting.length < expected && performance.now() - since < lingerMilliseconds) {
        setImmediate(look)
        return
      }
      isLooking = false
      if (mayDepart()) depart()
    }
    setImmediate(look)
  }

  const mayDepart = (): boolean => waiting.length > 0 && flying === slow && flying < flightsMax

  function depart(): void {
    flying += 1
    let isSlow = false
    const timer = setTimeout(() => {
      isSlow = true
      slow += 1
      wake()
    }, patienceMilliseconds)
    const aboard = board()
    expected = aboard.length
    void fly(aboard).finally(() => {
      clearTimeout(timer)
      flying -= 1
      if (isSlow) slow -= 1
      wake()
    })
  }

  function board(): readonly Passenger<Item, Answer>[] {
    let [count, bytes] = [0, 0]
    for (const { item } of waiting.slice(0, most.items)) {
      bytes += bytesOf(item)
      if (count > 0 && bytes > most.bytes) break
      count += 1
    }
    return waiting.splice(0, count)
  }

  async function fly(aboard: readonly Passenger<Item, Answer>[]): Promise<void> {
    try {
      const answers = await send(aboard.map(({ item }) => item))
      aboard.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]
        if (answer === undefined) reject(new Error(`${aboard.length} were sent and ${answers.length} answered`))
        else resolve(answer)
      })
    } catch (error) {
      // One that the database does not take harms no other.
      const isDefect = error instanceof StorageFailure && error.failure === 'DEFECT'
      if (isDefect && aboard.length > 1) for (const one of aboard) await fly([one])
      else for (const { reject } of aboard) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      wake()
    })
}

interface Passenger<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}
