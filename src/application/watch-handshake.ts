import type { Clock } from '../../ports/driven/clock.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { HandshakeMonitor, TypeCounts } from '../../ports/driven/handshake-monitor.ts'
import type { SourceReport, WatchingHandshake } from '../../ports/driving/watching-handshake.ts'
import { proposeEnrolment } from '../domain/accounts/enrolment-proposal.ts'
import { later } from '../domain/time.ts'
import type { Instant, Milliseconds } from '../domain/time.ts'

interface Needs {
  readonly monitor: HandshakeMonitor
  readonly findings: Pick<Findings, 'counts'>
  readonly clock: Clock
  /** A source that told something, and then nothing for so long, is silent. */
  readonly silence: Milliseconds
}

/** Tells how the handshake goes: V1 fails open, so nobody else notices when it stops telling. */
export function makeWatchHandshake({ monitor, findings, clock, silence }: Needs): WatchingHandshake {
  function toSource(source: string, counts: readonly TypeCounts[], now: Instant): SourceReport {
    const lastAt = counts.map((one) => one.lastAt).reduce((last, at) => (at > last ? at : last))
    return { source, lastAt, isSilent: later(lastAt, silence) <= now, counts }
  }

  return {
    report: async () => {
      const now = clock.now()
      const { counts, unenrolledKeys, ...rest } = await monitor.read(now)
      const openFindings = await findings.counts()
      const told = counts.filter(({ received, refused }) => received + refused > 0)
      return {
        ...rest,
        asOf: now,
        openFindings,
        sources: [...Map.groupBy(told, ({ source }) => source)].map(([source, of]) => toSource(source, of, now)),
        ignoredCalls: counts.filter(({ ignored }) => ignored > 0),
        unenrolledKeys: unenrolledKeys.map((key) => ({ ...key, enrolAs: proposeEnrolment(key.externalKey) })),
      }
    },
  }
}
