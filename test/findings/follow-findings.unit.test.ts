import { expect } from 'chai'
import type { Finding, FindingResolution } from '../../ports/driven/findings.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { makeCountFindings } from '../../src/application/findings/count-findings.ts'
import { makeFollowFindings } from '../../src/application/findings/follow-findings.ts'
import { at } from '../support/given.ts'

const now = at('2026-02-24T10:15:00Z')

const resolvedBy = (resolution: FindingResolution): Finding => ({
  ...{ findingId: 'f', key: 'k', kind: 'EVENT_GAP', severity: 'LOW', accountId: null, evidence: {}, suggestedAction: 'Look' },
  ...{ openedAt: now, lastSeenAt: now, timesSeen: 1, closedAt: now, resolution },
})

/** What an operator is told who resolves a finding that is kept so, and whether it was counted again. */
async function resolving(kept: { readonly finding: Finding; readonly changed: boolean } | null) {
  let counted = 0
  const findings = { find: async () => kept?.finding ?? null, list: () => expect.fail('it lists nothing'), resolve: async () => kept }
  const following = makeFollowFindings({ findings, clock: { now: () => now }, changed: () => (counted += 1) })
  const told = await following.resolve({ findingId: 'f', actor: 'operator:anna', reason: 'Known' }).then(
    ({ replayed }) => (replayed ? 'replayed' : 'resolved'),
    (error: Error) => error.message,
  )
  return [told, counted]
}

describe('an operator who resolves a finding', () => {
  it('closes it once, and is told the same again for the same reason', async () => {
    const finding = resolvedBy({ by: 'operator:anna', reason: 'Known', isByHand: true })

    expect(await resolving({ finding, changed: true })).to.deep.equal(['resolved', 1])
    expect(await resolving({ finding, changed: false })).to.deep.equal(['replayed', 0])
  })

  it('is refused where it is closed for another reason, or there is none', async () => {
    const byHand = resolvedBy({ by: 'operator:ben', reason: 'Paid in cash', isByHand: true })
    const byItself = resolvedBy({ by: 'job:reconcile', reason: null, isByHand: false })

    expect(await resolving({ finding: byHand, changed: false })).to.deep.equal([
      'Cannot resolve finding f: operator:ben resolved it for another reason',
      0,
    ])
    expect(await resolving({ finding: byItself, changed: false })).to.deep.equal(['Cannot resolve finding f: it closed itself', 0])
    expect(await resolving(null)).to.deep.equal(['Cannot find finding f', 0])
  })
})

describe('open findings, as the metrics have them', () => {
  it('are counted by kind and severity, and none once there are none', async () => {
    const metrics = makePrometheusMetrics()
    let open = 3
    const counts = async () => (open === 0 ? [] : [{ kind: 'EVENT_GAP', severity: 'LOW', open } as const])
    const count = makeCountFindings({ findings: { counts }, metrics })
    const told = async () => (await metrics.expose()).body.split('\n').filter((line) => line.startsWith('billing_findings_open'))

    expect(await told()).to.deep.equal([])
    await count()
    expect(await told()).to.deep.equal(['billing_findings_open{kind="EVENT_GAP",severity="LOW"} 3'])
    open = 0
    await count()
    expect(await told()).to.deep.equal(['billing_findings_open{kind="EVENT_GAP",severity="LOW"} 0'])
  })
})
