import type { CreditCommand } from '../../../src/domain/credits/account.ts'
import type { TurnAnswer } from '../../../src/domain/credits/turn.ts'
import { groupOf } from './group-of.ts'

/** A command whose caller waits. */
export interface Waiting {
  readonly command: CreditCommand
  /** When it came, by the process's own steady clock. */
  readonly since: number
  /** First entries that were sent for it, while no answer came: found again, they are its own effect and no replay. */
  readonly sent: Set<string>
  readonly answer: (answer: TurnAnswer) => void
  readonly refuse: (error: unknown) => void
}

/** The commands of one account that are decided in one turn, in the order in which they came. */
export interface AccountCommands {
  readonly accountId: string
  readonly waiting: readonly Waiting[]
}

interface Options {
  readonly groups: number
  /** Commands in a batch, at most. */
  readonly batchMax: number
  /** Settles the commands of a batch, and returns those that wait for the next one. Never rejects. */
  readonly commit: (batch: readonly AccountCommands[]) => Promise<readonly AccountCommands[]>
  readonly onLength: (commands: number) => void
}

interface Group {
  /** Accounts with waiting commands and none in flight, in the order in which they came. */
  readonly ready: Set<string>
  /** Commands of those accounts. */
  waiting: number
  /** Commands of the last batch: so many callers are about to come again. */
  expected: number
  inFlight: number
  isLooking: boolean
}

/** With so many waiting, a second batch flies beside the first: the one is decided while the other is written. Fewer are not worth a batch. */
const crowd = 3

/** So long a batch waits for callers who were in the one before, and are likely to come again: a fuller batch costs less a command. */
const lingerMilliseconds = 1

/**
 * Group commit: commands that wait while a batch is in flight form the next one. A batch holds accounts of one group only, and an
 * account is in one batch at a time.
 */
export function makeTurnQueue({ groups, batchMax, commit, onLength }: Options): (command: CreditCommand) => Promise<TurnAnswer> {
  const queues = new Map<string, Waiting[]>()
  const flying = new Set<string>()
  const all: readonly Group[] = Array.from({ length: groups }, () => ({
    ready: new Set<string>(),
    waiting: 0,
    expected: 0,
    inFlight: 0,
    isLooking: false,
  }))
  let length = 0

  function submit(command: CreditCommand): Promise<TurnAnswer> {
    return new Promise((answer, refuse) => {
      const { accountId } = command
      const waiting = { command, since: performance.now(), sent: new Set<string>(), answer, refuse }
      const queue = queues.get(accountId)
      if (queue === undefined) queues.set(accountId, [waiting])
      else queue.push(waiting)
      onLength(++length)
      const group = groupFor(accountId)
      if (flying.has(accountId)) return // in its turn, when that batch is back
      group.ready.add(accountId)
      group.waiting += 1
      wake(group)
    })
  }

  function groupFor(accountId: string): Group {
    const group = all[groupOf(accountId, groups)]
    if (group === undefined) throw new Error(`no group for account ${accountId}`)
    return group
  }

  function wake(group: Group): void {
    if (group.isLooking || !mayFly(group)) return
    group.isLooking = true
    const since = performance.now()
    // At the next turn of the event loop at the earliest: what arrives in the same turn goes together.
    const look = (): void => {
      if (group.waiting < group.expected && performance.now() - since < lingerMilliseconds) {
        setImmediate(look)
        return
      }
      group.isLooking = false
      while (mayFly(group)) void fly(group)
    }
    setImmediate(look)
  }

  const mayFly = ({ waiting, inFlight, expected }: Group): boolean =>
    waiting > 0 && (inFlight === 0 || (inFlight === 1 && waiting >= Math.max(crowd, expected / 2)))

  async function fly(group: Group): Promise<void> {
    const batch = nextBatch(group)
    group.expected = countOf(batch)
    group.waiting -= group.expected
    group.inFlight += 1
    length -= group.expected
    const left = await commit(batch)
    for (const { accountId, waiting } of left) queues.set(accountId, [...waiting, ...(queues.get(accountId) ?? [])])
    length += countOf(left)
    onLength(length)
    for (const { accountId } of batch) {
      flying.delete(accountId)
      const queue = queues.get(accountId)
      if (queue === undefined) continue
      group.ready.add(accountId)
      group.waiting += queue.length
    }
    group.inFlight -= 1
    wake(group)
  }

  function nextBatch(group: Group): readonly AccountCommands[] {
    const batch: AccountCommands[] = []
    let room = batchMax
    for (const accountId of group.ready) {
      if (room === 0) break
      const queue = queues.get(accountId) ?? []
      const waiting = queue.splice(0, room)
      room -= waiting.length
      batch.push({ accountId, waiting })
      flying.add(accountId)
      group.ready.delete(accountId)
      // What is left over waits behind the others: one account's load does not hold them up.
      if (queue.length === 0) queues.delete(accountId)
      else group.waiting -= queue.length
    }
    return batch
  }

  return submit
}

/** The commands of a batch, over all its accounts. */
export const countOf = (commands: readonly AccountCommands[]): number => commands.reduce((sum, { waiting }) => sum + waiting.length, 0)
