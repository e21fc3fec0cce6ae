import { KnownAccount } from './account.ts'
import { reserve, settle } from './credit-calls.ts'
import { tellEvent } from './event-calls.ts'
import { plainKey } from './keys.ts'
import { changePolicy, grant } from './soak-world.ts'
import type { Story } from './soak-world.ts'

/** A partner who is told of before anybody knows him, is onboarded, gets credits, and uses some; some are suspended for a while. */
export const onboard: Story = async (actor) => {
  const { caller, random, world } = actor
  const slot = world.slots.take()
  const key = `v1:partner:soak-${slot}`
  const account = new KnownAccount('own', { id: '', key })
  const early = Array.from({ length: random.whole(0, 3) }, () => world.slots.take())
  const tell = (of: number) =>
    tellEvent(actor, account, {
      ...{ type: 'deliverables_released', key: `v1:deliverables_released:${of}`, slot: of },
      payload: {
        assignment_id: of,
        assignment_code: `VAL/${of}`,
        document_id: 1,
        deliverable_id: of,
        released_at: '2026-02-24T10:15:00+00:00',
      },
    })
  await Promise.all(early.map(tell))

  const names = { tenant_name: `Tenant ${slot}`, owner_email: `owner-${slot}@partner.test`, display_name: `Partner ${slot}` }
  const { body } = await caller.ask({
    ...{ kind: 'onboard', as: 'operator', path: '/v1/control/onboard', ends: [200, 201] },
    body: { ...names, account_type: 'external_associate', external_key: key },
  })
  const enrolled = Object.assign(new KnownAccount('own', { id: String(body['account_id']), key }), { events: account.events })
  world.accounts.add(enrolled)
  await grant(actor, enrolled, { amount: 20 })
  await changePolicy(actor, enrolled, { billing_mode: 'credit', payment_terms_days: random.whole(16, 90) })
  if (random.chance(0.3)) {
    for (const status of ['suspended', 'active']) {
      await caller.ask({
        ...{ kind: 'account status', as: 'operator', method: 'PATCH', path: `/v1/control/accounts/${enrolled.id}/status`, ends: [200] },
        body: { status, idempotency_key: plainKey(world.slots.take()) },
      })
      enrolled.statuses += 1
    }
  }
  const first = world.slots.take(2)
  const reference = { ref_type: 'report', ref_id: String(first) }
  const held = await reserve(actor, enrolled, { slot: first, key: plainKey(first), reference, amount: 3 })
  if (held !== null) await settle(actor, { op: 'consume', slot: first + 1, key: plainKey(first + 1), held, byId: true })
}

/** A policy that is changed to what it never was: each change is told once on the timeline. */
export const policy: Story = async (actor) => {
  const { random, world } = actor
  await changePolicy(actor, world.accounts.one(random.pick(['rich', 'poor', 'payer']), random), {
    low_balance_threshold: world.slots.take(),
  })
}
