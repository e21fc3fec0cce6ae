import type { Random } from '../payments/histories/random.ts'
import type { Body } from '../support/api.ts'
import { v1Keys } from './keys.ts'
import { tellEvent, tellEvents } from './event-calls.ts'
import type { EventOfAccount, V1Event } from './event-calls.ts'
import type { Actor, Story } from './soak-world.ts'

interface Step {
  readonly type: string
  readonly status: string
  readonly paid: number
  /** Which payment it is of; 0: of none. */
  readonly payment: number
}

const total = 11_800
const money = (whole: number): string => `${whole}.00`

/** What V1 tells of one of its invoices, in the order in which it happens. */
function stepsOf(random: Random): readonly Step[] {
  const unpaid = (type: string, status: string): Step => ({ type, status, paid: 0, payment: 0 })
  const steps = [unpaid('invoice_created', 'DRAFT'), unpaid('invoice_issued', 'ISSUED'), unpaid('invoice_sent', 'SENT')]
  if (random.chance(0.1)) return [...steps, unpaid('invoice_voided', 'VOID')]
  if (random.chance(0.4)) steps.push({ type: 'payment_recorded', status: 'PARTIALLY_PAID', paid: 5_000, payment: 1 })
  if (random.chance(0.3)) return steps
  const last = { status: 'PAID', paid: total, payment: 2 }
  return [...steps, { ...last, type: 'payment_recorded' }, { ...last, type: 'invoice_paid' }]
}

/** The events of one invoice of V1. */
function invoiceEvents({ random, world }: Actor): readonly V1Event[] {
  const steps = stepsOf(random)
  const invoice = world.slots.take(steps.length)
  return steps.map((step, index) => {
    const [slot, payment] = [invoice + index, step.payment === 0 ? 0 : invoice * 10 + step.payment]
    return {
      type: step.type,
      key: v1Keys.invoice(step.type, { invoice, payment, slot }),
      slot,
      payload: payloadOf(step, { invoice, payment }),
    }
  })
}

function payloadOf({ status, paid, payment: which }: Step, { invoice, payment }: { invoice: number; payment: number }): Body {
  const isDraft = status === 'DRAFT'
  const amount = which === 2 ? money(total - 5_000) : money(5_000)
  const amounts = { total_amount: money(total), amount_paid: money(paid), amount_due: money(total - paid), amount_credited: '0.00' }
  const dates = { issued_date: isDraft ? null : '2026-02-20', due_date: isDraft ? null : '2026-03-07', sent_at: null, paid_at: null }
  // Older builds group the money and the dates.
  const grouped = invoice % 4 === 0 ? { amounts, timestamps: dates } : { ...amounts, ...dates }
  const told = { payment_id: payment, paid_at: '2026-02-27T11:02:44+00:00', amount, mode: 'UPI', reference_no: '4412' }
  return {
    ...{
      invoice_id: invoice,
      invoice_number: isDraft ? null : `INV/25-26/${invoice}`,
      assignment_id: invoice,
      partner_id: 7,
      client_id: null,
    },
    ...{ status, currency: 'INR', ...grouped, event_emitted_at: '2026-02-20T09:31:07.114520+00:00' },
    ...(which > 0 && { payment: told }),
  }
}

/** V1's invoice, told by several of its workers at once, in any order. */
export const v1Invoice: Story = async (actor) => {
  const { random, world } = actor
  const account = world.accounts.one('postpaid', random)
  await Promise.all(random.shuffled(invoiceEvents(actor)).map((event) => tellEvent(actor, account, event)))
}

/** A day of V1, told in one call, in any order. */
export const eventBatch: Story = async (actor) => {
  const { random, world } = actor
  const events: EventOfAccount[] = []
  for (let count = random.whole(4, 40); count > 0; count -= 1) {
    const account = world.accounts.one(random.pick(['postpaid', 'rich', 'payer']), random)
    events.push(...invoiceEvents(actor).map((event) => ({ account, event })))
  }
  await tellEvents(actor, random.shuffled(events))
}
