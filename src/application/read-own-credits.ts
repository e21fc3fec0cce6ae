import type { Clock } from '../../ports/driven/clock.ts'
import type { PortalReads } from '../../ports/driven/portal-reads.ts'
import type { Portal } from '../../ports/driving/portal.ts'
import { BillingError } from '../domain/errors.ts'

interface Needs {
  readonly reads: PortalReads
  readonly clock: Clock
}

/** Reads the credits of the tenant whose portal calls. */
export function makeReadOwnCredits({ reads, clock }: Needs): Portal['ownCredits'] {
  return async ({ tenantId }) => {
    const credits = await reads.readCredits(tenantId, clock.now())
    if (credits === null) throw new BillingError('TENANT_NOT_FOUND', `Cannot find tenant ${tenantId}`)
    return credits
  }
}
