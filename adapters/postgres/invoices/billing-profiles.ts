import type { Knex } from 'knex'
import type { Act } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles, PutProfile } from '../../../ports/driven/billing-profiles.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { BillingProfile } from '../../../src/domain/invoices/billing-profile.ts'
import { fromProfileRow, profileColumns, toProfileColumns } from './profile-rows.ts'
import type { ProfileRow } from './profile-rows.ts'
import { fromDate, toDate } from './invoice-rows.ts'
import { refuseOtherInput, toRequestKey } from '../operator-requests.ts'
import type { RequestKey } from '../operator-requests.ts'
import { refuseOthersGstin } from './seller-gstins.ts'
import { codeOf, makeInTransaction, reading } from './transactions.ts'

interface Needs {
  readonly database: Knex
  readonly ids: Ids
  /** Whose profile sells where a tenant has none of its own. */
  readonly defaultTenantId: string
}

/** Who sells, on PostgreSQL: a small table that no account owns, and a journal of who changed it. */
export function makePostgresBillingProfiles({ database, ids, defaultTenantId }: Needs): BillingProfiles {
  const inTransaction = makeInTransaction(database)

  const readProfiles = (tenantIds: readonly string[]) =>
    reading('read the billing profile', async () => {
      const rows = await database('ledger.billing_profiles')
        .whereIn('tenant_id', [...tenantIds])
        .select<ProfileRow[]>(profileColumns)
      return new Map(rows.map((row) => [row.tenant_id, fromProfileRow(row)]))
    })

  async function put(profile: BillingProfile, act: Act): Promise<PutProfile> {
    const key = toRequestKey(act.keyed)
    return inTransaction('keep the billing profile', async (trx) => {
      const kept = await findKept(trx, profile.sellerId, key)
      if (kept !== null) return { ...kept, replayed: true }
      await refuseUnlessThere(trx, profile.sellerId)
      await refuseTaken(trx, profile)
      await refuseMixedSeries(trx, profile)
      await refuseUnknownZone(trx, profile)
      const put = await write(trx, profile)
      await trx('ledger.billing_profile_changes').insert({
        ...{ tenant_id: profile.sellerId, change_id: ids.next(), profile: JSON.stringify(put.profile), is_new: put.isNew },
        ...{ idempotency_key: key?.idempotencyKey ?? null, input_digest: key === null ? null : Buffer.from(key.digest, 'hex') },
        ...{ actor: act.actor, changed_at: toDate(act.now) },
      })
      return { ...put, replayed: false }
    })
  }

  return {
    find: async (tenantId) => (await readProfiles([tenantId])).get(tenantId) ?? null,
    findSellerFor: async (tenantId) => {
      const profiles = await readProfiles([tenantId, defaultTenantId])
      return profiles.get(tenantId) ?? profiles.get(defaultTenantId) ?? null
    },
    put,
  }
}

async function findKept(trx: Knex.Transaction, tenantId: string, key: RequestKey | null): Promise<Omit<PutProfile, 'replayed'> | null> {
  if (key === null) return null
  const row = await trx('ledger.billing_profile_changes')
    .where({ tenant_id: tenantId, idempotency_key: key.idempotencyKey })
    .first<KeptRow | undefined>('profile', 'is_new', 'input_digest')
  if (row === undefined) return null
  refuseOtherInput(key, row.input_digest)
  return { profile: row.profile, isNew: row.is_new }
}

interface KeptRow {
  readonly profile: BillingProfile
  readonly is_new: boolean
  readonly input_digest: Buffer
}

async function refuseUnlessThere(trx: Knex.Transaction, tenantId: string): Promise<void> {
  const tenant: unknown = await trx('ledger.tenants').where({ tenant_id: tenantId }).first('tenant_id')
  if (tenant === undefined) throw new BillingError('TENANT_NOT_FOUND', `Cannot find tenant ${tenantId}`)
}

// Another that takes it at this moment is a unique violation, and the transaction is tried again.
async function refuseTaken(trx: Knex.Transaction, { sellerId, gstin }: BillingProfile): Promise<void> {
  if (gstin === null) return
  const other: unknown = await trx('ledger.billing_profiles').where({ gstin }).whereNot({ tenant_id: sellerId }).first('tenant_id')
  if (other !== undefined) throw new BillingError('GSTIN_TAKEN', `Cannot take GSTIN ${gstin}: another tenant sells under it`)
  await refuseOthersGstin(trx, { sellerId, gstin })
}

// Of the seller's numbers each is one document's: what invoices have used, credit notes must not go on with.
async function refuseMixedSeries(trx: Knex.Transaction, { sellerId, seriesPrefix, creditNotePrefix }: BillingProfile): Promise<void> {
  const other = await trx('ledger.invoice_series')
    .where({ seller_id: sellerId })
    .whereRaw(`(series, kind) in ((?, 'CREDIT_NOTE'), (?, 'INVOICE'))`, [seriesPrefix, creditNotePrefix])
    .first<{ series: string; kind: 'INVOICE' | 'CREDIT_NOTE' } | undefined>('series', 'kind')
  if (other === undefined) return
  const [had, wanted] = other.kind === 'INVOICE' ? ['invoices', 'credit notes'] : ['credit notes', 'invoices']
  refuseProfile(`${had} have numbers with the prefix ${other.series}, so ${wanted} cannot have it`)
}

// Not every list of zones has the same names, and one that the database does not know would refuse the rows of whatever is sold.
async function refuseUnknownZone(trx: Knex.Transaction, { timeZone }: BillingProfile): Promise<void> {
  try {
    await trx.raw(`select timezone(?::text, '2000-01-01 00:00Z'::timestamptz)`, [timeZone])
  } catch (error) {
    if (codeOf(error) === unknownZone) refuseProfile(`the database knows no time zone ${timeZone}`)
    throw error
  }
}

const unknownZone = '22023'

function refuseProfile(state: string): never {
  throw new BillingError('PROFILE_INVALID', `Cannot take the billing profile: ${state}`)
}

async function write(trx: Knex.Transaction, profile: BillingProfile): Promise<Omit<PutProfile, 'replayed'>> {
  const named = { tenant_id: profile.sellerId }
  const row = await trx('ledger.billing_profiles').where(named).forUpdate().first<{ created_at: Date } | undefined>('created_at')
  if (row === undefined) {
    await trx('ledger.billing_profiles').insert({ ...named, ...toProfileColumns(profile), created_at: toDate(profile.createdAt) })
    return { profile, isNew: true }
  }
  await trx('ledger.billing_profiles').where(named).update(toProfileColumns(profile))
  return { profile: { ...profile, createdAt: fromDate(row.created_at) }, isNew: false }
}
