import type { CreditCommand } from '../../../src/domain/credits/account.ts'
import type { TurnAnswer } from '../../../src/domain/credits/turn.ts'
import { overloaded, waitLimitSeconds } from '../../../src/domain/load.ts'
import type { LoadClass } from '../../../src/domain/load.ts'
import { fewOfBatch, flightsMax, makeTurnWait } from '../turn-wait.ts'
import type { TurnWait } from '../turn-wait.ts'
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
  /** A command was turned away: its account's turn would have come too late. */
  readonly onShed: (loadClass: LoadClass) => void
}

/** The queue, as the ledger sees it. */
export interface TurnQueue {
  /** @throws {BillingError} OVERLOADED where its account's turn would come too late; what was taken is answered */
  submit(command: CreditCommand): Promise<TurnAnswer>
  /** How long a command would wait, in milliseconds, that came now for an account that has none. */
  expectedWait(now: number): number
  /** How many commands wait that do not go before it. */
  waitingApart(): number
}

interface Group {
  /** Accounts with waiting commands and none in flight, in the order in which they came. */
  readonly ready: Set<string>
  /** Commands of those accounts. */
  waiting: number
  /** The same, but of each account no more than one batch takes: what goes before an account that comes now. */
  share: number
  readonly wait: TurnWait
  /** When the last batch left. */
  leftAt: number
  /** Commands of the last batch: so many callers are about to come again. */
  expected: number
  /** It was one account's, or nearly: the others do not wait until it is back. */
  wasOfOne: boolean
  /** It was of several accounts. */
  wasShared: boolean
  inFlight: number
  isLooking: boolean
}

/** With so many waiting, a second batch flies beside the first: the one is decided while the other is written. Fewer are not worth a batch. */
const crowd = 3

/**
 * So many of one account are in a batch beside others, or a quarter of what it has waiting. More were written as fast, but their callers
 * are answered and come again all at once, and the others wait for that, too.
 */
const fewOfOne = 16

/** So long a batch waits for callers who were in the one before, and are likely to come again: a fuller batch costs less a command. */
const lingerMilliseconds = 1

/**
 * Group commit: commands that wait while a batch is in flight form the next one. A batch holds accounts of one group only, and an
 * account is in one batch at a time.
 */
export function makeTurnQueue({ groups, batchMax, commit, onLength, onShed }: Options): TurnQueue {
  const queues = new Map<string, Waiting[]>()
  /** Accounts in a batch, and when it left. */
  const flying = new Map<string, number>()
  const all = Array.from({ length: groups }, () => newGroup(batchMax))
  let length = 0

  function submit(command: CreditCommand): Promise<TurnAnswer> {
    return new Promise((answer, refuse) => {
      const { accountId } = command
      const waiting = { command, since: performance.now(), sent: new Set<string>(), answer, refuse }
      const group = groupFor(accountId)
      const queue = queues.get(accountId)
      const own = { own: queue?.length ?? 0, ownSince: flying.get(accountId) ?? null }
      const refusal = refusalOf(command, expectedWaitOf(group, own, { batchMax, now: waiting.since }), onShed)
      if (refusal !== null) return void refuse(refusal)
      if (queue === undefined) queues.set(accountId, [waiting])
      else queue.push(waiting)
      onLength(++length)
      if (flying.has(accountId)) return // in its turn, when that batch is back
      group.ready.add(accountId)
      group.waiting += 1
      if ((queue?.length ?? 1) <= batchMax) group.share += 1
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

  async function fly(group: Group): Promise<void> {
    const leftAt = (group.leftAt = performance.now())
    const batch = nextBatch(group, leftAt)
    takeOff(group, batch)
    length -= group.expected
    const left = await commit(batch)
    group.wait.took(performance.now() - leftAt)
    for (const { accountId, waiting } of left) queues.set(accountId, [...waiting, ...(queues.get(accountId) ?? [])])
    onLength((length += countOf(left)))
    for (const { accountId } of batch) {
      flying.delete(accountId)
      const queue = queues.get(accountId)
      if (queue === undefined) continue
      group.ready.add(accountId)
      group.waiting += queue.length
      group.share += Math.min(queue.length, batchMax)
    }
    group.inFlight -= 1
    wake(group)
  }

  function nextBatch(group: Group, leftAt: number): readonly AccountCommands[] {
    const batch: AccountCommands[] = []
    const isAlone = group.ready.size === 1 && group.inFlight === 0 && !group.wasShared
    let room = batchMax
    for (const accountId of group.ready) {
      if (room === 0) break
      const queue = queues.get(accountId) ?? []
      const due = isAlone ? queue.length : dueBesideOthers(queue.length)
      // It goes first next time, and whole: what is cut off waits another round.
      if (due - room > batchMax / 8 + 1 && batch.length > 0) break
      group.share -= Math.min(queue.length, batchMax)
      const waiting = queue.splice(0, Math.min(due, room))
      room -= waiting.length
      batch.push({ accountId, waiting })
      flying.set(accountId, leftAt)
      group.ready.delete(accountId)
      // What is left over waits behind the others: one account's load does not hold them up.
      if (queue.length === 0) queues.delete(accountId)
      else group.waiting -= queue.length
    }
    return batch
  }

  return {
    submit,
    waitingApart: () => all.reduce((apart, { share }) => apart - share, length),
    expectedWait: (now) => Math.min(...all.map((group) => expectedWaitOf(group, nothing, { batchMax, now }))),
  }
}

function takeOff(group: Group, batch: readonly AccountCommands[]): void {
  group.expected = countOf(batch)
  group.waiting -= group.expected
  group.wasShared = batch.length > 1
  group.wasOfOne = batch.some(({ waiting }) => waiting.length > crowd && waiting.length > group.expected / 2)
  group.wait.left(group.leftAt, { taken: group.expected, behind: group.waiting })
  group.inFlight += 1
}

const dueBesideOthers = (waiting: number): number => Math.min(waiting, Math.max(fewOfOne, Math.ceil(waiting / 4)))

const mayFly = ({ waiting, inFlight, expected, wasOfOne }: Group): boolean =>
  waiting > 0 && (inFlight === 0 || (inFlight < flightsMax && (wasOfOne || waiting >= Math.max(crowd, expected / 2))))

/** What an account has in the queue: how many commands, and when the batch left that it is in. */
interface Own {
  readonly own: number
  readonly ownSince: number | null
}

const nothing: Own = { own: 0, ownSince: null }

// Each account has one batch a turn: so one that has more than that waits behind all, and any other only behind the share of each.
function expectedWaitOf(group: Group, { own, ownSince }: Own, { batchMax, now }: { batchMax: number; now: number }): number {
  const { waiting, share, wait, inFlight, leftAt } = group
  if (Math.max(waiting, own) < (inFlight === 0 ? batchMax : batchMax * fewOfBatch)) return 0
  const ahead = own < batchMax ? share : waiting
  const blockedSince = ownSince ?? (inFlight < flightsMax ? null : leftAt)
  return wait.expected({ waiting: ownSince === null ? ahead : ahead + own, blockedSince }, now)
}

const newGroup = (batchMax: number): Group => ({
  ready: new Set<string>(),
  waiting: 0,
  share: 0,
  wait: makeTurnWait(batchMax),
  leftAt: 0,
  expected: 0,
  wasOfOne: false,
  wasShared: false,
  inFlight: 0,
  isLooking: false,
})

function refusalOf(command: CreditCommand, waitMilliseconds: number, onShed: Options['onShed']): Error | null {
  const loadClass = classOf(command)
  if (loadClass === null || waitMilliseconds < waitLimitSeconds[loadClass] * 1000) return null
  onShed(loadClass)
  return overloaded(waitMilliseconds / 1000)
}

// What no caller waits for is never turned away.
function classOf({ kind }: CreditCommand): LoadClass | null {
  if (kind === 'RESERVE') return 'NEW'
  return kind === 'CONSUME' || kind === 'RELEASE' ? 'SETTLEMENT' : null
}

/** The commands of a batch, over all its accounts. */
export const countOf = (commands: readonly AccountCommands[]): number => commands.reduce((sum, { waiting }) => sum + waiting.length, 0)
