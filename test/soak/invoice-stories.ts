import type { Body } from '../support/api.ts'
import { Misanswer } from './caller.ts'
import { plainKey } from './keys.ts'
import { deliverAll, orderFor, payThere } from './payment-calls.ts'
import type { InvoiceFate } from './slots.ts'
import type { Actor, Story } from './soak-world.ts'

const invoices = '/v1/service-invoices'
const report = { description: 'Valuation report', quantity: '1', unit_price: '1000.00', tax_rate: '18', tax_code: '998399' }

/** An invoice of ours: a draft, mostly issued, then paid by hand or by a link, made void, or left. */
export const invoice: Story = async (actor) => {
  const { caller, random, world } = actor
  const account = world.accounts.one('postpaid', random)
  const slot = world.slots.take()
  const body = { external_key: account.key, items: [report], notes: plainKey(slot), idempotency_key: plainKey(slot) }
  const draft = await caller.ask({ kind: 'invoice draft', as: 'operator', path: invoices, body, ends: [200, 201] })
  world.slots.settle(slot, 'ONCE')
  world.slots.become(slot, 'DRAFT')
  if (random.chance(0.1)) return
  const act = (name: string, terms: Body, ends: readonly number[]) => actOn(actor, { draft: draft.body, slot, name, terms, ends })

  const issued = await act('issue', {}, [200])
  world.places.set(slot, String(issued['number']))
  become(actor, slot, issued)
  const next = random.weighted([
    [3, 'leave'],
    [3, 'mark-paid'],
    [3, 'pay'],
    [1, 'void'],
    [2, 'link'],
  ] as const)
  if (next === 'mark-paid') become(actor, slot, await act('mark-paid', {}, [200, 201]))
  if (next === 'void') become(actor, slot, await act('void', { reason: 'Written by mistake' }, [200]))
  if (next === 'pay') become(actor, slot, await act('payments', { amount: '500.00', mode: 'UPI' }, [200, 201]))
  if (next === 'link') {
    const rail = random.pick(['stripe', 'razorpay'] as const)
    const order = await orderFor(actor, rail, {
      kind: 'checkout link',
      path: '/v1/payments/checkout-link',
      terms: { external_key: account.key, purpose: 'invoice', service_invoice_id: draft.body['id'] },
    })
    const payment = payThere(actor, rail, order.body)
    await deliverAll(actor, rail, [payment.events.paid(payment.what), payment.events.paidAgain(payment.what)])
    world.slots.become(order.slot, 'PAID')
    world.slots.become(slot, 'PAID')
  }
}

const expected: Readonly<Record<string, InvoiceFate>> = { issue: 'ISSUED', 'mark-paid': 'PAID', void: 'VOID', payments: 'PARTIALLY_PAID' }

interface Act {
  readonly draft: Body
  readonly slot: number
  readonly name: string
  readonly terms: Body
  readonly ends: readonly number[]
}

async function actOn({ caller }: Actor, { draft, slot, name, terms, ends }: Act): Promise<Body> {
  const path = `${invoices}/${String(draft['id'])}/${name}`
  const body = { ...terms, idempotency_key: `${plainKey(slot)}:${name}` }
  const said = await caller.ask({ kind: `invoice ${name}`, as: 'operator', path, body, ends })
  if (said.body['status'] !== expected[name]) throw new Misanswer(`${name} of an invoice: ${JSON.stringify(said.body)}`)
  return said.body
}

function become({ world }: Actor, slot: number, { status }: Body): void {
  world.slots.become(slot, String(status) as InvoiceFate)
}
