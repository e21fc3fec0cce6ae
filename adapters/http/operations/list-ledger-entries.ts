import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { fromAccountChoice, fromEnum, fromPage, requireAccount, toLedgerEntry } from '../translate.ts'

/** GET /v1/billing/credits/ledger: of one account. */
export function makeListLedgerEntries(reading: ReadingAccounts): Operation<'listLedgerEntries'> {
  const list = makeList(reading)
  return (request) => {
    requireAccount(request.query)
    return list(request)
  }
}

/** GET /v1/control/credits: of all accounts, narrowed by what is asked. */
export function makeListControlLedger(reading: ReadingAccounts): Operation<'listControlLedger'> {
  return makeList(reading)
}

function makeList(reading: ReadingAccounts) {
  return async ({ query }: Pick<OperationRequest<'listControlLedger'>, 'query'>) => {
    const filter = {
      account: fromAccountChoice(query),
      tenantId: query.tenant_id ?? null,
      referenceType: query.ref_type ?? null,
      referenceId: query.ref_id ?? null,
      reason: query.reason === undefined ? null : fromEnum(query.reason),
    }
    const { items, nextCursor } = await reading.entries(filter, fromPage(query))
    return {
      status: 200 as const,
      headers: { 'Cache-Control': 'no-store' as const },
      body: { items: items.map(toLedgerEntry), next_cursor: nextCursor },
    }
  }
}
