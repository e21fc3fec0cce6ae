import type { Wire, WireCall } from './wire.ts'
import { memberOf } from './wire.ts'

/** An account that is to be there before a replay begins. */
export interface WantedAccount {
  readonly externalKey: string
  readonly enrolment: 'CREDIT' | 'POSTPAID' | 'NONE'
  /** What a CREDIT account is granted. */
  readonly credits: number
}

/**
 * Enrols these accounts as one tenant, named after the run, and funds those that are to be CREDIT. Doing it again changes nothing.
 *
 * @param operator makes calls with an operator's credential
 * @throws {Error} with the call and the answer, where one was not answered with 200 or 201
 */
export async function enrolAccounts(operator: Wire, accounts: readonly WantedAccount[], run: number): Promise<void> {
  const [first, ...others] = accounts.filter(({ enrolment }) => enrolment !== 'NONE')
  if (first === undefined) return
  const name = `Contract replay ${run}`
  const onboarded = await must(operator, {
    method: 'POST',
    path: '/v1/control/onboard',
    body: { tenant_name: name, owner_email: `replay-${run}@example.com`, ...namesOf(first) },
  })
  const tenantId = memberOf(onboarded, 'tenant_id')
  await fund(operator, first, memberOf(onboarded, 'account_id'))
  for (const account of others) {
    const made = await must(operator, { method: 'POST', path: '/v1/control/accounts', body: { tenant_id: tenantId, ...namesOf(account) } })
    await fund(operator, account, memberOf(made, 'account_id'))
  }
}

const namesOf = ({ externalKey }: WantedAccount) => ({
  account_type: 'external_associate',
  display_name: externalKey,
  external_key: externalKey,
})

async function fund(operator: Wire, { enrolment, credits }: WantedAccount, accountId: unknown): Promise<void> {
  if (enrolment !== 'CREDIT') return
  const account = `/v1/control/accounts/${String(accountId)}`
  const grant = { amount: credits, reason: 'grant', idempotency_key: 'contract-replay:opening' }
  await must(operator, { method: 'POST', path: `${account}/credits/grant`, body: grant })
  await must(operator, { method: 'PATCH', path: `${account}/policy`, body: { billing_mode: 'credit' } })
}

async function must(operator: Wire, call: WireCall): Promise<unknown> {
  const { status, body } = await operator(call)
  if (status === 200 || status === 201) return body
  throw new Error(`Cannot enrol the accounts: ${call.method} ${call.path} was answered ${status ?? 'not at all'} ${JSON.stringify(body)}`)
}
