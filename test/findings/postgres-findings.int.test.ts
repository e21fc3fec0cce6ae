import { describeFindings } from '../ports/findings.suite.ts'
import { startFindingsWorld } from './findings-world.ts'

describeFindings('on PostgreSQL', startFindingsWorld)
