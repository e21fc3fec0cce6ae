import type { Clock } from '../../ports/driven/clock.ts'
import type { SteeringPayments } from '../../ports/driving/paying.ts'
import { makePullPayments } from '../application/jobs/pull-payments.ts'
import type { ProviderName } from '../domain/payments/order.ts'
import type { JobWork } from './compose-jobs.ts'
import type { Config } from './config.ts'

interface Needs {
  readonly lookAfter: () => Promise<void>
  readonly steeringPayments: Pick<SteeringPayments, 'reconcile'>
  readonly config: Pick<Config, 'rails'>
  readonly clock: Clock
}

/** What is to be done for payments again and again. */
export function paymentJobs({ lookAfter, steeringPayments, config, clock }: Needs): JobWork {
  const { stripe, razorpay } = config.rails
  const rails: ProviderName[] = []
  if (stripe.kind !== 'OFF') rails.push('STRIPE')
  if (razorpay.kind !== 'OFF') rails.push('RAZORPAY')
  return {
    'apply-webhooks': async () => {
      await lookAfter()
      return { did: {} }
    },
    ...(rails.length > 0 && { 'pull-payments': makePullPayments({ reconcile: steeringPayments.reconcile, rails, clock }) }),
  }
}
