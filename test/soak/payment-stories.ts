import { randomUUID } from 'node:crypto'
import type { Payable, ProviderEvents, RailName } from '../e2e/provider-events.ts'
import type { KnownAccount } from './account.ts'
import { plainKey } from './keys.ts'
import { deliverAll, orderFor, payThere } from './payment-calls.ts'
import type { Ordered } from './payment-calls.ts'
import type { Actor, Story } from './soak-world.ts'

/** The price of one credit, in minor units. */
const creditPrice = 100

interface Bought extends Ordered {
  readonly account: KnownAccount
  readonly rail: RailName
  readonly credits: number
  readonly what: Payable
  readonly events: ProviderEvents
}

/** Credits are bought and paid for, told by several events in any order; of some the money goes back. */
export const topUp: Story = async (actor) => {
  const { random, world } = actor
  const rail = random.pick(['stripe', 'razorpay'] as const)
  const account = world.accounts.one('payer', random)
  const credits = random.whole(10, 100)
  const terms = { external_key: account.key, credits_amount: credits }
  const order = await orderFor(actor, rail, { kind: 'top-up', path: '/v1/payments/topup', terms })
  if (random.chance(0.1)) return // whoever thinks better of it
  const bought: Bought = { ...order, account, rail, credits, ...payThere(actor, rail, order.body) }
  const { events, what } = bought
  const before = random.chance(0.2) ? [random.chance(0.5) ? events.failed(what) : events.expired(what)] : []
  const paid = [...before, events.paid(what), events.paidAgain(what)]
  account.granted += credits
  world.slots.become(order.slot, 'PAID')

  const next = random.weighted([
    [6, 'keep'],
    [2, 'refund here'],
    [2, 'refund there'],
    [1, 'failed refund'],
    [1, 'dispute'],
  ] as const)
  if (next === 'refund there') return refundThere(actor, bought, paid)
  await deliverAll(actor, rail, paid)
  if (next === 'refund here') await refundHere(actor, bought)
  if (next === 'failed refund') await failRefund(actor, bought)
  if (next === 'dispute') await dispute(actor, bought)
}

/** How many credits' money goes back: now and then all. */
const share = ({ random }: Actor, { credits }: Bought): number => (random.chance(0.3) ? credits : random.whole(1, credits - 1))

function wentBack({ world }: Actor, { account, slot, credits }: Bought, taken: number): void {
  account.taken += taken
  world.slots.become(slot, taken === credits ? 'REFUNDED' : 'PARTIALLY_REFUNDED')
}

/** An operator gives money back. The payment has to be booked by then: a delivery is kept before it is. */
async function refundHere(actor: Actor, bought: Bought): Promise<void> {
  const { caller } = actor
  const part = share(actor, bought)
  const path = `/v1/payments/orders/${String(bought.body['id'])}/refund`
  const body = { amount: `${part}.00`, reason: 'too many', idempotency_key: plainKey(actor.world.slots.take()) }
  const identity = (answer: { readonly refund?: unknown }): string => String((answer.refund as { readonly id?: string } | undefined)?.id)
  const said = await caller.ask({ kind: 'refund', as: 'operator', path, body, ends: [200, 201, 409], identity })
  if (said.status !== 409) wentBack(actor, bought, part)
}

/** Money goes back at the provider: told by events that may come before that of the payment. */
async function refundThere(actor: Actor, bought: Bought, paid: readonly string[]): Promise<void> {
  const { rail, events, what } = bought
  const [id, part] = [`re_${randomUUID().replaceAll('-', '')}`, share(actor, bought)]
  const refund = (state: 'pending' | 'succeeded'): string => events.refund(what, { id, amount: part * creditPrice, state })
  wentBack(actor, bought, part)
  await deliverAll(actor, rail, [...paid, refund('pending'), refund('succeeded')])
}

/** A refund that failed at the provider: nothing went back. */
async function failRefund(actor: Actor, bought: Bought): Promise<void> {
  const { rail, events, what } = bought
  const [id, part] = [`re_${randomUUID().replaceAll('-', '')}`, share(actor, bought)]
  const refund = (state: 'pending' | 'succeeded' | 'failed'): string => events.refund(what, { id, amount: part * creditPrice, state })
  await deliverAll(actor, rail, [refund('pending'), refund('failed'), refund('succeeded')])
}

/** A payer disputes all of it: the credits are gone while it is open and where it is lost, and come back where it is won. */
async function dispute(actor: Actor, bought: Bought): Promise<void> {
  const { rail, events, what, account, slot, credits } = bought
  const isWon = actor.random.chance(0.5)
  const id = `dp_${randomUUID().replaceAll('-', '')}`
  const told = (state: 'open' | 'won' | 'lost'): string => events.dispute(what, { id, amount: credits * creditPrice, state })
  await deliverAll(actor, rail, [told('open'), told(isWon ? 'won' : 'lost')])
  if (isWon) return
  account.taken += credits
  actor.world.slots.become(slot, 'DISPUTED')
}
