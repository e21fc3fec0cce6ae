import type { Knex } from 'knex'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { makePostgresPlans } from '../../adapters/postgres/subscriptions/plans.ts'
import { makePostgresSubscriptions } from '../../adapters/postgres/subscriptions/subscriptions.ts'
import { voidInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { toInstant } from '../../src/domain/time.ts'
import { startInvoiceWorld } from '../invoices/invoice-world.ts'
import type { InvoiceWorld } from '../invoices/invoice-world.ts'
import type { SubscriptionWorld } from '../ports/subscription-calls.ts'
import { silentLog } from '../support/logs.ts'

export interface PostgresSubscriptionWorld extends SubscriptionWorld, Pick<InvoiceWorld, 'url' | 'sql'> {}

/** A migrated database of its own, and stores on it as two processes have them. */
export async function startSubscriptionWorld(): Promise<PostgresSubscriptionWorld> {
  const world = await startInvoiceWorld()
  const ids = { next: world.nextId }
  const opened: Knex[] = []
  const open = () => {
    const database = openDatabase({ url: world.url, role: 'ledger_api', size: 4, log: silentLog })
    opened.push(database)
    return { plans: makePostgresPlans({ database, ids }), subscriptions: makePostgresSubscriptions({ database, ids }) }
  }

  return {
    ...open(),
    ...{ other: open(), url: world.url, sql: world.sql, nextId: world.nextId },

    async enrol() {
      const tenantId = world.nextId()
      return { tenantId, accountId: await world.enrolFor(tenantId) }
    },
    invoice: async ({ accountId, tenantId }) => (await world.issued({ accountId, tenantId })).invoiceId,
    async settle(invoiceId, how) {
      if (how === 'PAID') await world.pay(invoiceId, null)
      else await world.store.change(invoiceId, world.act(), (current) => voidInvoice(current, { reason: 'Mistake', now: world.now() }))
    },
    async told(subscriptionId) {
      const { rows } = await world.database.raw<{ readonly rows: readonly Row[] }>(
        `select event_type, happened_at, amount::text, currency, idempotency_key, actor, payload from ledger.timeline
         where source = 'SUBSCRIPTION' and ref_type = 'subscription' and ref_id = ? order by timeline_id`,
        [subscriptionId],
      )
      return rows.map((row) => ({
        ...{ eventType: row.event_type, at: toInstant(row.happened_at.getTime()), amount: row.amount, currency: row.currency },
        ...{ idempotencyKey: row.idempotency_key, actor: row.actor, payload: JSON.parse(row.payload) as Record<string, unknown> },
      }))
    },
    async close() {
      await Promise.all(opened.map((database) => database.destroy()))
      await world.close()
    },
  }
}

interface Row {
  readonly event_type: string
  readonly happened_at: Date
  readonly amount: string | null
  readonly currency: string | null
  readonly idempotency_key: string | null
  readonly actor: string
  readonly payload: string
}
