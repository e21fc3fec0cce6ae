import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toPaymentProof } from '../invoices/to-payment-proof.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/service-invoices/{invoice_id}/payment-proofs */
export function makeListPaymentProofs(invoicing: Invoicing): Operation<'listPaymentProofs'> {
  return async ({ path }) => {
    const proofs = await invoicing.proofs(path.invoice_id.toLowerCase())
    return { status: 200, headers: noStore, body: { items: proofs.map(toPaymentProof), next_cursor: null } }
  }
}
