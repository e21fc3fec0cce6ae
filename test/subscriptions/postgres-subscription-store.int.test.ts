import { describeSubscriptionStore } from '../ports/subscription-store.suite.ts'
import { startSubscriptionWorld } from './subscription-world.ts'

describeSubscriptionStore('on PostgreSQL', startSubscriptionWorld)
