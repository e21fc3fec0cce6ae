import type { ApplyDelivery } from './apply-delivery.ts'
import type { ApplyFacts } from './apply-facts.ts'

interface Needs {
  readonly applyFacts: ApplyFacts
  readonly applyDelivery: Pick<ApplyDelivery, 'takeUp'>
}

/** Applies what a provider said when it was asked as what it tells is, and then what came before the payment and waits for it. */
export function makeApplyAsked({ applyFacts, applyDelivery }: Needs): ApplyFacts {
  return async (told) => {
    const results = await applyFacts(told)
    for (const fact of told.facts) if (fact.kind === 'PAID') await applyDelivery.takeUp(told.provider, fact.paymentId)
    return results
  }
}
