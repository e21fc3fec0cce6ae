import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { changeStatus, refuseUnlessExpected } from '../domain/accounts/steer.ts'
import { toKeyed } from './keyed.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'steer'>
  readonly clock: Clock
}

/** Suspends an account or lets it work again. Suspended it still settles what it has. Rulebook 1. */
export function makeChangeAccountStatus({ accounts, clock }: Needs): SteeringAccounts['changeStatus'] {
  return async ({ accountId, actor, idempotencyKey, expectedRevisions, status, reason }) => {
    const now = clock.now()
    const act = { actor, now, keyed: toKeyed('change-account-status', idempotencyKey, { status, reason }) }
    const steered = await accounts.steer(accountId, act, ({ account }) => {
      refuseUnlessExpected(account, expectedRevisions)
      return changeStatus(account, status, reason, now)
    })
    return { ...steered, isNew: false }
  }
}
