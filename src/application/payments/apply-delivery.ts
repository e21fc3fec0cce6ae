import type { Clock } from '../../../ports/driven/clock.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { Delivery, DeliveryState, UnappliedPayments, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import { BillingError } from '../../domain/errors.ts'
import type { PaymentFact } from '../../domain/payments/fact.ts'
import type { ApplyFacts } from './apply-facts.ts'
import type { ProviderName } from '../../domain/payments/order.ts'
import { makeFoldUnapplied } from './fold-unapplied.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'

interface Needs {
  readonly inbox: WebhookInbox
  readonly applyFacts: ApplyFacts
  readonly unapplied: UnappliedPayments
  readonly findings: KeepFindings
  readonly clock: Clock
  readonly log: Log
}

interface Outcome {
  readonly state: DeliveryState
  readonly error: string | null
  /** Whether an operator is told already, in other words. */
  readonly hasFinding?: boolean
  /** Whether it is marked already, and nothing waits for it. */
  readonly isMarked?: boolean
}

/** So often one is tried, a minute or more apart, before an operator has to look at it. */
const attemptsMax = 60

/**
 * Applies a kept delivery, once more where it was before: that changes nothing. What finds no order is quarantined with a finding, and
 * taken up again when the payment that it speaks of is known.
 *
 * @throws what is not the delivery's fault; it stays RECEIVED then, with one more attempt
 */
export function makeApplyDelivery({ inbox, applyFacts, unapplied, findings, clock, log }: Needs) {
  const foldUnapplied = makeFoldUnapplied({ inbox, unapplied, findings, clock })

  async function applyOne(delivery: Delivery, isFirst: boolean): Promise<Outcome> {
    const outcome = await place(delivery, isFirst)
    if (outcome.isMarked === true) return outcome
    const paid = delivery.facts.find(isPaid)
    // Before it is marked: cut off here it is applied again, and with it what waits for it.
    if (paid !== undefined) await takeUp(delivery.provider, paid.paymentId, delivery.id)
    return finish(delivery, outcome, isFirst)
  }

  async function place(delivery: Delivery, isFirst = false): Promise<Outcome> {
    const first = await outcomeOf(delivery, isFirst)
    // Its order may have become known between the look and its being kept without a place: once more, and that is closed again.
    const outcome = first.state === 'QUARANTINED' ? await outcomeOf(delivery) : first
    const { paymentId } = delivery.names
    if (outcome.state === 'QUARANTINED' && paymentId !== null) await foldUnapplied({ provider: delivery.provider, paymentId })
    return outcome
  }

  async function outcomeOf({ id, provider, names, facts }: Delivery, isFirst = false): Promise<Outcome> {
    if (facts.length === 0) return { state: 'IGNORED', error: null }
    const results = await applyFacts({ provider, names, facts, deliveryId: isFirst && facts.length === 1 ? id : null })
    if (results.every(({ isMarked }) => isMarked === true)) return { state: 'APPLIED', error: null, isMarked: true }
    const unplaced = results.find(({ isPlaced }) => !isPlaced)
    return unplaced === undefined
      ? { state: 'APPLIED', error: null, hasFinding: results.some(({ hasFinding }) => hasFinding) }
      : { state: 'QUARANTINED', error: unplaced.detail, hasFinding: unplaced.hasFinding }
  }

  async function finish(delivery: Delivery, outcome: Outcome, isFirst = false): Promise<Outcome> {
    if (outcome.state === 'QUARANTINED' && outcome.hasFinding !== true) await openFinding(delivery, outcome)
    // Before the mark, and whatever it says it was: who tried it before may have died in between.
    if (outcome.state !== 'QUARANTINED' && !isFirst) await findings.close(keyOf(delivery))
    await mark(delivery, outcome)
    return outcome.state === 'QUARANTINED' ? lookAgain(delivery, outcome) : outcome
  }

  const mark = ({ id }: Delivery, { state, error }: Outcome): Promise<void> => inbox.mark(id, { state, error, now: clock.now() })

  /** Its payment may have come before the mark, and not have seen it waiting. */
  async function lookAgain(delivery: Delivery, before: Outcome): Promise<Outcome> {
    const outcome = await outcomeOf(delivery)
    const isPlaced = outcome.state !== 'QUARANTINED'
    if (isPlaced || outcome.hasFinding === true) await findings.close(keyOf(delivery))
    const about = delivery.facts.find((fact) => 'paymentId' in fact)
    if (isPlaced && outcome.hasFinding !== true && about !== undefined)
      await findings.close(findingKeys.payment(delivery.provider, about.paymentId))
    if (isPlaced) await mark(delivery, outcome)
    return isPlaced ? outcome : before
  }

  /** What came before its payment, and waits for it. Another event of the payment that is being applied just now is its taker's. */
  async function takeUp(provider: ProviderName, paymentId: string, besides: string | null = null): Promise<void> {
    for (const one of await inbox.waitingFor(provider, paymentId)) {
      if (one.id === besides || (one.state !== 'QUARANTINED' && one.facts.some(isPaid))) continue
      await finish(one, await place(one))
    }
  }

  function openFinding(delivery: Delivery, { error }: Outcome): Promise<void> {
    const { provider, deliveryId, eventType, names, id } = delivery
    return findings.open({
      ...{ key: keyOf(delivery), kind: 'UNPLACED_EVENT', severity: 'LOW', accountId: null },
      evidence: { provider, event_id: deliveryId, event_type: eventType, payment_id: names.paymentId, id, reason: error },
      suggestedAction: 'Look the payment up at the provider: it may be another system’s; reconcile the span where it is ours',
    })
  }

  async function giveUpOrWait(delivery: Delivery, error: unknown): Promise<void> {
    const reason = error instanceof BillingError ? `${error.code}: ${error.message}` : 'INTERNAL: see the log'
    const isDead = delivery.attempts + 1 >= attemptsMax
    await inbox.mark(delivery.id, { state: isDead ? 'DEAD' : 'RECEIVED', error: reason, now: clock.now() })
    if (!isDead) return
    log.error({ err: error, delivery: delivery.id }, 'a delivery was tried too often and needs an operator')
    await findings.open({
      ...{ key: keyOf(delivery), kind: 'DEAD_EVENT', severity: 'HIGH', accountId: null },
      evidence: { provider: delivery.provider, event_id: delivery.deliveryId, id: delivery.id, reason },
      suggestedAction: 'Find out why, then apply the event again by hand',
    })
  }

  /** @param isFirst whether nobody tried it before */
  async function apply(delivery: Delivery, isFirst = false): Promise<Outcome> {
    if (delivery.state === 'APPLIED') return { state: 'APPLIED', error: null }
    try {
      return await applyOne(delivery, isFirst)
    } catch (error) {
      await giveUpOrWait(delivery, error)
      throw error
    }
  }

  return {
    apply,
    takeUp: (provider: ProviderName, paymentId: string) => takeUp(provider, paymentId),
    foldUnapplied,
    applyById: async (id: string): Promise<Outcome> => {
      const delivery = await inbox.find(id)
      if (delivery === null) throw new BillingError('WEBHOOK_NOT_FOUND', `Cannot find webhook event ${id}`)
      return apply(delivery)
    },
  }
}

export type ApplyDelivery = ReturnType<typeof makeApplyDelivery>

const isPaid = (fact: PaymentFact) => fact.kind === 'PAID'

const keyOf = ({ provider, names, deliveryId, eventType }: Delivery): string =>
  findingKeys.event(provider, `${eventType}:${names.paymentId ?? deliveryId}`)
