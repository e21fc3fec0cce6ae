import type { ConsumeAction, EvidenceAccount, FoundDrift, ReleaseAction, ReserveAction } from './evidence.ts'
import { foundDrift } from './found-drift.ts'

/** A reservation that the ledger does not make; `refusal` is the code of its refusal, or why it ignores it. */
export function missingReservation(
  account: EvidenceAccount,
  { reference, idempotencyKey, about }: ReserveAction,
  refusal: string,
): FoundDrift {
  return foundDrift(account, reference, {
    ...{ kind: 'MISSING_RESERVATION', severity: about.isDelivered ? 'HIGH' : 'LOW' },
    evidence: { reason: refusal, idempotency_key: idempotencyKey, delivered: about.isDelivered, events: about.events },
    suggestedAction: remedies[refusal] ?? 'See whether the work is invoiced, or reserve by hand',
  })
}

const remedies: Readonly<Record<string, string>> = {
  INSUFFICIENT_CREDITS: 'Top the account up: the reservation is then made by itself',
  ACCOUNT_NOT_ACTIVE: 'Activate the account again: the reservation is then made by itself',
  BILLING_MODE_NOT_CREDIT: 'The account is billed in arrears by now: see that this work is invoiced',
}

/**
 * What settles a reservation, and the ledger does not let it: V1's key stands for another booking.
 *
 * @param refusal the code, or `KEY_USED_BEFORE` where the key's first booking was answered again
 */
export function refusedSettlement(account: EvidenceAccount, action: ConsumeAction | ReleaseAction, refusal: string): FoundDrift {
  const { kind, reference, idempotencyKey, reservationId } = action
  return foundDrift(account, reference, {
    ...{ kind: 'CONFLICTING_EVIDENCE', severity: 'HIGH' },
    evidence: { reason: refusal, action: kind, idempotency_key: idempotencyKey, reservation_id: reservationId },
    suggestedAction: `${kind === 'CONSUME' ? 'Consume' : 'Release'} the reservation by hand, under a key of its own`,
  })
}
