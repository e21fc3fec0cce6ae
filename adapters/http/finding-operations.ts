import type { FollowingFindings } from '../../ports/driving/following-findings.ts'
import type { Operations } from './operation.ts'
import { makeGetFinding } from './operations/get-finding.ts'
import { makeListFindings } from './operations/list-findings.ts'
import { makeResolveFinding } from './operations/resolve-finding.ts'

/** The operations on findings. That none is missing, `makeOperations` says. */
export const makeFindingOperations = ({ following }: { readonly following: FollowingFindings }) =>
  ({
    listFindings: makeListFindings(following),
    getFinding: makeGetFinding(following),
    resolveFinding: makeResolveFinding(following),
  }) satisfies Partial<Operations>
