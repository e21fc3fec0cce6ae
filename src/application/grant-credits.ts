import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { BillingError } from '../domain/errors.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'read'>
  readonly ledger: CreditLedger
  readonly ids: Ids
  readonly clock: Clock
}

/** Brings credits in or corrects them. The answer's credits are those after the grant; all else is as it is now (ledger.md). */
export function makeGrantCredits({ accounts, ledger, ids, clock }: Needs): SteeringAccounts['grantCredits'] {
  return async (request) => {
    // Before the credits are booked: a read that fails after that would tell the caller that nothing was done.
    const view = (await accounts.read([request.accountId], clock.now())).get(request.accountId)
    if (view === undefined) throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${request.accountId}`)
    const answer = await ledger.execute({ kind: 'GRANT', lotId: ids.next(), ...request })
    if (answer.kind === 'IGNORED') throw new Error('a grant is never ignored')
    return { account: view.account, credit: answer.credit, isNew: !answer.replayed, replayed: answer.replayed }
  }
}
