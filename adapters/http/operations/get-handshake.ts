import type { TypeCounts } from '../../../ports/driven/handshake-monitor.ts'
import type { HandshakeReport, SourceReport, WatchingHandshake } from '../../../ports/driving/watching-handshake.ts'
import { toOpenFindings } from '../findings/to-finding.ts'
import type { components } from '../generated/contract.ts'
import type { Operation } from '../operation.ts'
import { toTimestamp } from '../translate.ts'

type Schemas = components['schemas']

/** GET /v1/control/handshake */
export function makeGetHandshake(watching: WatchingHandshake): Operation<'getHandshake'> {
  return async () => ({ status: 200, headers: { 'Cache-Control': 'no-store' }, body: toHandshake(await watching.report()) })
}

const toHandshake = (report: HandshakeReport): Schemas['Handshake'] => ({
  as_of: toTimestamp(report.asOf),
  sources: report.sources.map(toSource),
  ignored_calls: report.ignoredCalls.map(({ type, ignored, lastAt }) => ({
    event_type: type,
    calls: ignored,
    last_seen_at: toTimestamp(lastAt),
  })),
  unenrolled_keys_total: report.unenrolledKeysTotal,
  unenrolled_keys: report.unenrolledKeys.map(({ externalKey, events, firstAt, lastAt, enrolAs }) => ({
    external_key: externalKey,
    events,
    first_seen_at: toTimestamp(firstAt),
    last_seen_at: toTimestamp(lastAt),
    enroll_as: enrolAs && { account_type: enrolAs.accountType, display_name: enrolAs.displayName, billing_mode: enrolAs.billingMode },
  })),
  refusals: report.refusals.map((one) => ({
    id: one.refusalId,
    received_at: toTimestamp(one.receivedAt),
    source_system: one.source,
    event_type: one.type,
    code: one.code,
    detail: one.detail,
    size_bytes: one.sizeBytes,
    excerpt: one.excerpt,
    request_id: one.requestId,
  })),
  outages: report.outages.map(({ beganAt, endedAt, waited, refused }) => ({
    began_at: toTimestamp(beganAt),
    ended_at: toTimestamp(endedAt),
    waited,
    refused,
  })),
  open_findings: toOpenFindings(report.openFindings),
})

const toSource = ({ source, lastAt, isSilent, counts }: SourceReport): Schemas['HandshakeSource'] => ({
  source_system: source,
  last_seen_at: toTimestamp(lastAt),
  silent: isSilent,
  received: sumOf(counts, 'received'),
  refused: sumOf(counts, 'refused'),
  invalid: sumOf(counts, 'invalid'),
  uncatalogued: sumOf(
    counts.filter(({ isCatalogued }) => !isCatalogued),
    'received',
  ),
  events: counts.map(({ type, isCatalogued, lastAt: last, received, refused, invalid }) => ({
    event_type: type,
    catalogued: isCatalogued,
    last_seen_at: toTimestamp(last),
    received,
    refused,
    invalid,
  })),
})

const sumOf = (counts: readonly TypeCounts[], name: 'received' | 'refused' | 'invalid'): number =>
  counts.reduce((sum, one) => sum + one[name], 0)
