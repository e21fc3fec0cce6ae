import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { decideTurns } from './decide-turns.ts'
import type { DecidedTurn } from './decide-turns.ts'
import type { KeptAccounts } from './kept-accounts.ts'
import { load } from './load.ts'
import type { AccountCommands } from './turn-queue.ts'

interface Needs {
  readonly clock: Clock
  readonly ids: Ids
  readonly statements: Pick<HotStatements, 'load'>
}

/** Decides the commands of a batch: on what is kept of their accounts where that is enough, else on a load. */
export function makeDecideBatch({ clock, ids, statements }: Needs) {
  return async (connection: Connection, batch: readonly AccountCommands[], { recall }: KeptAccounts): Promise<readonly DecidedTurn[]> => {
    const stamp = { now: clock.now(), nextId: ids.next }
    const recalled = recall(batch, stamp.now)
    const known = batch.filter(({ accountId }) => recalled.has(accountId))
    // Only what is booked is checked by the append: whatever else may come of it is decided on a load.
    const turns = decideTurns(known, recalled, { ...stamp, isRecalled: true }).filter(({ isBooked }) => isBooked)

    const decided = new Set(turns.map(({ accountId }) => accountId))
    const others = batch.filter(({ accountId }) => !decided.has(accountId))
    if (others.length === 0) return turns
    const accountIds = others.map(({ accountId }) => accountId)
    const commands = others.flatMap(({ waiting }) => waiting.map(({ command }) => command))
    const loaded = await load(connection, { accountIds, commands, now: stamp.now, statement: statements.load() })
    return [...turns, ...decideTurns(others, loaded, stamp)]
  }
}
