import type { Knex } from 'knex'
import type pg from 'pg'
import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { HotStatements } from '../hot-statements.ts'
import { makeAccountIdentities } from './account-identities.ts'
import { makeAccountFreezing } from './freeze-account.ts'
import { makeAccountLists } from './list-accounts.ts'
import { makeGatheredReads } from './read-views.ts'
import { makeAccountWrites } from './steer-account.ts'

interface Needs {
  /** For lists and operators' writes. */
  readonly database: Knex
  /** For what V1 asks all day. */
  readonly hotPool: pg.Pool
  readonly ids: Ids
  readonly statements: Omit<HotStatements, 'form' | 'append' | 'prepare'>
}

/** Tenants, accounts and policies on PostgreSQL. */
export function makePostgresAccountStore({ database, hotPool, ids, statements }: Needs): AccountStore {
  const identities = makeAccountIdentities({ pool: hotPool, statements })
  const writes = makeAccountWrites({ database, hotPool, ids, statements })

  return {
    findByKeys: identities.byKeys,
    findByIds: identities.byIds,
    recall: identities.recall,
    read: makeGatheredReads({ pool: hotPool, statements }),
    steer: writes.steer,
    ensureTenant: writes.ensureTenant,
    enrol: async (enrolment, act) => {
      const enrolled = await writes.enrol(enrolment, act)
      if (enrolled !== null) identities.remember(enrolment.account)
      return enrolled
    },
    ...makeAccountFreezing({ database, ids }),
    ...makeAccountLists({ database, hotPool, statements }),
  }
}
