import { withOpenOutcome } from '../domain/errors.ts'

/** What is done, or read, after something was kept: an outage of it leaves open what came of the whole, and says so. */
export const restOf = <Result>(rest: Promise<Result>): Promise<Result> =>
  rest.catch((error: unknown) => {
    throw withOpenOutcome(error)
  })
