import { makePostgresInvoiceDocuments } from '../../adapters/postgres/invoices/invoice-documents.ts'
import { makePostgresPaymentProofs } from '../../adapters/postgres/invoices/payment-proofs.ts'
import type { PaymentProof } from '../../ports/driven/invoice-documents.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import { registered } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

/** A proof of so many bytes, all of one value, which tells one from another. */
export function aProof(world: InvoiceWorld, invoice: Invoice, value: number): { readonly proof: PaymentProof; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(10).fill(value)
  const { invoiceId, accountId, tenantId } = invoice
  return {
    bytes,
    proof: {
      ...{ proofId: world.nextId(), invoiceId, accountId, tenantId, fileName: `proof ${value}.pdf`, mediaType: 'application/pdf' },
      ...{ sizeBytes: bytes.length, sha256: value.toString(16).padStart(64, '0'), uploadedBy: 'portal:anna', uploadedAt: world.now() },
    },
  }
}

/** A row in each table of invoices, for both accounts of the world: a draft, one that is paid, and one that was taken back. */
export async function fillInvoices(world: InvoiceWorld): Promise<void> {
  const documents = makePostgresInvoiceDocuments(world)
  const proofs = makePostgresPaymentProofs({ database: world.database, ids: { next: world.nextId } })
  await world.profiles.put(registered(), world.act('put'))
  for (const accountId of [world.accountId, world.otherId]) {
    await world.draft({ accountId })
    const invoice = await world.issued({ accountId })
    await world.pay(invoice.invoiceId, 100n)
    await world.credit((await world.issued({ accountId })).invoiceId)
    const name = { accountId, tenantId: invoice.tenantId, documentId: invoice.invoiceId, kind: 'INVOICE' } as const
    await documents.keep(name, new Uint8Array([1]), world.now())
    const { proof, bytes } = aProof(world, invoice, 1)
    await proofs.keep(proof, bytes)
  }
}
