import { describePaymentPlans } from './payment-plans.suite.ts'

describePaymentPlans(30_000)
