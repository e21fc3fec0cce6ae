import type { AccountIdentity, AccountStore } from '../../ports/driven/account-store.ts'
import type { EventInbox } from '../../ports/driven/event-inbox.ts'
import type { Timeline } from '../../ports/driven/timeline.ts'
import type { AccountChoice } from '../../ports/driving/account-choice.ts'
import type { ReadingTimeline } from '../../ports/driving/reading-timeline.ts'
import { BillingError } from '../domain/errors.ts'
import { findAccount } from './find-accounts.ts'

interface Needs {
  readonly timeline: Timeline
  readonly inbox: Pick<EventInbox, 'finishFor'>
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds'>
}

/** Reads what happened. Whoever reads an account's timeline first finishes the events that wait for it (distribution.md 2). */
export function makeReadTimeline({ timeline, inbox, accounts }: Needs): ReadingTimeline {
  return {
    list: async ({ account, ...filter }, page) => {
      if (account.accountId === null && account.externalKey === null) return timeline.list(null, filter, page)
      const identity = await identityOf(account)
      if (identity !== null) {
        await inbox.finishFor(identity)
        return timeline.list(identity, filter, page)
      }
      return account.externalKey === null ? { items: [], nextCursor: null } : timeline.listWaiting(account.externalKey, filter, page)
    },
  }

  async function identityOf(account: AccountChoice): Promise<AccountIdentity | null> {
    try {
      return await findAccount(accounts, account)
    } catch (error) {
      if (error instanceof BillingError && error.code === 'ACCOUNT_NOT_FOUND') return null
      throw error
    }
  }
}
