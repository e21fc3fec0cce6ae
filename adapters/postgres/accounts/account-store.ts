import type { Knex } from 'knex'
import type pg from 'pg'
import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import { makeAccountIdentities } from './account-identities.ts'
import { makeAccountLists } from './list-accounts.ts'
import { readViews } from './read-views.ts'
import { makeAccountWrites } from './steer-account.ts'

interface Needs {
  /** For lists and operators' writes. */
  readonly database: Knex
  /** For what V1 asks all day. */
  readonly hotPool: pg.Pool
  readonly ids: Ids
  readonly prepares: boolean
}

/** Tenants, accounts and policies on PostgreSQL. */
export function makePostgresAccountStore({ database, hotPool, ids, prepares }: Needs): AccountStore {
  const identities = makeAccountIdentities(database)
  const writes = makeAccountWrites({ database, hotPool, ids })

  return {
    findByKeys: identities.byKeys,
    findByIds: identities.byIds,
    read: (accountIds, now) => readViews(hotPool, { accountIds, now, prepares }),
    steer: writes.steer,
    ensureTenant: writes.ensureTenant,
    enrol: async (enrolment, act) => {
      const enrolled = await writes.enrol(enrolment, act)
      if (enrolled !== null) identities.remember(enrolment.account)
      return enrolled
    },
    ...makeAccountLists({ database, hotPool, prepares }),
  }
}
