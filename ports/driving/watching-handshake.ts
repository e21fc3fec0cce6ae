import type { EnrolmentProposal } from '../../src/domain/accounts/enrolment-proposal.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { OpenFindings } from '../driven/findings.ts'
import type { HandshakeRecord, SeenKey, TypeCounts } from '../driven/handshake-monitor.ts'

export interface SourceReport {
  readonly source: string
  readonly lastAt: Instant
  /** It used to tell something, and has stopped. */
  readonly isSilent: boolean
  readonly counts: readonly TypeCounts[]
}

export interface HandshakeReport extends Pick<HandshakeRecord, 'unenrolledKeysTotal' | 'refusals' | 'outages'> {
  readonly asOf: Instant
  readonly openFindings: readonly OpenFindings[]
  readonly sources: readonly SourceReport[]
  readonly ignoredCalls: readonly TypeCounts[]
  readonly unenrolledKeys: readonly (SeenKey & { readonly enrolAs: EnrolmentProposal | null })[]
}

export interface WatchingHandshake {
  report(): Promise<HandshakeReport>
}
