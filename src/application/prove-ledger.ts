import type { Clock } from '../../ports/driven/clock.ts'
import type { HeadsSeal } from '../../ports/driven/heads-seal.ts'
import type { LedgerJournal } from '../../ports/driven/ledger-journal.ts'
import type { ProofReport, ProofRequest, ProvingLedger } from '../../ports/driving/proving-ledger.ts'
import type { Fault, LedgerHead } from '../domain/credits/found-state.ts'
import { canonicalRow } from '../domain/credits/journal-row.ts'
import { AccountProof } from '../domain/credits/verify.ts'
import { BillingError } from '../domain/errors.ts'

interface Needs {
  readonly journal: LedgerJournal
  readonly seal: HeadsSeal
  readonly clock: Clock
}

/** Proves the ledger from its entries alone: here, and wherever its export is read. */
export function makeProveLedger({ journal, seal, clock }: Needs): ProvingLedger {
  async function verify({ accountId, heads, onFault }: ProofRequest): Promise<ProofReport> {
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
      proof ??= new AccountProof({ accountId: part.accountId, hashOf: seal.hashOf, head: kept.get(part.accountId) ?? null })
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

  async function* exported(accountId: string | null): AsyncGenerator<string> {
    if (accountId !== null && !(await journal.has(accountId))) throw unknown(accountId)
    for await (const rows of journal.entries(accountId)) {
      yield rows.map((row) => `${JSON.stringify({ row: canonicalRow(row), hash: row[24] })}\n`).join('')
    }
  }

  return {
    verify,
    export: exported,
    async heads() {
      const asOf = clock.now()
      const items = await journal.heads()
      return { asOf, items, ...seal.sign(items) }
    },
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
