import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { SteeringProfiles } from '../../ports/driving/invoicing.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { defaultPolicy } from '../domain/accounts/account.ts'
import type { Account } from '../domain/accounts/account.ts'
import { enrolled } from '../domain/accounts/steer.ts'
import type { Config } from './config.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly steering: SteeringAccounts
  readonly selling: {
    readonly profiles: Pick<BillingProfiles, 'find'>
    readonly driving: { readonly profiles: Pick<SteeringProfiles, 'put'> }
  }
  readonly clock: Clock
  readonly config: Pick<Config, 'defaultTenantId' | 'demo'>
}

/** The demo's accounts. Their ids are fixed, so that every example of the contract can be tried as it stands. */
export const demo = {
  tenantName: 'Demo Valuers LLP',
  postpaid: {
    accountId: '01900000-0000-7000-8000-000000000001',
    externalKey: 'v1:partner:demo-postpaid',
    displayName: 'Demo Partner (postpaid)',
  },
  credit: {
    accountId: '01900000-0000-7000-8000-000000000002',
    externalKey: 'v1:partner:demo-credit',
    displayName: 'Demo Partner (credit)',
  },
  credits: 100n,
  profile: {
    legalName: 'Demo Valuers LLP',
    address: '12 Marine Lines\nMumbai 400020\nMaharashtra',
    gstin: '27AAPFU0939F1ZV',
    stateCode: null,
    bank: { accountName: 'Demo Valuers LLP', accountNumber: '50100012345678', bankName: 'HDFC Bank', ifsc: 'HDFC0000123', swift: null },
    upiId: 'demo@upi',
    lutNumber: 'AD270326000001A',
    seriesPrefix: 'INV',
    creditNotePrefix: 'CN',
    timeZone: 'Asia/Kolkata',
    roundsToWhole: false,
  },
} as const

/** Makes the default tenant and, where the demo is on, its two accounts, their credits and who sells. Doing it again changes nothing. */
export async function seed({ accounts, steering, selling, clock, config }: Needs): Promise<void> {
  const now = clock.now()
  const tenantId = config.defaultTenantId
  await accounts.ensureTenant({ tenantId, name: config.demo ? demo.tenantName : 'Default tenant', ownerEmail: null }, now)
  if (!config.demo) return

  const common = { tenantId, accountType: 'EXTERNAL_ASSOCIATE', status: 'ACTIVE', revision: 1, createdAt: now, updatedAt: now } as const
  const made: readonly Account[] = [
    { ...common, ...demo.postpaid, policy: defaultPolicy },
    { ...common, ...demo.credit, policy: { ...defaultPolicy, billingMode: 'CREDIT' } },
  ]
  for (const account of made) {
    await accounts.enrol({ account, newTenant: null, record: enrolled(account) }, { actor: 'job:demo', now, keyed: null })
  }
  await steering.grantCredits({
    accountId: demo.credit.accountId,
    actor: 'job:demo',
    idempotencyKey: 'demo:opening',
    reason: 'GRANT',
    amount: demo.credits,
    expiresAt: null,
    reference: null,
    reversesEntryId: null,
    metadata: null,
  })
  // One that an operator has changed stays.
  if ((await selling.profiles.find(tenantId)) === null) {
    await selling.driving.profiles.put({ tenantId, actor: 'job:demo', idempotencyKey: null, profile: demo.profile })
  }
}
