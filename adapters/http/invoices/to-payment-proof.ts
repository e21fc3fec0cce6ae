import type { PaymentProof } from '../../../ports/driven/invoice-documents.ts'
import type { components } from '../generated/contract.ts'
import { toTimestamp } from '../translate.ts'

export const toPaymentProof = (proof: PaymentProof): components['schemas']['PaymentProof'] => ({
  id: proof.proofId,
  invoice_id: proof.invoiceId,
  tenant_id: proof.tenantId,
  account_id: proof.accountId,
  file_name: proof.fileName,
  media_type: proof.mediaType,
  size_bytes: proof.sizeBytes,
  sha256: proof.sha256,
  uploaded_by: proof.uploadedBy,
  uploaded_at: toTimestamp(proof.uploadedAt),
})
