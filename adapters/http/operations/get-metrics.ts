import type { MetricsReport } from '../../../ports/driven/metrics.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Authenticator } from '../auth/authenticator.ts'
import type { Operation } from '../operation.ts'

interface Needs {
  readonly metrics: MetricsReport
  readonly authenticator: Authenticator
}

/** GET /metrics: for whoever has the metrics token or, where there is none, from this machine alone. */
export function makeGetMetrics({ metrics, authenticator }: Needs): Operation<'getMetrics'> {
  return async ({ headers, peerAddress }) => {
    if (!authenticator.mayReadMetrics({ headers, peerAddress })) {
      throw new BillingError(
        'UNAUTHENTICATED',
        'Cannot show the metrics: their token is needed, or a connection from this machine where there is none',
      )
    }
    const { contentType, body } = await metrics.expose()
    return { status: 200, headers: { 'Content-Type': contentType }, body }
  }
}
