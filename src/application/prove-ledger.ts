import type { Clock } from '../../ports/driven/clock.ts'
import type { HeadsSeal } from '../../ports/driven/heads-seal.ts'
import type { LedgerJournal } from '../../ports/driven/ledger-journal.ts'
import type { ProvingLedger } from '../../ports/driving/proving-ledger.ts'
import { canonicalRow } from '../domain/credits/journal-row.ts'
import type { HashOf } from '../domain/credits/verify.ts'
import { BillingError } from '../domain/errors.ts'
import { makeVerifyLedger } from './verify-ledger.ts'

interface Needs {
  readonly journal: LedgerJournal
  readonly hashOf: HashOf
  readonly seal: HeadsSeal
  readonly clock: Clock
}

/** Proves the ledger from its entries alone: here, and wherever its export and its heads are kept. */
export function makeProveLedger({ journal, hashOf, seal, clock }: Needs): ProvingLedger {
  async function* exported(accountId: string | null): AsyncGenerator<string> {
    if (accountId !== null && !(await journal.has(accountId))) {
      throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${accountId}`)
    }
    for await (const rows of journal.entries(accountId)) {
      yield rows.map((row) => `${JSON.stringify({ row: canonicalRow(row), hash: row[24] })}\n`).join('')
    }
  }

  return {
    verify: makeVerifyLedger({ journal, hashOf, clock }),
    export: exported,
    async heads() {
      const asOf = clock.now()
      const items = await journal.heads()
      return { asOf, items, ...seal.sign(items) }
    },
  }
}
