import type { FollowingFindings } from '../../../ports/driving/following-findings.ts'
import { toFinding } from '../findings/to-finding.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { fromEnumFilter } from '../payments/from-payment-request.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/control/findings */
export function makeListFindings(following: FollowingFindings): Operation<'listFindings'> {
  return async ({ query }) => {
    const { open, kind, severity, account_id } = query
    const filter = { isOpen: open ?? null, kind: fromEnumFilter(kind), severity: fromEnumFilter(severity) }
    const { items, nextCursor } = await following.list({ ...filter, accountId: account_id?.toLowerCase() ?? null }, fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toFinding), next_cursor: nextCursor } }
  }
}
