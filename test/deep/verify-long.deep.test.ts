import { verifyLong } from '../ledger/verify-long.suite.ts'

verifyLong(1_000_000)
