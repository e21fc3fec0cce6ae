import type { Knex } from 'knex'
import type { Act } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceRecord } from '../../../src/domain/invoices/invoice.ts'
import { toMoney } from '../../../src/domain/money.ts'
import type { Minor } from '../../../src/domain/money.ts'
import { TimelineRow } from '../accounts/models.ts'
import { toDate } from './invoice-rows.ts'

interface Told {
  readonly accountId: string
  readonly tenantId: string
  readonly invoiceId: string
  /** Null where nothing is about a sum. */
  readonly currency: string | null
  readonly records: readonly InvoiceRecord[]
  readonly act: Pick<Act, 'actor' | 'now'>
  readonly idempotencyKey: string | null
}

/** Puts on the account's timeline what was done to an invoice, and by whom. */
export async function tellTimeline(trx: Knex.Transaction, ids: Ids, { records, act, ...told }: Told): Promise<void> {
  const now = toDate(act.now)
  for (const { eventType, amount, payload } of records) {
    await TimelineRow.query(trx).insert({
      ...{ account_id: told.accountId, happened_at: now, timeline_id: ids.next(), tenant_id: told.tenantId, source: 'SERVICE_INVOICE' },
      ...{ event_type: eventType, ref_type: 'service_invoice', ref_id: told.invoiceId, idempotency_key: told.idempotencyKey },
      ...toSum(amount, told.currency),
      ...{ payload: JSON.stringify({ ...payload, actor: act.actor }), actor: act.actor, created_at: now },
    })
  }
}

const toSum = (amount: Minor | null, currency: string | null) =>
  amount === null || currency === null ? { amount: null, currency: null } : { amount: toMoney(amount, currency), currency }
