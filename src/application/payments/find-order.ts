import type { PaymentOrders } from '../../../ports/driven/payment-store.ts'
import type { Payer } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import type { PaymentOrder } from '../../domain/payments/order.ts'

/** @throws {BillingError} PAYMENT_ORDER_NOT_FOUND, of another tenant's, too, where a portal asks */
export async function findOrder(orders: Pick<PaymentOrders, 'find'>, orderId: string, caller?: Payer): Promise<PaymentOrder> {
  const order = await orders.find(orderId)
  if (order === null || (caller?.kind === 'PORTAL' && order.tenantId !== caller.tenantId))
    throw new BillingError('PAYMENT_ORDER_NOT_FOUND', `Cannot find payment order ${orderId}`)
  return order
}
