import { expect } from 'chai'
import { makePostgresInvoiceDocuments } from '../../adapters/postgres/invoices/invoice-documents.ts'
import { makePostgresPaymentProofs } from '../../adapters/postgres/invoices/payment-proofs.ts'
import type { DocumentName, DocumentStore, PaymentProofStore } from '../../ports/driven/invoice-documents.ts'
import { voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { aProof } from './filled-invoices.ts'
import { codeOf, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('documents and payment proofs on PostgreSQL', () => {
  let world: InvoiceWorld
  let documents: DocumentStore
  let proofs: PaymentProofStore
  before(async () => {
    world = await startInvoiceWorld()
    documents = makePostgresInvoiceDocuments(world)
    proofs = makePostgresPaymentProofs({ database: world.database, ids: { next: world.nextId } })
  })
  after(() => world.close())

  it('keep a document once: of two that come at once both are told of the same', async () => {
    const { invoiceId, accountId, tenantId } = await world.issued()
    const name: DocumentName = { accountId, tenantId, documentId: invoiceId, kind: 'INVOICE' }
    const bytes = upTo(5).map((value) => new Uint8Array(300_000).fill(value))

    expect(await documents.find(name)).to.equal(null)
    const kept = await Promise.all(bytes.map((some) => documents.keep(name, some, world.now())))
    const found = await documents.find(name)

    expect(bytes).to.deep.include(found)
    for (const one of kept) expect(one).to.deep.equal(found)
    expect(await documents.find({ ...name, kind: 'VOID_INVOICE' })).to.equal(null)
    await documents.keep({ ...name, kind: 'VOID_INVOICE' }, new Uint8Array([1]), world.now())
    expect(await documents.find(name)).to.deep.equal(found)
  })

  it('keep a proof, and know it again by its bytes', async () => {
    const invoice = await world.issued()
    const { proof, bytes } = aProof(world, invoice, 1)

    const first = await proofs.keep(proof, bytes)
    const again = await proofs.keep({ ...proof, proofId: world.nextId(), fileName: 'again.pdf' }, bytes)

    expect(first).to.deep.equal({ proof, isKnown: false })
    expect(again).to.deep.equal({ proof, isKnown: true })
    expect(await proofs.list(invoice.accountId, invoice.invoiceId)).to.deep.equal([proof])
    expect(await proofs.find(invoice.accountId, proof.proofId)).to.deep.equal({ proof, bytes })
    expect(await proofs.find(world.otherId, proof.proofId)).to.equal(null)
    const told = await world.sql(
      `select event_type, actor, payload::jsonb ->> 'proof_id' as proof, payload::jsonb ->> 'actor' as said from ledger.timeline
       where ref_id = '${invoice.invoiceId}' and event_type like '%proof%'`,
    )
    const event = { event_type: 'service_invoice_payment_proof_received', actor: 'portal:anna', said: 'portal:anna' }
    expect(told).to.deep.equal([{ ...event, proof: proof.proofId }])
  })

  it('keep the same file for two invoices', async () => {
    for (const invoice of [await world.issued(), await world.issued()]) {
      const { proof, bytes } = aProof(world, invoice, 7)

      expect((await proofs.keep(proof, bytes)).isKnown).to.equal(false)
    }
  })

  it('keep at most twenty proofs of an invoice, also where many come at once; one that is there is known still', async () => {
    const invoice = await world.issued()
    const keep = (value: number) => {
      const { proof, bytes } = aProof(world, invoice, value)
      return proofs.keep(proof, bytes)
    }

    const fates = await Promise.all(upTo(25).map((value) => codeOf(keep(value))))

    expect(fates.filter((fate) => fate === 'taken')).to.have.length(20)
    expect(fates.filter((fate) => fate === 'PAYMENT_PROOFS_FULL')).to.have.length(5)
    const kept = await proofs.list(invoice.accountId, invoice.invoiceId)
    expect(kept).to.have.length(20)
    expect(kept.map(({ proofId }) => proofId)).to.deep.equal(
      kept
        .map(({ proofId }) => proofId)
        .toSorted()
        .toReversed(),
    )
    const known = Number(kept[0]?.fileName.match(/\d+/)?.[0])
    expect((await keep(known)).isKnown).to.equal(true)
    expect(await codeOf(keep(99))).to.equal('PAYMENT_PROOFS_FULL')
  })

  it('take no proof for an invoice that is a draft, or was voided while the proof came', async () => {
    const draft = await world.draft()
    const invoice = await world.issued()
    const known = aProof(world, invoice, 1)
    await proofs.keep(known.proof, known.bytes)
    const keep = ({ proof, bytes }: ReturnType<typeof aProof>) => codeOf(proofs.keep(proof, bytes))
    let late = Promise.resolve('not asked')
    // The void has the invoice's lock, and the proof waits for it.
    const voided = world.store.change(invoice.invoiceId, world.act(), (current) => {
      late = keep(aProof(world, invoice, 2))
      return voidInvoice(current, { reason: 'Wrong buyer', now: world.now() })
    })
    await voided

    expect(await late).to.equal('INVOICE_VOID')
    expect(await keep(aProof(world, draft, 3))).to.equal('INVOICE_NOT_ISSUED')
    expect(await keep(known)).to.equal('INVOICE_VOID')
    expect(await proofs.list(invoice.accountId, invoice.invoiceId)).to.deep.equal([known.proof])
    expect(await proofs.list(draft.accountId, draft.invoiceId)).to.deep.equal([])
  })

  it('take no proof for an invoice that is not there', async () => {
    const { proof, bytes } = aProof(world, world.aDraft(), 1)

    expect(await codeOf(proofs.keep(proof, bytes))).to.equal('INVOICE_NOT_FOUND')
  })
})
