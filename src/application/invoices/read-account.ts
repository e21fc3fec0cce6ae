import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { BillingError } from '../../domain/errors.ts'
import type { Instant } from '../../domain/time.ts'

/** @throws {BillingError} ACCOUNT_NOT_FOUND */
export async function readAccount(accounts: Pick<AccountStore, 'read'>, accountId: string, now: Instant): Promise<Account> {
  const view = (await accounts.read([accountId], now)).get(accountId)
  if (view === undefined) throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)
  return view.account
}
