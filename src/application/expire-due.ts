import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { DueEnds } from '../../ports/driven/due-ends.ts'
import type { Log } from '../../ports/driven/log.ts'

interface Needs {
  readonly dueEnds: DueEnds
  readonly ledger: Pick<CreditLedger, 'expireDue'>
  readonly clock: Clock
  readonly log: Log
}

/** What a run booked. */
export interface ExpiryReport {
  /** Accounts that were looked at, those that failed among them. */
  readonly accounts: number
  readonly ends: number
  /** Accounts whose ends could not be booked: they are due still. */
  readonly failures: number
}

/** So many accounts at once: they share the ledger's batches. */
const pageSize = 100

/**
 * Books ends that have come on accounts that book nothing else: for reads and decisions they counted already (rulebook 2). It goes on
 * until nothing is due, or so many accounts were looked at; one that fails does not stop the others.
 *
 * Safe at any time, twice, and by many at once: an end that is booked is not due.
 */
export function makeExpireDue({ dueEnds, ledger, clock, log }: Needs) {
  /** @throws {BillingError} STORAGE_UNAVAILABLE where it cannot be asked what is due */
  return async ({ limit, signal }: { readonly limit: number; readonly signal?: AbortSignal }): Promise<ExpiryReport> => {
    const passed: string[] = []
    let [accounts, ends, failures] = [0, 0, 0]

    async function expire(accountId: string): Promise<void> {
      try {
        const booked = await ledger.expireDue(accountId)
        ends += booked
        if (booked > 0) return
      } catch (error) {
        failures += 1
        log.warn({ err: error, account_id: accountId }, 'what has ended could not be booked; it is tried again')
      }
      passed.push(accountId) // else it would be found again and again
    }

    while (accounts < limit && signal?.aborted !== true) {
      const due = await dueEnds.accounts(clock.now(), Math.min(pageSize, limit - accounts), passed)
      if (due.length === 0) break
      await Promise.all(due.map(expire))
      accounts += due.length
    }
    return { accounts, ends, failures }
  }
}
