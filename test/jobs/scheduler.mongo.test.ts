import { schedulerSuite } from '../ports/scheduler.suite.ts'
import { dropMongo, freshMongo } from './mongo-server.ts'

after(dropMongo)

schedulerSuite('Agenda on MongoDB', { kind: 'MONGODB', fresh: async () => freshMongo() })
