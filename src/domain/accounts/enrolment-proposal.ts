import { isAccountKey } from './account-key.ts'
import type { AccountType, BillingMode } from './account.ts'

/** What an account of a key would be. */
export interface EnrolmentProposal {
  readonly accountType: AccountType
  readonly displayName: string
  readonly billingMode: BillingMode
}

// Partners and channels bring work from outside; a client, and work that names neither, is billed to a customer of the firm.
const associates: ReadonlySet<string> = new Set(['v1:partner', 'v1:channel', 'v2:external'])

/** What to enrol a key as, by its form; null where no account could have it. Every account begins POSTPAID (rulebook 1). */
export function proposeEnrolment(externalKey: string): EnrolmentProposal | null {
  if (!isAccountKey(externalKey)) return null
  const [system = '', sort = '', name = ''] = externalKey.split(':')
  return {
    accountType: associates.has(`${system}:${sort}`) ? 'EXTERNAL_ASSOCIATE' : 'TENANT',
    displayName: `${sort.charAt(0).toUpperCase()}${sort.slice(1)} ${name}`,
    billingMode: 'POSTPAID',
  }
}
