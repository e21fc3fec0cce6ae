import type { ProvingLedger } from '../../../ports/driving/proving-ledger.ts'
import type { Operation } from '../operation.ts'
import { fromBigint, toTimestamp } from '../translate.ts'

/** GET /v1/control/ledger/heads */
export function makeGetLedgerHeads(proving: ProvingLedger): Operation<'getLedgerHeads'> {
  return async () => {
    const { asOf, items, digest, signature, publicKey } = await proving.heads()
    const body = {
      ...{ as_of: toTimestamp(asOf), accounts: items.length, digest, signature, public_key: publicKey },
      items: items.map(({ accountId, seq, hash }) => ({ account_id: accountId, seq: fromBigint(seq), hash })),
    }
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body }
  }
}
