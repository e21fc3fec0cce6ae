import type { Finding, FindingResolution, FoundNow } from '../../../ports/driven/findings.ts'
import type { SeenBefore } from '../../../src/domain/findings/seen-again.ts'
import { fromDate, toDate } from '../invoices/invoice-rows.ts'
import { soundKey, soundLine } from '../payments/sound-text.ts'

const keyMax = 600
const lineMax = 1_000

export interface FindingRow {
  readonly finding_id: string
  readonly key: string
  readonly kind: Finding['kind']
  readonly severity: Finding['severity']
  readonly account_id: string | null
  readonly evidence: string
  readonly suggested_action: string
  readonly opened_at: Date
  readonly last_seen_at: Date
  /** The driver has no other number of this size. */
  readonly times_seen: string
  readonly closed_at: Date | null
  readonly resolved_by: string | null
  readonly resolved_by_hand: boolean | null
  readonly resolution_reason: string | null
}

/** A finding's key as it is kept: parts of it may be what others call something. */
export const toKey = (key: string): string => soundKey(key, keyMax)

/** What an operator wrote, as it is kept. */
export const toReason = (reason: string): string => soundLine(reason, lineMax)

/** A new finding. */
export const toRow = (found: FoundNow) => ({
  ...{ finding_id: found.findingId, key: toKey(found.key), kind: found.kind, account_id: found.accountId },
  ...toKnown(found),
  ...{ opened_at: toDate(found.openedAt), last_seen_at: toDate(found.openedAt) },
})

/** What may differ when it is seen again. */
export const toKnown = ({ severity, evidence, suggestedAction }: FoundNow) => ({
  ...{ severity, evidence: toText(evidence), suggested_action: soundLine(suggestedAction, lineMax) },
})

/** Whether what was found is, word for word, what is kept. What operators are told to do is no evidence. */
export function isSame(row: FindingRow, found: FoundNow): boolean {
  const known = toKnown(found)
  if (row.evidence !== known.evidence) return false
  return row.closed_at !== null || (row.severity === known.severity && row.suggested_action === known.suggested_action)
}

export const toSeenBefore = (row: FindingRow): SeenBefore => ({
  ...{ isOpen: row.closed_at === null, isResolvedByHand: row.resolved_by_hand === true, lastSeenAt: fromDate(row.last_seen_at) },
})

export const fromRow = (row: FindingRow): Finding => ({
  ...{ findingId: row.finding_id, key: row.key, kind: row.kind, severity: row.severity, accountId: row.account_id },
  ...{ evidence: JSON.parse(row.evidence) as Finding['evidence'], suggestedAction: row.suggested_action },
  ...{ openedAt: fromDate(row.opened_at), lastSeenAt: fromDate(row.last_seen_at), timesSeen: Number(row.times_seen) },
  closedAt: row.closed_at === null ? null : fromDate(row.closed_at),
  resolution: toResolution(row),
})

const toResolution = ({ resolved_by, resolution_reason, resolved_by_hand }: FindingRow): FindingResolution | null =>
  resolved_by === null ? null : { by: resolved_by, reason: resolution_reason, isByHand: resolved_by_hand === true }

/** JSON, the members of each object by name: the same evidence is the same text, whoever put it together. */
const toText = (evidence: Finding['evidence']): string => JSON.stringify(evidence, (_, member: unknown) => toPlain(member))

function toPlain(member: unknown): unknown {
  if (typeof member === 'bigint') return String(member)
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
  return Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
}
