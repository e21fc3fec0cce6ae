import { toCredits } from '../../../src/domain/credits/credits.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { operator } from './begin-history.ts'
import type { Begun } from './begin-history.ts'
import type { Webhook } from './sign-event.ts'
import type { Witnessed } from './oracle.ts'
import type { PaymentsProcess } from './payments-process.ts'
import { webhookSecrets } from './known.ts'
import type { PaymentsWorld } from './payments-world.ts'
import { planOf } from './plan.ts'
import type { Planned } from './plan.ts'
import { paymentIdOf } from './provider-event.ts'
import { toRazorpayEvent } from './razorpay-events.ts'
import { deliveryIdOf, signed } from './sign-event.ts'
import { toStripeEvent } from './stripe-events.ts'

/** What came of a history besides what is kept. */
export interface Lived extends Begun, Pick<Witnessed, 'isCancelled' | 'spends' | 'isApplied'> {
  /** The ids of the events that were taken, and what they told: an index of `told`. */
  readonly events: ReadonlyMap<string, number>
}

/** The event that tells a thing, signed. */
export function webhookOf({ history, ids }: Begun, { index, again }: { readonly index: number; readonly again: string }): Webhook {
  const told = history.told[index]
  if (told === undefined) throw new Error(`nothing is told as ${index}`)
  const event = (history.rail === 'STRIPE' ? toStripeEvent : toRazorpayEvent)(told, history, ids)
  return signed(event, { rail: history.rail, deliveryId: deliveryIdOf(history, index, again), secret: webhookSecrets[history.rail] })
}

/** How one takes a webhook: settled once it is kept for good. */
export type Take = (webhook: Webhook, process: 0 | 1) => Promise<void>

/** Gives it to a process as its endpoint does, again and again until it is kept. */
export const takenInProcess =
  (world: PaymentsWorld): Take =>
  async ({ rail, body, headersAt }, process) => {
    const { deliveries } = world.processes[process]
    for (let tries = 0; ; tries += 1) {
      const receivedAt = world.now()
      const headers = Object.fromEntries(Object.entries(headersAt(receivedAt)).map(([name, value]) => [name, [value]]))
      try {
        await deliveries.take(rail, { body: Buffer.from(body), headers, receivedAt })
        return
      } catch (error) {
        const isUnkept = error instanceof BillingError && error.code === 'STORAGE_UNAVAILABLE'
        if (!isUnkept || tries > 50) throw error
      }
    }
  }

/** Lets a history come about, so many steps at once. */
export async function liveHistory(begun: Begun, world: PaymentsWorld, take: Take): Promise<Lived> {
  const { history } = begun
  const events = new Map<string, number>()
  const spends = history.spends.map(() => ({ consumed: 0n, held: 0n, isReturned: false }))
  const reserved = new Map<number, Promise<boolean>>()
  let [isCancelled, isApplied] = [false, false]

  async function act(planned: Planned): Promise<void> {
    const process = world.processes[planned.process]
    switch (planned.step) {
      case 'TELL': {
        const webhook = webhookOf(begun, planned)
        events.set(webhook.deliveryId, planned.index)
        return take(webhook, planned.process)
      }
      case 'RESERVE': {
        const asked = reserve(begun, planned.spend, process)
        reserved.set(planned.spend, asked)
        return void (await asked)
      }
      case 'SETTLE': {
        if (!(await reserved.get(planned.spend))) return
        spends[planned.spend] = await settle(begun, planned.spend, process)
        return
      }
      case 'CANCEL':
        isCancelled = await cancel(begun, process)
        return
      case 'APPLY':
        isApplied = await apply(begun, process)
        return
    }
  }

  await inTurn(planOf(history), history.manner.atOnce, act)
  return { ...begun, events, spends, isCancelled, isApplied }
}

/** Begins them in order, so many under way at once. */
async function inTurn(plan: readonly Planned[], atOnce: number, act: (planned: Planned) => Promise<void>): Promise<void> {
  const left = [...plan]
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/** Asks again as long as it cannot be told what came of it. */
async function untilKnown<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await act()
    } catch (error) {
      if (tries > 50 || !(error instanceof BillingError) || error.code !== 'STORAGE_UNAVAILABLE') throw error
    }
  }
}

const referenceOf = (spend: number) => ({ type: 'commission_request', id: String(spend) })

/** @returns whether there was enough */
async function reserve({ history, accountId }: Begun, spend: number, { ledger, ids }: PaymentsProcess): Promise<boolean> {
  const amount = toCredits(history.spends[spend]?.amount ?? 0)
  try {
    await ledger.execute({
      ...{ kind: 'RESERVE', accountId, actor: 'service:v1', idempotencyKey: `reserve ${spend}`, reservationId: ids.next(), amount },
      ...{ reference: referenceOf(spend), override: null },
    })
    return true
  } catch (error) {
    if (error instanceof BillingError && error.code === 'INSUFFICIENT_CREDITS') return false
    throw error
  }
}

async function settle({ history, accountId }: Begun, spend: number, { ledger }: PaymentsProcess): Promise<Witnessed['spends'][number]> {
  const { amount, consumes } = history.spends[spend] ?? { amount: 0, consumes: null }
  const reservation = { reservationId: null, reference: referenceOf(spend) }
  const command = { accountId, actor: 'service:v1', idempotencyKey: `settle ${spend}`, reservation }
  if (consumes === null) return { consumed: 0n, held: BigInt(amount), isReturned: false }
  if (consumes === 0) await ledger.execute({ kind: 'RELEASE', ...command })
  else await ledger.execute({ kind: 'CONSUME', ...command, amount: toCredits(consumes) })
  return { consumed: BigInt(consumes), held: 0n, isReturned: consumes < amount }
}

/** @returns whether it was cancelled: what is paid or closed already is not */
async function cancel({ ids }: Begun, { paying }: PaymentsProcess): Promise<boolean> {
  try {
    await untilKnown(() => paying.cancel(ids.own.orderId, operator))
    return true
  } catch (error) {
    if (error instanceof BillingError && error.code === 'PAYMENT_ORDER_NOT_OPEN') return false
    throw error
  }
}

const noneToApply: ReadonlySet<string> = new Set(['UNAPPLIED_PAYMENT_NOT_FOUND', 'UNAPPLIED_PAYMENT_CLOSED'])

/** @returns whether it was applied: what has a place, or was given back, is not */
async function apply({ history, ids, accountId }: Begun, { steeringPayments }: PaymentsProcess): Promise<boolean> {
  const paymentId = paymentIdOf(history.rail, { name: 'a' }, ids)
  const credits = toCredits(history.appliedTo ?? 0)
  try {
    const account = { accountId, externalKey: null }
    const request = { provider: history.rail, paymentId, actor: operator.actor, to: 'CREDITS', account, credits } as const
    const { order } = await untilKnown(() => steeringPayments.applyUnapplied(request))
    // Its own order may have booked it meanwhile, for as many credits.
    return order.orderId !== ids.own.orderId
  } catch (error) {
    if (error instanceof BillingError && noneToApply.has(error.code)) return false
    throw error
  }
}
