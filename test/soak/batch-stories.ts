import type { Body } from '../support/api.ts'
import { isDone, Misanswer } from './caller.ts'
import type { Told } from './caller.ts'
import { noteReserve, noteSettle, reserveBody, settleBody } from './credit-calls.ts'
import type { Held, Reserve, Settle } from './credit-calls.ts'
import type { KnownAccount } from './account.ts'
import { plainKey } from './keys.ts'
import type { Actor, Story } from './soak-world.ts'

/** The results of a batch in the order of its items. One of twenty items is in it twice, and both must be answered alike. */
export async function askBatch(
  { caller, random }: Actor,
  { kind, path, member, items }: { readonly kind: string; readonly path: string; readonly member: string; readonly items: readonly Body[] },
): Promise<readonly Told[]> {
  const again = items.map((_, index) => index).filter(() => random.chance(0.05))
  const order = [...items.keys(), ...again]
  const body = { [member]: order.map((index) => items[index]) }
  const said = await caller.ask({ kind, path, ends: [200], count: order.length, body })
  const results = [...(said.body['results'] as readonly Told[])]
  for (const [place, index] of order.entries()) {
    const [one, first] = [results[place], results[index]]
    if (one === undefined || first === undefined) throw new Misanswer(`${kind}: ${results.length} results of ${order.length}`)
    if (!isDone(first)) results[index] = one
    else if (idOf(one) !== idOf(first)) throw new Misanswer(`${kind}: one item twice: ${JSON.stringify(first)} and ${JSON.stringify(one)}`)
  }
  return results.slice(0, items.length)
}

const idOf = (told: Told): string => (isDone(told) ? String(told.body['id'] ?? told.body['reason']) : 'refused')

const batchOf = (actor: Actor, operations: readonly Body[]): Promise<readonly Told[]> =>
  askBatch(actor, { kind: 'credit batch', path: '/v1/billing/credits/batch', member: 'operations', items: operations })

/** Reservations of several accounts in one call, and their ends in another order in the next. */
export const creditBatch: Story = async (actor) => {
  const { random, world } = actor
  const several = Array.from({ length: 5 }, () =>
    world.accounts.one(
      random.weighted([
        [4, 'rich'],
        [1, 'poor'],
      ] as const),
      random,
    ),
  )
  const wanted = Array.from({ length: random.whole(10, 60) }, () => {
    const slot = world.slots.take()
    const what: Reserve = { slot, key: plainKey(slot), reference: { ref_type: 'report', ref_id: String(slot) }, amount: random.whole(1, 3) }
    return { account: random.pick<KnownAccount>(several), what }
  })

  const reserved = await batchOf(
    actor,
    wanted.map(({ account, what }) => ({ op: 'reserve', ...reserveBody(account, what) })),
  )
  const held = wanted.flatMap((one, index) => noteReserve(actor, one, toldOf(reserved, index)) ?? [])
  const ends = random.shuffled(held.filter(() => random.chance(0.9))).map((one) => anEnd(actor, one))
  if (ends.length === 0) return
  const ended = await batchOf(
    actor,
    ends.map((what) => ({ op: what.op, ...settleBody(what) })),
  )
  for (const [index, what] of ends.entries()) {
    if (noteSettle(actor, what, toldOf(ended, index)) !== 'DONE')
      throw new Misanswer(`what is held alone could not be settled: ${what.key}`)
  }
}

function anEnd({ random, world }: Actor, held: Held): Settle {
  const slot = world.slots.take()
  return { op: random.chance(0.7) ? 'consume' : 'release', slot, key: plainKey(slot), held, byId: random.chance(0.5) }
}

function toldOf(results: readonly Told[], index: number): Told {
  const result = results[index]
  if (result === undefined) throw new Misanswer(`there is no result ${index}`)
  return result
}
