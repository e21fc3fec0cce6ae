import type { CreditAccount, CreditState, GrantCredits, ReversibleEntry } from './account.ts'
import { lotSources } from './account.ts'
import { aBooking, book, bookIntoAvailable } from './book.ts'
import type { Step } from './book.ts'
import { toCredits } from './credits.ts'
import { takeAvailable } from './lots.ts'
import type { LotTerms } from './lots.ts'
import type { OwnDecision } from './reserve.ts'
import { BillingError } from '../errors.ts'
import { hasCome } from '../time.ts'
import type { Instant } from '../time.ts'

/**
 * Decides what brings credits in or corrects them: a grant, a top-up, an adjustment up or down, the undo of a consumption.
 *
 * @throws {BillingError} AMOUNT_NOT_ALLOWED, OPTION_NOT_ALLOWED, EXPIRY_IN_THE_PAST, INSUFFICIENT_CREDITS, BALANCE_LIMIT_EXCEEDED,
 * ENTRY_NOT_FOUND, ENTRY_NOT_REVERSIBLE, ENTRY_ALREADY_REVERSED, AMOUNT_EXCEEDS_ENTRY
 * @see rulebook 2, "Lots" and "Adjustment"; ledger.md, the table of commands
 */
export function grant(account: CreditAccount, command: GrantCredits, now: Instant): OwnDecision {
  refuseOddOptions(command)
  const step =
    command.reversesEntryId !== null
      ? undo(account, command, now)
      : command.amount < 0n
        ? takeDown(account, command, now)
        : bringIn(account, command, now)
  const { idempotencyKey, actor } = command
  return {
    kind: 'BOOKED',
    account: step.account,
    command: { operation: 'grant', idempotencyKey, actor, bookings: step.bookings, reservation: null },
  }
}

function refuseOddOptions(command: GrantCredits): void {
  const { amount, reason, expiresAt, reversesEntryId } = command
  if (amount === 0n || (amount < 0n && reason !== 'ADJUSTMENT')) {
    throw new BillingError(
      'AMOUNT_NOT_ALLOWED',
      `Cannot book ${amount} credits as ${reason}: only an adjustment takes credits, and nothing moves none`,
    )
  }
  if (reversesEntryId !== null && (reason !== 'ADJUSTMENT' || amount < 0n)) {
    throw new BillingError('OPTION_NOT_ALLOWED', 'Cannot undo an entry: reverses_entry_id goes with a positive adjustment only')
  }
  if (expiresAt !== null && (amount < 0n || reversesEntryId !== null)) {
    throw new BillingError(
      'OPTION_NOT_ALLOWED',
      'Cannot set expires_at: a negative adjustment opens no lot, and what an undo opens has no end',
    )
  }
  refuseOddPrice(command)
}

// The journal's hash is over the price's text: one that the database would write otherwise could never be proved.
function refuseOddPrice({ reason, unitPrice = null, currency = null }: GrantCredits): void {
  if (unitPrice === null && currency === null) return
  const isWhole = /^(0|[1-9]\d*)(\.\d*[1-9])?$/.test(unitPrice ?? '') && /^[A-Z]{3}$/.test(currency ?? '')
  if (reason !== 'TOPUP' || !isWhole) {
    throw new BillingError(
      'OPTION_NOT_ALLOWED',
      `Cannot set a unit price of ${unitPrice} ${currency}: it is for a top-up, a decimal without trailing zeros and its currency`,
    )
  }
}

function bringIn(account: CreditState, command: GrantCredits, now: Instant): Step {
  const { reason, expiresAt } = command
  if (hasCome(expiresAt, now))
    throw new BillingError('EXPIRY_IN_THE_PAST', `Cannot grant ${command.amount} credits: their end has come already`)
  return open(account, command, { reason, from: 'issued', expiresAt }, now)
}

function takeDown(account: CreditState, { amount, reference, metadata }: GrantCredits, now: Instant): Step {
  const wanted = toCredits(-amount)
  const { available } = account
  if (available < wanted)
    throw new BillingError('INSUFFICIENT_CREDITS', `Cannot take ${wanted} credits: ${available} available`, { available })
  const lots = takeAvailable(account.lots, wanted)
  return book(account, [aBooking({ reason: 'ADJUSTMENT', from: 'available', to: 'issued', lots, reference, metadata })], now)
}

function undo(account: CreditAccount, command: GrantCredits, now: Instant): Step {
  const entry = reversible(account.named.entry, command)
  return open(account, command, { reason: 'ADJUSTMENT', from: 'spent', expiresAt: null, undoes: entry }, now)
}

function reversible(entry: ReversibleEntry | null, { reversesEntryId, amount }: GrantCredits): ReversibleEntry {
  if (entry === null) throw new BillingError('ENTRY_NOT_FOUND', `Cannot find entry ${reversesEntryId} in this account`)
  if (entry.reason !== 'CONSUME') {
    throw new BillingError(
      'ENTRY_NOT_REVERSIBLE',
      `Cannot undo entry ${entry.entryId}: it is a ${entry.reason}, and only a consumption can be undone`,
    )
  }
  if (entry.isReversed) throw new BillingError('ENTRY_ALREADY_REVERSED', `Cannot undo entry ${entry.entryId}: that was done before`)
  if (amount > entry.amount) {
    throw new BillingError('AMOUNT_EXCEEDS_ENTRY', `Cannot undo ${amount} credits: the entry spent ${entry.amount}`, {
      amount: entry.amount,
    })
  }
  return entry
}

interface Opening {
  readonly reason: GrantCredits['reason']
  readonly from: 'issued' | 'spent'
  readonly expiresAt: Instant | null
  readonly undoes?: ReversibleEntry
}

function open(account: CreditState, command: GrantCredits, { reason, from, expiresAt, undoes }: Opening, now: Instant): Step {
  const { unitPrice = null, currency = null } = command
  const opens: LotTerms = { source: lotSources[reason], expiresAt, unitPrice, currency }
  const lots = [{ lotId: command.lotId, amount: toCredits(command.amount), opens }]
  const about = {
    reservationId: undoes?.reservationId ?? null,
    reference: command.reference ?? undoes?.reference ?? null,
    reversesEntryId: undoes?.entryId ?? null,
    metadata: command.metadata,
  }
  return bookIntoAvailable(account, aBooking({ reason, from, to: 'available', lots, ...about }), now)
}
