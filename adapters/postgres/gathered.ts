import { setTimeout as sleep } from 'node:timers/promises'

/** So long the next question waits for the one under way, at most. */
const patienceMilliseconds = 200

interface Gathering<Answer> {
  readonly names: Set<string>
  readonly asked: Promise<Answer>
}

/**
 * One question at a time: what comes up while it is under way, or in the same turn of the event loop, is the next one, together. So an
 * answer is never older than its question, and many callers cost the database little more than one.
 *
 * @param ask for all of these names; where it fails, all who asked are told
 */
export function makeGathered<Answer>(ask: (names: readonly string[]) => Promise<Answer>): (names: readonly string[]) => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Gathering<Answer> | null = null

  function gather(): Gathering<Answer> {
    const names = new Set<string>()
    // One that hangs holds nobody else up for long.
    const asked = Promise.race([underWay, sleep(patienceMilliseconds, undefined, { ref: false })])
      .then(turn)
      .then(() => {
        next = null
        return ask([...names])
      })
    underWay = asked.catch(() => undefined) // told to those who asked
    return { names, asked }
  }

  return (names) => {
    next ??= gather()
    for (const name of names) next.names.add(name)
    return next.asked
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
