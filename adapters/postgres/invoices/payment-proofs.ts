import type { Knex } from 'knex'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { KeptProof, PaymentProof, PaymentProofStore, ProofMediaType } from '../../../ports/driven/invoice-documents.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { refuseUnlessIssued } from '../../../src/domain/invoices/states.ts'
import { toBytes } from './invoice-documents.ts'
import { fromDate, fromInvoiceRow, toDate } from './invoice-rows.ts'
import { lockInvoice, whereInvoice } from './invoice-tables.ts'
import { tellTimeline } from './invoice-timeline.ts'
import { makeInTransaction, reading } from './transactions.ts'

interface Needs {
  readonly database: Knex
  readonly ids: Ids
}

/** Of one invoice. Whoever needs more has another thing in mind. */
const proofsMax = 20

const columns = [
  ...(['proof_id', 'invoice_id', 'account_id', 'tenant_id', 'file_name', 'media_type', 'size_bytes', 'sha256'] as const),
  ...(['uploaded_by', 'uploaded_at'] as const),
]

/** Payment proofs on PostgreSQL: any process can serve them, and a backup has them. */
export function makePostgresPaymentProofs({ database, ids }: Needs): PaymentProofStore {
  const inTransaction = makeInTransaction(database)

  async function keep(trx: Knex.Transaction, proof: PaymentProof, bytes: Uint8Array): Promise<KeptProof> {
    // Under the invoice's lock, so that it is not voided meanwhile, the count holds and the same file is not taken twice.
    const row = await lockInvoice(trx, proof)
    if (row === null) throw new BillingError('INVOICE_NOT_FOUND', `Cannot find invoice ${proof.invoiceId}`)
    refuseUnlessIssued(fromInvoiceRow(row), 'take a payment proof for')
    const known = await trx('ledger.payment_proofs')
      .where({ ...whereInvoice(proof), sha256: proof.sha256 })
      .first<ProofRow | undefined>(columns)
    if (known !== undefined) return { proof: fromProofRow(known), isKnown: true }
    const counted = await trx('ledger.payment_proofs').where(whereInvoice(proof)).count<readonly { readonly count: string }[]>()
    if (Number(counted[0]?.count) >= proofsMax) {
      throw new BillingError('PAYMENT_PROOFS_FULL', `Cannot take another payment proof: the invoice has ${proofsMax}`)
    }
    await trx('ledger.payment_proofs').insert({ ...toProofColumns(proof), bytes: Buffer.from(bytes) })
    const { proofId, fileName, mediaType, sizeBytes, sha256 } = proof
    const payload = { proof_id: proofId, file_name: fileName, media_type: mediaType, size_bytes: sizeBytes, sha256 }
    await tellTimeline(trx, ids, {
      ...{ accountId: proof.accountId, tenantId: proof.tenantId, invoiceId: proof.invoiceId },
      records: [{ eventType: 'service_invoice_payment_proof_received', amount: null, payload }],
      ...{ currency: null, act: { actor: proof.uploadedBy, now: proof.uploadedAt }, idempotencyKey: null },
    })
    return { proof, isKnown: false }
  }

  return {
    keep: (proof, bytes) => inTransaction('keep the payment proof', (trx) => keep(trx, proof, bytes)),

    list: (accountId, invoiceId) =>
      reading('read payment proofs', async () => {
        const rows = await database('ledger.payment_proofs')
          .where(whereInvoice({ accountId, invoiceId }))
          .orderBy('proof_id', 'desc')
          .select<ProofRow[]>(columns)
        return rows.map(fromProofRow)
      }),

    find: (accountId, proofId) =>
      reading('read the payment proof', async () => {
        const row = await database('ledger.payment_proofs')
          .where({ account_id: accountId, proof_id: proofId })
          .first<(ProofRow & { readonly bytes: Buffer }) | undefined>([...columns, 'bytes'])
        return row === undefined ? null : { proof: fromProofRow(row), bytes: toBytes(row.bytes) }
      }),
  }
}

interface ProofRow {
  readonly proof_id: string
  readonly invoice_id: string
  readonly account_id: string
  readonly tenant_id: string
  readonly file_name: string
  readonly media_type: ProofMediaType
  readonly size_bytes: number
  readonly sha256: string
  readonly uploaded_by: string
  readonly uploaded_at: Date
}

const fromProofRow = (row: ProofRow): PaymentProof => ({
  ...{ proofId: row.proof_id, invoiceId: row.invoice_id, accountId: row.account_id, tenantId: row.tenant_id, fileName: row.file_name },
  ...{ mediaType: row.media_type, sizeBytes: row.size_bytes, sha256: row.sha256, uploadedBy: row.uploaded_by },
  uploadedAt: fromDate(row.uploaded_at),
})

const toProofColumns = (proof: PaymentProof) => ({
  ...{ proof_id: proof.proofId, invoice_id: proof.invoiceId, account_id: proof.accountId, tenant_id: proof.tenantId },
  ...{ file_name: proof.fileName, media_type: proof.mediaType, size_bytes: proof.sizeBytes, sha256: proof.sha256 },
  ...{ uploaded_by: proof.uploadedBy, uploaded_at: toDate(proof.uploadedAt) },
})
