import type { ProvingLedger } from '../../../ports/driving/proving-ledger.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/control/ledger/export */
export function makeExportLedger(proving: ProvingLedger): Operation<'exportLedger'> {
  return ({ query }) => ({
    status: 200,
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
    body: proving.export(query.account_id ?? null),
  })
}
