import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { FileTypes, PaymentProofStore, ProofMediaType } from '../../../ports/driven/invoice-documents.ts'
import type { InvoiceStore, PortalInvoices } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import { refuseUnlessIssued } from '../../domain/invoices/states.ts'
import { findInvoice, missing } from './find-invoice.ts'

interface Needs {
  readonly invoices: Pick<InvoiceStore, 'find'>
  readonly portal: Pick<PortalInvoices, 'find'>
  readonly proofs: PaymentProofStore
  readonly files: FileTypes
  readonly ids: Ids
  readonly clock: Clock
}

/** Keeps what payers send to show that they have paid, and gives it to operators. What a file is, its bytes say and nobody else. */
export function makeKeepPaymentProofs({
  invoices,
  portal,
  proofs,
  files,
  ids,
  clock,
}: Needs): Pick<Invoicing, 'uploadProof' | 'proofs' | 'proof'> {
  return {
    uploadProof: async ({ caller, invoiceId, fileName, bytes }) => {
      const invoice =
        caller.kind === 'PORTAL'
          ? ((await portal.find(caller.tenantId, invoiceId)) ?? missing(invoiceId))
          : await findInvoice(invoices, invoiceId)
      refuseUnlessIssued(invoice, 'take a payment proof for')
      const mediaType = await files.mediaTypeOf(bytes)
      if (mediaType === null) {
        throw new BillingError('FILE_TYPE_NOT_ALLOWED', 'Cannot take the file: by its bytes it is neither PDF nor PNG nor JPEG')
      }
      const { accountId, tenantId } = invoice
      const facts = { sizeBytes: bytes.length, sha256: files.sha256Of(bytes), uploadedBy: caller.actor, uploadedAt: clock.now() }
      const name = withEnding(fileName, mediaType)
      return proofs.keep({ proofId: ids.next(), invoiceId, accountId, tenantId, fileName: name, mediaType, ...facts }, bytes)
    },

    proofs: async (invoiceId) => {
      const { accountId } = await findInvoice(invoices, invoiceId)
      return proofs.list(accountId, invoiceId)
    },

    proof: async (invoiceId, proofId) => {
      const { accountId } = await findInvoice(invoices, invoiceId)
      const found = await proofs.find(accountId, proofId)
      if (found === null || found.proof.invoiceId !== invoiceId) {
        throw new BillingError('PAYMENT_PROOF_NOT_FOUND', `Cannot find payment proof ${proofId} of this invoice`)
      }
      const { fileName, mediaType } = found.proof
      return { fileName, mediaType, bytes: found.bytes }
    },
  }
}

const endings = { 'application/pdf': ['pdf'], 'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'] } as const

/** The name with an ending that its bytes bear out: whoever opens `receipt.html` would run it. */
function withEnding(fileName: string, mediaType: ProofMediaType): string {
  const [usual, ...others] = endings[mediaType]
  const ending = /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  return [usual, ...others].some((one) => one === ending) ? fileName : `${fileName}.${usual}`
}
