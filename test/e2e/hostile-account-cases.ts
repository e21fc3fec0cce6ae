import { creditsMax } from './refusal-world.ts'
import type { RefusalWorld } from './refusal-world.ts'

/** The world of refusals, and an account beside it that has what the callers here have no business with. */
export interface NeighbouringWorld extends RefusalWorld {
  readonly neighbour: {
    readonly accountId: string
    readonly key: string
    readonly reservationId: string
    readonly grantEntryId: string
  }
}

/** A call that mixes what belongs to two accounts, or lies about one, and what it deserves. */
export interface MixedCall {
  readonly title: string
  readonly as: 'v1' | 'operator'
  readonly path: string
  /** Posted; a call without a body is a GET. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  readonly wanted: string
}

type MixedCase = (world: NeighbouringWorld) => MixedCall

const notThere = '404 RESERVATION_NOT_FOUND'
const mismatch = '409 ACCOUNT_MISMATCH'
const noAccount = '404 ACCOUNT_NOT_FOUND'
const nilId = '00000000-0000-0000-0000-000000000000'
const defaultTenant = '11111111-1111-1111-1111-111111111111'
const key = { idempotency_key: 'mixed' }
const reference = { ref_type: 'commission_request', ref_id: 'mixed' }

const settlements = (['v1', 'operator'] as const).flatMap((as) => (['consume', 'release'] as const).map((does) => ({ as, does })))
const pathOf = (as: MixedCall['as'], does: string): string => `/v1/${as === 'v1' ? 'billing' : 'control'}/credits/${does}`

const settling: readonly MixedCase[] = settlements.flatMap(({ as, does }): readonly MixedCase[] => {
  const call = (title: string, wanted: string, says: (world: NeighbouringWorld) => Readonly<Record<string, unknown>>): MixedCase => {
    return (world) => ({ title: `${as} ${does}s ${title}`, as, path: pathOf(as, does), body: { ...key, ...says(world) }, wanted })
  }
  return [
    call('the reservation of a neighbour, by key', notThere, ({ account, neighbour }) => ({
      ...{ external_key: account.key, reservation_id: neighbour.reservationId },
    })),
    call('the reservation of a neighbour, by id', notThere, ({ account, neighbour }) => ({
      ...{ account_id: account.accountId, reservation_id: neighbour.reservationId },
    })),
    call('its own reservation with the id of a neighbour', mismatch, ({ account, active, neighbour }) => ({
      ...{ external_key: account.key, account_id: neighbour.accountId, reservation_id: active.id },
    })),
    call("a neighbour's reservation with its own id", mismatch, ({ account, neighbour }) => ({
      ...{ external_key: neighbour.key, account_id: account.accountId, reservation_id: neighbour.reservationId },
    })),
    call('an account where a reservation belongs', notThere, ({ account }) => ({
      ...{ external_key: account.key, reservation_id: account.accountId },
    })),
    call('an entry where a reservation belongs', notThere, ({ account, reservingEntryId }) => ({
      ...{ external_key: account.key, reservation_id: reservingEntryId },
    })),
    call('a reservation where an account belongs', noAccount, ({ active }) => ({ account_id: active.id, reservation_id: active.id })),
    call('for a tenant where an account belongs', noAccount, ({ active }) => ({ account_id: defaultTenant, reservation_id: active.id })),
    call('the reservation of all zeros', notThere, ({ account }) => ({ external_key: account.key, reservation_id: nilId })),
  ]
})

const reserving: readonly MixedCase[] = (['v1', 'operator'] as const).flatMap((as): readonly MixedCase[] => {
  const call = (title: string, wanted: string, says: (world: NeighbouringWorld) => Readonly<Record<string, unknown>>): MixedCase => {
    return (world) => ({
      ...{ title: `${as} reserves ${title}`, as, path: pathOf(as, 'reserve'), wanted },
      body: { ...key, ...reference, ...says(world) },
    })
  }
  return [
    call('with the key of one and the id of another', mismatch, ({ account, neighbour }) => ({
      ...{ external_key: account.key, account_id: neighbour.accountId },
    })),
    call('with a key and an id of nobody', mismatch, ({ account }) => ({ external_key: account.key, account_id: nilId })),
    call('with an id and a key of nobody', noAccount, ({ account }) => ({
      ...{ external_key: 'v1:partner:nobody', account_id: account.accountId },
    })),
    call('for a tenant', noAccount, () => ({ account_id: defaultTenant })),
    call('for one who is suspended', '409 ACCOUNT_NOT_ACTIVE', ({ suspended }) => ({ account_id: suspended.accountId })),
    call('all that a number can hold', '409 INSUFFICIENT_CREDITS', ({ account }) => ({ external_key: account.key, amount: creditsMax })),
  ]
})

const grantTo = ({ account }: NeighbouringWorld): string => `/v1/control/accounts/${account.accountId}/credits/grant`

const undoing = (title: string, wanted: string, says: (world: NeighbouringWorld) => Readonly<Record<string, unknown>>): MixedCase => {
  return (world) => ({
    ...{ title: `an operator undoes ${title}`, as: 'operator', path: grantTo(world), wanted },
    body: { ...key, amount: 1, reason: 'adjustment', ...says(world) },
  })
}

const granting: readonly MixedCase[] = [
  undoing('what was done to a neighbour', '404 ENTRY_NOT_FOUND', ({ neighbour }) => ({ reverses_entry_id: neighbour.grantEntryId })),
  undoing('a reservation, as if it were an entry', '404 ENTRY_NOT_FOUND', ({ active }) => ({ reverses_entry_id: active.id })),
  undoing('the entry of all zeros', '404 ENTRY_NOT_FOUND', () => ({ reverses_entry_id: nilId })),
  undoing('more than was spent', '422 AMOUNT_EXCEEDS_ENTRY', ({ spendingEntryId }) => ({ reverses_entry_id: spendingEntryId, amount: 21 })),
  ...[defaultTenant, nilId].map((id): MixedCase => () => ({
    ...{ title: `an operator grants to ${id}`, as: 'operator', path: `/v1/control/accounts/${id}/credits/grant` },
    ...{ body: { ...key, amount: 1, reason: 'grant' }, wanted: noAccount },
  })),
  (world) => ({
    ...{ title: 'V1 grants', as: 'v1', path: grantTo(world), body: { ...key, amount: 1, reason: 'grant' }, wanted: '403 FORBIDDEN' },
  }),
  (world) => ({
    ...{ title: 'V1 reserves as an operator', as: 'v1', path: '/v1/control/credits/reserve', wanted: '403 FORBIDDEN' },
    body: { ...key, ...reference, external_key: world.account.key, operator_override: true, override_reason: 'because' },
  }),
]

const reads = (as: MixedCall['as'], title: string, wanted: string, path: (world: NeighbouringWorld) => string): MixedCase => {
  return (world) => ({ title: `${as} reads ${title}`, as, path: path(world), wanted })
}

const reading: readonly MixedCase[] = [
  ...(['ledger', 'reservations'] as const).map((list) =>
    reads('v1', `the ${list} of one by the key of another`, mismatch, ({ account, neighbour }) => {
      return `/v1/billing/credits/${list}?account_id=${account.accountId}&external_key=${neighbour.key}`
    }),
  ),
  ...(['credits', 'credits/reservations'] as const).map((list) =>
    reads('operator', `${list} of one by the key of another`, mismatch, ({ account, neighbour }) => {
      return `/v1/control/${list}?account_id=${account.accountId}&external_key=${neighbour.key}`
    }),
  ),
  reads('v1', 'the credits of a tenant', '403 FORBIDDEN', () => `/v1/control/credits/tenant/${defaultTenant}`),
  reads('v1', 'all ledgers', '403 FORBIDDEN', () => '/v1/control/credits'),
  reads('v1', 'a reservation as an account', noAccount, ({ active }) => `/v1/billing/accounts/${active.id}/status`),
  reads('operator', 'a tenant as an account', noAccount, () => `/v1/control/accounts/${defaultTenant}/status`),
  reads('operator', 'an account as a tenant', '404 TENANT_NOT_FOUND', ({ account }) => `/v1/control/credits/tenant/${account.accountId}`),
]

export const mixedCases: readonly MixedCase[] = [...settling, ...reserving, ...granting, ...reading]
