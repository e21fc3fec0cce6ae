import type { OrderNames } from '../../../ports/driven/payment-provider.ts'
import { soundKey } from './sound-text.ts'

/** Whose a name is. */
export interface Claim {
  readonly name: string
  readonly order_id: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => uuid.test(text)

/** The names that an order may be known by. What claims to be our id has to look like one: else it might be somebody's payment. */
export function wantedNames({ providerOrderId, innerOrderId, orderId, paymentId }: OrderNames): readonly string[] {
  const ownId = orderId !== null && isUuid(orderId) ? orderId.toLowerCase() : null
  const said = [providerOrderId, innerOrderId, ownId, paymentId].filter((name) => name !== null)
  return said.filter((name) => name !== '').map((name) => soundKey(name))
}

/** As they are claimed, each once. */
export const claimedNames = (names: readonly string[]): readonly string[] => [...new Set(names.map((name) => soundKey(name)))]
