import type { Clock } from '../../../ports/driven/clock.ts'
import type { Findings } from '../../../ports/driven/findings.ts'
import type { FollowingFindings } from '../../../ports/driving/following-findings.ts'
import { BillingError } from '../../domain/errors.ts'

interface Needs {
  readonly findings: Pick<Findings, 'find' | 'list' | 'resolve'>
  readonly clock: Clock
  /** Told when one was closed: what is counted of open ones has changed. */
  readonly changed: () => void
}

/** What operators see of findings, and how they close them. */
export const makeFollowFindings = ({ findings, clock, changed }: Needs): FollowingFindings => ({
  list: findings.list,

  async find(findingId) {
    const finding = await findings.find(findingId)
    if (finding === null) throw missing(findingId)
    return finding
  },

  async resolve({ findingId, actor, reason }) {
    const answer = await findings.resolve(findingId, { by: actor, reason, now: clock.now() })
    if (answer === null) throw missing(findingId)
    const { finding, changed: isNew } = answer
    if (isNew) changed()
    else if (finding.resolution?.reason !== reason) {
      const how = finding.resolution?.isByHand === true ? `${finding.resolution.by} resolved it for another reason` : 'it closed itself'
      throw new BillingError('FINDING_CLOSED', `Cannot resolve finding ${findingId}: ${how}`)
    }
    return { finding, replayed: !isNew }
  },
})

const missing = (findingId: string): BillingError => new BillingError('FINDING_NOT_FOUND', `Cannot find finding ${findingId}`)
