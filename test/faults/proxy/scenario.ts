import { anEnrolledAccount, asOperator, makeApi } from '../../support/api.ts'
import type { Answer, Api, Body } from '../../support/api.ts'
import { query } from '../../support/query.ts'

/** Where trials are prepared and looked at: a service that no fault touches, and the database itself. */
export interface Ground {
  readonly baseUrl: string
  readonly databaseUrl: string
}

/** One call, made ready, and what it is to bring about. */
export interface Trial {
  readonly accountId: string
  /** Makes the call: each time the same one, under the same key. */
  call(baseUrl: string): Promise<Answer>
  /** What is there of its effect, a line for each thing. */
  effect(): Promise<readonly string[]>
}

export interface Scenario {
  readonly name: string
  /** What is there once the call was done, however often. */
  readonly effect: readonly string[]
  /** A call that is done in steps, each kept before the next: where it is cut off, some of them may be done. */
  readonly hasSteps?: true
  /** A call of which more is done after its answer, by the service itself. */
  readonly settlesLater?: true
  /** A call whose answer has answers in it: each, with what it is to bring about. */
  readonly answersIn?: (answer: Answer) => readonly PartOfAnswer[]
  prepare(ground: Ground): Promise<Trial>
}

export interface PartOfAnswer {
  readonly status: number
  readonly body: Body
  readonly effect: readonly string[]
}

/** The lines that a statement gives, sorted. */
export const linesOf = async (databaseUrl: string, statement: string): Promise<readonly string[]> =>
  (await query(databaseUrl, `select line from (${statement}) lines order by line`)).map(({ line }) => String(line))

/** The entries of an account but those of its opening, without what is chance in them. */
export const entriesOf = (accountId: string): string =>
  `select concat_ws(' ', reason, amount, regexp_replace(idempotency_key, ':.*[0-9a-f-]{36}.*', ':..')) as line
   from ledger.entries where account_id = '${accountId}' and idempotency_key not like 'opening%'`

interface Prepared {
  readonly ground: Ground
  readonly operator: Api
  readonly accountId: string
  readonly key: string
}

/** An account that has credits, or one that is billed for what it takes. */
export async function withCredits(ground: Ground, credits = 10): Promise<Prepared> {
  const operator = makeApi(ground.baseUrl, asOperator)
  return { ground, operator, ...(await anEnrolledAccount(operator, { credits })) }
}
