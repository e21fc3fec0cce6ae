import { expect } from 'chai'
import type { Findings } from '../../ports/driven/findings.ts'
import { makeKeepFindings } from '../../src/application/payments/keep-findings.ts'
import { makeSettleOrder } from '../../src/application/payments/settle-order.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { MoneyBackFact } from '../../src/domain/payments/fact.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { withMoneyBack, withPayment } from '../../src/domain/payments/settle.ts'
import { record, startPaymentWorld } from './payment-world.ts'
import type { PaymentWorld } from './payment-world.ts'

describe('a payment of an invoice that takes no more, on PostgreSQL', () => {
  let world: PaymentWorld
  beforeEach(async () => {
    world = await startPaymentWorld()
  })
  afterEach(() => world.close())

  /** Who settles orders, beside others: what it does first before it opens a finding is the test's. */
  function aSettler(beforeFinding: () => Promise<unknown> = async () => {}) {
    let isFirst = true
    const open: Findings['open'] = async (finding) => {
      if (isFirst) {
        isFirst = false
        await beforeFinding()
      }
      return world.findings.open(finding)
    }
    const shared = { unapplied: world.unapplied, ids: { next: world.nextId }, clock: { now: world.now } }
    const findings = makeKeepFindings({ ...shared, findings: { open, close: world.findings.close } })
    const never = () => Promise.reject(new Error('no credits are bought here'))
    const pay = () => Promise.reject(new BillingError('INVOICE_VOID', 'Cannot pay: the invoice is void'))
    const ledger = { execute: never, takeBack: never }
    return makeSettleOrder({ ...shared, orders: world.orders, ledger, invoicing: { pay }, findings }).settleOrder
  }

  async function aPaidOrder(): Promise<PaymentOrder> {
    const invoice = { purpose: 'INVOICE', credits: null, unitPrice: null, serviceInvoiceId: world.nextId() } as const
    const { order } = await world.orders.create(world.anOrder(invoice), record, 'portal:anna')
    return changed(order, (current) => withPayment(current, 'pay_1', world.now()), ['pay_1'])
  }

  async function changed(
    order: PaymentOrder,
    decide: Parameters<typeof world.orders.change>[2],
    names: readonly string[] = [],
  ): Promise<PaymentOrder> {
    const after = await world.orders.change(order, { actor: 'provider:razorpay', now: world.now(), names }, decide)
    if (!('order' in after)) throw new Error('another order has it')
    return after.order
  }

  const refund = (order: PaymentOrder, outcome: 'SUCCEEDED' | 'FAILED'): MoneyBackFact => ({
    ...{ kind: 'REFUND', paymentId: 'pay_1', refundId: 'r', amount: order.amount, outcome },
  })

  const reasonOf = async (): Promise<unknown> => {
    const { items } = await world.findings.list({ isOpen: true, kind: null, severity: null, accountId: null }, { limit: 5, cursor: null })
    return items.map(({ evidence }) => evidence['reason'])
  }

  it('is a finding until its money is back, and again when the refund fails', async () => {
    const [settle, order] = [aSettler(), await aPaidOrder()]

    await settle(order)
    expect(await reasonOf()).to.deep.equal(['INVOICE_TAKES_NO_MORE'])
    await settle(await changed(order, (current) => withMoneyBack(current, refund(order, 'SUCCEEDED'), world.now())))
    expect(await reasonOf()).to.deep.equal([])
    await settle(await changed(order, (current) => withMoneyBack(current, refund(order, 'FAILED'), world.now())))
    expect(await reasonOf()).to.deep.equal(['REFUND_FAILED'])
  })

  it('is so, too, where another event of the payment is late to find it without a place', async () => {
    const order = await aPaidOrder()
    const late = aSettler(async () => {
      const settle = aSettler()
      await settle(order)
      for (const outcome of ['SUCCEEDED', 'FAILED'] as const)
        await settle(await changed(order, (current) => withMoneyBack(current, refund(order, outcome), world.now())))
    })

    await late(order)

    expect(await reasonOf()).to.deep.equal(['REFUND_FAILED'])
  })
})
