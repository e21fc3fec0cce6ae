import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import pg from 'pg'
import { failureOf, translated, translatedWrite } from '../failures.ts'

/** So often a transaction is tried that others were in the way of. */
const triesMax = 5
const pauseMilliseconds = 10

/** Serialisation failures, deadlocks, locks that were not given in time: nothing was written, and the same again may pass. */
const passing: ReadonlySet<string> = new Set(['40001', '40P01', '55P03'])

interface Course {
  /** Whether something was kept before, of which this is the rest: then nobody knows what came of the whole where it fails. */
  readonly isRest?: boolean
}

/** Runs a transaction, once more where somebody else was quicker or in the way. */
export type InTransaction = <Result>(action: string, work: (trx: Knex.Transaction) => Promise<Result>, course?: Course) => Promise<Result>

export function makeInTransaction(database: Knex): InTransaction {
  async function attempt<Result>(work: (trx: Knex.Transaction) => Promise<Result>, tries: number): Promise<Result> {
    try {
      return await database.transaction(work)
    } catch (error) {
      if (tries >= triesMax || !isWorthAnother(error)) throw error
      await sleep(pauseMilliseconds * tries)
      return attempt(work, tries + 1)
    }
  }

  return async (action, work, { isRest = false } = {}) => {
    try {
      return await attempt(work, 1)
    } catch (error) {
      throw translatedWrite(error, action, isRest)
    }
  }
}

/** Reads, without a transaction around it. */
export async function reading<Result>(action: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw translated(error, action)
  }
}

/** Sends one statement that is the rest of something that was kept before. */
export async function finishing<Result>(action: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw translatedWrite(error, action, true)
  }
}

const isWorthAnother = (error: unknown): boolean => failureOf(error) === 'LOST' || passing.has(codeOf(error))

/** PostgreSQL's code of what a statement was refused with; empty where the server did not say. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'nativeError' in error) return codeOf(error.nativeError)
  return error instanceof pg.DatabaseError ? (error.code ?? '') : ''
}
