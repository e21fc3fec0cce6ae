import type { Findings } from '../../../ports/driven/findings.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { LookedAt, ReconcileEvidence, Subject } from '../../../ports/driven/reconcile-evidence.ts'
import { referenceName } from '../../domain/credits/reservation.ts'
import type { Reference } from '../../domain/credits/reservation.ts'
import type { EvidenceAccount, FoundDrift, LookAgain } from '../../domain/reconciliation/evidence.ts'
import { driftKey, driftKeysOf } from '../../domain/reconciliation/found-drift.ts'
import type { Instant } from '../../domain/time.ts'

interface Needs {
  readonly evidence: Pick<ReconcileEvidence, 'keepLooked'>
  readonly findings: Pick<Findings, 'openAll' | 'closeAll'>
  readonly ids: Ids
}

/** What a slice says of an account. */
export interface Judged {
  readonly account: EvidenceAccount
  /** What was looked at, and of these what was looked at for the first time: of that no other findings are open any more. */
  readonly subjects: readonly Reference[]
  readonly judged: readonly Reference[]
  readonly findings: readonly FoundDrift[]
  /** What has no reservation, and may have one once credits or another mode of the account come; judged before or not. */
  readonly missing: readonly Reference[]
  readonly lookAgain: readonly LookAgain[]
  /** Whether nothing has to be booked for it. */
  readonly needsNothing: boolean
}

/** A slice, and by account what the ledger refused. */
interface Looked {
  readonly subjects: readonly Subject[]
  readonly judged: readonly Judged[]
  readonly refused: ReadonlyMap<string, readonly FoundDrift[]>
}

interface Asked {
  readonly now: Instant
  /** By another age than the setting's nothing is said of what the setting finds stale, and what is not reported may be due later. */
  readonly isOtherAge: boolean
}

const by = 'job:reconcile'

/** Makes the act that keeps what a slice says: findings first, so that where it dies between the two it is looked at again and finds the same. */
export function makeKeepSlice({ evidence, findings, ids }: Needs, { now, isOtherAge }: Asked): (looked: Looked) => Promise<void> {
  return async ({ subjects, judged, refused }) => {
    const found = judged.flatMap((one) => [...one.findings, ...refusedOf(one, refused)])
    const keys = new Set(found.map(({ key }) => key))
    const gone = judged.flatMap(({ account, judged: own }) =>
      own
        .flatMap((subject) => driftKeysOf(account.accountId, subject, isOtherAge ? ['STALE_RESERVATION'] : []))
        .filter((key) => !keys.has(key)),
    )
    if (found.length > 0)
      await findings.openAll(found.map(({ subject: _, ...drift }) => ({ ...drift, findingId: ids.next(), openedAt: now })))
    if (gone.length > 0) await findings.closeAll(gone, now, by)
    if (isOtherAge) return

    const accounts = new Set(judged.map(({ account }) => account.accountId))
    await evidence.keepLooked({
      subjects: subjects.filter(({ accountId }) => accounts.has(accountId)),
      lookAgain: judged.flatMap(({ account, lookAgain }) => lookAgain.map((again) => ({ ...again, ...account }))),
      waiting: judged.flatMap((one) => waitingOf(one, refused)),
    })
  }
}

// What is refused is kept with the slice that found it.
function refusedOf({ account, judged }: Judged, refused: Looked['refused']): readonly FoundDrift[] {
  const names = new Set(judged.map(referenceName))
  return (refused.get(account.accountId) ?? []).filter(({ subject }) => names.has(referenceName(subject)))
}

function waitingOf({ account, subjects, missing }: Judged, refused: Looked['refused']): LookedAt['waiting'] {
  const keys = new Set((refused.get(account.accountId) ?? []).map(({ key }) => key))
  const known = new Set(missing.map(referenceName))
  return subjects
    .filter((subject) => known.has(referenceName(subject)) || keys.has(driftKey('MISSING_RESERVATION', account.accountId, subject)))
    .map((reference) => ({ ...account, reference }))
}
