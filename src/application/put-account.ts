import type { AccountStore, Act } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { EventInbox } from '../../ports/driven/event-inbox.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { describe, enrolled } from '../domain/accounts/steer.ts'
import { BillingError } from '../domain/errors.ts'
import { toKeyed } from './keyed.ts'
import { newAccount } from './onboard-account.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly inbox: Pick<EventInbox, 'finishFor'>
  readonly ids: Ids
  readonly clock: Clock
}

/** Creates an account of a tenant, or changes what it is called, by its external key. */
export function makePutAccount({ accounts, inbox, ids, clock }: Needs): SteeringAccounts['putAccount'] {
  return async ({ tenantId, accountType, displayName, externalKey, paymentTermsDays, actor, idempotencyKey }) => {
    const now = clock.now()
    const input = { tenantId, accountType, displayName, externalKey, paymentTermsDays }
    const act: Act = { actor, now, keyed: toKeyed('put-account', idempotencyKey, input) }
    if ((await accounts.findTenant(tenantId)) === null) throw new BillingError('TENANT_NOT_FOUND', `Cannot find tenant ${tenantId}`)

    const fresh = newAccount({ accountId: ids.next(), tenantId, externalKey, accountType, displayName, now })
    const account = paymentTermsDays === undefined ? fresh : { ...fresh, policy: { ...fresh.policy, paymentTermsDays } }
    const made = await accounts.enrol({ account, newTenant: null, record: enrolled(account) }, act)
    if (made !== null) {
      await inbox.finishFor(made.account) // events that came for the key before it was enrolled
      return { ...made, isNew: true }
    }

    const known = (await accounts.findByKeys([externalKey])).get(externalKey)
    if (known === undefined) throw new Error(`the key ${externalKey} is claimed by nobody`)
    await inbox.finishFor(known)
    const steered = await accounts.steer(known.accountId, act, ({ account: current }) => {
      if (current.tenantId !== tenantId || current.accountType !== accountType) {
        throw new BillingError('ACCOUNT_EXISTS', `Cannot change ${externalKey}: it is of another tenant or type, and neither ever changes`)
      }
      return describe(current, { displayName, paymentTermsDays }, now)
    })
    return { ...steered, isNew: false }
  }
}
