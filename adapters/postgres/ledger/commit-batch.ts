import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { BatchOutcome, Metrics } from '../../../ports/driven/metrics.ts'
import type { HotStatements } from '../hot-statements.ts'
import { StorageFailure, unavailable, withConnection } from '../failures.ts'
import type { Connection, Failure } from '../failures.ts'
import { append } from './append.ts'
import { makeDecideBatch } from './decide-batch.ts'
import type { DecidedTurn } from './decide-turns.ts'
import { recordIgnored } from './ignored.ts'
import { keepNothing } from './kept-accounts.ts'
import type { KeptAccounts } from './kept-accounts.ts'
import { countOf } from './turn-queue.ts'
import type { AccountCommands } from './turn-queue.ts'

export interface CommitNeeds {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly ids: Ids
  readonly metrics: Metrics
  readonly statements: Pick<HotStatements, 'form' | 'load' | 'append'>
  /** Accounts as they were left. */
  readonly kept: KeptAccounts
}

/** So long a command is tried again while the database does not answer, from when it came. V1 gives up after 5 s. */
const patienceMilliseconds = 3_000

/** An account that lost so many races is taken under a lock. */
const lossesMax = 2

interface Course {
  /** Lost races of these accounts so far. */
  readonly losses: number
  /** Whether an append was sent whose answer never came, or one was kept and what comes after it was not. */
  readonly isUnknown: boolean
  readonly deadline: number
  readonly pause: number
}

/**
 * Load, decide, append for a batch, until every command of it has its answer.
 *
 * A lost race is tried again for the accounts that moved and for those that did not, apart; an account that lost twice is taken
 * under a lock, once; after any other error each account runs alone, so that one bad row harms nobody else.
 *
 * @returns the commands that must wait for the next append
 * @see ledger.md, "Append, folded"
 */
export function makeCommitBatch(needs: CommitNeeds): (batch: readonly AccountCommands[]) => Promise<readonly AccountCommands[]> {
  const { kept } = needs
  const decideBatch = makeDecideBatch(needs)
  return (batch) => commit(batch, { losses: 0, isUnknown: false, deadline: sinceWhen(batch) + patienceMilliseconds, pause: 20 })

  async function commit(batch: readonly AccountCommands[], course: Course): Promise<readonly AccountCommands[]> {
    if (batch.length === 0) return []
    const isLocked = course.losses >= lossesMax
    if (isLocked && batch.length > 1) return eachAlone(batch, course)

    const observe = observed(needs.metrics, batch)
    const turns: DecidedTurn[] = []
    let isSent = false
    let isKept = false
    let lastHashes: ReadonlyMap<string, Buffer> = new Map()
    try {
      await withConnection(needs.pool, (connection) =>
        (isLocked ? underLock : straight)(connection, batch, async () => {
          turns.push(...(await decideBatch(connection, batch, isLocked ? keepNothing : kept)))
          const booked = turns.filter(({ outcome }) => outcome.isWritten)
          isSent = booked.length > 0
          if (isSent) lastHashes = await append(connection, booked, { form: needs.statements.form, statement: needs.statements.append })
          isKept = isSent && !isLocked
          await recordIgnored(connection, turns, needs.ids.next)
        }),
      )
    } catch (error) {
      const failed = { batch, turns, isSent, isKept, failure: error instanceof StorageFailure ? error.failure : 'DEFECT', error } as const
      observe(failed.failure === 'LOST' ? 'LOST_RACE' : 'FAILED')
      kept.forget(batch)
      return recover(failed, course)
    }
    kept.keep(turns, lastHashes)
    if (turns.some(wasRecalled)) kept.wasSound()
    observe(isSent ? 'APPENDED' : 'EMPTY')
    return turns.flatMap((turn) => turn.settle())
  }

  async function recover(failed: Failed, course: Course): Promise<readonly AccountCommands[]> {
    const { batch, turns, isSent, isKept, failure, error } = failed
    if ((failure === 'LOST' || failure === 'DEFECT') && turns.some(wasRecalled)) {
      kept.wasStale() // forgotten by now, so it is loaded, and nobody has lost a race yet
      return commit(batch, course)
    }
    switch (failure) {
      case 'UNREACHABLE':
      case 'BUSY':
      case 'UNKNOWN': {
        const isUnknown = course.isUnknown || isKept || (isSent && failure === 'UNKNOWN')
        if (performance.now() > course.deadline) return refuseAll(batch, unavailable('book credits', { cause: error, isUnknown }))
        // What the server gave up on may be one account that somebody keeps locked.
        if (failure === 'BUSY' && batch.length > 1) return eachAlone(batch, { ...course, isUnknown })
        await sleep(course.pause)
        return commit(batch, { ...course, isUnknown, pause: Math.min(course.pause * 2, 500) })
      }
      case 'LOST':
        needs.metrics.countLostRace()
        return afterLostRace(failed, course)
      case 'DEFECT':
        return batch.length > 1 ? eachAlone(batch, course) : refuseAll(batch, error)
    }
  }

  async function afterLostRace({ batch, turns, error }: Failed, course: Course): Promise<readonly AccountCommands[]> {
    // Under the lock nobody can be quicker: what fails there would fail for ever.
    if (course.losses >= lossesMax) return refuseAll(batch, error)
    const losses = { ...course, losses: course.losses + 1 }
    const seqs = await currentSeqs(batch).catch(() => null)
    if (seqs === null) return commit(batch, losses)

    const moved = new Set(
      turns.filter(({ accountId, loaded }) => seqs.get(accountId) !== String(loaded.lastSeq)).map(({ accountId }) => accountId),
    )
    if (moved.size === 0) return batch.length > 1 ? eachAlone(batch, course) : commit(batch, losses)
    const [lost, others] = [batch.filter(({ accountId }) => moved.has(accountId)), batch.filter(({ accountId }) => !moved.has(accountId))]
    return [...(await commit(others, course)), ...(await commit(lost, losses))]
  }

  async function currentSeqs(batch: readonly AccountCommands[]): Promise<ReadonlyMap<string, string>> {
    const text = 'select account_id, last_seq from ledger.balances where account_id = any($1::uuid[])'
    const { rows } = await needs.pool.query<{ account_id: string; last_seq: string }>(text, [batch.map(({ accountId }) => accountId)])
    return new Map(rows.map((row) => [row.account_id, row.last_seq]))
  }

  async function eachAlone(batch: readonly AccountCommands[], course: Course): Promise<readonly AccountCommands[]> {
    const left: AccountCommands[] = []
    for (const one of batch) left.push(...(await commit([one], course)))
    return left
  }
}

/** Begins to time a batch; what is returned tells how it ended. */
function observed(metrics: Metrics, batch: readonly AccountCommands[]): (outcome: BatchOutcome) => void {
  const began = performance.now()
  return (outcome) =>
    metrics.observeBatch({ commands: countOf(batch), accounts: batch.length, seconds: (performance.now() - began) / 1000, outcome })
}

const sinceWhen = (batch: readonly AccountCommands[]): number =>
  Math.min(...batch.flatMap(({ waiting }) => waiting.map(({ since }) => since)))

const wasRecalled = ({ isRecalled }: DecidedTurn): boolean => isRecalled

interface Failed {
  readonly batch: readonly AccountCommands[]
  readonly turns: readonly DecidedTurn[]
  readonly isSent: boolean
  readonly isKept: boolean
  readonly failure: Failure
  readonly error: unknown
}

const straight = async (_connection: Connection, _batch: readonly AccountCommands[], work: () => Promise<void>): Promise<void> => work()

async function underLock(connection: Connection, batch: readonly AccountCommands[], work: () => Promise<void>): Promise<void> {
  await connection.query({ text: 'begin' })
  try {
    for (const { accountId } of batch)
      await connection.query({ text: 'select from ledger.balances where account_id = $1 for update', values: [accountId] })
    await work()
    await connection.query({ text: 'commit' })
  } catch (error) {
    await connection.query({ text: 'rollback' }).catch(() => undefined) // told by the error that led here
    throw error
  }
}

function refuseAll(batch: readonly AccountCommands[], error: unknown): readonly AccountCommands[] {
  const reason = error instanceof StorageFailure ? new Error('a ledger statement failed', { cause: error }) : error
  for (const { waiting } of batch) for (const { refuse } of waiting) refuse(reason)
  return []
}
