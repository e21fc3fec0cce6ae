import type { Knex } from 'knex'
import { BillingError } from '../../../src/domain/errors.ts'
import type { Numbering } from '../../../src/domain/invoices/invoice.ts'

type Registered = Pick<Numbering, 'sellerId' | 'gstin'>

/**
 * Makes sure that the numbers under a GSTIN are one seller's: whoever gives the first one has it for good, whatever its profile says
 * later. The state knows documents by GSTIN and number alone.
 *
 * @throws {BillingError} GSTIN_TAKEN
 */
export async function takeGstin(trx: Knex.Transaction, { sellerId, gstin }: Registered, claimedAt: Date): Promise<void> {
  if (gstin === null || (await ownerOf(trx, gstin)) === sellerId) return
  // A second one of the same GSTIN waits here for the end of the first.
  const claim = trx('ledger.seller_gstins').insert({ gstin, seller_id: sellerId, claimed_at: claimedAt })
  await claim.onConflict('gstin').ignore()
  await refuseOthersGstin(trx, { sellerId, gstin })
}

/** @throws {BillingError} GSTIN_TAKEN where another seller has given numbers under it */
export async function refuseOthersGstin(trx: Knex.Transaction, { sellerId, gstin }: Registered): Promise<void> {
  if (gstin === null) return
  const owner = await ownerOf(trx, gstin)
  if (owner === null || owner === sellerId) return
  throw new BillingError('GSTIN_TAKEN', `Cannot sell under GSTIN ${gstin}: another tenant has given numbers under it`)
}

async function ownerOf(trx: Knex.Transaction, gstin: string): Promise<string | null> {
  const row = await trx('ledger.seller_gstins').where({ gstin }).first<{ seller_id: string } | undefined>('seller_id')
  return row?.seller_id ?? null
}
