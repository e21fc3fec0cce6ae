import type {
  Balances,
  Booked,
  BookedCommand,
  ConsumeCredits,
  CreditAccount,
  CreditCommand,
  GrantCredits,
  NamedFacts,
  RefillCredits,
  ReleaseCredits,
  ReserveCredits,
} from '../../src/domain/credits/account.ts'
import { decide } from '../../src/domain/credits/decide.ts'
import { sumOf, toCredits } from '../../src/domain/credits/credits.ts'
import { inOrderOfUse } from '../../src/domain/credits/lots.ts'
import type { Lot, LotPart } from '../../src/domain/credits/lots.ts'
import type { Reservation } from '../../src/domain/credits/reservation.ts'
import type { LoadedAccount } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

// Accounts, lots, reservations and commands with sensible defaults, so that a test names only what it is about.

/** `at('2026-03-01')`: that day's beginning in UTC, or the instant that a longer text names. */
export const at = (text: string): Instant => toInstant(Date.parse(text))

/** When tests happen, unless they say otherwise. */
export const today = at('2026-03-01')

/** A lot of which `available` credits are left; `held` are held besides. */
export function aLot(lotId: string, available: bigint, says: Partial<Lot> = {}): Lot {
  const held = says.held ?? toCredits(0)
  return {
    ...{ lotId, source: 'GRANT', amount: toCredits(available + held), available: toCredits(available), held },
    ...{ expiresAt: null, unitPrice: null, currency: null, grantedAt: at('2026-01-01') },
    ...{ reversed: toCredits(0), debited: toCredits(0), expired: toCredits(0), takenFacts: 0 },
    ...says,
  }
}

/** `parts({ old: 2n })`: so many credits of each lot. */
export const parts = (amounts: Readonly<Record<string, bigint>>): readonly LotPart[] =>
  Object.entries(amounts).map(([lotId, amount]) => ({ lotId, amount: toCredits(amount) }))

/** An active reservation of what it holds: one credit of lot `lot`, unless said. */
export function aReservation({ holds = parts({ lot: 1n }), ...says }: Partial<Reservation> = {}): Reservation {
  return {
    ...{ reservationId: 'r1', reference: { type: 'commission_request', id: '1' }, amount: sumOf(holds), holds },
    ...{ status: 'ACTIVE', idempotencyKey: 'reserve 1', createdAt: at('2026-02-01'), expiresAt: null, settledAt: null },
    ...says,
  }
}

/** A CREDIT account that takes new work; its balances are those of its lots. */
export function anAccount({
  lots = [],
  named = {},
  ...says
}: Partial<Omit<CreditAccount, 'named'>> & { named?: Partial<NamedFacts> } = {}) {
  const account: CreditAccount = {
    ...{ accountId: 'a1', tenantId: 't1', billingMode: 'CREDIT', takesNewWork: true, isFrozen: false, reservationTtl: null },
    available: sumOf(lots.map(({ available }) => ({ amount: available }))),
    reserved: sumOf(lots.map(({ held }) => ({ amount: held }))),
    owed: toCredits(0),
    lots: inOrderOfUse(lots),
    ending: [],
    named: { reservation: null, entry: null, ignoredBefore: false, ...named },
    ...says,
  }
  return account
}

/** An account of which one reservation, which is also the one that is named, holds what lots have held. */
export function anAccountWith(reservation: Reservation, says: Parameters<typeof anAccount>[0] = {}): CreditAccount {
  const lots = says.lots ?? reservation.holds.map(({ lotId, amount }) => aLot(lotId, 0n, { held: amount }))
  return anAccount({ ...says, lots, named: { reservation, ...says.named } })
}

/** What a turn begins with: the account of `anAccount`, and nothing that its commands could name. */
export function aLoadedAccount({ account = anAccount(), ...says }: Partial<LoadedAccount> = {}): LoadedAccount {
  const nothing = { reservations: [], current: [], kept: [], entries: [], ignoredReleases: [] }
  return { account, lastSeq: 0n, lastAt: null, ...nothing, ...says }
}

/** `e1`, `e2` and so on. */
export function makeIds(prefix = 'e'): () => string {
  let count = 0
  return () => `${prefix}${++count}`
}

const sender = { accountId: 'a1', idempotencyKey: 'k', actor: 'service:v1' }

export const aReserveCommand = ({
  amount = 1n,
  ...says
}: Partial<Omit<ReserveCredits, 'amount'>> & { amount?: bigint } = {}): ReserveCredits => ({
  ...{ kind: 'RESERVE', ...sender, reservationId: 'r1', amount: toCredits(amount) },
  ...{ reference: { type: 'commission_request', id: '1' }, override: null, ...says },
})

export const aConsumeCommand = ({
  amount,
  ...says
}: Partial<Omit<ConsumeCredits, 'amount'>> & { amount?: bigint } = {}): ConsumeCredits => ({
  ...{ kind: 'CONSUME', ...sender, reservation: { reservationId: null, reference: { type: 'commission_request', id: '1' } } },
  ...{ amount: amount === undefined ? null : toCredits(amount), ...says },
})

export const aReleaseCommand = (says: Partial<ReleaseCredits> = {}): ReleaseCredits => ({
  ...{ kind: 'RELEASE', ...sender, reservation: { reservationId: null, reference: { type: 'commission_request', id: '1' } } },
  ...says,
})

export const aGrantCommand = (says: Partial<GrantCredits> = {}): GrantCredits => ({
  ...{ kind: 'GRANT', ...sender, actor: 'operator:anna', lotId: 'new', reason: 'GRANT', amount: 10n, expiresAt: null },
  ...{ reference: null, reversesEntryId: null, metadata: null, ...says },
})

export const aRefillCommand = ({
  allowance = 10n,
  ...says
}: Partial<Omit<RefillCredits, 'allowance'>> & { allowance?: bigint } = {}): RefillCredits => ({
  ...{ kind: 'REFILL', ...sender, actor: 'job:refill-due', lotId: 'new', allowance: toCredits(allowance), mode: 'ADD', expiresAt: null },
  ...{ reference: null, metadata: null, ...says },
})

/** By id, which an unknown one cannot ignore. */
export const byId = (reservationId: string) => ({ reservationId, reference: null }) as const

/** By reference, as V1 does. */
export const byReference = (id: string) => ({ reservationId: null, reference: { type: 'commission_request', id } }) as const

/** Decides, and expects that something is booked. */
export function booked(account: CreditAccount, command: CreditCommand, now = today): Booked {
  const decision = decide(account, command, now)
  if (decision.kind === 'BOOKED') return decision
  throw new Error(`nothing of its own is booked: ${decision.kind === 'ENDED' ? decision.kind : decision.reason}`)
}

/** The rows of a command, a line each: `RESERVE available>reserved 3: ending 2, old 1`. */
export const linesOf = ({ bookings }: Pick<BookedCommand, 'bookings'>): readonly string[] =>
  bookings.map(({ reason, from, to, amount, lots }) => {
    const said = lots.map((part) => `${part.lotId} ${part.amount}`).join(', ')
    return `${reason} ${from}>${to} ${amount}: ${said}`
  })

/** Balances as plain numbers, for comparison. */
export const balancesOf = ({ available, reserved, owed }: Balances) => ({
  available: Number(available),
  reserved: Number(reserved),
  owed: Number(owed),
})

/** What is left of each lot: `{ old: [available, held] }`. */
export const lotsOf = ({ lots }: Pick<CreditAccount, 'lots'>) =>
  Object.fromEntries(lots.map(({ lotId, available, held }) => [lotId, [Number(available), Number(held)]]))

/** The refusal that a decision ends in. Any other end of it fails the test. */
export function refusalIn(decision: () => unknown): BillingError {
  try {
    decision()
  } catch (error) {
    if (error instanceof BillingError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
