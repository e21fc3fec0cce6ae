import type { Body } from '../support/api.ts'
import type { KnownAccount } from './account.ts'
import { askBatch } from './batch-stories.ts'
import { Misanswer } from './caller.ts'
import type { Actor } from './soak-world.ts'

/** An event as V1 tells it. */
export interface V1Event {
  readonly type: string
  readonly key: string
  readonly slot: number
  readonly payload: Body
}

/** An event about an account. */
export interface EventOfAccount {
  readonly account: KnownAccount
  readonly event: V1Event
}

const envelope = (accountKey: string, { type, key, payload }: V1Event): Body => ({
  ...{ source_system: 'v1', event_type: type, idempotency_key: key, external_account_key: accountKey, payload_json: payload },
})

/** Tells one event. */
export async function tellEvent({ caller, world }: Actor, account: KnownAccount, event: V1Event): Promise<void> {
  const { body } = await caller.ask({ kind: 'event', path: '/v1/billing/events', body: envelope(account.key, event), ends: [200, 201] })
  if (body['catalogued'] !== true || body['payload_valid'] !== true) throw new Misanswer(`an event that V1 sends: ${JSON.stringify(body)}`)
  world.slots.settle(event.slot, 'ONCE')
  account.events += 1
}

/** Tells events in one call. */
export async function tellEvents(actor: Actor, events: readonly EventOfAccount[]): Promise<void> {
  const items = events.map(({ account, event }) => envelope(account.key, event))
  const results = await askBatch(actor, { kind: 'event batch', path: '/v1/billing/events/batch', member: 'events', items })
  for (const [index, { account, event }] of events.entries()) {
    const { status, body } = results[index] ?? { status: 0, body: {} }
    if (status !== 200 && status !== 201) throw new Misanswer(`event ${event.key} of a batch: ${status} ${JSON.stringify(body)}`)
    actor.world.slots.settle(event.slot, 'ONCE')
    account.events += 1
  }
}
