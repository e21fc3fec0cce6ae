import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { fromFileName } from '../invoices/download.ts'
import { toPaymentProof } from '../invoices/to-payment-proof.ts'
import type { Operation } from '../operation.ts'

/** POST /v1/service-invoices/{invoice_id}/payment-proof */
export function makeUploadPaymentProof(invoicing: Invoicing): Operation<'uploadPaymentProof'> {
  return async ({ path, body: { fileName, bytes }, caller }) => {
    const { proof, isKnown } = await invoicing.uploadProof({
      ...{ caller, invoiceId: path.invoice_id.toLowerCase() },
      ...{ fileName: fromFileName(fileName), bytes },
    })
    return { status: isKnown ? 200 : 201, headers: noStore, body: toPaymentProof(proof) }
  }
}
