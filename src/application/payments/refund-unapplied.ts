import type { Clock } from '../../../ports/driven/clock.ts'
import type { PaymentOrders, UnappliedPayment, UnappliedPayments, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import { minusMinor, zeroMinor } from '../../domain/money.ts'
import type { Minor } from '../../domain/money.ts'
import { isMoneyBack, nothingBack, refundedOf, withFact } from '../../domain/payments/money-back.ts'
import { alreadyClosed, findPayment } from './find-unapplied.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly orders: Pick<PaymentOrders, 'find'>
  readonly inbox: Pick<WebhookInbox, 'waitingFor'>
  readonly unapplied: UnappliedPayments
  readonly rails: Rails
  readonly findings: KeepFindings
  readonly clock: Clock
}

/**
 * Gives an unapplied payment back: it is kept that this is under way before the provider is asked, so that nobody applies it meanwhile, and
 * the same call again, after a crash or a time-out, is the same refund.
 */
export function makeRefundUnapplied({ orders, inbox, unapplied, rails, findings, clock }: Needs): SteeringPayments['refundUnapplied'] {
  /** What of it is still here: some may have gone back at the provider. */
  async function leftOf({ provider, paymentId, orderId, amount }: UnappliedPayment): Promise<Minor> {
    const order = orderId === null ? null : await orders.find(orderId)
    const known = order?.providerPaymentId === paymentId ? order.back : nothingBack
    const waiting = await inbox.waitingFor(provider, paymentId)
    const gone = refundedOf(
      waiting
        .flatMap(({ facts }) => facts)
        .filter(isMoneyBack)
        .reduce(withFact, known),
    )
    return gone >= amount ? zeroMinor : minusMinor(amount, gone)
  }

  async function send({ provider, paymentId, currency }: UnappliedPayment, amount: Minor): Promise<void> {
    const fact = await railOf(rails, provider).refund({ paymentId, amount, currency, key: `unapplied:${paymentId}` })
    if (fact.kind === 'REFUND' && fact.outcome !== 'FAILED') return
    throw new BillingError('PROVIDER_REFUSED', `Cannot refund payment ${paymentId}: the refund failed at ${provider}`, { provider })
  }

  return async ({ provider, paymentId }) => {
    const payment = await findPayment(unapplied, { provider, paymentId })
    if (payment.state === 'REFUNDED') return { payment, replayed: true }
    railOf(rails, provider)
    const begun = await unapplied.beginRefund(payment)
    if (begun?.state !== 'REFUNDING') throw alreadyClosed(begun ?? payment)
    const left = await leftOf(begun)
    if (left > zeroMinor) {
      try {
        await send(begun, left)
      } catch (error) {
        // An answer: it was not given back, and is an operator's again. What nobody knows stays under way.
        if (error instanceof BillingError && error.code === 'PROVIDER_REFUSED') await unapplied.reopen(begun)
        throw error
      }
    }
    const after = await unapplied.close(begun, { state: 'REFUNDED' }, clock.now())
    if (after?.state !== 'REFUNDED') throw alreadyClosed(after ?? begun)
    await findings.close(findingKeys.payment(provider, paymentId))
    return { payment: after, replayed: false }
  }
}
