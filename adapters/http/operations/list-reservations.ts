import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { fromAccountChoice, fromEnum, fromPage, requireAccount, toReservation } from '../translate.ts'

/** GET /v1/billing/credits/reservations: of one account. */
export function makeListReservations(reading: ReadingAccounts): Operation<'listReservations'> {
  const list = makeList(reading)
  return (request) => {
    requireAccount(request.query)
    return list(request)
  }
}

/** GET /v1/control/credits/reservations: of all accounts, narrowed by what is asked. */
export function makeListControlReservations(reading: ReadingAccounts): Operation<'listControlReservations'> {
  return makeList(reading)
}

function makeList(reading: ReadingAccounts) {
  return async ({ query }: Pick<OperationRequest<'listControlReservations'>, 'query'>) => {
    const filter = {
      account: fromAccountChoice(query),
      tenantId: query.tenant_id ?? null,
      referenceType: query.ref_type ?? null,
      referenceId: query.ref_id ?? null,
      status: query.status === undefined ? null : fromEnum(query.status),
    }
    const { items, nextCursor } = await reading.reservations(filter, fromPage(query))
    return {
      status: 200 as const,
      headers: { 'Cache-Control': 'no-store' as const },
      body: { items: items.map(toReservation), next_cursor: nextCursor },
    }
  }
}
