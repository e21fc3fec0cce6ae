import type { UnappliedPayment, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import { BillingError } from '../../domain/errors.ts'
import type { ProviderName } from '../../domain/payments/order.ts'

type Named = { readonly provider: ProviderName; readonly paymentId: string }

/** @throws {BillingError} UNAPPLIED_PAYMENT_NOT_FOUND */
export async function findPayment(unapplied: Pick<UnappliedPayments, 'find'>, { provider, paymentId }: Named): Promise<UnappliedPayment> {
  const payment = await unapplied.find(provider, paymentId)
  if (payment === null) throw new BillingError('UNAPPLIED_PAYMENT_NOT_FOUND', `Cannot find unapplied payment ${paymentId} of ${provider}`)
  return payment
}

export const alreadyClosed = ({ paymentId, state }: UnappliedPayment): BillingError =>
  new BillingError('UNAPPLIED_PAYMENT_CLOSED', `Cannot apply or refund payment ${paymentId}: it is ${state}`, { state })
