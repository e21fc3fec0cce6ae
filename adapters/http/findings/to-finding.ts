import type { Finding, OpenFindings } from '../../../ports/driven/findings.ts'
import type { components } from '../generated/contract.ts'
import { toTimestamp, toTimestampOrNull } from '../translate.ts'

type Schemas = components['schemas']

/** A finding, as the contract has it. */
export function toFinding(finding: Finding): Schemas['Finding'] {
  const { links, ...evidence } = finding.evidence
  return {
    id: finding.findingId,
    key: finding.key,
    kind: finding.kind,
    severity: finding.severity,
    account_id: finding.accountId,
    evidence,
    links: Array.isArray(links) ? links.filter(isLink).map(({ rel, href }) => ({ rel, href })) : [],
    suggested_action: finding.suggestedAction,
    opened_at: toTimestamp(finding.openedAt),
    last_seen_at: toTimestamp(finding.lastSeenAt),
    times_seen: finding.timesSeen,
    closed_at: toTimestampOrNull(finding.closedAt),
    resolution: finding.resolution && {
      ...{ by: finding.resolution.by, reason: finding.resolution.reason, by_hand: finding.resolution.isByHand },
    },
  }
}

/** How many are open, all in all and by kind and severity. */
export const toOpenFindings = (counts: readonly OpenFindings[]): Schemas['OpenFindings'] => {
  const of = (some: readonly OpenFindings[]): number => some.reduce((sum, { open }) => sum + open, 0)
  const ofSeverity = (severity: OpenFindings['severity']): number => of(counts.filter((one) => one.severity === severity))
  return {
    total: of(counts),
    by_kind: Object.fromEntries([...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, some]) => [kind, of(some)])),
    by_severity: { LOW: ofSeverity('LOW'), MEDIUM: ofSeverity('MEDIUM'), HIGH: ofSeverity('HIGH') },
  }
}

function isLink(link: unknown): link is Schemas['FindingLink'] {
  if (typeof link !== 'object' || link === null || !('rel' in link) || !('href' in link)) return false
  return typeof link.rel === 'string' && typeof link.href === 'string'
}
