import type { Group } from './account.ts'
import { Misanswer } from './caller.ts'
import { reserve, settle } from './credit-calls.ts'
import type { Held, Settle } from './credit-calls.ts'
import { commissionCalls, commissionSlots, plainKey, v1Keys } from './keys.ts'
import { grant } from './soak-world.ts'
import type { Actor, Story } from './soak-world.ts'
import { tellEvent } from './event-calls.ts'

/** A commission as V1 has it: accepted, reserved, delivered, consumed; some went back for information first, some are delivered twice. */
export const commission: Story = async (actor) => {
  const { random, world } = actor
  const account = world.accounts.one('rich', random)
  const first = world.slots.take(commissionSlots)
  const at = (call: keyof typeof commissionCalls): number => first + commissionCalls[call]
  const assignment = { assignment_id: first, assignment_code: `VAL/${first}` }
  const reference = { ref_type: 'commission_request', ref_id: String(first) }
  const wentBack = random.chance(0.1)
  if (wentBack) {
    const payload = { commission_request_id: first, status: 'NEEDS_INFO', decision_reason: 'क्षेत्रफल?' }
    await tellEvent(actor, account, { type: 'commission_cancelled', key: v1Keys.cancelled(first), slot: at('cancelled'), payload })
    const body = { external_key: account.key, ...reference, idempotency_key: v1Keys.release(first) }
    await actor.caller.ask({ kind: 'release', path: '/v1/billing/credits/release', body, ends: [200] })
    world.slots.settle(at('release'), 'IGNORED')
    account.ignored += 1
  }

  const accepted = { commission_request_id: first, ...assignment, fees: random.chance(0.5) ? '2500.00' : null }
  await tellEvent(actor, account, { type: 'work_accepted', key: v1Keys.accepted(first), slot: at('accepted'), payload: accepted })
  const held = await reserve(actor, account, { slot: at('reserve'), key: v1Keys.reserve(first), reference, amount: 1 })
  if (held === null) throw new Misanswer(`an account that lacks nothing could not reserve: ${account.key}`)
  if (random.chance(0.05)) return
  const deliver = async (slot: number, consumeSlot: number) => {
    const released = { ...assignment, document_id: slot, deliverable_id: slot, released_at: '2026-02-24T10:15:00.123456+00:00' }
    await tellEvent(actor, account, { type: 'deliverables_released', key: v1Keys.released(slot), slot, payload: released })
    return settle(actor, { op: 'consume', slot: consumeSlot, key: v1Keys.consume(slot), held, byId: false })
  }
  await deliver(at('deliverable'), at('consume'))
  if (random.chance(0.1)) await deliver(at('secondDeliverable'), at('secondConsume'))
}

/** Reserves some credits of an account of the group, by keys of ours. */
async function reserveSome(actor: Actor, group: Group): Promise<Held | null> {
  const slot = actor.world.slots.take()
  const reference = { ref_type: 'report', ref_id: String(slot) }
  const amount = actor.random.whole(1, 5)
  return reserve(actor, actor.world.accounts.one(group, actor.random), { slot, key: plainKey(slot), reference, amount })
}

/** A settlement of all, or of a part where it consumes. */
function aSettle({ random, world }: Actor, held: Held, op: Settle['op']): Settle {
  const slot = world.slots.take()
  const amount = random.whole(1, held.amount)
  return { op, slot, key: plainKey(slot), held, byId: random.chance(0.5), ...(random.chance(0.5) && { amount }) }
}

/** Credits are reserved and used in part, given back or left; where there are few, some are refused. */
export const spend: Story = async (actor) => {
  const { random } = actor
  const held = await reserveSome(actor, random.pick(['rich', 'poor', 'poor', 'payer']))
  if (held === null || random.chance(0.1)) return
  await settle(actor, aSettle(actor, held, random.chance(0.7) ? 'consume' : 'release'))
}

/** A reservation that is consumed and released at one instant: one of the two is refused. */
export const race: Story = async (actor) => {
  const held = await reserveSome(actor, 'rich')
  if (held === null) return
  const ends = (['consume', 'release'] as const).map((op) => ({ ...aSettle(actor, held, op), byId: true }))
  const outcomes = await Promise.all(ends.map((end) => settle(actor, end)))
  if (outcomes.toSorted().join() !== 'DONE,REFUSED') throw new Misanswer(`${held.id} was consumed and released: ${outcomes.join()}`)
}

/** A call for an account that spends no credits, which is ignored. */
export const ignored: Story = async (actor) => {
  await reserveSome(actor, 'postpaid')
}

/** Credits that end in some seconds: some are used before, and what is given back after ends at once. */
export const fade: Story = async (actor) => {
  const { random, world } = actor
  const ends = Date.now() + random.whole(4_000, 12_000)
  world.lastEnd = Math.max(world.lastEnd, ends)
  const account = world.accounts.one('fading', random)
  const isGranted = await grant(actor, account, { amount: random.whole(1, 20), expires_at: new Date(ends).toISOString() })
  if (!isGranted || random.chance(0.4)) return
  const held = await reserveSome(actor, 'fading')
  if (held !== null) await settle(actor, aSettle(actor, held, random.chance(0.5) ? 'consume' : 'release'))
}

/** A reservation that ends after a minute, unless it is consumed before. */
export const end: Story = async (actor) => {
  const { random, world } = actor
  const held = await reserveSome(actor, 'brief')
  if (held === null) return
  const outcome = random.chance(0.5) ? await settle(actor, aSettle(actor, held, 'consume')) : 'REFUSED'
  if (outcome === 'DONE') return
  held.account.held -= held.amount
  world.slots.become(held.slot, 'ENDING')
}

/** Credits that an operator gives to an account that often lacks them. */
export const give: Story = async (actor) => {
  const { random, world } = actor
  await grant(actor, world.accounts.one('poor', random), { amount: random.whole(1, 8) })
}
