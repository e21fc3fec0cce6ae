import type { FollowingFindings } from '../../../ports/driving/following-findings.ts'
import { toFinding } from '../findings/to-finding.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/control/findings/{finding_id} */
export function makeGetFinding(following: FollowingFindings): Operation<'getFinding'> {
  return async ({ path }) => ({ status: 200, headers: noStore, body: toFinding(await following.find(path.finding_id.toLowerCase())) })
}
