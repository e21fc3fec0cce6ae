import type { Clock } from '../../ports/driven/clock.ts'
import type { LedgerJournal } from '../../ports/driven/ledger-journal.ts'
import type { ProofReport, ProofRequest, ProvingLedger } from '../../ports/driving/proving-ledger.ts'
import type { Fault, LedgerHead } from '../domain/credits/found-state.ts'
import { AccountProof } from '../domain/credits/verify.ts'
import type { HashOf } from '../domain/credits/verify.ts'
import { BillingError } from '../domain/errors.ts'

interface Needs {
  readonly journal: LedgerJournal
  readonly hashOf: HashOf
  readonly clock: Clock
}

/** Recomputes accounts from their entries alone, one after the other, and compares what is stored and what was kept elsewhere. */
export function makeVerifyLedger({ journal, hashOf, clock }: Needs): ProvingLedger['verify'] {
  return async ({ accountId, heads, onFault }: ProofRequest): Promise<ProofReport> => {
    const began = clock.now()
    const kept = headsOf(heads, accountId)
    const unmet = new Map(kept)
    let [accounts, entries, faults] = [0, 0, 0]
    let fault: Fault | null = null
    const tell = (found: Fault): void => {
      faults += 1
      fault ??= found
      onFault?.(found)
    }

    let proof: AccountProof | null = null
    for await (const part of journal.read(accountId)) {
      proof ??= new AccountProof({ accountId: part.accountId, hashOf, head: kept.get(part.accountId) ?? null })
      if (part.kind === 'ENTRIES') {
        entries += part.entries.length
        proof.take(part.entries, part.settled)
        continue
      }
      const found = proof.end(part)
      accounts += 1
      unmet.delete(part.accountId)
      proof = null
      if (found !== null) tell(found)
    }
    if (accounts === 0 && accountId !== null && unmet.size === 0) throw unknown(accountId)
    for (const head of unmet.values()) tell(goneWith(head))
    const seconds = (clock.now() - began) / 1000
    return { accounts, entries, seconds, headsChecked: heads === null ? null : kept.size, fault, faults }
  }
}

function headsOf(heads: readonly LedgerHead[] | null, accountId: string | null): ReadonlyMap<string, LedgerHead> {
  const meant = (heads ?? []).filter((head) => accountId === null || head.accountId === accountId)
  return new Map(meant.map((head) => [head.accountId, head]))
}

const goneWith = ({ accountId, seq }: LedgerHead): Fault => ({
  ...{ accountId, seq: null, entryId: null, rule: 'HEADS' },
  message: `nothing is stored of the account, and the head that was kept is ${seq}`,
})

const unknown = (accountId: string): BillingError => new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)
