import type { CreditAccount, CreditCommand, Decision, Ignored } from './account.ts'
import { bookDueExpiry } from './expiry.ts'
import { grant } from './grant.ts'
import { statusAt } from './reservation.ts'
import { reserve } from './reserve.ts'
import type { OwnDecision } from './reserve.ts'
import { consume, release } from './settle.ts'
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
  const { reservation } = account.named
  const seen = reservation === null ? null : { ...reservation, status: statusAt(reservation, now) }
  const decision = decideOwn({ ...due.account, named: { ...account.named, reservation: seen } }, command, now)

  // A command that books nothing books no ends either: they stay derived.
  if (decision.kind === 'IGNORED') return decision
  return { kind: 'BOOKED', due: due.commands, own: decision.command, account: decision.account }
}

function decideOwn(account: CreditAccount, command: CreditCommand, now: Instant): OwnDecision | Ignored {
  switch (command.kind) {
    case 'RESERVE':
      return reserve(account, command, now)
    case 'CONSUME':
      return consume(account, command, now)
    case 'RELEASE':
      return release(account, command, now)
    case 'GRANT':
      return grant(account, command, now)
    default:
      return unreachable(command)
  }
}

function unreachable(command: never): never {
  throw new Error(`no rule for ${JSON.stringify(command)}`)
}
