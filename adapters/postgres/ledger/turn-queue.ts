import type { CreditCommand } from '../../../src/domain/credits/account.ts'
import type { Answer } from '../../../src/domain/credits/turn.ts'
import { groupOf } from './group-of.ts'

/** A command whose caller waits. */
export interface Waiting {
  readonly command: CreditCommand
  /** When it came, by the process's own steady clock. */
  readonly since: number
  /** First entries that were sent for it, while no answer came: found again, they are its own effect and no replay. */
  readonly sent: Set<string>
  readonly answer: (answer: Answer) => void
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
  /** Batches of one group that may fly at once, at most. */
  readonly inFlightMax: number
  /** Settles the commands of a batch, and returns those that wait for the next one. Never rejects. */
  readonly commit: (batch: readonly AccountCommands[]) => Promise<readonly AccountCommands[]>
  readonly onLength: (commands: number) => void
}

interface Group {
  /** Accounts with waiting commands and none in flight, in the order in which they came. */
  readonly ready: Set<string>
  inFlight: number
  isWoken: boolean
}

/**
 * Group commit: commands that wait while batches are in flight form the next one. An account is in one batch at a time, and a
 * batch holds accounts of one group only.
 */
export function makeTurnQueue({ groups, batchMax, inFlightMax, commit, onLength }: Options): (command: CreditCommand) => Promise<Answer> {
  const queues = new Map<string, Waiting[]>()
  const flying = new Set<string>()
  const all: readonly Group[] = Array.from({ length: groups }, () => ({ ready: new Set<string>(), inFlight: 0, isWoken: false }))
  let length = 0

  function submit(command: CreditCommand): Promise<Answer> {
    return new Promise((answer, refuse) => {
      const { accountId } = command
      const waiting = { command, since: performance.now(), sent: new Set<string>(), answer, refuse }
      const queue = queues.get(accountId)
      if (queue === undefined) queues.set(accountId, [waiting])
      else queue.push(waiting)
      onLength(++length)
      const group = groupFor(accountId)
      if (!flying.has(accountId)) group.ready.add(accountId)
      wake(group)
    })
  }

  function groupFor(accountId: string): Group {
    const group = all[groupOf(accountId, groups)]
    if (group === undefined) throw new Error(`no group for account ${accountId}`)
    return group
  }

  // Once per turn of the event loop: what arrives in the same turn goes together.
  function wake(group: Group): void {
    if (group.isWoken || group.inFlight >= inFlightMax) return
    group.isWoken = true
    setImmediate(() => {
      group.isWoken = false
      while (group.inFlight < inFlightMax && group.ready.size > 0) void fly(group)
    })
  }

  async function fly(group: Group): Promise<void> {
    const batch = nextBatch(group)
    group.inFlight += 1
    const left = await commit(batch)
    group.inFlight -= 1
    for (const { accountId, waiting } of left) {
      length += waiting.length
      queues.set(accountId, [...waiting, ...(queues.get(accountId) ?? [])])
    }
    for (const { accountId } of batch) {
      flying.delete(accountId)
      if (queues.has(accountId)) group.ready.add(accountId)
    }
    onLength(length)
    wake(group)
  }

  // What is ready is shared among the free places, so that one batch is decided while another is on its way.
  function nextBatch(group: Group): readonly AccountCommands[] {
    const batch: AccountCommands[] = []
    const share = Math.ceil(group.ready.size / (inFlightMax - group.inFlight))
    let room = batchMax
    for (const accountId of group.ready) {
      if (room === 0 || batch.length === share) break
      const queue = queues.get(accountId) ?? []
      const waiting = queue.splice(0, room)
      if (queue.length === 0) queues.delete(accountId)
      room -= waiting.length
      length -= waiting.length
      group.ready.delete(accountId)
      flying.add(accountId)
      batch.push({ accountId, waiting })
    }
    return batch
  }

  return submit
}
