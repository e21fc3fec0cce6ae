import { describePaymentHistories } from './histories/histories.suite.ts'

describePaymentHistories({ histories: 200 })
