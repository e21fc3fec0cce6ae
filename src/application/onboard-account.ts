import type { AccountStore, Act } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { EventInbox } from '../../ports/driven/event-inbox.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { defaultPolicy } from '../domain/accounts/account.ts'
import type { Account, AccountType, Tenant } from '../domain/accounts/account.ts'
import { enrolled, unchanged } from '../domain/accounts/steer.ts'
import { BillingError } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { toKeyed } from './keyed.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly inbox: Pick<EventInbox, 'finishFor'>
  readonly ids: Ids
  readonly clock: Clock
}

/** Makes a tenant, its account and the default POSTPAID policy. The same again is answered as it stands. Rulebook 1. */
export function makeOnboardAccount({ accounts, inbox, ids, clock }: Needs): SteeringAccounts['onboard'] {
  return async ({ tenantName, ownerEmail, accountType, displayName, externalKey, actor, idempotencyKey }) => {
    const now = clock.now()
    const input = { tenantName, ownerEmail, accountType, displayName, externalKey }
    const act: Act = { actor, now, keyed: toKeyed('onboard', idempotencyKey, input) }
    const tenant: Tenant = { tenantId: ids.next(), name: tenantName, ownerEmail }
    const account = newAccount({ accountId: ids.next(), tenantId: tenant.tenantId, externalKey, accountType, displayName, now })

    const made = await accounts.enrol({ account, newTenant: tenant, record: enrolled(account) }, act)
    if (made !== null) {
      await inbox.finishFor(made.account) // events that came for the key before it was enrolled
      return { ...made, isNew: true }
    }

    const known = (await accounts.findByKeys([externalKey])).get(externalKey)
    if (known === undefined) throw new Error(`the key ${externalKey} is claimed by nobody`)
    const { tenant: there, displayName: first } = await accounts.findOrigin(known.accountId)
    await inbox.finishFor(known)
    const steered = await accounts.steer(known.accountId, act, ({ account: current }) => {
      const isSame =
        current.accountType === accountType &&
        (displayName === current.displayName || displayName === first) && // it may have been renamed since
        there.name === tenantName &&
        there.ownerEmail === ownerEmail
      if (!isSame) throw new BillingError('ACCOUNT_EXISTS', `Cannot onboard ${externalKey}: an account has this key, and it is another one`)
      return unchanged(current)
    })
    return { ...steered, isNew: false }
  }
}

interface NewAccount {
  readonly accountId: string
  readonly tenantId: string
  readonly externalKey: string
  readonly accountType: AccountType
  readonly displayName: string
  readonly now: Instant
}

export const newAccount = ({ now, ...names }: NewAccount): Account => ({
  ...names,
  status: 'ACTIVE',
  policy: defaultPolicy,
  revision: 1,
  createdAt: now,
  updatedAt: now,
})
