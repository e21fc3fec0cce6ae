import type { SteeringAccounts } from '../../../ports/driving/steering-accounts.ts'
import type { Operation } from '../operation.ts'
import { fromSent } from '../spending.ts'
import { toSteeredHeaders } from '../steering.ts'
import { fromEnum, fromReference, fromTimestamp, toAccountStatus } from '../translate.ts'

/** POST /v1/control/accounts/{account_id}/credits/grant */
export function makeGrantCredits(steering: SteeringAccounts): Operation<'grantCredits'> {
  return async (sent) => {
    const { amount, reason, expires_at, reverses_entry_id, metadata_json } = sent.body
    const steered = await steering.grantCredits({
      ...fromSent(sent),
      accountId: sent.path.account_id.toLowerCase(),
      amount: BigInt(amount),
      reason: fromEnum(reason),
      expiresAt: expires_at === undefined ? null : fromTimestamp(expires_at),
      reference: fromReference(sent.body),
      reversesEntryId: reverses_entry_id?.toLowerCase() ?? null,
      metadata: metadata_json === undefined ? null : JSON.stringify(metadata_json),
    })
    return { status: steered.replayed ? 200 : 201, headers: toSteeredHeaders(steered), body: toAccountStatus(steered) }
  }
}
