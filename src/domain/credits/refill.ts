import type { CreditState, NotRefilled, RefillCredits } from './account.ts'
import { aBooking, bookIntoAvailable } from './book.ts'
import { minus, zeroCredits } from './credits.ts'
import type { Credits } from './credits.ts'
import type { OwnDecision } from './reserve.ts'
import { hasCome } from '../time.ts'
import type { Instant } from '../time.ts'

/**
 * Decides what a period's refill brings in: a grant, whose lot says that it is a refill.
 *
 * What is due by `now` has been booked already, so that nothing that has ended counts towards what is topped up. Nothing is refused for
 * coming late: of a period that was missed for so long that its credits have ended there is nothing to bring in.
 *
 * @throws {BillingError} BALANCE_LIMIT_EXCEEDED
 * @see rulebook 4, "Refill"; ledger.md, the table of commands
 */
export function refill(account: CreditState, command: RefillCredits, now: Instant): OwnDecision | NotRefilled {
  const { lotId, expiresAt, reference, metadata, idempotencyKey, actor } = command
  if (hasCome(expiresAt, now)) return { kind: 'UNMOVED', reason: 'ENDED_ALREADY' }
  const amount = neededOf(account, command)
  if (amount === zeroCredits) return { kind: 'UNMOVED', reason: 'NOTHING_NEEDED' }

  const lots = [{ lotId, amount, opens: { source: 'REFILL', expiresAt, unitPrice: null, currency: null } }] as const
  const step = bookIntoAvailable(account, aBooking({ reason: 'GRANT', from: 'issued', to: 'available', lots, reference, metadata }), now)
  return {
    kind: 'BOOKED',
    account: step.account,
    command: { operation: 'refill', idempotencyKey, actor, bookings: step.bookings, reservation: null },
  }
}

function neededOf({ available }: CreditState, { mode, allowance }: RefillCredits): Credits {
  if (mode === 'ADD') return allowance
  return allowance > available ? minus(allowance, available) : zeroCredits
}
