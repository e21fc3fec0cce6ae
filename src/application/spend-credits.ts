import type { AccountIdentity, AccountStore } from '../../ports/driven/account-store.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { SpendingCredits, SpendRequest, Spent } from '../../ports/driving/spending-credits.ts'
import type { OrdinaryCommand } from '../domain/credits/account.ts'
import { findAccount, findAccounts } from './find-accounts.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds'>
  readonly ledger: CreditLedger
  readonly ids: Ids
}

/** Reserves, consumes and releases credits: finds the account, and has the ledger decide and keep. */
export function makeSpendCredits({ accounts, ledger, ids }: Needs): SpendingCredits {
  async function book(account: AccountIdentity, request: SpendRequest): Promise<Spent> {
    const command = toCommand(account.accountId, request, ids)
    const isDryRun = request.kind === 'RESERVE' && request.isDryRun
    const answer = await (isDryRun ? ledger.rehearse(command) : ledger.execute(command))
    return { ...account, answer }
  }

  return {
    spend: async (request) => book(await findAccount(accounts, request.account), request),

    // All accounts are known before the first command is given to the ledger: so it gets them all, in order, in one go.
    spendMany: async (requests) => {
      const found = await findAccounts(
        accounts,
        requests.map(({ account }) => account),
      )
      return Promise.all(requests.map((request, index) => bookOrTell(found[index], request)))
    },
  }

  async function bookOrTell(account: AccountIdentity | Error | undefined, request: SpendRequest): Promise<Spent | Error> {
    if (account === undefined) throw new Error('every choice has an answer')
    if (account instanceof Error) return account
    return book(account, request).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  }
}

function toCommand(accountId: string, request: SpendRequest, ids: Ids): OrdinaryCommand {
  const { idempotencyKey, actor } = request
  switch (request.kind) {
    case 'RESERVE': {
      const { amount, reference, overrideReason } = request
      const override = overrideReason === null ? null : { lotId: ids.next(), reason: overrideReason }
      return { kind: 'RESERVE', accountId, idempotencyKey, actor, reservationId: ids.next(), amount, reference, override }
    }
    case 'CONSUME':
      return { kind: 'CONSUME', accountId, idempotencyKey, actor, reservation: request.reservation, amount: request.amount }
    case 'RELEASE':
      return { kind: 'RELEASE', accountId, idempotencyKey, actor, reservation: request.reservation }
  }
}
