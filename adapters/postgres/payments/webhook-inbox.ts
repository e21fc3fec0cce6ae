import type { Knex } from 'knex'
import type pg from 'pg'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { WebhookInbox } from '../../../ports/driven/payment-store.ts'
import { translatedWrite, withConnection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { finishing, reading } from '../invoices/transactions.ts'
import { deliveryColumns, fromDeliveryRow } from './delivery-rows.ts'
import type { DeliveryRow } from './delivery-rows.ts'
import { makeKeepDelivery } from './keep-delivery.ts'
import { listDeliveries } from './list-deliveries.ts'
import { notOnDiskYet } from './not-on-disk-yet.ts'
import { isUuid } from './order-names.ts'
import { toTimestamp } from '../../../src/domain/time.ts'
import { soundKey, soundLine } from './sound-text.ts'

interface Needs {
  readonly database: Knex
  /** Of what each delivery waits for. */
  readonly hotPool: pg.Pool
  readonly statements: Pick<HotStatements, 'prepare'>
  readonly ids: Ids
}

// What was applied stays so, whatever a slower one says.
const markStatement = `update ledger.webhook_deliveries set state = $2, last_error = $3, attempts = attempts + 1, processed_at = $4
where id = $1 and (state <> 'APPLIED' or $2 = 'APPLIED') returning ${notOnDiskYet}`

const waitingStatement = `select ${deliveryColumns} from ledger.webhook_deliveries
where provider = $1 and payment_id = $2 and state in ('RECEIVED', 'QUARANTINED') order by id`

const refuseStatement = `insert into ledger.webhook_refusals (place, refusal, id, provider, code, size_bytes, received_at)
select n % 1000, n, ?, ?, ?, ?, ? from (select nextval('ledger.webhook_refusal_places') as n offset 0) q
on conflict (place) do update set refusal = excluded.refusal, id = excluded.id, provider = excluded.provider, code = excluded.code,
  size_bytes = excluded.size_bytes, received_at = excluded.received_at`

/** Why one could not be applied, for people to read. */
const errorMax = 1_000

/** What providers send, on PostgreSQL. */
export function makePostgresWebhookInbox({ database, hotPool: pool, statements, ids }: Needs): WebhookInbox {
  const keep = makeKeepDelivery({ pool, statements })
  const markOne = statements.prepare('webhook_mark', markStatement)
  const findWaiting = statements.prepare('webhook_waiting', waitingStatement)
  const read = () => database('ledger.webhook_deliveries').select<DeliveryRow[]>(database.raw(deliveryColumns))

  const writing = <Result>(action: string, work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw translatedWrite(error, action)
    })

  return {
    keep: (delivery) => writing('keep the delivery', () => keep(delivery)),

    keepRefused: ({ provider, code, sizeBytes, receivedAt }) =>
      finishing('keep what was refused', async () => {
        await database.raw(refuseStatement, [ids.next(), provider, code, sizeBytes, toDate(receivedAt)])
      }),

    mark: (id, { state, error, now }) =>
      writing('mark the delivery', async () => {
        const reason = error === null ? null : soundLine(error, errorMax)
        const values = [id, state, reason, state === 'RECEIVED' ? null : toTimestamp(now)]
        await withConnection(pool, (connection) => connection.query({ ...markOne(), values }))
      }),

    find: (id) =>
      reading('read the delivery', async () => {
        const [row] = isUuid(id) ? await read().where({ id }) : []
        return row === undefined ? null : fromDeliveryRow(row)
      }),

    open: (before, limit) =>
      reading('read open deliveries', async () => {
        const query = read().where({ state: 'RECEIVED' }).where('received_at', '<=', toDate(before))
        return (await query.orderBy(['attempts', 'id']).limit(limit)).map(fromDeliveryRow)
      }),

    waitingFor: (provider, paymentId) =>
      reading('read what waits for the payment', async () => {
        const values = [provider, soundKey(paymentId)]
        const { rows } = await withConnection(pool, (connection) => connection.query<DeliveryRow>({ ...findWaiting(), values }))
        return rows.map(fromDeliveryRow)
      }),

    list: (filter, page) => reading('read deliveries', () => listDeliveries(database, filter, page)),

    forgetBodies: (before) =>
      finishing('forget bodies', async () => {
        return database('ledger.webhook_bodies').where('received_at', '<', toDate(before)).whereNotNull('body').update({ body: null })
      }),
  }
}
