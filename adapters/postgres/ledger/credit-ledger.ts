import type { CreditLedger, ExpectingTurns } from '../../../ports/driven/credit-ledger.ts'
import type { CreditCommand, OrdinaryCommand } from '../../../src/domain/credits/account.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Answer, TurnAnswer } from '../../../src/domain/credits/turn.ts'
import { translated, withConnection } from '../failures.ts'
import { makeCommitBatch } from './commit-batch.ts'
import type { CommitNeeds } from './commit-batch.ts'
import { keepNothing, makeKeptAccounts } from './kept-accounts.ts'
import { load } from './load.ts'
import { rehearseTurn } from './rehearse.ts'
import { makeTurnQueue } from './turn-queue.ts'

interface Needs extends Omit<CommitNeeds, 'kept'> {
  /** Groups of accounts that can share a batch; the shard count on a cluster, else 1. */
  readonly groups: number
}

/** Commands in a batch: beyond this, waiting longer gains nothing. */
const batchMax = 256

/** The credits ledger on PostgreSQL. */
export function makePostgresCreditLedger({ groups, ...needs }: Needs): CreditLedger & ExpectingTurns {
  const { pool, clock, ids, metrics, statements } = needs
  const { submit, expectedWait, waitingApart } = makeTurnQueue({
    groups,
    batchMax,
    // A cluster's append checks no policy (append.ts).
    commit: makeCommitBatch({ ...needs, kept: statements.form === 'single' ? makeKeptAccounts() : keepNothing }),
    onLength: metrics.setQueueLength,
    onShed: (loadClass) => metrics.countShed({ loadClass, cause: 'ACCOUNT' }),
  })

  async function rehearseAll(commands: readonly OrdinaryCommand[]): Promise<readonly (Answer | Error)[]> {
    const accountId = commands[0]?.accountId
    if (accountId === undefined) return []
    const now = clock.now()
    const loaded = await withConnection(pool, (connection) =>
      load(connection, { accountIds: [accountId], commands, now, statement: statements.load() }),
    ).catch((error: unknown) => {
      throw translated(error, 'decide the commands')
    })
    const account = loaded.get(accountId)
    if (account === undefined) throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)
    return rehearseTurn(account, commands, { now, nextId: ids.next })
  }

  async function rehearse(command: OrdinaryCommand): Promise<Answer> {
    const [answer] = await rehearseAll([command])
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('a command has an answer')
    return answer
  }

  return {
    execute: async (command) => {
      const answer = await submit(command)
      if (answer.kind === 'UNMOVED' || answer.kind === 'ENDED') throw odd(command, answer)
      return answer
    },
    takeBack: async (command) => {
      const answer = await submit(command)
      if (answer.kind === 'BOOKED' || (answer.kind === 'UNMOVED' && 'takenFacts' in answer)) return answer
      throw odd(command, answer)
    },
    refill: async (command) => {
      const answer = await submit(command)
      if (answer.kind === 'BOOKED') return answer
      if (answer.kind === 'UNMOVED' && (answer.reason === 'NOTHING_NEEDED' || answer.reason === 'ENDED_ALREADY')) return answer
      throw odd(command, answer)
    },
    expireDue: async (accountId) => {
      const command = { kind: 'EXPIRE_DUE', accountId } as const
      const answer = await submit(command)
      if (answer.kind === 'ENDED') return answer.ends
      if (answer.kind === 'UNMOVED' && answer.reason === 'NOTHING_DUE') return 0
      throw odd(command, answer)
    },
    rehearse,
    rehearseAll,
    expectedWait,
    waitingApart,
  }
}

const odd = ({ kind }: CreditCommand, answer: TurnAnswer): Error => new Error(`a ${kind} is answered as ${answer.kind}`)
