import type { FollowingFindings } from '../../../ports/driving/following-findings.ts'
import { toFinding } from '../findings/to-finding.ts'
import type { Operation } from '../operation.ts'
import { actHeaders } from '../payments/order-replies.ts'
import { fromOperator } from '../steering.ts'
import { refuseBlank } from '../translate.ts'

/** POST /v1/control/findings/{finding_id}/resolve */
export function makeResolveFinding(following: FollowingFindings): Operation<'resolveFinding'> {
  return async (sent) => {
    const { actor } = fromOperator(sent) // a key may be sent; a finding is closed once, under whatever key
    const { reason } = sent.body
    refuseBlank({ reason })
    const answer = await following.resolve({ findingId: sent.path.finding_id.toLowerCase(), actor, reason })
    return { status: 200, headers: actHeaders(answer), body: toFinding(answer.finding) }
  }
}
