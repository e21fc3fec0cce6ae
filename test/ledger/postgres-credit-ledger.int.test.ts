import { describeCreditLedger } from '../ports/credit-ledger.suite.ts'
import { startLedgerWorld } from './ledger-world.ts'

describeCreditLedger('on PostgreSQL', () => startLedgerWorld())
describeCreditLedger('on PostgreSQL, in eight groups', () => startLedgerWorld({ groups: 8 }))
describeCreditLedger('on PostgreSQL, with statements that are not prepared', () => startLedgerWorld({ prepares: false }))
describeCreditLedger('on PostgreSQL, in the form for a cluster', () => startLedgerWorld({ form: 'cluster' }))
describeCreditLedger('on PostgreSQL, in the form for a cluster, in eight groups, with statements that are not prepared', () =>
  startLedgerWorld({ form: 'cluster', groups: 8, prepares: false }),
)
