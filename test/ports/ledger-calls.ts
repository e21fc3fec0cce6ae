import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { AccountStatus, Policy } from '../../src/domain/accounts/account.ts'
import type { Balances, OrdinaryCommand, TakeBackCredits } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { BookedAnswer } from '../../src/domain/credits/replay.ts'
import type { TurnAnswer } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { Instant } from '../../src/domain/time.ts'
import { aConsumeCommand, aGrantCommand, aRefillCommand, aReleaseCommand, aReserveCommand, byReference } from '../support/given.ts'

/** What an adapter of the ledger is proved in: two ledgers on one storage, as two processes have them, and a look at what is kept. */
export interface LedgerWorld {
  readonly ledger: CreditLedger
  readonly other: CreditLedger
  nextId(): string
  now(): Instant
  setClock(now: Instant): void
  /** Makes an account: CREDIT, active and without reservations' ends, unless said. */
  enrol(says?: Partial<Policy> & { readonly status?: AccountStatus }): Promise<string>
  /** Changes its status, where that is said, else its policy. */
  steer(accountId: string, change: Partial<Policy> & { readonly status?: AccountStatus }): Promise<void>
  /** Freezes it, or lifts that. */
  freeze(accountId: string, is: boolean): Promise<void>
  /** The journal, oldest first. */
  entriesOf(accountId: string): Promise<readonly Entry[]>
  /** What counts now. */
  creditOf(accountId: string): Promise<Balances>
  /** Everything that is kept of an account, for comparison. */
  traceOf(accountId: string): Promise<string>
  /** Fails unless what is kept is sound; then closes and removes everything. */
  close(): Promise<void>
}

/** The commands of one account, with ids of their own. */
export const commandsOf = (world: Pick<LedgerWorld, 'nextId'>, accountId: string) => ({
  grant: (idempotencyKey: string, says: Parameters<typeof aGrantCommand>[0] = {}) =>
    aGrantCommand({ accountId, idempotencyKey, lotId: world.nextId(), ...says }),
  refill: (idempotencyKey: string, says: Parameters<typeof aRefillCommand>[0] = {}) =>
    aRefillCommand({ accountId, idempotencyKey, lotId: world.nextId(), ...says }),
  reserve: (id: string, says: Parameters<typeof aReserveCommand>[0] = {}) =>
    aReserveCommand({
      accountId,
      idempotencyKey: `reserve ${id}`,
      reservationId: world.nextId(),
      reference: byReference(id).reference,
      ...says,
    }),
  consume: (id: string, says: Parameters<typeof aConsumeCommand>[0] = {}) =>
    aConsumeCommand({ accountId, idempotencyKey: `consume ${id}`, reservation: byReference(id), ...says }),
  release: (id: string, says: Parameters<typeof aReleaseCommand>[0] = {}) =>
    aReleaseCommand({ accountId, idempotencyKey: `release ${id}`, reservation: byReference(id), ...says }),
  /** `total` of a lot is to have been taken in all, by what was folded from so many facts. */
  takeBack: (lotId: string, { total, facts, ...says }: Told): TakeBackCredits => ({
    ...{ kind: 'TAKE_BACK', accountId, lotId, idempotencyKey: `payment_reversal:${lotId}:${facts}`, actor: 'provider:stripe' },
    ...{ total: toCredits(total), facts, reference: { type: 'payment_order', id: lotId }, spareLotId: world.nextId(), ...says },
  }),
})

type Told = Pick<TakeBackCredits, 'facts'> & Partial<Omit<TakeBackCredits, 'total'>> & { readonly total: number }

/** Executes, and expects that something was booked, now or earlier. */
export async function bookedBy(ledger: CreditLedger, command: OrdinaryCommand): Promise<BookedAnswer> {
  const answer = await ledger.execute(command)
  if (answer.kind !== 'BOOKED') throw new Error(`ignored: ${answer.reason}`)
  return answer
}

/** What became of a call, in one word: BOOKED, REPLAYED, the reason why it was ignored or moved nothing, or the code of its refusal. */
export async function fateOf(call: Promise<TurnAnswer>): Promise<string> {
  try {
    const answer = await call
    if (answer.kind === 'ENDED') return answer.kind
    if (answer.kind !== 'BOOKED') return answer.reason
    return answer.replayed ? 'REPLAYED' : 'BOOKED'
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
}
