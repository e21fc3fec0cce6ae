import { query } from '../support/query.ts'
import { slotOfKey } from './keys.ts'
import type { Soaked } from './run-soak.ts'
import type { Slots } from './slots.ts'
import { streamRows } from './stream-rows.ts'

const linesMax = 20

/** Lines of what is not as it should be, at most so many. */
class Differences {
  readonly lines: string[] = []

  same(what: string, is: unknown, due: unknown): void {
    if (is !== due && this.lines.length < linesMax) this.lines.push(`${what} is ${String(is)}, and ${String(due)} is due`)
  }
}

/** What of reservations, payments and invoices is not as the callers were told. @param bookedUntil up to when ends were booked */
export async function compareThings({ world, databaseUrl }: Soaked, bookedUntil: number): Promise<readonly string[]> {
  const differences = new Differences()
  await compareReservations(databaseUrl, world.slots, { differences, bookedUntil })
  await compareOrders(databaseUrl, world.slots, differences)
  await compareDeliveries(databaseUrl, world.tally.operations.get('webhook') ?? 0, differences)
  await compareInvoices(databaseUrl, world, differences)
  await compareNumbers(databaseUrl, world.places.size, differences)
  return differences.lines
}

interface Comparison {
  readonly differences: Differences
  readonly bookedUntil: number
}

function compareReservations(databaseUrl: string, slots: Slots, { differences, bookedUntil }: Comparison): Promise<void> {
  const statement = `select idempotency_key as key, status, (extract(epoch from expires_at) * 1000)::float8 as ends from ledger.reservations`
  return streamRows(databaseUrl, statement, ({ key, status, ends }) => {
    const slot = slotOfKey(String(key))
    if (slot === null || slots.dueOf(slot) === 'UNKNOWN') return
    const fate = slots.fateOf(slot)
    const isEnded = fate === 'ENDING' && Number(ends) < bookedUntil
    // One that ends later may be booked by the job by now.
    if (fate === 'ENDING' && !isEnded && (status === 'ACTIVE' || status === 'EXPIRED')) return
    differences.same(`reservation ${String(key)}`, status, isEnded ? 'EXPIRED' : fate)
  })
}

/** Each order that was paid is settled once, by one grant or by one payment of its invoice, and no other is. */
async function compareOrders(databaseUrl: string, slots: Slots, differences: Differences): Promise<void> {
  const statement = `select o.idempotency_key as key, o.status, o.settled_at is not null as is_settled, o.purpose, o.held_back,
      (select count(*)::int from ledger.entries e where e.account_id = o.account_id
         and e.idempotency_key = 'payment_topup:' || o.order_id and e.caused_by is null) as grants,
      (select count(*)::int from ledger.invoice_movements m where m.account_id = o.account_id and m.invoice_id = o.service_invoice_id) as payments
    from ledger.payment_orders o`
  await streamRows(databaseUrl, statement, ({ key, status, is_settled, purpose, held_back, grants, payments }) => {
    const slot = slotOfKey(String(key))
    if (slot === null || slots.dueOf(slot) === 'UNKNOWN') return differences.same(`order ${String(key)}`, 'there', 'nothing')
    const fate = slots.fateOf(slot)
    const isPaid = fate !== 'PENDING'
    differences.same(`order ${String(key)}`, status, fate)
    differences.same(`order ${String(key)} settled`, is_settled, isPaid)
    differences.same(`order ${String(key)} held back`, held_back, null)
    differences.same(`grants of order ${String(key)}`, grants, isPaid && purpose === 'TOPUP' ? 1 : 0)
    if (purpose === 'INVOICE') differences.same(`payments by order ${String(key)}`, payments, 1)
  })
}

/** Each delivery is kept once and has found its place. */
async function compareDeliveries(databaseUrl: string, delivered: number, differences: Differences): Promise<void> {
  const [found] = await query(
    databaseUrl,
    `select count(*)::int as kept, count(*) filter (where state not in ('APPLIED', 'IGNORED'))::int as unplaced,
       (select count(*)::int from ledger.unapplied_payments) as unapplied, (select count(*)::int from ledger.webhook_refusals) as refused
     from ledger.webhook_deliveries`,
  )
  differences.same('deliveries', found?.['kept'], delivered)
  for (const what of ['unplaced', 'unapplied', 'refused']) differences.same(`payments or deliveries ${what}`, found?.[what], 0)
}

const totalMinor = 118_000
const partMinor = 50_000
const paidOf: Readonly<Record<string, number>> = { PAID: totalMinor, PARTIALLY_PAID: partMinor }

async function compareInvoices(databaseUrl: string, { slots, places }: Soaked['world'], differences: Differences): Promise<void> {
  const statement = `select i.notes as key, i.status, i.number, i.amount_paid::float8 as paid, i.waiting,
      (select count(*)::int from ledger.invoice_movements m where m.account_id = i.account_id and m.invoice_id = i.invoice_id) as payments
    from ledger.invoices i`
  await streamRows(databaseUrl, statement, ({ key, status, number, paid, waiting, payments }) => {
    const slot = slotOfKey(String(key))
    if (slot === null || slots.dueOf(slot) === 'UNKNOWN') return
    const due = paidOf[slots.fateOf(slot)] ?? 0
    differences.same(`invoice ${String(key)}`, status, slots.fateOf(slot))
    differences.same(`number of invoice ${String(key)}`, number, places.get(slot) ?? null)
    differences.same(`paid of invoice ${String(key)}`, paid, due)
    differences.same(`payments of invoice ${String(key)}`, payments, due === 0 ? 0 : 1)
    differences.same(`what invoice ${String(key)} waits for`, waiting, null)
  })
}

/** The numbers of all that were issued, one each, without a gap. */
async function compareNumbers(databaseUrl: string, issued: number, differences: Differences): Promise<void> {
  const [numbers] = await query(
    databaseUrl,
    `select count(*)::int as numbers, count(distinct document_id)::int as documents, coalesce(max(place), 0)::int as last,
       count(*) filter (where done_at is null)::int as open from ledger.invoice_numbers`,
  )
  differences.same('numbers of invoices', numbers?.['numbers'], issued)
  differences.same('invoices with a number', numbers?.['documents'], issued)
  differences.same('last place', numbers?.['last'], issued)
  differences.same('numbers that are claimed only', numbers?.['open'], 0)
}
