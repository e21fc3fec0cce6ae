import type { Clock } from '../../ports/driven/clock.ts'
import type { Paying, SteeringPayments, TakingDeliveries } from '../../ports/driving/paying.ts'
import type { Operations } from './operation.ts'
import { makeApplyPaymentEvent } from './operations/apply-payment-event.ts'
import { makeApplyUnappliedPayment } from './operations/apply-unapplied-payment.ts'
import { makeCancelPaymentOrder } from './operations/cancel-payment-order.ts'
import { makeCreateCheckoutLink } from './operations/create-checkout-link.ts'
import { makeCreateTopup } from './operations/create-topup.ts'
import { makeGetPaymentOrder } from './operations/get-payment-order.ts'
import { makeListPaymentEvents } from './operations/list-payment-events.ts'
import { makeListPaymentOrders } from './operations/list-payment-orders.ts'
import { makeListUnappliedPayments } from './operations/list-unapplied-payments.ts'
import { makeReceiveWebhook } from './operations/receive-webhook.ts'
import { makeReconcilePayments } from './operations/reconcile-payments.ts'
import { makeRefundPaymentOrder } from './operations/refund-payment-order.ts'
import { makeRefundUnappliedPayment } from './operations/refund-unapplied-payment.ts'

interface Needs {
  readonly paying: Paying
  readonly deliveries: TakingDeliveries
  readonly steeringPayments: SteeringPayments
  readonly clock: Clock
}

/** The operations on money in. That none is missing, `makeOperations` says. */
export const makePaymentOperations = ({ paying, deliveries, steeringPayments, clock }: Needs) =>
  ({
    createCheckoutLink: makeCreateCheckoutLink(paying),
    createTopup: makeCreateTopup(paying),
    getPaymentOrder: makeGetPaymentOrder(paying),
    cancelPaymentOrder: makeCancelPaymentOrder(paying),
    refundPaymentOrder: makeRefundPaymentOrder(paying),
    receiveStripeWebhook: makeReceiveWebhook('STRIPE', { deliveries, clock }),
    receiveRazorpayWebhook: makeReceiveWebhook('RAZORPAY', { deliveries, clock }),
    listPaymentOrders: makeListPaymentOrders(paying),
    listPaymentEvents: makeListPaymentEvents(steeringPayments),
    applyPaymentEvent: makeApplyPaymentEvent(steeringPayments),
    listUnappliedPayments: makeListUnappliedPayments(steeringPayments),
    applyUnappliedPayment: makeApplyUnappliedPayment(steeringPayments),
    refundUnappliedPayment: makeRefundUnappliedPayment(steeringPayments),
    reconcilePayments: makeReconcilePayments(steeringPayments),
  }) satisfies Partial<Operations>
