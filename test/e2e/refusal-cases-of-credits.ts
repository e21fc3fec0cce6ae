import type { RefusedCall } from './refusal-cases.ts'
import { creditsMax } from './refusal-world.ts'
import type { RefusalWorld } from './refusal-world.ts'

type Case = (operation: unknown, world: RefusalWorld) => RefusedCall

const unknownId = '01900000-0000-7000-8000-00000000dead'
const reference = { ref_type: 'commission_request', ref_id: 'refused' }
const key = { idempotency_key: 'refused' }

/** A reservation of the world's account that would be made, with what a case changes. */
const reserving =
  (change: (world: RefusalWorld) => Readonly<Record<string, unknown>>): Case =>
  (_operation, world) => ({ body: { external_key: world.account.key, ...reference, ...key, ...change(world) } })

export const reserveCases: Readonly<Record<string, Case>> = {
  ACCOUNT_REQUIRED: reserving(() => ({ external_key: undefined })),
  IDEMPOTENCY_KEY_REQUIRED: reserving(() => ({ idempotency_key: undefined })),
  ACCOUNT_NOT_FOUND: reserving(() => ({ external_key: 'v1:partner:nobody' })),
  ACCOUNT_MISMATCH: reserving(({ empty }) => ({ account_id: empty.accountId })),
  ACCOUNT_NOT_ACTIVE: reserving(({ suspended }) => ({ external_key: suspended.key })),
  REFERENCE_ALREADY_RESERVED: reserving(({ active }) => active.reference),
  INSUFFICIENT_CREDITS: reserving(() => ({ amount: 1000 })),
  IDEMPOTENCY_KEY_REUSED: reserving(({ active }) => ({ ...active.reference, amount: 3, idempotency_key: 'reserveactive' })),
}

export const reserveCasesOfOperators: Readonly<Record<string, Case>> = {
  ...reserveCases,
  OVERRIDE_REASON_REQUIRED: reserving(() => ({ operator_override: true })),
  BALANCE_LIMIT_EXCEEDED: reserving(() => ({ amount: creditsMax, operator_override: true, override_reason: 'As much as can be' })),
}

/** To settle the world's active reservation, with what a case changes. */
const settling =
  (change: (world: RefusalWorld) => Readonly<Record<string, unknown>>): Case =>
  (_operation, world) => ({ body: { external_key: world.account.key, reservation_id: world.active.id, ...key, ...change(world) } })

export const settleCases = (operation: 'consume' | 'release'): Readonly<Record<string, Case>> => ({
  ACCOUNT_REQUIRED: settling(() => ({ external_key: undefined })),
  RESERVATION_REQUIRED: settling(() => ({ reservation_id: undefined, ref_type: 'commission_request' })),
  IDEMPOTENCY_KEY_REQUIRED: settling(() => ({ idempotency_key: undefined })),
  ACCOUNT_NOT_FOUND: settling(() => ({ external_key: undefined, account_id: unknownId })),
  RESERVATION_NOT_FOUND: settling(() => ({ reservation_id: unknownId })),
  ACCOUNT_MISMATCH: settling(({ empty }) => ({ account_id: empty.accountId })),
  RESERVATION_ALREADY_CONSUMED: settling(({ consumed }) => ({ reservation_id: consumed.id })),
  RESERVATION_ALREADY_RELEASED: settling(({ released }) => ({ reservation_id: released.id })),
  IDEMPOTENCY_KEY_REUSED: settling(() => ({ idempotency_key: operation === 'consume' ? 'consumeconsumed' : 'releasereleased' })),
  AMOUNT_EXCEEDS_RESERVATION: settling(() => ({ amount: 3 })),
})

/** A grant to the world's account, with what a case changes. */
const granting =
  (change: (world: RefusalWorld) => Readonly<Record<string, unknown>>): Case =>
  (_operation, world) => ({
    path: `/v1/control/accounts/${world.account.accountId}/credits/grant`,
    body: { amount: 1, reason: 'grant', ...key, ...change(world) },
  })

const undoing = (change: (world: RefusalWorld) => Readonly<Record<string, unknown>>): Case =>
  granting((world) => ({ reason: 'adjustment', reverses_entry_id: world.spendingEntryId, ...change(world) }))

/** What a run of reconciliation is refused for. */
export const reconcileCases: Readonly<Record<string, Case>> = {
  ACCOUNT_NOT_FOUND: () => ({ body: { account_id: unknownId } }),
  TENANT_NOT_FOUND: () => ({ body: { tenant_id: unknownId } }),
  CURSOR_INVALID: () => ({ body: { cursor: 'of-another-list' } }),
}

export const grantCases: Readonly<Record<string, Case>> = {
  IDEMPOTENCY_KEY_REQUIRED: granting(() => ({ idempotency_key: undefined })),
  ACCOUNT_NOT_FOUND: () => ({
    path: `/v1/control/accounts/${unknownId}/credits/grant`,
    body: { amount: 1, reason: 'grant', ...key },
  }),
  ENTRY_NOT_FOUND: undoing(() => ({ reverses_entry_id: unknownId })),
  INSUFFICIENT_CREDITS: granting(() => ({ reason: 'adjustment', amount: -1000 })),
  ENTRY_ALREADY_REVERSED: undoing(({ undoneEntryId }) => ({ reverses_entry_id: undoneEntryId })),
  IDEMPOTENCY_KEY_REUSED: granting(() => ({ amount: 2, idempotency_key: 'opening' })),
  AMOUNT_NOT_ALLOWED: granting(() => ({ amount: -1 })),
  OPTION_NOT_ALLOWED: undoing(() => ({ reason: 'grant' })),
  EXPIRY_IN_THE_PAST: granting(() => ({ expires_at: '2020-02-24T10:15:00Z' })),
  ENTRY_NOT_REVERSIBLE: undoing(({ reservingEntryId }) => ({ reverses_entry_id: reservingEntryId })),
  AMOUNT_EXCEEDS_ENTRY: undoing(() => ({ amount: 3 })),
  BALANCE_LIMIT_EXCEEDED: (_operation, { full }) => ({
    path: `/v1/control/accounts/${full.accountId}/credits/grant`,
    body: { amount: 1, reason: 'grant', ...key },
  }),
}
