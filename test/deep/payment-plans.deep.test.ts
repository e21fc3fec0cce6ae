import { describePaymentPlans } from '../payments/payment-plans.suite.ts'

describePaymentPlans(1_000_000)
