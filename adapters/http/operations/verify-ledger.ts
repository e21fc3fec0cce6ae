import type { ProvingLedger } from '../../../ports/driving/proving-ledger.ts'
import type { Fault } from '../../../src/domain/credits/found-state.ts'
import type { components } from '../generated/contract.ts'
import type { Operation } from '../operation.ts'
import { fromBigint } from '../translate.ts'

/** GET /v1/control/ledger/verify */
export function makeVerifyLedger(proving: ProvingLedger): Operation<'verifyLedger'> {
  return async ({ query }) => {
    const { accounts, entries, seconds, headsChecked, fault } = await proving.verify({ accountId: query.account_id ?? null, heads: null })
    const body = { ok: fault === null, accounts, entries, seconds, heads_checked: headsChecked, fault: fault && toFault(fault) }
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body }
  }
}

const toFault = ({ accountId, seq, entryId, rule, message }: Fault): components['schemas']['LedgerFault'] => ({
  ...{ account_id: accountId, seq: seq === null ? null : fromBigint(seq), entry_id: entryId, rule, message },
})
