import { describePaymentHistories } from '../payments/histories/histories.suite.ts'

describePaymentHistories({ histories: Number(process.env['HISTORIES'] ?? 20_000) })
