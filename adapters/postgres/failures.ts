import knex from 'knex'
import pg from 'pg'
import { BillingError } from '../../src/domain/errors.ts'

/**
 * What a failed statement means for whoever sent it.
 *
 * - `LOST`: nothing was written, because somebody else was quicker: load again and see.
 * - `UNREACHABLE`: nothing was sent.
 * - `UNKNOWN`: it was sent and no answer came: ask by idempotency key.
 * - `BUSY`: nothing was written, because others were in the way or the server gave up on it: the same again may pass.
 * - `DEFECT`: the statement itself is wrong, or the database does not hold what it should.
 */
export type Failure = 'LOST' | 'UNREACHABLE' | 'UNKNOWN' | 'BUSY' | 'DEFECT'

// Nothing finer is read than the code: the names of constraints and the texts differ on a cluster (distribution.md 7).
const failures: Readonly<Record<string, Failure>> = {
  '23505': 'LOST',
  '22012': 'LOST',
  '40001': 'BUSY',
  '40P01': 'BUSY',
  '55P03': 'BUSY',
  '57014': 'BUSY',
  '53100': 'BUSY',
  '53200': 'BUSY',
  // Refused at the door: no login, no such database, none that takes connections, none free.
  '28000': 'UNREACHABLE',
  '28P01': 'UNREACHABLE',
  '3D000': 'UNREACHABLE',
  '55000': 'UNREACHABLE',
  '53300': 'UNREACHABLE',
  '57P03': 'UNREACHABLE',
  XX000: 'UNKNOWN',
  // The server has ended a transaction that stood still for too long, and its connection with it.
  '25P03': 'UNKNOWN',
  '25P04': 'UNKNOWN',
}

const failureOfCode = (code: string): Failure => failures[code] ?? (code.startsWith('08') || code.startsWith('57P') ? 'UNKNOWN' : 'DEFECT')

/** What an error of the driver means that came while a statement was under way. */
export function failureOf(error: unknown): Failure {
  // Objection wraps what the driver gave.
  if (error instanceof Error && 'nativeError' in error) return failureOf(error.nativeError)
  if (error instanceof pg.DatabaseError) return failureOfCode(error.code ?? '')
  if (error instanceof knex.KnexTimeoutError) return 'UNREACHABLE'
  // What the operating system says of a connection has a code too: ECONNREFUSED and ENOTFOUND come before anything is sent.
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'UNREACHABLE'
  return typeof code === 'string' && code.startsWith('E') ? 'UNKNOWN' : 'DEFECT'
}

/** A failed statement of the ledger, sorted. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
  readonly failure: Failure

  constructor(failure: Failure, cause: unknown) {
    super(`${failure}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.failure = failure
  }
}

/** A connection that is lent: what goes wrong on it is sorted. */
export interface Connection {
  query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>>
}

/**
 * Lends a connection of the pool to `work`. One that died is not used again.
 *
 * @throws {StorageFailure} `UNREACHABLE` before the work, where nothing was sent; within it whatever a statement met
 */
export async function withConnection<Result>(pool: pg.Pool, work: (connection: Connection) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new StorageFailure('UNREACHABLE', error)
  })
  client.on('error', toldByQuery)
  let isSound = false
  try {
    const result = await work({ query: (query) => sorted(client.query(query)) })
    isSound = true
    return result
  } catch (error) {
    isSound = error instanceof StorageFailure && error.failure !== 'UNKNOWN' && error.failure !== 'DEFECT'
    throw error
  } finally {
    client.release(!isSound) // from here on the pool listens
    client.off('error', toldByQuery)
  }
}

// The pool does not listen to what it has lent: without a listener, a connection that breaks would end the process.
const toldByQuery = (): void => undefined

// While a statement is under way, an error that is not the server's is a connection that died.
async function sorted<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query
  } catch (error) {
    throw new StorageFailure(error instanceof pg.DatabaseError ? failureOf(error) : 'UNKNOWN', error)
  }
}

/** An error in the product's words, of what only reads: an outage says that another try may pass, a defect stays as it is. */
export function translated(error: unknown, action: string): unknown {
  if (error instanceof BillingError) return error
  const failure = error instanceof StorageFailure ? error.failure : failureOf(error)
  return failure === 'DEFECT' ? error : unavailable(action, { cause: error })
}

/**
 * The same of what writes: where its end was not seen it may have been kept, and the caller is told so.
 *
 * @param isRest whether something was kept before, of which this is the rest: then nobody knows what came of the whole where it fails
 */
export function translatedWrite(error: unknown, action: string, isRest = false): unknown {
  if (error instanceof BillingError) return error
  const failure = error instanceof StorageFailure ? error.failure : failureOf(error)
  return failure === 'DEFECT' ? error : unavailable(action, { cause: error, isUnknown: isRest || failure === 'UNKNOWN' })
}

export const unavailable = (action: string, { cause, isUnknown = false }: { cause: unknown; isUnknown?: boolean }): BillingError =>
  new BillingError('STORAGE_UNAVAILABLE', `Cannot ${action}: the database does not answer`, isUnknown ? { outcome: 'UNKNOWN' } : {}, {
    cause,
  })
