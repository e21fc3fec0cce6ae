import type { Clock } from '../../../ports/driven/clock.ts'
import type { Finding, Findings } from '../../../ports/driven/findings.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { UnappliedPayment, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import { toMoney } from '../../domain/money.ts'
import type { NoPlace, ProviderName } from '../../domain/payments/order.ts'

interface Needs {
  readonly findings: Pick<Findings, 'open' | 'close'>
  readonly unapplied: UnappliedPayments
  readonly ids: Ids
  readonly clock: Clock
}

type Told = Pick<Finding, 'key' | 'kind' | 'severity' | 'accountId' | 'evidence' | 'suggestedAction'>

/** Who closes what closes itself, whichever call or job it is that finds it mended. */
const by = 'job:payments'

/** The keys under which the same drift is one finding. */
export const findingKeys = {
  payment: (provider: ProviderName, paymentId: string): string => `payment:${provider}:${paymentId}`,
  /** What comparing with the provider found: it closes itself when they agree. */
  difference: (provider: ProviderName, paymentId: string): string => `difference:${provider}:${paymentId}`,
  event: (provider: ProviderName, subject: string): string => `event:${provider}:${subject}`,
  order: (orderId: string): string => `order:${orderId}`,
  moneyBack: (orderId: string): string => `invoice_money_back:${orderId}`,
}

interface Link {
  readonly rel: string
  readonly href: string
}

/** Where an operator reads more, from what the evidence names. */
function linksOf({ kind, accountId, evidence }: Told): readonly Link[] {
  const { order_id: orderId, provider } = evidence
  const links: Link[] = []
  if (accountId !== null) links.push({ rel: 'account', href: `/v1/control/accounts/${accountId}/status` })
  if (typeof orderId === 'string') links.push({ rel: 'payment_order', href: `/v1/payments/orders/${orderId}` })
  if (typeof provider !== 'string') return links
  const of = `provider=${provider.toLowerCase()}`
  if (kind === 'UNAPPLIED_PAYMENT') links.push({ rel: 'unapplied_payments', href: `/v1/control/payments/unapplied?${of}&state=open` })
  if (kind === 'UNPLACED_EVENT') links.push({ rel: 'payment_events', href: `/v1/control/payments/events?${of}&state=quarantined` })
  if (kind === 'DEAD_EVENT') links.push({ rel: 'payment_events', href: `/v1/control/payments/events?${of}&state=dead` })
  return links
}

/** Opens and closes what operators have to look at. */
export function makeKeepFindings({ findings, unapplied, ids, clock }: Needs) {
  const close = (key: string): Promise<void> => findings.close(key, clock.now(), by)
  const open = (told: Told): Promise<void> =>
    findings.open({ ...told, evidence: { ...told.evidence, links: linksOf(told) }, findingId: ids.next(), openedAt: clock.now() })

  return {
    open,
    close,

    /**
     * Money that is here and has no place: kept as an unapplied payment, with a finding until it is closed.
     *
     * @returns whether it was closed meanwhile, and its finding with it: whatever was found of the payment after that is to be told again
     */
    async holdBack(payment: Omit<UnappliedPayment, 'state' | 'appliedOrderId' | 'closedAt' | 'receivedAt'>): Promise<boolean> {
      const { provider, paymentId, amount, currency, reason, orderId, accountId } = payment
      const key = findingKeys.payment(provider, paymentId)
      const isOpen = async (): Promise<boolean> => (await unapplied.find(provider, paymentId))?.state === 'OPEN'
      await unapplied.keep({ ...payment, receivedAt: clock.now() })
      if (!(await isOpen())) return false
      await open({
        ...{ key, kind: 'UNAPPLIED_PAYMENT', severity: 'HIGH', accountId },
        evidence: { provider, payment_id: paymentId, amount: toMoney(amount, currency), currency, order_id: orderId, reason },
        suggestedAction: 'Apply the payment to an invoice or to an account, or refund it',
      })
      // Whoever closed it meanwhile found no finding to close.
      if (await isOpen()) return false
      await close(key)
      return true
    },

    /** It is booked by an order now: whoever came before may have found no place for it. */
    async booked({
      provider,
      paymentId,
      orderId,
    }: Pick<UnappliedPayment, 'provider' | 'paymentId'> & { readonly orderId: string }): Promise<void> {
      const closed = await unapplied.close({ provider, paymentId }, { state: 'APPLIED', orderId }, clock.now())
      if (closed !== null) await close(findingKeys.payment(provider, paymentId))
    },

    /** It was closed as given back, and a refund of it failed afterwards: the money is here again. */
    cameAgain: ({ provider, paymentId, accountId, amount, currency }: UnappliedPayment): Promise<void> =>
      open({
        ...{ key: findingKeys.payment(provider, paymentId), kind: 'PROVIDER_MISMATCH', severity: 'HIGH', accountId },
        evidence: { provider, payment_id: paymentId, amount: toMoney(amount, currency), currency, reason: 'REFUND_FAILED' },
        suggestedAction: 'A refund failed after the payment was closed as refunded: refund it again at the provider',
      }),

    /** A payment that cannot be ours to book: of the other mode, or claimed by two orders. */
    differs: (
      about: { readonly provider: ProviderName; readonly paymentId: string; readonly accountId: string | null },
      evidence: { readonly reason: NoPlace } & Finding['evidence'],
    ): Promise<void> =>
      open({
        ...{ key: findingKeys.payment(about.provider, about.paymentId), kind: 'PROVIDER_MISMATCH', severity: 'HIGH' },
        accountId: about.accountId,
        evidence: { provider: about.provider, payment_id: about.paymentId, ...evidence },
        suggestedAction: 'Look the payment up at the provider; nothing was booked for it here',
      }),
  }
}

export type KeepFindings = ReturnType<typeof makeKeepFindings>
