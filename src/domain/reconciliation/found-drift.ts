import type { Reference } from '../credits/reservation.ts'
import type { DriftKind, EvidenceAccount, FoundDrift } from './evidence.ts'

/** What a finding of reconciliation says, beside what follows from its subject. */
export type DriftTold = Pick<FoundDrift, 'kind' | 'severity' | 'suggestedAction'> & { readonly evidence: Readonly<Record<string, unknown>> }

/** One finding a kind and subject: what is found again is the same one, and what is not found any more closes. */
export const driftKey = (kind: DriftKind, accountId: string, { type, id }: Reference): string =>
  `${kind.toLowerCase()}:${accountId}:${encodeURIComponent(type)}:${encodeURIComponent(id)}`

const kinds: readonly DriftKind[] = ['MISSING_RESERVATION', 'CONFLICTING_EVIDENCE', 'STALE_RESERVATION', 'EVENT_GAP', 'EVENT_CONFLICT']

/** The keys of all findings that a subject can have, but for some kinds. */
export const driftKeysOf = (accountId: string, subject: Reference, except: readonly DriftKind[] = []): readonly string[] =>
  kinds.filter((kind) => !except.includes(kind)).map((kind) => driftKey(kind, accountId, subject))

/** A finding of one subject, with where an operator reads more. */
export function foundDrift({ accountId, externalKey }: EvidenceAccount, subject: Reference, told: DriftTold): FoundDrift {
  const { kind, severity, evidence, suggestedAction } = told
  const query = `account_id=${accountId}&ref_type=${encodeURIComponent(subject.type)}&ref_id=${encodeURIComponent(subject.id)}`
  return {
    ...{ key: driftKey(kind, accountId, subject), kind, severity, accountId, subject, suggestedAction },
    evidence: {
      ...{ external_key: externalKey, ref_type: subject.type, ref_id: subject.id },
      ...evidence,
      links: [
        { rel: 'timeline', href: `/v1/billing/timeline?${query}` },
        { rel: 'account', href: `/v1/control/accounts/${accountId}/status` },
      ],
    },
  }
}
