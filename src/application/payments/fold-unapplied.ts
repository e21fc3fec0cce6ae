import type { Clock } from '../../../ports/driven/clock.ts'
import type { UnappliedPayment, UnappliedPayments, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import type { PaymentFact } from '../../domain/payments/fact.ts'
import { hasFailedRefund, isMoneyBack, nothingBack, refundedOf, withFact } from '../../domain/payments/money-back.ts'
import type { ProviderName } from '../../domain/payments/order.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'

interface Needs {
  readonly inbox: Pick<WebhookInbox, 'waitingFor'>
  readonly unapplied: UnappliedPayments
  readonly findings: KeepFindings
  readonly clock: Clock
}

interface Payment {
  readonly provider: ProviderName
  readonly paymentId: string
}

/**
 * Folds what went back of a payment that has no place: once all of it did, nothing is left to apply. The facts wait in the inbox, as
 * the payment does: an order that takes it later folds them, too.
 */
export function makeFoldUnapplied({ inbox, unapplied, findings, clock }: Needs) {
  async function verdictOn({ provider, paymentId }: Payment, known: readonly PaymentFact[]): Promise<Verdict> {
    const payment = await unapplied.find(provider, paymentId)
    if (payment === null || payment.state === 'APPLIED') return { kind: 'NOTHING' }
    const waiting = await inbox.waitingFor(provider, paymentId)
    const back = [...known, ...waiting.flatMap(({ facts }) => facts)].filter(isMoneyBack).reduce(withFact, nothingBack)
    if (refundedOf(back) >= payment.amount) return { kind: payment.state === 'REFUNDED' ? 'GONE' : 'GO' }
    return payment.state === 'REFUNDED' && hasFailedRefund(back) ? { kind: 'HERE_AGAIN', payment } : { kind: 'NOTHING' }
  }

  return async (payment: Payment, known: readonly PaymentFact[] = []): Promise<void> => {
    // What was done by an older state than another saw is seen by whoever did it: so the newest state is acted on last.
    for (let done: Verdict['kind'] | null = null; ;) {
      const verdict = await verdictOn(payment, known)
      if (verdict.kind === done) return
      done = verdict.kind
      if (verdict.kind === 'NOTHING') return
      if (verdict.kind === 'GO') await unapplied.close(payment, { state: 'REFUNDED' }, clock.now())
      if (verdict.kind === 'HERE_AGAIN') await findings.cameAgain(verdict.payment)
      else await findings.close(findingKeys.payment(payment.provider, payment.paymentId))
    }
  }
}

type Verdict = { readonly kind: 'NOTHING' | 'GO' | 'GONE' } | { readonly kind: 'HERE_AGAIN'; readonly payment: UnappliedPayment }

export type FoldUnapplied = ReturnType<typeof makeFoldUnapplied>
