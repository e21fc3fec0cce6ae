import type { CreditLedger } from '../../../ports/driven/credit-ledger.ts'
import type { CreditCommand } from '../../../src/domain/credits/account.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { Turn } from '../../../src/domain/credits/turn.ts'
import type { Answer } from '../../../src/domain/credits/turn.ts'
import { translated, withConnection } from '../failures.ts'
import { makeCommitBatch } from './commit-batch.ts'
import type { CommitNeeds } from './commit-batch.ts'
import { load } from './load.ts'
import { makeTurnQueue } from './turn-queue.ts'

interface Needs extends CommitNeeds {
  /** Groups of accounts that can share a batch; the shard count on a cluster, else 1. */
  readonly groups: number
}

/** Commands in a batch: beyond this, waiting longer gains nothing. */
const batchMax = 256

/** The credits ledger on PostgreSQL. */
export function makePostgresCreditLedger({ groups, ...needs }: Needs): CreditLedger {
  const { pool, clock, ids, metrics, statements } = needs
  const execute = makeTurnQueue({
    groups,
    batchMax,
    commit: makeCommitBatch(needs),
    onLength: metrics.setQueueLength,
  })

  async function rehearse(command: CreditCommand): Promise<Answer> {
    const { accountId } = command
    const now = clock.now()
    const loaded = await withConnection(pool, (connection) =>
      load(connection, { accountIds: [accountId], commands: [command], now, statement: statements.load() }),
    ).catch((error: unknown) => {
      throw translated(error, 'decide the command')
    })
    const account = loaded.get(accountId)
    if (account === undefined) throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)

    const turn = new Turn(account, now, ids.next)
    const answer = turn.take(command)
    if (answer !== null) return answer
    // A due end frees what the command takes: decided again, as if that had been appended.
    const { account: after, settled } = turn.outcome()
    const again = new Turn({ ...account, account: after, current: settled }, now, ids.next).take(command)
    if (again === null) throw new Error('a rehearsed command still waits once what is due was booked')
    return again
  }

  return { execute, rehearse }
}
