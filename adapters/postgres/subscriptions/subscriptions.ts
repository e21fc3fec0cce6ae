import type { Knex } from 'knex'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Subscriptions } from '../../../ports/driven/subscription-store.ts'
import { makeSubscriptionWrites } from './change-subscription.ts'
import { makeSubscriptionReads } from './subscription-reads.ts'

interface Needs {
  readonly database: Knex
  readonly ids: Ids
}

/** Subscriptions and their periods on PostgreSQL. */
export const makePostgresSubscriptions = ({ database, ids }: Needs): Subscriptions => ({
  ...makeSubscriptionWrites({ database, ids }),
  ...makeSubscriptionReads({ database }),
})
