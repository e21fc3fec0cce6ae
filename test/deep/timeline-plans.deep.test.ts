import { describeListPlans } from '../ledger/list-plans.suite.ts'

describeListPlans({ rows: 1_000_000, isAnalyzed: true })
