import { BillingError } from '../../../src/domain/errors.ts'
import { Turn } from '../../../src/domain/credits/turn.ts'
import type { TurnAnswer, TurnOutcome } from '../../../src/domain/credits/turn.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { Loaded } from './load.ts'
import type { AccountCommands, Waiting } from './turn-queue.ts'

/** The turn of one account, decided and not yet appended. */
export interface DecidedTurn {
  readonly accountId: string
  /** What it was decided on. */
  readonly loaded: Loaded
  /** When all of it happens. */
  readonly at: Instant
  readonly outcome: TurnOutcome
  /** Whether all of its commands were booked: then the append checks all that they were decided on. */
  readonly isBooked: boolean
  /** Whether it was decided on what was kept: then the append checks the policy, too. */
  readonly isRecalled: boolean
  /** Tells the callers, once the turn is appended. Returns what must wait for the next append. */
  settle(): readonly AccountCommands[]
}

interface Outcome {
  readonly tell: () => void
  readonly isBooked: boolean
}

interface Stamp {
  readonly now: Instant
  readonly nextId: () => string
  /** Whether the accounts are as they were kept, and not as they were just loaded. */
  readonly isRecalled?: boolean
}

/** Decides the commands of a batch, account by account, in order. Commands of an account that is not there are refused at once. */
export function decideTurns(
  batch: readonly AccountCommands[],
  loaded: ReadonlyMap<string, Loaded>,
  { now, nextId, isRecalled = false }: Stamp,
): readonly DecidedTurn[] {
  return batch.flatMap(({ accountId, waiting }) => {
    const account = loaded.get(accountId)
    if (account !== undefined) return [{ ...decideTurn(waiting, account, new Turn(account, now, nextId)), isRecalled }]
    for (const { refuse } of waiting) refuse(new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`))
    return []
  })
}

function decideTurn(waiting: readonly Waiting[], loaded: Loaded, turn: Turn): Omit<DecidedTurn, 'isRecalled'> {
  const { accountId } = loaded.account
  const settlements: (() => void)[] = []
  let booked = 0
  for (const one of waiting) {
    const outcome = outcomeOf(turn, one)
    if (outcome === null) break // the later ones of the account wait with it
    settlements.push(outcome.tell)
    if (outcome.isBooked) booked += 1
  }
  const left = waiting.slice(settlements.length)
  return {
    ...{ accountId, loaded, at: turn.now, outcome: turn.outcome() },
    isBooked: booked === waiting.length,
    settle: () => {
      for (const tell of settlements) tell()
      return left.length === 0 ? [] : [{ accountId, waiting: left }]
    },
  }
}

/** What to tell the caller; null where the command waits for the next append. */
function outcomeOf(turn: Turn, { command, sent, answer, refuse }: Waiting): Outcome | null {
  try {
    const given = turn.take(command)
    if (given === null) return null
    const own = asOwn(given, sent)
    return { tell: () => answer(own), isBooked: given.kind === 'BOOKED' && !given.replayed }
  } catch (error) {
    return { tell: () => refuse(error), isBooked: false }
  }
}

// An append whose answer was lost may have been made: what this very command sent is its first answer, and no replay.
function asOwn(answer: TurnAnswer, sent: Set<string>): TurnAnswer {
  if (answer.kind !== 'BOOKED') return answer
  const first = answer.entry.causedBy ?? answer.entry.entryId
  if (answer.replayed) return sent.has(first) ? { ...answer, replayed: false } : answer
  sent.add(first)
  return answer
}
