import type { PaymentProvider } from '../../../ports/driven/payment-provider.ts'
import { BillingError } from '../../domain/errors.ts'
import type { ProviderName } from '../../domain/payments/order.ts'

/** The rails that are on. */
export type Rails = ReadonlyMap<ProviderName, PaymentProvider>

/** @throws {BillingError} RAIL_OFF */
export function railOf(rails: Rails, name: ProviderName): PaymentProvider {
  const rail = rails.get(name)
  if (rail === undefined) throw new BillingError('RAIL_OFF', `Cannot use ${name}: it has no keys here`, { provider: name })
  return rail
}

/** Who acts where a provider has told something. */
export const actorOf = (name: ProviderName): string => `provider:${name.toLowerCase()}`
