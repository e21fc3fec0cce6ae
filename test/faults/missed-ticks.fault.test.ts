import { missedTicksSuite } from '../jobs/missed-ticks.suite.ts'

missedTicksSuite('with their schedule in PostgreSQL', async () => ({}))
