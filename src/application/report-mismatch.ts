import type { Clock } from '../../ports/driven/clock.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { LedgerMismatch } from './verify-slice.ts'

interface Needs {
  readonly findings: Pick<Findings, 'open' | 'close'>
  readonly ids: Ids
  readonly clock: Clock
}

const keyOf = (accountId: string): string => `ledger:${accountId}`

/** Tells operators of an account whose ledger does not follow from its entries, until it does. Rulebook 6, its last row. */
export const makeReportMismatch = ({ findings, ids, clock }: Needs) => ({
  report: ({ accountId, seq, what }: LedgerMismatch): Promise<void> =>
    findings.open({
      ...{ findingId: ids.next(), key: keyOf(accountId), kind: 'LEDGER_MISMATCH', severity: 'HIGH', accountId, openedAt: clock.now() },
      evidence: {
        ...{ seq: seq === null ? null : String(seq), what },
        links: [
          { rel: 'proof', href: `/v1/control/ledger/verify?account_id=${accountId}` },
          { rel: 'entries', href: `/v1/control/ledger/export?account_id=${accountId}` },
        ],
      },
      suggestedAction:
        'The account takes no new reservation. Compare its rows with a backup and mend what differs; it is then freed by itself',
    }),

  clear: (accountId: string): Promise<void> => findings.close(keyOf(accountId), clock.now(), 'job:verify-ledger-slice'),
})
