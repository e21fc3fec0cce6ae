import { createHash } from 'node:crypto'
import type { PaymentProvider, ProviderPayment } from '../../ports/driven/payment-provider.ts'
import type { SandboxLink, SandboxLinks } from '../../ports/driven/sandbox-links.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { sumOfMinor, toMoney } from '../../src/domain/money.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Deliver } from './deliver.ts'
import { toSandboxLink, toSandboxRequest } from './request.ts'
import { namesOf, toFacts, toOrder, toRefund } from './translate.ts'

interface Needs {
  /** Which rail it plays. */
  readonly rail: ProviderName
  readonly isProduction: boolean
  readonly publicBaseUrl: () => string
  readonly links: SandboxLinks
  readonly deliver: Deliver
  /** The played rail's own reader, with the sandbox's secret: what it signs is read as what the rail signs. */
  readonly readWebhook: PaymentProvider['readWebhook']
  readonly now: () => Instant
}

/** Plays a rail without a network: its pages and its webhooks are ours, and no money moves. */
export function makeSandboxProvider({ rail, isProduction, publicBaseUrl, links, deliver, readWebhook, now }: Needs): PaymentProvider {
  if (isProduction) throw new Error(`Cannot play ${rail} in production: its keys are missing`)
  return {
    name: rail,
    isLive: false,
    prepare: (order) => {
      if (rail === 'STRIPE' && countedOtherwise.has(order.currency))
        throw refused(`ask for ${order.currency}`, 'the sandbox does not play it')
      return toSandboxRequest(order)
    },
    create: async (request) => {
      const { linkId, expiresAt } = await links.add(toSandboxLink(request, { rail, now: now() }))
      return { providerOrderId: linkId, checkoutUrl: `${publicBaseUrl().replace(/\/+$/, '')}/sandbox/checkout/${linkId}`, expiresAt }
    },
    find: async (linkId) => {
      const link = await links.find(linkId)
      return link === null || link.rail !== rail ? null : toOrder(link, now())
    },
    close: async (linkId) => {
      const link = await links.change(linkId, (current) => (current.status === 'OPEN' ? { ...current, status: 'CANCELLED' } : current))
      if (link === null || link.rail !== rail) throw refused('close the payment link', 'the sandbox has none of that id')
      return toOrder(link, now())
    },
    refund: makeRefund({ links, deliver }),
    payments: (from, to) => listPayments({ links, rail }, { from, to }),
    readWebhook,
  }
}

// Stripe counts these in other units than ISO 4217, and the sandbox does not.
const countedOtherwise = new Set(['UGX', 'ISK', 'MGA'])

const refused = (action: string, state: string) => new BillingError('PROVIDER_REFUSED', `Cannot ${action}: ${state}`)

function makeRefund({ links, deliver }: Pick<Needs, 'links' | 'deliver'>): PaymentProvider['refund'] {
  return async ({ paymentId, amount, key }) => {
    const paid = await links.findByPayment(paymentId)
    if (paid === null || paid.paidAt === null) throw refused('refund the payment', 'the sandbox knows of none')
    // The id follows from the key: the same key again is the same refund.
    const prefix = paid.rail === 'STRIPE' ? 're_' : 'rfnd_'
    const refundId = `${prefix}${createHash('sha256').update(`${paymentId}:${key}`).digest('hex').slice(0, 24)}`
    const link = await links.change(paid.linkId, (current) => withRefund(current, { refundId, amount }))
    const refund = link?.refunds.find((one) => one.refundId === refundId)
    if (link === null || refund === undefined) throw new Error(`the refund of ${paymentId} was not kept`)
    if (refund.amount !== amount) throw refused('refund the payment', 'its key belongs to a refund of another amount')
    await deliver(link, { kind: 'REFUNDED', refund })
    return toRefund(paymentId, refund)
  }
}

function withRefund(link: SandboxLink, refund: SandboxLink['refunds'][number]): SandboxLink {
  if (link.refunds.some(({ refundId }) => refundId === refund.refundId)) return link
  const refunds = [...link.refunds, refund]
  const all = sumOfMinor(refunds.map(({ amount }) => amount))
  if (all > link.amount) {
    const paid = toMoney(link.amount, link.currency)
    throw refused(`refund ${toMoney(refund.amount, link.currency)} ${link.currency}`, `it would be more than the ${paid} that was paid`)
  }
  return { ...link, refunds }
}

const pageSize = 100

async function* listPayments({ links, rail }: Pick<Needs, 'links' | 'rail'>, span: { readonly from: Instant; readonly to: Instant }) {
  const payments = (await links.paid(rail, span.from, span.to)).map(toPayment)
  for (let start = 0; start < payments.length; start += pageSize) yield payments.slice(start, start + pageSize)
}

const toPayment = (link: SandboxLink): ProviderPayment => ({
  paymentId: link.paymentId,
  names: namesOf(link),
  facts: toFacts(link),
  createdAt: link.paidAt ?? link.createdAt,
})
