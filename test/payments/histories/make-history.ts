import type { Flaw, History, Manner, Payment, Rail, Spend, Told } from './history.ts'
import { moneyBackOf } from './make-money-back.ts'
import { makeRandom } from './random.ts'
import type { Random } from './random.ts'

const minorDigits = { INR: 2, JPY: 0, KWD: 3 } as const

/** The history of a seed. */
export function makeHistory(seed: number): History {
  const random = makeRandom(seed)
  const rail = random.pick(['STRIPE', 'RAZORPAY'] as const)
  const purpose = random.weighted([[4, 'TOPUP'] as const, [1, 'INVOICE'] as const])
  const isTopUp = purpose === 'TOPUP'
  const currency = isTopUp ? random.weighted([[4, 'INR'] as const, [1, 'JPY'] as const, [1, 'KWD'] as const]) : 'INR'
  const credits = random.pick([20, 21, 100, 333, random.whole(20, 2_000)])
  const unitPrice = random.pick(['1', '7.5', '0.333333', '12.34', '99.999999', '0.05'])
  const amount = isTopUp ? priceOf(credits, unitPrice, minorDigits[currency]) : BigInt(random.whole(2, 500_000))
  const hasRival = !isTopUp && random.chance(0.25)
  const own = makePayments(random, { rail, amount, currency })
  const rival: Payment = { name: 'rival', flaw: null, amount, currency }
  const payments = hasRival ? [...own, rival] : own
  return {
    ...{ seed, rail, purpose, currency, amount, credits, unitPrice, hasRival, payments },
    opening: isTopUp ? random.pick([0, 0, random.whole(1, 500)]) : 0,
    invoice: isTopUp ? 'OPEN' : random.weighted([[7, 'OPEN'] as const, [1, 'PAID_BY_HAND'], [1, 'PART_PAID'], [1, 'VOID']]),
    paymentsNameOrder: random.chance(rail === 'STRIPE' ? 0.85 : 0.65),
    told: [...makeBefore(random, rail), ...payments.flatMap((payment) => makeLife(random, rail, payment)), ...makeEnd(random)],
    spends: isTopUp ? makeSpends(random, credits) : [],
    isCancelled: random.chance(0.08),
    appliedTo: random.chance(0.2) ? random.whole(1, 500) : null,
    manner: makeManner(random),
  }
}

/** Half-up to the currency's minor unit. */
export function priceOf(credits: number, unitPrice: string, digits: number): bigint {
  const [whole = '0', part = ''] = unitPrice.split('.')
  const millionths = BigInt(whole + part.padEnd(6, '0')) * BigInt(credits) * 10n ** BigInt(digits)
  return (millionths + 500_000n) / 1_000_000n
}

interface Asked {
  readonly rail: Rail
  readonly amount: bigint
  readonly currency: string
}

function makePayments(random: Random, asked: Asked): readonly Payment[] {
  const right = (name: 'a' | 'b'): Payment => ({ name, flaw: null, amount: asked.amount, currency: asked.currency })
  const wrong = (name: 'a' | 'b'): Payment => flawed(random, name, asked)
  return random.weighted<() => readonly Payment[]>([
    [10, () => []],
    [55, () => [right('a')]],
    [12, () => [wrong('a')]],
    [8, () => [right('a'), right('b')]],
    [10, () => [wrong('a'), right('b')]],
    [5, () => [wrong('a'), wrong('b')]],
  ])()
}

function flawed(random: Random, name: 'a' | 'b', { rail, amount, currency }: Asked): Payment {
  const flaws: readonly Flaw[] = ['AMOUNT', 'AMOUNT', 'CURRENCY', 'OTHER_LINK', 'OTHER_ORDER']
  const flaw = random.pick<Flaw>(rail === 'STRIPE' ? [...flaws, 'MODE'] : flaws)
  const off = amount > 1n && random.chance(0.5) ? -1n : 1n
  return { name, flaw, amount: flaw === 'AMOUNT' ? amount + off : amount, currency: flaw === 'CURRENCY' ? 'USD' : currency }
}

function makeBefore(random: Random, rail: Rail): readonly Told[] {
  if (!random.chance(0.2)) return []
  return [{ kind: 'FAILED', by: rail === 'STRIPE' && random.chance(0.5) ? 'LINK' : 'PAYMENT' }]
}

const makeEnd = (random: Random): readonly Told[] =>
  random.chance(0.15) ? [{ kind: 'EXPIRED', by: random.pick(['TIME', 'HAND'] as const) }] : []

/** What is told of a payment: first that it is paid, by some of the events; then what of the money went back. */
function makeLife(random: Random, rail: Rail, payment: Payment): readonly Told[] {
  const awaited: readonly Told[] = random.chance(0.2) ? [{ kind: 'AWAITED', payment }] : []
  const paid = makeTellings(random, payment).map((by): Told => ({ kind: 'PAID', payment, by }))
  const back = payment.name === 'rival' ? [] : moneyBackOf(random, rail, payment)
  // Of a few the payment itself is never told: only that its money went back.
  return [...awaited, ...(back.length > 0 && random.chance(0.04) ? [] : paid), ...back]
}

// What contradicts itself by its link is told by the link's own event: the others do not name the link.
function makeTellings(random: Random, { flaw, name }: Payment): readonly (0 | 1 | 2)[] {
  if (flaw === 'OTHER_LINK' || flaw === 'OTHER_ORDER') return [0]
  const all = random.shuffled([0, 1, 2] as const)
  return name === 'rival' ? all : all.slice(0, random.whole(1, 3))
}

const makeSpends = (random: Random, credits: number): readonly Spend[] =>
  Array.from({ length: random.pick([0, 0, 1, 2, 4]) }, () => {
    const amount = random.whole(1, Math.max(1, Math.ceil(credits * random.pick([0.2, 0.5, 1]))))
    const consumes = random.weighted<() => number | null>([
      [4, () => amount],
      [1, () => random.whole(1, amount)],
      [1, () => 0],
      [1, () => null],
    ])()
    return { amount, consumes }
  })

const makeManner = (random: Random): Manner => ({
  order: random.weighted([[3, 'AS_IT_WAS'] as const, [6, 'SHUFFLED'], [1, 'REVERSED']]),
  atOnce: random.pick([1, 2, 8] as const),
  repeats: random.pick([0, 2, 6]),
})
