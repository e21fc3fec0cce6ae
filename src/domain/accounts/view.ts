import type { Account } from './account.ts'
import type { Balances } from '../credits/account.ts'

/** An account and its credits as they are at one instant, what has ended by then taken off. */
export interface AccountView {
  readonly account: Account
  readonly credit: Balances
}
