import type pg from 'pg'
import { withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import type { Read, StoredRow } from './pages.ts'

// Rows are read in the order of a key, page by page, so that only an index of that order will do, however young the statistics are.
const settings = ['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_hashjoin', 'enable_mergejoin', 'jit']
const begin = ['begin isolation level repeatable read read only', ...settings.map((name) => `set local ${name} = off`)].join('; ')

/** A connection on which everything is read as it was at one instant. */
export interface Snapshot {
  readonly read: Read
  /** Gives the connection back. */
  end(): Promise<void>
}

/** @throws {StorageFailure} */
export async function openSnapshot(pool: pg.Pool): Promise<Snapshot> {
  const ended = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<Read>()
  const lent = withConnection(pool, async (connection) => {
    await connection.query({ text: begin })
    opened.resolve(readOn(connection))
    await ended.promise
    await connection.query({ text: 'rollback' })
  })
  lent.catch(opened.reject)
  const read = await opened.promise
  return {
    read,
    end: async () => {
      ended.resolve()
      await lent
    },
  }
}

/** Reads each page on whatever connection is free. */
export const readOnPool =
  (pool: pg.Pool): Read =>
  (text, values) =>
    withConnection(pool, (connection) => readOn(connection)(text, values))

function readOn(connection: Connection): Read {
  return async <Row extends StoredRow>(text: string, values: readonly unknown[]) => {
    const statement: pg.QueryArrayConfig = { text, values: [...values], rowMode: 'array' }
    return (await connection.query<Row>(statement)).rows
  }
}
