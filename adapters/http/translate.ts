import type { Account } from '../../src/domain/accounts/account.ts'
import type { AccountView } from '../../src/domain/accounts/view.ts'
import type { Balances } from '../../src/domain/credits/account.ts'
import type { ReservationName } from '../../src/domain/credits/account.ts'
import { creditsMax, plus, smaller, toCredits } from '../../src/domain/credits/credits.ts'
import type { Credits } from '../../src/domain/credits/credits.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { Reference, Reservation } from '../../src/domain/credits/reservation.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toInstant, toTimestamp } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { TenantCredits } from '../../ports/driven/account-store.ts'
import type { AccountChoice } from '../../ports/driving/account-choice.ts'
import type { PageRequest } from '../../ports/page.ts'
import type { components } from './generated/contract.ts'
import { ViolationError } from './problem.ts'

type Schemas = components['schemas']

// --- from the wire

export const fromCredits = (count: number): Credits => toCredits(count)

/** @throws {BillingError} VALIDATION_FAILED where the text has the form of a date and is none, such as the 29th of February 2027 */
export function fromTimestamp(text: string): Instant {
  const milliseconds = Date.parse(text)
  const [year = 0, month, day] = text.slice(0, 10).split('-').map(Number)
  // The contract's pattern knows how long the months are, and no years; and the 29th would be read as the 1st of March.
  const isNoDay = month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
  if (isNoDay || Number.isNaN(milliseconds)) throw new BillingError('VALIDATION_FAILED', `Cannot take ${text}: there is no such time`)
  return toInstant(milliseconds)
}

interface NamesAccount {
  readonly account_id?: string | undefined
  readonly external_key?: string | undefined
}

export const fromAccountChoice = ({ account_id, external_key }: NamesAccount): AccountChoice => ({
  accountId: account_id?.toLowerCase() ?? null,
  externalKey: external_key ?? null,
})

/** @throws {BillingError} ACCOUNT_REQUIRED */
export function requireAccount({ account_id, external_key }: NamesAccount): void {
  if (account_id === undefined && external_key === undefined) {
    throw new BillingError('ACCOUNT_REQUIRED', 'Cannot tell which account is meant: account_id or external_key is needed')
  }
}

interface NamesReference {
  readonly ref_type?: string | undefined
  readonly ref_id?: string | undefined
}

/** @throws {ViolationError} where one part of a reference is given, and the other is not */
export function requireWholeReference({ ref_type, ref_id }: NamesReference, place = '/body'): void {
  if ((ref_type === undefined) === (ref_id === undefined)) return
  const missing = ref_type === undefined ? 'ref_type' : 'ref_id'
  const message = 'must be given: a reference is ref_type and ref_id together'
  throw new ViolationError([{ path: `${place}/${missing}`, message, code: 'required' }])
}

/** @throws {ViolationError} what `requireWholeReference` refuses */
export function fromReference(names: NamesReference): Reference | null {
  requireWholeReference(names)
  const { ref_type, ref_id } = names
  return ref_type === undefined || ref_id === undefined ? null : { type: ref_type, id: ref_id }
}

/** @throws {BillingError} RESERVATION_REQUIRED; beside a `reservation_id` what `fromReference` refuses */
export function fromReservationName(names: NamesReference & { readonly reservation_id?: string | undefined }): ReservationName {
  const { reservation_id, ref_type, ref_id } = names
  if (reservation_id !== undefined) return { reservationId: reservation_id.toLowerCase(), reference: fromReference(names) }
  if (ref_type !== undefined && ref_id !== undefined) return { reservationId: null, reference: { type: ref_type, id: ref_id } }
  throw new BillingError(
    'RESERVATION_REQUIRED',
    'Cannot tell which reservation is meant: reservation_id, or ref_type and ref_id, are needed',
  )
}

/**
 * Texts that people are to read: one of blanks alone says nothing.
 *
 * @throws {ViolationError} at each member of the body that is such a text
 */
export function refuseBlank(texts: Readonly<Record<string, string | undefined>>): void {
  const blank = Object.entries(texts).filter(([, text]) => text !== undefined && !/\S/.test(text))
  if (blank.length === 0) return
  throw new ViolationError(blank.map(([name]) => ({ path: `/body/${name}`, message: 'must not be of blanks alone', code: 'pattern' })))
}

/** An enum's member in the product's spelling: requests may use either case (contract 4). */
export const fromEnum = <Member extends string>(text: Member): Uppercase<Member> => text.toUpperCase() as Uppercase<Member>

export const fromPage = ({
  limit = 50,
  cursor,
}: {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}): PageRequest => ({
  limit,
  cursor: cursor ?? null,
})

// --- to the wire

/** Credits as JSON has them: the domain keeps them within 2^53-1. */
export function fromBigint(credits: bigint): number {
  const count = Number(credits)
  if (!Number.isSafeInteger(count)) throw new Error(`${credits} credits cannot be said in JSON`)
  return count
}

export { toTimestamp }

export const toTimestampOrNull = (instant: Instant | null): string | null => (instant === null ? null : toTimestamp(instant))

export const toCreditTotals = ({ available, reserved }: Balances): Schemas['CreditTotals'] => ({
  wallet: fromBigint(available + reserved),
  reserved: fromBigint(reserved),
  available: fromBigint(available),
})

export const toCreditBalance = (balances: Balances): Schemas['CreditBalance'] => ({
  ...toCreditTotals(balances),
  debt: fromBigint(balances.owed),
})

export const toAccountStatus = ({ account, credit }: AccountView): Schemas['AccountStatus'] => ({
  account_id: account.accountId,
  tenant_id: account.tenantId,
  account_type: account.accountType,
  external_key: account.externalKey,
  display_name: account.displayName,
  account_status: account.status,
  ...toPolicy(account),
  credit: toCreditBalance(credit),
})

const toPolicy = ({ policy }: Account) => ({
  billing_mode: policy.billingMode,
  payment_terms_days: policy.paymentTermsDays,
  credit_cost_model: 'FLAT_1_PER_REPORT' as const,
  currency: policy.currency,
  is_enabled: policy.isEnabled,
})

export const toTenantCredits = ({ tenant, credit, ...totals }: TenantCredits): Schemas['TenantCredits'] => ({
  tenant_id: tenant.tenantId,
  tenant_name: tenant.name,
  accounts_total: totals.accountsTotal,
  credit_accounts_total: totals.creditAccountsTotal,
  credit: toCreditSums(credit),
  active_reservations_total: totals.activeReservationsTotal,
})

// Each account keeps within what JSON can say, their sums may not: they stop there.
function toCreditSums({ available, reserved, owed }: Balances): Schemas['CreditBalance'] {
  const said = (sum: Credits): number => fromBigint(smaller(sum, creditsMax))
  return { wallet: said(plus(available, reserved)), reserved: said(reserved), available: said(available), debt: said(owed) }
}

interface Reserved {
  readonly accountId: string
  readonly externalKey: string
  readonly reservation: Reservation
  readonly credit: Balances
}

export const toReservation = ({ accountId, externalKey, reservation, credit }: Reserved): Schemas['Reservation'] => ({
  id: reservation.reservationId,
  account_id: accountId,
  external_key: externalKey,
  ref_type: reservation.reference.type,
  ref_id: reservation.reference.id,
  amount: fromBigint(reservation.amount),
  status: reservation.status,
  idempotency_key: reservation.idempotencyKey,
  expires_at: toTimestampOrNull(reservation.expiresAt),
  created_at: toTimestamp(reservation.createdAt),
  consumed_at: reservation.status === 'CONSUMED' ? toTimestampOrNull(reservation.settledAt) : null,
  released_at: reservation.status === 'RELEASED' ? toTimestampOrNull(reservation.settledAt) : null,
  credit: toCreditTotals(credit),
})

export const toLedgerEntry = (entry: Entry): Schemas['LedgerEntry'] => ({
  id: entry.entryId,
  account_id: entry.accountId,
  tenant_id: entry.tenantId,
  reservation_id: entry.reservationId,
  delta: fromBigint(deltaOf(entry)),
  reason: entry.reason,
  ref_type: entry.reference?.type ?? null,
  ref_id: entry.reference?.id ?? null,
  idempotency_key: entry.idempotencyKey,
  metadata_json: entry.metadata === null ? {} : (JSON.parse(entry.metadata) as Record<string, unknown>),
  created_at: toTimestamp(entry.createdAt),
  wallet_delta: fromBigint(bucketDelta(entry, 'available') + bucketDelta(entry, 'reserved')),
  reserved_delta: fromBigint(bucketDelta(entry, 'reserved')),
  caused_by: entry.causedBy,
  balance: toCreditTotals(entry.after),
})

/** +amount for GRANT, TOPUP, RESERVE and RELEASE, -amount for CONSUME, EXPIRE and REVERSAL, signed for ADJUSTMENT (contract 3). */
function deltaOf({ reason, from, amount }: Entry): bigint {
  // What is restored is the account's again, also where it only lessens a debt: only what leaves available is taken.
  if (reason === 'ADJUSTMENT') return from === 'available' ? -amount : amount
  return reason === 'CONSUME' || reason === 'EXPIRE' || reason === 'REVERSAL' ? -amount : amount
}

function bucketDelta({ from, to, amount }: Entry, bucket: 'available' | 'reserved'): bigint {
  if (to === bucket) return amount
  return from === bucket ? -amount : 0n
}
