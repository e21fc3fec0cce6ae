import { eventsOf, paymentOf, signed } from '../e2e/provider-events.ts'
import type { Payable, ProviderEvents, RailName } from '../e2e/provider-events.ts'
import type { Body } from '../support/api.ts'
import { plainKey } from './keys.ts'
import type { Actor } from './soak-world.ts'

/** An order, and the number of the call that made it. */
export interface Ordered {
  readonly slot: number
  readonly body: Body
}

/** Makes an order, as an operator. */
export async function orderFor(
  { caller, world }: Actor,
  rail: RailName,
  { kind, path, terms }: { readonly kind: string; readonly path: string; readonly terms: Body },
): Promise<Ordered> {
  const slot = world.slots.take()
  const body = { ...terms, provider: rail, idempotency_key: plainKey(slot) }
  const said = await caller.ask({ kind, as: 'operator', path, body, ends: [200, 201] })
  world.slots.settle(slot, 'ONCE')
  world.slots.become(slot, 'PENDING')
  return { slot, body: said.body }
}

/** What the payer does at the provider, and what that tells of it. */
export function payThere({ world }: Actor, rail: RailName, order: Body): { readonly what: Payable; readonly events: ProviderEvents } {
  const paymentId = world.providers.pay(rail, String(order['provider_order_id']))
  return { what: { ...paymentOf(order), paymentId }, events: eventsOf[rail] }
}

/** Brings events to the doors of both processes, in any order and at once. Settled when all are kept. */
export async function deliverAll({ caller, random }: Actor, rail: RailName, events: readonly string[]): Promise<void> {
  await Promise.all(
    random.shuffled(events).map((text) => {
      const { body, headers } = signed(rail, text)
      return caller.ask({
        ...{ kind: 'webhook', path: `/v1/payments/webhooks/${rail}`, body: String(body), as: headers, ends: [200] },
        identity: (answer) => String(answer['event_id']),
      })
    }),
  )
}
