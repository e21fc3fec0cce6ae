import { expect } from 'chai'
import { asPortal, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, aTenant } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { aKey, anInvoiceLink, aTopup, onSandbox, orderPath, payments, readOrder } from './payment-calls.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const missing = { status: 404, code: 'PAYMENT_ORDER_NOT_FOUND' }

describe("a tenant's portal and payments", () => {
  const its = serviceOfFile()
  let own: Awaited<ReturnType<typeof aTenant>>
  let neighbour: Awaited<ReturnType<typeof aTenant>>
  let portal: Api
  let theirs: Body
  before(async () => {
    ;[own, neighbour] = [await aTenant(its.operator, 'own'), await aTenant(its.operator, 'neighbour')]
    portal = makeApi(its.service.baseUrl, asPortal(own.tenantId))
    theirs = await aTopup(its.operator, neighbour.key)
  })

  it('buys credits for its own account, and sees them come', async () => {
    const order = await aTopup(portal, own.key, { credits_amount: 25 })
    expect(order).to.deep.include({
      account_id: own.accountId,
      tenant_id: own.tenantId,
      status: 'PENDING',
      amount: '25.00',
      credits_amount: 25,
    })

    await onSandbox(its.service.baseUrl, String(order['provider_order_id']), 'PAY')

    expect(await readOrder(portal, order)).to.deep.include({ status: 'PAID', amount_refunded: '0.00', held_back: null })
    const { body } = await expectStatus(200, portal.get('/v1/billing/credits/summary'))
    expect(body['credit']).to.deep.include({ available: 25 })
  })

  it('pays an invoice of its own, and no draft', async () => {
    const [invoice, draft] = [await anIssued(its.operator, own.key), await aDraft(its.operator, own.key)]
    const body = { external_key: own.key, purpose: 'invoice', provider: 'stripe', service_invoice_id: draft['id'], idempotency_key: aKey() }

    expect(await anInvoiceLink(portal, own.key, invoice)).to.deep.include({
      amount: invoice['amount_due'],
      service_invoice_id: invoice['id'],
    })
    expectProblem(await portal.post(`${payments}/checkout-link`, body), { status: 404, code: 'INVOICE_NOT_FOUND' })
  })

  it('closes a link of its own', async () => {
    const order = await aTopup(portal, own.key, { provider: 'razorpay' })

    expect((await expectStatus(200, portal.post(`${orderPath(order)}/cancel`, {}))).body).to.deep.include({ status: 'CANCELLED' })
    expect((await expectStatus(200, portal.post(`${orderPath(order)}/cancel`, {}))).headers.get('idempotent-replayed')).to.equal('true')
  })

  it('finds nothing of another tenant, and leaves no trace by trying', async () => {
    const invoice = await anIssued(its.operator, neighbour.key)
    const untouched = await ledgerDigest(its.databaseUrl)
    const key = aKey()
    const link = { purpose: 'invoice', provider: 'stripe', service_invoice_id: invoice['id'], idempotency_key: key }

    expectProblem(await portal.get(orderPath(theirs)), missing)
    expectProblem(await portal.post(`${orderPath(theirs)}/cancel`, {}), missing)
    const topup = { credits_amount: 5, provider: 'stripe', idempotency_key: key }
    for (const name of [{ external_key: neighbour.key }, { account_id: neighbour.accountId }]) {
      expectProblem(await portal.post(`${payments}/topup`, { ...name, ...topup }), { status: 404, code: 'ACCOUNT_NOT_FOUND' })
      expectProblem(await portal.post(`${payments}/checkout-link`, { ...name, ...link }), { status: 404, code: 'ACCOUNT_NOT_FOUND' })
    }
    expectProblem(await portal.post(`${payments}/checkout-link`, { external_key: own.key, ...link }), {
      status: 404,
      code: 'INVOICE_NOT_FOUND',
    })
    // Nor by a key that the other one has used.
    const used = { external_key: neighbour.key, ...topup, idempotency_key: theirs['idempotency_key'], credits_amount: 50 }
    expectProblem(await portal.post(`${payments}/topup`, used), { status: 404, code: 'ACCOUNT_NOT_FOUND' })

    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(untouched)
  })

  it('gives no money back, and steers nothing', async () => {
    const order = await aTopup(portal, own.key)

    for (const [path, body] of [
      [`${orderPath(order)}/refund`, {}],
      ['/v1/control/payments/reconcile', {}],
    ] as const)
      expect(told(await portal.post(path, body)), path).to.equal('403 FORBIDDEN')
    for (const path of ['/v1/control/payments/orders', '/v1/control/payments/events', '/v1/control/findings'])
      expect(told(await portal.get(path)), path).to.equal('403 FORBIDDEN')
    expect(told(await its.v1.get(orderPath(order)))).to.equal('403 FORBIDDEN')
  })
})
