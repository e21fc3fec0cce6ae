import type { AccountIdentity, AccountStore } from '../../ports/driven/account-store.ts'
import type { AccountChoice } from '../../ports/driving/account-choice.ts'
import { BillingError } from '../domain/errors.ts'

type Accounts = Pick<AccountStore, 'findByKeys' | 'findByIds'>

/** The account that a caller names. @throws {BillingError} ACCOUNT_REQUIRED, ACCOUNT_MISMATCH, ACCOUNT_NOT_FOUND */
export async function findAccount(accounts: Accounts, choice: AccountChoice): Promise<AccountIdentity> {
  const [found] = await findAccounts(accounts, [choice])
  if (found === undefined) throw new Error('one choice has one answer')
  if (found instanceof Error) throw found
  return found
}

/** The accounts that callers name, in order: each its account, or the refusal that it deserves. */
export async function findAccounts(
  accounts: Accounts,
  choices: readonly AccountChoice[],
): Promise<readonly (AccountIdentity | BillingError)[]> {
  const byKey = await accounts.findByKeys(unique(choices.map(({ externalKey }) => externalKey)))
  const byId = await accounts.findByIds(unique(choices.map(({ accountId, externalKey }) => (externalKey === null ? accountId : null))))
  return choices.map(({ accountId, externalKey }) => {
    if (externalKey === null && accountId === null) {
      return new BillingError('ACCOUNT_REQUIRED', 'Cannot tell which account is meant: account_id or external_key is needed')
    }
    const found = externalKey === null ? byId.get(accountId ?? '') : byKey.get(externalKey)
    if (found === undefined) return new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${externalKey ?? accountId}`)
    if (accountId !== null && accountId !== found.accountId) {
      return new BillingError('ACCOUNT_MISMATCH', `Cannot tell which account is meant: ${externalKey} is not account ${accountId}`)
    }
    return found
  })
}

const unique = (names: readonly (string | null)[]): readonly string[] => [...new Set(names.filter((name) => name !== null))]
