import type { Knex } from 'knex'
import type pg from 'pg'
import type { UnappliedPayment, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import { toMinor } from '../../../src/domain/money.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { translated, translatedWrite, withConnection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { fromDate, toDate } from '../invoices/invoice-rows.ts'
import { finishing, reading } from '../invoices/transactions.ts'
import { toTimestamp } from '../../../src/domain/time.ts'
import { soundKey } from './sound-text.ts'

interface Needs {
  readonly database: Knex
  /** Of what each payment that settles waits for. */
  readonly hotPool: pg.Pool
  readonly statements: Pick<HotStatements, 'prepare'>
}

const columns = `provider, payment_id, place, is_live, account_id, order_id, amount, currency, reason, state, applied_order_id, received_at,
  closed_at`

const findStatement = `select ${columns} from ledger.unapplied_payments where provider = $1 and payment_id = $2`

// Nearly every payment that is booked was never here: that is one look, and no more.
const closeStatement = `with closed as (update ledger.unapplied_payments set state = $3, applied_order_id = $4, closed_at = $5
  where provider = $1 and payment_id = $2 and (state = 'OPEN' or state = 'REFUNDING' and $3 = 'REFUNDED') returning ${columns})
select * from closed union all (${findStatement} and not exists (select from closed))`

/** Payments that found no place, on PostgreSQL. */
export function makePostgresUnappliedPayments({ database, hotPool: pool, statements }: Needs): UnappliedPayments {
  const findOne = statements.prepare('unapplied_payment', findStatement)
  const closeOne = statements.prepare('unapplied_payment_close', closeStatement)
  const table = () => database('ledger.unapplied_payments')

  async function one(query: pg.QueryConfig, action: string, inWords = translated): Promise<UnappliedPayment | null> {
    try {
      const { rows } = await withConnection(pool, (connection) => connection.query<UnappliedRow>(query))
      return rows[0] === undefined ? null : fromRow(rows[0])
    } catch (error) {
      throw inWords(error, action)
    }
  }

  const find: UnappliedPayments['find'] = (provider, paymentId) =>
    one({ ...findOne(), values: [provider, soundKey(paymentId)] }, 'read the unapplied payment')

  return {
    find,

    keep: ({ provider, paymentId, isLive, accountId, orderId, amount, currency, reason, receivedAt }) =>
      finishing('keep the payment that found no place', async () => {
        await table()
          .insert({
            ...{ provider, payment_id: soundKey(paymentId), is_live: isLive, account_id: accountId, order_id: orderId },
            ...{ amount: String(amount), currency, reason, state: 'OPEN', received_at: toDate(receivedAt) },
          })
          .onConflict(['provider', 'payment_id'])
          .ignore()
      }),

    close: async ({ provider, paymentId }, as, now) => {
      const appliedOrderId = as.state === 'APPLIED' ? as.orderId : null
      const values = [provider, soundKey(paymentId), as.state, appliedOrderId, toTimestamp(now)]
      const after = await one({ ...closeOne(), values }, 'close the unapplied payment', translatedWrite)
      // Another one closed it while this one waited: what the statement saw was before that.
      return after?.state === 'OPEN' ? find(provider, paymentId) : after
    },

    beginRefund: async ({ provider, paymentId }) => {
      await finishing('begin the refund of the unapplied payment', () =>
        table()
          .where({ provider, payment_id: soundKey(paymentId), state: 'OPEN' })
          .update({ state: 'REFUNDING' }),
      )
      return find(provider, paymentId)
    },

    reopen: ({ provider, paymentId }) =>
      finishing('open the unapplied payment again', async () => {
        await table()
          .where({ provider, payment_id: soundKey(paymentId), state: 'REFUNDING' })
          .update({ state: 'OPEN' })
      }),

    list: (filter, { limit, cursor }) =>
      reading('read unapplied payments', async () => {
        const query = table()
          .orderBy('place', 'desc')
          .limit(limit + 1)
        for (const [column, value] of Object.entries(filter)) if (value !== null) query.where(column, value)
        if (cursor !== null) query.where('place', '<', fromCursor(cursor, { kind: 'unapplied payments', form: 'seq' }))
        const rows = await query.select<UnappliedRow[]>(database.raw(columns))
        return toPage(rows, limit, { item: fromRow, cursor: ({ place }) => toCursor('unapplied payments', place) })
      }),
  }
}

interface UnappliedRow {
  readonly provider: UnappliedPayment['provider']
  readonly payment_id: string
  readonly place: string
  readonly is_live: boolean
  readonly account_id: string | null
  readonly order_id: string | null
  readonly amount: string
  readonly currency: string
  readonly reason: UnappliedPayment['reason']
  readonly state: UnappliedPayment['state']
  readonly applied_order_id: string | null
  readonly received_at: Date
  readonly closed_at: Date | null
}

const fromRow = (row: UnappliedRow): UnappliedPayment => ({
  ...{ provider: row.provider, paymentId: row.payment_id, isLive: row.is_live, accountId: row.account_id, orderId: row.order_id },
  ...{ amount: toMinor(row.amount), currency: row.currency, reason: row.reason, state: row.state, appliedOrderId: row.applied_order_id },
  ...{ receivedAt: fromDate(row.received_at), closedAt: row.closed_at === null ? null : fromDate(row.closed_at) },
})
