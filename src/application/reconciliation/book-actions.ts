import type { CreditLedger } from '../../../ports/driven/credit-ledger.ts'
import type { OrdinaryCommand } from '../../domain/credits/account.ts'
import type { Answer } from '../../domain/credits/turn.ts'
import { BillingError } from '../../domain/errors.ts'

/** Books commands of one account, in order: for each what became of it, or the error that it met. */
export interface BookActions {
  readonly isRehearsal: boolean
  book(accountId: string, commands: readonly OrdinaryCommand[]): Promise<readonly (Answer | Error)[]>
  /** Books all ends of the account that have come. */
  expire(accountId: string): Promise<void>
}

/** What reconciliation asks of the ledger. */
export type HealedLedger = Pick<CreditLedger, 'execute' | 'rehearseAll' | 'expireDue'>

/** So many commands of an account are under way at once. */
const chunkMax = 250

/** Does it. */
export const makeBooking = (ledger: HealedLedger): BookActions => ({
  isRehearsal: false,
  async book(_, commands) {
    const answers: (Answer | Error)[] = []
    for (let first = 0; first < commands.length; first += chunkMax) {
      const chunk = commands.slice(first, first + chunkMax)
      const refusal = refusalOf(answers)
      // The ledger decides the commands of an account in the order in which they are given.
      const answered = chunk.map((command) =>
        refusal !== null && command.kind === 'RESERVE' ? Promise.resolve(refusal) : ledger.execute(command).catch(toError),
      )
      answers.push(...(await Promise.all(answered)))
    }
    return answers
  },
  expire: async (accountId) => {
    await ledger.expireDue(accountId)
  },
})

// Each reserves as much, so what was refused for want of credits once is refused to all that come after: nothing between gives any back.
const refusalOf = (answers: readonly (Answer | Error)[]): Error | null =>
  answers
    .filter((answer) => answer instanceof Error)
    .find((error) => error instanceof BillingError && error.code === 'INSUFFICIENT_CREDITS') ?? null

/** Says what it would do: what was said before of an account counts for what comes after. */
export function makeRehearsal(ledger: HealedLedger): BookActions {
  const earlier = new Map<string, readonly OrdinaryCommand[]>()
  return {
    isRehearsal: true,
    async book(accountId, commands) {
      if (commands.length === 0) return []
      const before = earlier.get(accountId) ?? []
      const answers = (await ledger.rehearseAll([...before, ...commands])).slice(before.length)
      const booked = commands.filter((_, index) => isBooked(answers[index]))
      earlier.set(accountId, [...before, ...booked])
      return answers
    },
    expire: () => Promise.resolve(), // ends that have come count for every decision, booked or not
  }
}

const isBooked = (answer: Answer | Error | undefined): boolean =>
  answer !== undefined && !(answer instanceof Error) && answer.kind === 'BOOKED'

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
