import { missedTicksSuite } from './missed-ticks.suite.ts'
import { dropMongo, freshMongo } from './mongo-server.ts'

after(dropMongo)

missedTicksSuite('with their schedule in MongoDB', async () => ({ MONGODB_URL: freshMongo() }))
