import type { Knex } from 'knex'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import { makeChangeInvoice } from './change-invoice.ts'
import { makeNumberClaims } from './claim-number.ts'
import { makeCreateDraft } from './create-draft.ts'
import { makeFinishNumber } from './finish-number.ts'
import { makeFinishAll } from './finish-waiting.ts'
import { makeInvoiceReads } from './invoice-reads.ts'
import { makeInTransaction } from './transactions.ts'

interface Needs {
  /** For lists and operators' writes. No act holds two of its connections at once. */
  readonly database: Knex
  readonly ids: Ids
  readonly clock: Clock
}

/** Service invoices on PostgreSQL. */
export function makePostgresInvoiceStore({ database, ids, clock }: Needs): InvoiceStore {
  const inTransaction = makeInTransaction(database)
  const claims = makeNumberClaims({ database, inTransaction, clock })
  const finish = makeFinishNumber({ inTransaction, claims, ids })

  return {
    ...makeCreateDraft({ database, inTransaction, finish, ids }),
    change: makeChangeInvoice({ database, inTransaction, claims, finish, ids }),
    ...makeInvoiceReads({ database, finish }),
    finishAll: makeFinishAll({ database, claims, finish }),
  }
}
