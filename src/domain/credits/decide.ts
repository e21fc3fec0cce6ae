import type { CreditAccount, CreditCommand, Decision, Ignored, KeyedCommand, Unmoved } from './account.ts'
import { bookDueExpiry } from './expiry.ts'
import { grant } from './grant.ts'
import { refill } from './refill.ts'
import { statusAt } from './reservation.ts'
import { reserve } from './reserve.ts'
import type { OwnDecision } from './reserve.ts'
import { consume, release } from './settle.ts'
import { takeBack } from './take-back.ts'
import type { Instant } from '../time.ts'

/**
 * Decides one command on one account: first what the clock has made true, then the command.
 *
 * Pure: the same account, command and instant always give the same decision. Whoever calls has looked for an earlier
 * answer to this key already (rulebook 2, "Order of checks").
 *
 * @throws {BillingError} the command's refusal; nothing is booked then, not even what is due
 */
export function decide(account: CreditAccount, command: CreditCommand, now: Instant): Decision {
  const due = bookDueExpiry(account, now)
  if (command.kind === 'EXPIRE_DUE') {
    if (due.commands.length === 0) return { kind: 'UNMOVED', reason: 'NOTHING_DUE' }
    return { kind: 'ENDED', due: due.commands, account: due.account }
  }
  const { reservation } = account.named
  const seen = reservation === null ? null : { ...reservation, status: statusAt(reservation, now) }
  const decision = decideOwn({ ...due.account, named: { ...account.named, reservation: seen } }, command, now)

  // A command that books nothing books no ends either: they stay derived.
  if (decision.kind !== 'BOOKED') return decision
  return { kind: 'BOOKED', due: due.commands, own: decision.command, account: decision.account }
}

function decideOwn(account: CreditAccount, command: KeyedCommand, now: Instant): OwnDecision | Ignored | Unmoved {
  switch (command.kind) {
    case 'RESERVE':
      return reserve(account, command, now)
    case 'CONSUME':
      return consume(account, command, now)
    case 'RELEASE':
      return release(account, command, now)
    case 'GRANT':
      return grant(account, command, now)
    case 'REFILL':
      return refill(account, command, now)
    case 'TAKE_BACK':
      return takeBack(account, command, now)
    default:
      return unreachable(command)
  }
}

function unreachable(command: never): never {
  throw new Error(`no rule for ${JSON.stringify(command)}`)
}
