import type { Knex } from 'knex'

/** What a process that dies between two steps leaves: so many transactions are kept, and then nothing is done any more. */
export function cutAfter(database: Knex, transactions: number): Knex {
  let left = transactions
  const die = (): never => {
    throw new Error('the process died')
  }
  return new Proxy(database, {
    // A statement outside a transaction; what comes before the first transaction only looks something up.
    apply: (target, _self, [table]: [string]) => (left > 0 ? target(table) : die()),
    get: (target, name) => {
      if (name === 'transaction')
        return async (work: (trx: Knex.Transaction) => Promise<unknown>) => (left-- > 0 ? target.transaction(work) : die())
      return Reflect.get(target, name) as unknown
    },
  })
}
