import type { Knex } from 'knex'
import type { DocumentName, DocumentStore } from '../../../ports/driven/invoice-documents.ts'
import { toDate } from './invoice-rows.ts'
import { makeInTransaction, reading } from './transactions.ts'

/** Printed documents on PostgreSQL, once each. */
export function makePostgresInvoiceDocuments({ database }: { readonly database: Knex }): DocumentStore {
  const inTransaction = makeInTransaction(database)

  async function read(connection: Knex, { accountId, documentId, kind }: DocumentName): Promise<Uint8Array | null> {
    const row = await connection('ledger.invoice_documents')
      .where({ account_id: accountId, document_id: documentId, kind })
      .first<{ bytes: Buffer } | undefined>('bytes')
    return row === undefined ? null : toBytes(row.bytes)
  }

  return {
    find: (name) => reading('read the document', () => read(database, name)),

    keep: (name, bytes, now) =>
      inTransaction('keep the document', async (trx) => {
        // A second one of the same name waits here for the end of the first, and then is none.
        await trx('ledger.invoice_documents')
          .insert({
            ...{ account_id: name.accountId, document_id: name.documentId, kind: name.kind, tenant_id: name.tenantId },
            ...{ bytes: Buffer.from(bytes), created_at: toDate(now) },
          })
          .onConflict(['account_id', 'document_id', 'kind'])
          .ignore()
        const kept = await read(trx, name)
        if (kept === null) throw new Error(`document ${name.documentId} is kept and not there`)
        return kept
      }),
  }
}

/** What the driver gives, as bytes and nothing more. */
export const toBytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
