import { verifyLong } from './verify-long.suite.ts'

verifyLong(100_000)
