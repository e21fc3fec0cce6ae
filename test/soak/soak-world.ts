import type { Random } from '../payments/histories/random.ts'
import type { Body } from '../support/api.ts'
import type { Accounts, KnownAccount } from './account.ts'
import type { Caller } from './caller.ts'
import { plainKey } from './keys.ts'
import type { Slots } from './slots.ts'
import type { Tally } from './tally.ts'

/** What a payer does at a provider. */
export interface PaidThere {
  /** Pays a link. @returns the payment as the provider calls it */
  pay(rail: 'stripe' | 'razorpay', linkId: string): string
}

/** What all callers of a soak share. */
export interface SoakWorld {
  readonly accounts: Accounts
  readonly slots: Slots
  readonly tally: Tally
  readonly providers: PaidThere
  /** The place that an issued invoice was told, by the number of its draft. */
  readonly places: Map<number, string>
  /** When the last of the credits that end have ended. */
  lastEnd: number
}

/** What one caller does has this at hand. */
export interface Actor {
  readonly world: SoakWorld
  readonly caller: Caller
  readonly random: Random
}

/** One thing that callers do: a handful of calls that belong together. */
export type Story = (actor: Actor) => Promise<void>

/** Gives credits to an account, as an operator. @returns whether they were taken, which those are not that have ended before */
export async function grant({ caller, world }: Actor, account: KnownAccount, terms: Body & { readonly amount: number }): Promise<boolean> {
  const slot = world.slots.take()
  const said = await caller.ask({
    ...{ kind: 'grant', as: 'operator', path: `/v1/control/accounts/${account.id}/credits/grant` },
    ...{ body: { reason: 'grant', ...terms, idempotency_key: plainKey(slot) }, ends: [200, 201, 422] },
  })
  const isGranted = said.status !== 422
  world.slots.settle(slot, isGranted ? 'ONCE' : 'NEVER')
  if (isGranted) account.granted += terms.amount
  return isGranted
}

/** Changes the policy of an account, as an operator; what is asked for must be another policy than it has. */
export async function changePolicy({ caller, world }: Actor, account: KnownAccount, policy: Body): Promise<void> {
  const key = plainKey(world.slots.take())
  await caller.ask({
    ...{ kind: 'policy', as: 'operator', method: 'PATCH', path: `/v1/control/accounts/${account.id}/policy`, ends: [200] },
    ...{ body: { ...policy, idempotency_key: key }, identity: (body) => String(body['account_id']) },
  })
  account.policies += 1
}
