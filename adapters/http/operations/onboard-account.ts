import type { SteeringAccounts } from '../../../ports/driving/steering-accounts.ts'
import type { Operation } from '../operation.ts'
import { fromOperator, toSteeredHeaders } from '../steering.ts'
import { fromEnum, refuseBlank } from '../translate.ts'

/** POST /v1/control/onboard */
export function makeOnboardAccount(steering: SteeringAccounts): Operation<'onboardAccount'> {
  return async (sent) => {
    const { tenant_name, owner_email, account_type, display_name, external_key } = sent.body
    refuseBlank({ tenant_name, display_name })
    const steered = await steering.onboard({
      ...fromOperator(sent),
      tenantName: tenant_name,
      ownerEmail: owner_email,
      accountType: fromEnum(account_type),
      displayName: display_name,
      externalKey: external_key,
    })
    const { account, isNew } = steered
    const { tenantId, accountId, externalKey, policy, status } = account
    const body = { tenant_id: tenantId, account_id: accountId, external_key: externalKey, billing_mode: policy.billingMode, status }
    return { status: isNew ? 201 : 200, headers: toSteeredHeaders(steered), body }
  }
}
