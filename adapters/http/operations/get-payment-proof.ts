import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toDownload } from '../invoices/download.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/service-invoices/{invoice_id}/payment-proofs/{proof_id} */
export function makeGetPaymentProof(invoicing: Invoicing): Operation<'getPaymentProof'> {
  return async ({ path }) => {
    const file = await invoicing.proof(path.invoice_id.toLowerCase(), path.proof_id.toLowerCase())
    const download = toDownload(file, file.mediaType)
    // Nobody has looked into the file: wherever it is opened, it is a stranger there and runs nothing.
    return { ...download, headers: { ...download.headers, 'Content-Security-Policy': "default-src 'none'; sandbox" } }
  }
}
