import { expect } from 'chai'
import { makePlaceFacts } from '../../src/application/payments/place-facts.ts'
import type { OrderNames } from '../../ports/driven/payment-provider.ts'
import type { UnappliedPayment } from '../../ports/driven/payment-store.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { opened } from '../../src/domain/payments/life.ts'
import { nothingBack } from '../../src/domain/payments/money-back.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { today } from '../support/given.ts'

const anOrder = (orderId: string, says: Partial<PaymentOrder> = {}): PaymentOrder => ({
  ...opened({
    ...{ orderId, accountId: 'a1', tenantId: 't1', provider: 'STRIPE', isLive: false, purpose: 'TOPUP', amount: toMinor(500) },
    ...{ currency: 'INR', credits: toCredits(5), unitPrice: '1', serviceInvoiceId: null, reference: null, idempotencyKey: orderId },
    ...{ request: '{}', back: nothingBack, expiresAt: today, createdAt: today },
  }),
  ...says,
})
const named = (says: Partial<OrderNames>): OrderNames => ({
  ...{ providerOrderId: null, innerOrderId: null, orderId: null, paymentId: null },
  ...says,
})
const linkOf = (providerOrderId: string) => ({ providerOrderId, checkoutUrl: 'https://pay.test', expiresAt: today })

/** A place where names are known as said, and one payment has no place yet, where one is given. */
function placeWith(known: Readonly<Record<string, PaymentOrder>>, unapplied: Partial<UnappliedPayment> | null = null) {
  const orders = Object.values(known)
  return makePlaceFacts({
    orders: {
      find: async (orderId) => orders.find((order) => order.orderId === orderId) ?? null,
      findByNames: async (_provider, names) => [
        ...new Set(
          [names.providerOrderId, names.innerOrderId, names.orderId, names.paymentId].flatMap((name) =>
            name === null ? [] : (known[name] ?? []),
          ),
        ),
      ],
    },
    unapplied: { find: async () => unapplied as UnappliedPayment | null },
  })
}

describe('which order a fact speaks of', () => {
  const [first, second] = [anOrder('o1', { link: linkOf('cs_1') }), anOrder('o2', { link: linkOf('cs_2') })]

  it('is the one that all its names are those of', async () => {
    const place = placeWith({ cs_1: first, o1: first })
    expect(await place.byNames('STRIPE', named({ providerOrderId: 'cs_1', orderId: 'O1', paymentId: 'pi_1' }))).to.deep.equal({
      order: first,
    })
    expect(await place.byNames('STRIPE', named({ orderId: 'o1' }))).to.deep.equal({ order: first })
  })

  it('places nothing where the names are those of two orders', async () => {
    const place = placeWith({ cs_1: first, order_2: second })
    const found = await place.byNames('STRIPE', named({ providerOrderId: 'cs_1', innerOrderId: 'order_2' }))
    expect(found).to.deep.equal({ reason: 'NAMES_DISAGREE', among: [first, second] })
  })

  it('places nothing where the metadata names another order, known or not', async () => {
    const place = placeWith({ cs_1: first, o2: second })
    for (const orderId of ['o2', 'o3'])
      expect(await place.byNames('STRIPE', named({ providerOrderId: 'cs_1', orderId }))).to.include({ reason: 'NAMES_DISAGREE' })
  })

  it('places nothing where a link that is nobody’s names an order that has another', async () => {
    const place = placeWith({ o1: first })
    expect(await place.byNames('STRIPE', named({ providerOrderId: 'cs_9', orderId: 'o1' }))).to.include({ reason: 'NAMES_DISAGREE' })
    const unlinked = anOrder('o1')
    expect(await placeWith({ o1: unlinked }).byNames('STRIPE', named({ providerOrderId: 'cs_9', orderId: 'o1' }))).to.deep.equal({
      order: unlinked,
    })
  })

  it('is nobody where no name is known', async () => {
    expect(await placeWith({}).byNames('STRIPE', named({ paymentId: 'pi_1' }))).to.deep.equal({ reason: 'ORDER_UNKNOWN', among: [] })
  })

  it('is the one that was made to apply the payment, whatever the event says besides', async () => {
    const applied = anOrder('o3', { request: '', providerPaymentId: 'pi_1' })
    const place = placeWith({ cs_1: first, pi_1: applied })
    expect(await place.byNames('STRIPE', named({ providerOrderId: 'cs_1', paymentId: 'pi_1' }))).to.deep.equal({ order: applied })
  })

  it('is, of money that goes back, the one that took the payment; or the one that it was applied by', async () => {
    const taker = anOrder('o1', { providerPaymentId: 'pi_1' })
    const held = anOrder('o1', { providerPaymentId: 'pi_1', heldBack: 'INVOICE_TAKES_NO_MORE' })
    const applied = anOrder('o3', { request: '', providerPaymentId: 'pi_1' })
    expect(await placeWith({ pi_1: taker }).byPayment('STRIPE', named({}), 'pi_1')).to.equal(taker)
    expect(await placeWith({ pi_1: held }).byPayment('STRIPE', named({}), 'pi_1')).to.equal(held)
    expect(await placeWith({ pi_1: held, o3: applied }, { appliedOrderId: 'o3' }).byPayment('STRIPE', named({}), 'pi_1')).to.equal(applied)
    expect(await placeWith({ cs_1: first }).byPayment('STRIPE', named({ providerOrderId: 'cs_1' }), 'pi_1')).to.equal(null)
  })
})
