import type { OrdinaryCommand } from '../../../src/domain/credits/account.ts'
import { Turn } from '../../../src/domain/credits/turn.ts'
import type { Answer, LoadedAccount } from '../../../src/domain/credits/turn.ts'
import type { Instant } from '../../../src/domain/time.ts'

interface Stamp {
  readonly now: Instant
  readonly nextId: () => string
}

/** Decides commands of one account one after the other, as if each that goes before had been appended, and keeps nothing. */
export function rehearseTurn(
  loaded: LoadedAccount,
  commands: readonly OrdinaryCommand[],
  { now, nextId }: Stamp,
): readonly (Answer | Error)[] {
  let [account, turn] = [loaded, new Turn(loaded, now, nextId)]
  return commands.map((command) => {
    try {
      const answer = turn.take(command)
      if (answer !== null) return answer
      // What the command takes is only freed by an append: the rest is decided as if that had been made.
      const { account: after, settled, made } = turn.outcome()
      account = { ...account, account: after, current: [...account.current, ...settled, ...made] }
      turn = new Turn(account, now, nextId)
      const again = turn.take(command)
      if (again === null) throw new Error('a rehearsed command still waits once what is due was booked')
      return again
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  })
}
