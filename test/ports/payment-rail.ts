import type { PayableOrder, PaymentProvider, ProviderPayment, RawDelivery } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toMinor } from '../../src/domain/money.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import type { Fault } from '../providers/fake-server.ts'

/** What lies between us and a provider. */
export interface Network {
  fail(...faults: readonly Fault[]): void
  failAlways(fault: Fault | null): void
  /** What has reached the provider. */
  readonly asked: readonly unknown[]
}

/** A provider, and the world behind it. */
export interface Rail {
  readonly provider: PaymentProvider
  /** Pays an open link. @returns the payment's id */
  pay(providerOrderId: string): Promise<string>
  /** How many links of an order could be paid. */
  payable(orderId: string): Promise<number>
  /** Null where there is none that could fail. */
  readonly network: Network | null
  /** Recorded deliveries, properly signed, each with the facts that it tells. */
  readonly deliveries: readonly { readonly title: string; readonly delivery: RawDelivery; readonly facts: readonly unknown[] }[]
  stop(): Promise<void>
}

/** After how long the breaker of a rail under test lets a call through again. */
export const halfOpenAfterMs = 100
/** How long a call of a rail under test waits. */
export const patienceMs = 250

export const railNow = toInstant(1_795_300_000_000)

const orderNumber = { last: 0 }

export function anOrder(change: Partial<PayableOrder> = {}): PayableOrder {
  orderNumber.last += 1
  return {
    orderId: `018f0000-0000-7000-8000-${String(orderNumber.last).padStart(12, '0')}`,
    amount: toMinor(50_000),
    currency: 'INR',
    description: '500 credits',
    expiresAt: later(railNow, minutes(60)),
    returnUrl: 'https://studio.test/back',
    ...change,
  }
}

export const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return 'none'
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
}

export async function collected(pages: AsyncIterable<readonly ProviderPayment[]>): Promise<readonly (readonly ProviderPayment[])[]> {
  const all = []
  for await (const page of pages) all.push(page)
  return all
}

export interface WithPaid {
  readonly rail: () => Rail
  readonly paidLink: () => Promise<{
    readonly order: PayableOrder
    readonly link: { readonly providerOrderId: string }
    readonly paymentId: string
  }>
}
