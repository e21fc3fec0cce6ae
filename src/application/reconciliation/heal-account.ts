import type { Ids } from '../../../ports/driven/ids.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { ActionOutcome, ReconciledAction } from '../../../ports/driving/reconciling.ts'
import type { OrdinaryCommand } from '../../domain/credits/account.ts'
import { toCredits } from '../../domain/credits/credits.ts'
import { referenceName } from '../../domain/credits/reservation.ts'
import type { Answer } from '../../domain/credits/turn.ts'
import { BillingError } from '../../domain/errors.ts'
import type { ConsumeAction, EvidenceAccount, ExpireAction, FoundDrift, HealingAction } from '../../domain/reconciliation/evidence.ts'
import { missingReservation, refusedSettlement } from '../../domain/reconciliation/refused-action.ts'
import type { BookActions } from './book-actions.ts'

interface Needs {
  readonly booking: BookActions
  readonly ids: Ids
  readonly log: Log
}

/** What became of an account's actions, and what has to be looked at since one was refused. */
export interface Healed {
  readonly actions: readonly ReconciledAction[]
  readonly findings: readonly FoundDrift[]
  /** Whether something failed that may pass the next time: the account is then looked at again. */
  readonly hasFailed: boolean
}

type SpendingAction = Exclude<HealingAction, ExpireAction>

interface Done {
  readonly action: HealingAction
  readonly outcome: ActionOutcome
  readonly finding: FoundDrift | null
}

const actor = 'job:reconcile'
const one = toCredits(1) // what V1 reserves for a commission

/** Makes the act that does what heals one account, in the order given. */
export function makeHealAccount({
  booking,
  ids,
  log,
}: Needs): (account: EvidenceAccount, actions: readonly HealingAction[]) => Promise<Healed> {
  return async (account, actions) => {
    const done: Done[] = []
    const [expire, spending] = [actions.filter(isExpiry), actions.filter((action) => !isExpiry(action))]
    for (const action of expire) done.push({ action, outcome: await expired(account), finding: null })

    // What only an action before it makes possible waits for what became of that.
    const own = spending.filter((action) => !isAfterReservation(action))
    const answers = await booking.book(
      account.accountId,
      own.map((action) => toCommand(account, action)),
    )
    own.forEach((action, index) => done.push(toDone(account, action, answers[index])))

    const reserved = new Map(own.flatMap((action, index) => reservedBy(action, answers[index])))
    const left = spending
      .filter(isAfterReservation)
      .map((action) => ({ ...action, reservationId: reserved.get(referenceName(action.reference)) ?? null }))
    const possible = left.filter(({ reservationId }) => reservationId !== null)
    const then = await booking.book(
      account.accountId,
      possible.map((action) => toCommand(account, action)),
    )
    let next = 0
    for (const action of left) {
      if (action.reservationId === null) done.push({ action, outcome: 'SKIPPED', finding: null })
      else done.push(toDone(account, action, then[next++]))
    }
    return {
      actions: done.map(({ action, outcome }) => toReported(account, action, outcome)),
      findings: done.flatMap(({ finding }) => finding ?? []),
      hasFailed: done.some(({ outcome }) => outcome.startsWith('FAILED')),
    }
  }

  async function expired({ accountId }: EvidenceAccount): Promise<ActionOutcome> {
    try {
      await booking.expire(accountId)
      return booking.isRehearsal ? 'WOULD_BOOK' : 'BOOKED'
    } catch (error) {
      return failed(accountId, error)
    }
  }

  function toCommand({ accountId }: EvidenceAccount, action: SpendingAction): OrdinaryCommand {
    const { kind, reference, idempotencyKey } = action
    const base = { accountId, idempotencyKey, actor }
    if (kind === 'RESERVE') return { ...base, kind, reservationId: ids.next(), amount: one, reference, override: null }
    const reservation =
      action.reservationId === null ? { reservationId: null, reference } : { reservationId: action.reservationId, reference }
    return kind === 'CONSUME' ? { ...base, kind, reservation, amount: null } : { ...base, kind, reservation }
  }

  function toDone(account: EvidenceAccount, action: SpendingAction, answer: Answer | Error | undefined): Done {
    if (answer === undefined) throw new Error('every command has an answer')
    if (answer instanceof Error) {
      if (!(answer instanceof BillingError) || answer.kind === 'UNAVAILABLE')
        return { action, outcome: failed(account.accountId, answer), finding: null }
      return { action, outcome: `REFUSED:${answer.code}`, finding: refusal(account, action, answer.code) }
    }
    if (answer.kind === 'IGNORED') {
      return {
        action,
        outcome: `IGNORED:${answer.reason}`,
        finding: action.kind === 'RESERVE' ? missingReservation(account, action, answer.reason) : null,
      }
    }
    const made = answer.replayed ? 'REPLAYED' : booking.isRehearsal ? 'WOULD_BOOK' : 'BOOKED'
    if (action.kind === 'RESERVE') return { action, outcome: made, finding: action.leaves }
    const isAnother = action.reservationId !== null && answer.reservation?.reservationId !== action.reservationId
    return { action, outcome: made, finding: isAnother ? refusedSettlement(account, action, 'KEY_USED_BEFORE') : null }
  }

  function failed(accountId: string, error: unknown): ActionOutcome {
    log.warn({ err: error, account_id: accountId }, 'what heals an account could not be booked')
    return `FAILED:${error instanceof BillingError ? error.code : 'INTERNAL'}`
  }
}

const isExpiry = (action: HealingAction): action is ExpireAction => action.kind === 'EXPIRE'

const isAfterReservation = (action: SpendingAction): action is ConsumeAction => action.kind === 'CONSUME' && action.reservationId === null

// Whoever settled it meanwhile, or reserved, was quicker: that is an entry of the ledger, and looked at by itself.
const quicker: ReadonlySet<string> = new Set(['RESERVATION_ALREADY_CONSUMED', 'RESERVATION_ALREADY_RELEASED', 'REFERENCE_ALREADY_RESERVED'])

function refusal(account: EvidenceAccount, action: SpendingAction, code: string): FoundDrift | null {
  if (quicker.has(code)) return null
  return action.kind === 'RESERVE' ? missingReservation(account, action, code) : refusedSettlement(account, action, code)
}

/** By its reference, the reservation that was made. */
function reservedBy(action: SpendingAction, answer: Answer | Error | undefined): readonly (readonly [string, string])[] {
  if (action.kind !== 'RESERVE' || answer === undefined || answer instanceof Error || answer.kind !== 'BOOKED') return []
  return answer.reservation === null ? [] : [[referenceName(action.reference), answer.reservation.reservationId]]
}

const toReported = ({ accountId }: EvidenceAccount, action: HealingAction, outcome: ActionOutcome): ReconciledAction => ({
  ...{ accountId, action: action.kind, reason: action.reason, outcome },
  idempotencyKey: action.kind === 'EXPIRE' ? null : action.idempotencyKey,
})
