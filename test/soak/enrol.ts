import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import { Accounts, KnownAccount } from './account.ts'
import type { Group } from './account.ts'

interface Beginning {
  readonly count: number
  readonly credits: number
  readonly policy: Readonly<Record<string, unknown>> | null
}

const credit = { billing_mode: 'credit' }

const beginnings: Readonly<Record<Exclude<Group, 'own'>, Beginning>> = {
  rich: { count: 60, credits: 1_000_000_000, policy: credit },
  poor: { count: 30, credits: 20, policy: credit },
  fading: { count: 20, credits: 1, policy: credit },
  brief: { count: 10, credits: 1_000_000_000, policy: { ...credit, reservation_ttl_minutes: 1 } },
  postpaid: { count: 40, credits: 0, policy: null },
  payer: { count: 40, credits: 100, policy: credit },
}

/** Enrols the accounts that a soak begins with, and says who sells. */
export async function enrolAll(baseUrl: string): Promise<Accounts> {
  const operator = makeApi(baseUrl, asOperator)
  const tenantId = '11111111-1111-1111-1111-111111111111'
  const seller = { legal_name: 'Seller LLP', address: '12 Marine Lines\nMumbai 400020', gstin: '27AAPFU0939F1ZV' }
  const put = await operator.put(`/v1/control/tenant/${tenantId}/billing-profile`, seller)
  if (put.status > 201) throw new Error(`nobody sells: ${put.status} ${JSON.stringify(put.body)}`)

  const accounts = new Accounts()
  for (const [group, { count, credits, policy }] of Object.entries(beginnings) as readonly [Group, Beginning][]) {
    for (let index = 1; index <= count; index += 1) {
      const key = `v1:partner:${group}-${index}`
      const names = { tenant_id: tenantId, account_type: 'external_associate', display_name: key, external_key: key }
      const { body } = await expectStatus(201, operator.post('/v1/control/accounts', names))
      const account = new KnownAccount(group, { id: String(body['account_id']), key })
      const path = `/v1/control/accounts/${account.id}`
      if (credits > 0) {
        const opening = { amount: credits, reason: 'grant', idempotency_key: 'opening' }
        await expectStatus(201, operator.post(`${path}/credits/grant`, opening))
        account.granted = credits
      }
      if (policy !== null) {
        await expectStatus(200, operator.patch(`${path}/policy`, policy))
        account.policies = 1
      }
      accounts.add(account)
    }
  }
  return accounts
}
