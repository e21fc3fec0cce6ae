import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { LedgerJournal } from '../../ports/driven/ledger-journal.ts'
import type { Fault } from '../domain/credits/found-state.ts'
import type { HashOf } from '../domain/credits/verify.ts'
import { makeVerifyLedger } from './verify-ledger.ts'

/** An account whose ledger does not follow from its entries: what disagrees first, at which entry (null where none shows it). */
export interface LedgerMismatch {
  readonly accountId: string
  readonly seq: bigint | null
  readonly what: string
}

interface Needs {
  readonly journal: LedgerJournal
  readonly hashOf: HashOf
  readonly accounts: Pick<AccountStore, 'freeze' | 'unfreeze' | 'findFrozen'>
  readonly clock: Clock
  /** Tells an operator, as the finding LEDGER_MISMATCH; told twice it is one. */
  report(mismatch: LedgerMismatch): Promise<unknown>
  /** It agrees again. */
  clear(accountId: string): Promise<unknown>
}

export interface SliceReport {
  readonly accounts: number
  readonly entries: number
  readonly faults: number
  readonly frozen: number
  readonly unfrozen: number
  /** The account to go on after; null where the slice came to the end, so that the next one begins anew. */
  readonly next: string | null
}

const actor = 'job:verify-ledger-slice'

/**
 * Proves some accounts after another by the code of `npm run ledger:verify`: one that disagrees is frozen and reported, one that was
 * frozen and agrees again is cleared and takes new work again. Slices that follow one another go through all accounts, for ever.
 *
 * Cut off anywhere it is safe to do again; whoever keeps the cursor begins at the old one then.
 *
 * @see rulebook 6, its last row
 */
export function makeVerifySlice({ journal, hashOf, accounts, clock, report, clear }: Needs) {
  const verify = makeVerifyLedger({ journal, hashOf, clock })

  async function tellFault({ accountId, seq, rule, message }: Fault): Promise<boolean> {
    const what = `${rule}: ${message}`
    const isNew = await accounts.freeze(accountId, {
      actor,
      now: clock.now(),
      reason: `Its ledger does not follow from its entries. ${what}`,
    })
    await report({ accountId, seq, what })
    return isNew
  }

  // Cleared first: cut off between the two it is still frozen, and cleared once more.
  async function lift(accountId: string): Promise<boolean> {
    await clear(accountId)
    return accounts.unfreeze(accountId, { actor, now: clock.now(), reason: 'Its ledger follows from its entries again' })
  }

  /**
   * @param after the account after which to begin; null: from the first on
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  return async ({ after, limit, signal }: { after: string | null; limit: number; signal?: AbortSignal }): Promise<SliceReport> => {
    const ids = await journal.accountsAfter(after, limit)
    const frozenBefore = new Set(await accounts.findFrozen(ids))
    let [proved, entries, faults, frozen, unfrozen] = [0, 0, 0, 0, 0]
    let last = after
    for (const accountId of ids) {
      if (signal?.aborted === true) break
      const proof = await verify({ accountId, heads: null })
      entries += proof.entries
      if (proof.fault !== null) {
        faults += 1
        if (await tellFault(proof.fault)) frozen += 1
      } else if (frozenBefore.has(accountId) && (await lift(accountId))) unfrozen += 1
      proved += 1
      last = accountId
    }
    return { accounts: proved, entries, faults, frozen, unfrozen, next: proved === ids.length && ids.length < limit ? null : last }
  }
}
