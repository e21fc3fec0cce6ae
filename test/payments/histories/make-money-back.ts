import type { DisputeState, Payment, Rail, RefundState, Told } from './history.ts'
import type { Random } from './random.ts'

/** Refunds that succeed, are lost on the way, or fail afterwards; and disputes with every end. Of some only a part is told. */
export function moneyBackOf(random: Random, rail: Rail, payment: Payment): readonly Told[] {
  const hasRefunds = random.chance(payment.flaw === null ? 0.55 : 0.3)
  const hasDisputes = random.chance(payment.flaw === null ? 0.3 : 0.1)
  return [...(hasRefunds ? refundsOf(random, rail, payment) : []), ...(hasDisputes ? disputesOf(random, rail, payment) : [])]
}

function refundsOf(random: Random, rail: Rail, payment: Payment): readonly Told[] {
  const told: Told[] = []
  let standing = 0n
  for (const [index, amount] of partsOf(random, payment.amount).entries()) {
    const refund = `r${index}`
    const tell = (state: RefundState, inAll: bigint | null): void =>
      void told.push({ kind: 'REFUND', payment, refund, amount, state, inAll })
    if (random.chance(0.4)) tell('PENDING', null)
    const fails = random.chance(0.25)
    standing += amount
    // Its own event may be lost, and then the sum is all that tells of it.
    if (random.chance(0.85)) tell('SUCCEEDED', rail === 'RAZORPAY' ? standing : null)
    if (rail === 'STRIPE' && random.chance(0.6)) told.push({ kind: 'IN_ALL', payment, amount: standing })
    if (!fails) continue
    standing -= amount
    tell('FAILED', null)
  }
  return told
}

/** The whole, or parts that together are at most the whole. */
function partsOf(random: Random, whole: bigint): readonly bigint[] {
  if (random.chance(0.35)) return [whole]
  const parts: bigint[] = []
  let left = whole
  for (let count = random.whole(1, 3); count > 0 && left > 0n; count -= 1) {
    const part = random.chance(0.2) ? left : (left * BigInt(random.whole(1, 999))) / 1_000n
    if (part === 0n) continue
    parts.push(part)
    left -= part
  }
  return parts
}

function disputesOf(random: Random, rail: Rail, payment: Payment): readonly Told[] {
  return Array.from({ length: random.weighted([[4, 1] as const, [1, 2]]) }, (_, index) => {
    const part = (payment.amount * BigInt(random.whole(1, 1_000))) / 1_000n
    const amount = random.chance(0.6) || part === 0n ? payment.amount : part
    const life = disputeLife(random, rail)
    const kept = life.filter(() => random.chance(0.75))
    return (kept.length === 0 ? life : kept).map((state, turn): Told => ({
      kind: 'DISPUTE',
      payment,
      dispute: `d${index}`,
      amount,
      state,
      turn,
    }))
  }).flat()
}

function disputeLife(random: Random, rail: Rail): readonly DisputeState[] {
  if (random.chance(0.15)) return ['INQUIRY', 'INQUIRY']
  const end = random.weighted<readonly DisputeState[]>([
    [2, []],
    [4, ['WON']],
    [4, ['LOST']],
    [2, ['CLOSED']],
    [1, ['LOST', 'WON']],
    [1, ['LOST', 'CLOSED']],
  ])
  // An inquiry may grow into a dispute.
  const before: readonly DisputeState[] = random.chance(0.2) ? ['INQUIRY'] : []
  return [...before, 'OPEN', ...(rail === 'STRIPE' ? (['OPEN'] as const) : []), ...end]
}
