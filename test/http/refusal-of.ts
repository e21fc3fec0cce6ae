import { BillingError, type ErrorCode } from '../../src/domain/errors.ts'

/** The code of the refusal that a call ends in. Any other end of it fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorCode> {
  try {
    await call
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
  throw new Error('the call was not refused')
}
