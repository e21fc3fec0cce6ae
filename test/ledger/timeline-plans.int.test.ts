import { describeListPlans } from './list-plans.suite.ts'

describeListPlans({ rows: 200_000, isAnalyzed: true })
describeListPlans({ rows: 20_000, isAnalyzed: false })
