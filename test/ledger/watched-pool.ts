import type pg from 'pg'

/** A statement on its way: its text, and the server's process that runs it. */
export interface Underway {
  readonly text: string
  readonly pid: number
}

export interface Watch {
  /** Before a statement is sent. */
  readonly before?: (statement: Underway) => Promise<void>
  /** Once it was run, before anybody is told. */
  readonly after?: (statement: Underway) => Promise<void>
}

export const isAppend = ({ text }: Underway): boolean => text.includes('insert into ledger.entries')

/** A pool whose lent connections tell of each statement. What a watch throws is what the statement ends in. */
export function watchedPool(pool: pg.Pool, watch: Watch): pg.Pool {
  return new Proxy(pool, {
    get: (target, name) => (name === 'connect' ? async () => watched(await target.connect(), watch) : memberOf(target, name)),
  })
}

function watched(client: pg.PoolClient, { before, after }: Watch): pg.PoolClient {
  const query = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const statement = { text: config.text, pid: pidOf(client) }
    await before?.(statement)
    const result = await client.query(config)
    await after?.(statement)
    return result
  }
  return new Proxy(client, { get: (target, name) => (name === 'query' ? query : memberOf(target, name)) })
}

// The driver has it, and its types do not.
const pidOf = (client: pg.PoolClient): number => ('processID' in client ? Number(client.processID) : 0)

function memberOf(target: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(target, name)
  return typeof member === 'function' ? (member as (...given: unknown[]) => unknown).bind(target) : member
}
