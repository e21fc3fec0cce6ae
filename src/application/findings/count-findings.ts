import type { Findings } from '../../../ports/driven/findings.ts'
import type { FindingMetrics } from '../../../ports/driven/metrics.ts'

interface Needs {
  readonly findings: Pick<Findings, 'counts'>
  readonly metrics: FindingMetrics
}

/**
 * Makes the act that tells the metrics how many findings are open: by the minute, whoever opened and closed them, and not by a query for
 * each reading of the metrics.
 */
export function makeCountFindings({ findings, metrics }: Needs): () => Promise<void> {
  return async () => metrics.setOpenFindings(await findings.counts())
}
