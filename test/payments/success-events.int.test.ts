import { expect } from 'chai'
import { beginHistory } from './histories/begin-history.ts'
import type { History, Payment, Rail } from './histories/history.ts'
import { liveHistory, takenInProcess } from './histories/live-history.ts'
import { openObserver } from './histories/observe.ts'
import type { Observer } from './histories/observe.ts'
import { startPaymentsWorld } from './histories/payments-world.ts'
import type { PaymentsWorld } from './histories/payments-world.ts'
import { compareAll } from './histories/run-histories.ts'

type By = 0 | 1 | 2

/** The three, two or one of them, in every order: fifteen. */
function orderedSubsets(): readonly (readonly By[])[] {
  const longer = (subset: readonly By[]): readonly (readonly By[])[] => {
    const next = ([0, 1, 2] as const).filter((by) => !subset.includes(by)).map((by) => [...subset, by])
    return [...next, ...next.flatMap(longer)]
  }
  return longer([])
}

interface Case {
  readonly rail: Rail
  readonly purpose: 'TOPUP' | 'INVOICE'
  readonly paymentsNameOrder: boolean
  readonly subset: readonly By[]
}

function historyOf({ rail, purpose, paymentsNameOrder, subset }: Case, seed: number): History {
  const payment: Payment = { name: 'a', flaw: null, amount: 75_000n, currency: 'INR' }
  return {
    ...{ seed, rail, purpose, paymentsNameOrder, currency: 'INR', amount: 75_000n, credits: 100, unitPrice: '7.5', opening: 0 },
    ...{ invoice: 'OPEN', hasRival: false, payments: [payment], spends: [], isCancelled: false, appliedTo: null },
    told: subset.map((by) => ({ kind: 'PAID', payment, by })),
    manner: { order: 'AS_IT_WAS', atOnce: 1, repeats: 0 },
  }
}

const words: Readonly<Record<Rail, string>> = {
  STRIPE: 'checkout.session.completed, checkout.session.async_payment_succeeded and payment_intent.succeeded',
  RAZORPAY: 'payment_link.paid, order.paid and payment.captured',
}

describe('every ordered subset of the events of one payment', () => {
  let world: PaymentsWorld
  let observer: Observer
  before(async () => {
    world = await startPaymentsWorld()
    observer = openObserver(world.url)
  })
  after(async () => {
    await observer.close()
    await world.close()
  })

  for (const rail of ['STRIPE', 'RAZORPAY'] as const) {
    for (const purpose of ['TOPUP', 'INVOICE'] as const) {
      it(`settles ${purpose === 'TOPUP' ? 'a top-up' : 'an invoice'} once: ${words[rail]}`, async () => {
        const cases = orderedSubsets().flatMap((subset) =>
          [true, false].map((paymentsNameOrder): Case => ({ rail, purpose, paymentsNameOrder, subset })),
        )
        expect(cases).to.have.length(30)

        const seed = (rail === 'STRIPE' ? 1_000 : 2_000) + (purpose === 'TOPUP' ? 0 : 500)
        const lived = await Promise.all(
          cases.map(async (one, index) =>
            liveHistory(await beginHistory(historyOf(one, seed + index), world), world, takenInProcess(world)),
          ),
        )

        expect((await compareAll(lived, { world, observer }, new Map())).map(({ report }) => report)).to.deep.equal([])
        const { orders } = await observer.observe(lived)
        const settled = lived.filter(({ ids }) => orders.get(ids.own.orderId)?.is_settled === true).length
        // Without our order's id a payment is placed by an event of its link: of Stripe's three two are such, of Razorpay's one.
        expect(settled).to.equal(15 + (rail === 'STRIPE' ? 14 : 11))
      })
    }
  }
})
