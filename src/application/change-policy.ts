import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { changePolicy, refuseUnlessExpected } from '../domain/accounts/steer.ts'
import { toKeyed } from './keyed.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'steer'>
  readonly clock: Clock
}

/** Changes an account's policy, guarded where CREDIT is enabled with nothing available. Rulebook 1. */
export function makeChangePolicy({ accounts, clock }: Needs): SteeringAccounts['changePolicy'] {
  return async ({ accountId, actor, idempotencyKey, expectedRevisions, change, forceEnableCredit }) => {
    const now = clock.now()
    const act = { actor, now, keyed: toKeyed('change-policy', idempotencyKey, { change, forceEnableCredit }) }
    const steered = await accounts.steer(accountId, act, ({ account, credit }) => {
      refuseUnlessExpected(account, expectedRevisions)
      return changePolicy(account, { ...change, forceEnableCredit }, credit.available, now)
    })
    return { ...steered, isNew: false }
  }
}
