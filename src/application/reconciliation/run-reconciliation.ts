import type { ReconcileRequest, ReconcilingCredits } from '../../../ports/driving/reconciling.ts'
import type { RunJob } from '../jobs/job.ts'

const whatChanged: ReconcileRequest = {
  ...{ tenantId: null, accountId: null, referenceType: null, limit: null, timeoutMinutes: null, isDryRun: false, cursor: null },
}

/** Makes the job that looks at all that changed, run after run: one that is told to end leaves the rest to the next. */
export function makeRunReconciliation({ reconcile }: ReconcilingCredits): RunJob {
  return async ({ signal }) => {
    const did = { scanned: 0, booked: 0, refused: 0, found: 0 }
    let cursor: string | null = null
    do {
      const { scanned, actions, findings, nextCursor } = await reconcile({ ...whatChanged, cursor })
      did.scanned += scanned
      did.booked += actions.filter(({ outcome }) => outcome === 'BOOKED').length
      did.refused += actions.filter(({ outcome }) => outcome.startsWith('REFUSED')).length
      did.found += findings.length
      cursor = nextCursor
    } while (cursor !== null && !signal.aborted)
    return { did }
  }
}
