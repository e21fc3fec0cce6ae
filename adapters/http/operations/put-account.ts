import type { SteeringAccounts } from '../../../ports/driving/steering-accounts.ts'
import type { Operation } from '../operation.ts'
import { fromOperator, toSteeredHeaders } from '../steering.ts'
import { fromEnum, refuseBlank, toAccountStatus } from '../translate.ts'

/** POST /v1/control/accounts: creates, or changes by the external key. */
export function makePutAccount(steering: SteeringAccounts): Operation<'putAccount'> {
  return async (sent) => {
    const { tenant_id, account_type, display_name, external_key, payment_terms_days } = sent.body
    refuseBlank({ display_name })
    const steered = await steering.putAccount({
      ...fromOperator(sent),
      tenantId: tenant_id.toLowerCase(),
      accountType: fromEnum(account_type),
      displayName: display_name,
      externalKey: external_key,
      paymentTermsDays: payment_terms_days,
    })
    return { status: steered.isNew ? 201 : 200, headers: toSteeredHeaders(steered), body: toAccountStatus(steered) }
  }
}
