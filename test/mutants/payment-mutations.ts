import type { Mutation } from './mutations.ts'

const domain = 'src/domain/payments'
const application = 'src/application/payments'
const unit = 'test/domain/payment-order.unit.test.ts'

/** Faults that payments are known for. */
export const paymentMutations: readonly Mutation[] = [
  {
    fault: 'a payment of another amount settles',
    file: `${domain}/settle.ts`,
    text: "if (isAmountOfOrder !== true && amount !== order.amount) return 'AMOUNT_DIFFERS'",
    becomes: '',
    test: unit,
    title: 'takes no payment off by one paisa',
  },
  {
    fault: "a test's payment settles a live order",
    file: `${domain}/settle.ts`,
    text: "if (isLive !== order.isLive) return 'MODE_DIFFERS'",
    becomes: '',
    test: unit,
    title: 'takes no payment of a test',
  },
  {
    fault: 'a cancelled order takes no late payment',
    file: `${domain}/settle.ts`,
    text: 'if (received.records.length === 0) return unchanged(order)',
    becomes: "if (received.records.length === 0 || order.status === 'CANCELLED') return unchanged(order)",
    test: unit,
    title: 'takes its payment though it is CANCELLED',
  },
  {
    fault: 'an expired order takes no payment of a kept delivery',
    file: `${domain}/settle.ts`,
    text: 'if (isPaid(order)) return unchanged(order)',
    becomes: "if (isPaid(order) || order.status === 'EXPIRED') return unchanged(order)",
    test: 'test/payments/kept-payment.unit.test.ts',
    title: 'is looked after at once where nobody would look at it any more',
  },
  {
    fault: 'an order that took a payment and does not say so yet is open',
    file: `${domain}/life.ts`,
    text: '!isPaid(order) && (order.status',
    becomes: '(order.status',
    test: 'test/payments/kept-payment.unit.test.ts',
    title: 'is open to nobody, and takes no other payment',
  },
  {
    fault: 'a refund that failed still counts',
    file: `${domain}/money-back.ts`,
    text: "all.filter(({ outcome }) => outcome !== 'FAILED')",
    becomes: 'all',
    test: 'test/domain/money-back.unit.test.ts',
    title: 'counts a refund from its beginning, and no more once it failed',
  },
  {
    fault: 'the sum of refunds is taken beside the refunds that it stands for',
    file: `${domain}/money-back.ts`,
    text: 'refundedInAll > named ? minusMinor(refundedInAll, named) : zeroMinor',
    becomes: 'refundedInAll',
    test: 'test/domain/money-back.unit.test.ts',
    title: 'takes what is refunded in all for a lower bound',
  },
  {
    fault: 'an older fold takes back',
    file: 'src/domain/credits/take-back.ts',
    text: 'if (facts <= lot.takenFacts)',
    becomes: 'if (facts < 0)',
    test: 'test/domain/take-back.unit.test.ts',
    title: 'does nothing for what was folded from fewer facts',
  },
  {
    fault: 'what moves nothing is not noted',
    file: 'src/domain/credits/turn.ts',
    text: 'this.#isNoted = true',
    becomes: '',
    test: 'test/ledger/take-back.int.test.ts',
    title: 'in the form single notes facts that move nothing, before it answers',
  },
  {
    fault: 'an append that was decided before later facts were noted is kept',
    file: 'adapters/postgres/ledger/append.sql',
    text: ' and t.taken_facts <= v.taken_facts',
    becomes: '',
    test: 'test/ledger/take-back-overtaken.int.test.ts',
    title: 'in the form single ends as the newer fold says where the older fold is overtaken by the newer, before its append',
  },
  {
    fault: 'a delivery is known by its id alone',
    file: 'adapters/postgres/migrations/0006-payments.sql',
    text: 'create unique index webhook_deliveries_signed',
    becomes: 'create index webhook_deliveries_signed',
    test: 'test/payments/payment-store.int.test.ts',
    title: 'is kept once, by its id and by what is signed',
  },
  {
    fault: 'what an order calls its own by metadata is believed against its link',
    file: `${application}/place-facts.ts`,
    text: 'if (others.length > 0 || speaksOfAnother)',
    becomes: 'if (speaksOfAnother && others.length > 9)',
    test: 'test/payments/place-facts.unit.test.ts',
    title: 'places nothing where the names are those of two orders',
  },
]
