import type { OperationCall, OperationId } from '../support/contract-operations.ts'

type Cases = Readonly<Record<string, () => OperationCall>>

const noSuchJob = (act: string): Cases => ({ JOB_NOT_FOUND: () => ({ path: `/v1/control/jobs/none/${act}` }) })

/** What jobs are refused for. That one runs already is shown where one does: `jobs.e2e.test.ts`. */
export const jobCases: Readonly<Partial<Record<OperationId, Cases>>> = {
  listJobRuns: noSuchJob('runs'),
  runJob: noSuchJob('run'),
}
