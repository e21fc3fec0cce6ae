import type { Clock } from '../../../ports/driven/clock.ts'
import type { DeliveryAnswer, TakingDeliveries } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { ProviderName } from '../../../src/domain/payments/order.ts'
import { isDefect } from '../problem.ts'
import type { RawBody } from '../raw-body.ts'

interface Needs {
  readonly deliveries: TakingDeliveries
  readonly clock: Clock
}

/** POST /v1/payments/webhooks/stripe and /v1/payments/webhooks/razorpay */
export function makeReceiveWebhook(provider: ProviderName, { deliveries, clock }: Needs) {
  return async ({ body }: { readonly body: RawBody }) => {
    const receivedAt = clock.now()
    if (body.refusal !== null) {
      await deliveries.refuse({ provider, code: body.refusal.code, sizeBytes: body.sizeBytes })
      throw body.refusal
    }
    const { bytes, headers } = body
    const answer = await deliveries.take(provider, { body: bytes, headers, receivedAt }).catch((error: unknown) => {
      throw asToldToProvider(error, provider)
    })
    return { status: 200 as const, body: toReceipt(answer) }
  }
}

const toReceipt = ({ isDuplicate, deliveryId, isProcessed }: DeliveryAnswer) => ({
  ...{ ok: true as const, duplicate: isDuplicate, event_id: deliveryId, processed: isProcessed },
})

/** A provider is never told of a conflict, and of nothing that failed inside but that the delivery has to come again (contract 5). */
function asToldToProvider(error: unknown, provider: ProviderName): unknown {
  if (error instanceof BillingError && error.code === 'RAIL_OFF')
    return new BillingError('NOT_FOUND', `Cannot take webhooks of ${provider}: the rail is off here`)
  if (!isDefect(error)) return error
  return new BillingError('STORAGE_UNAVAILABLE', 'Cannot keep the webhook', {}, { cause: error })
}
