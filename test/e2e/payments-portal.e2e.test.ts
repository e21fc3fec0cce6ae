import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { aDraft, anIssued, aTenant, pathOf, readInvoice } from './invoice-calls.ts'
import { creditOf, credit, eachRail, paid, paymentsWorld, readOrder, topUp } from './payments-world.ts'
import { told } from './service-of-file.ts'

type Tenant = Awaited<ReturnType<typeof aTenant>>

describe("a tenant's portal and payments", () => {
  const its = paymentsWorld()
  let own: Tenant
  let neighbour: Tenant
  let portal: Api
  before(async () => {
    ;[own, neighbour] = [await aTenant(its.operator, 'own'), await aTenant(its.operator, 'neighbour')]
    portal = its.portal(own.tenantId)
  })
  const pay = (api: Api, invoice: Body, says: Body = {}): Promise<Answer> =>
    api.post('/v1/payments/checkout-link', {
      ...{
        external_key: own.key,
        purpose: 'invoice',
        provider: 'stripe',
        service_invoice_id: invoice['id'],
        idempotency_key: randomUUID(),
      },
      ...says,
    })

  for (const rail of eachRail) {
    it(`buys credits for its own account by either name, reads the order, and cancels it (${rail})`, async () => {
      const before = Number((await creditOf(its.v1, own.key))['wallet'])
      const { body: order } = await expectStatus(201, topUp(portal, rail, { external_key: own.key }))
      const { body: other } = await expectStatus(201, topUp(portal, rail, { account_id: own.accountId }))

      await paid(its, rail, order)
      const cancelled = await portal.post(`/v1/payments/orders/${String(other['id'])}/cancel`, {})

      expect(await readOrder(portal, order)).to.include({ status: 'PAID', tenant_id: own.tenantId })
      expect(await creditOf(its.v1, own.key)).to.deep.equal(credit(before + 100))
      expect([cancelled.status, cancelled.body['status']]).to.deep.equal([200, 'CANCELLED'])
    })
  }

  it('finds nothing of another tenant’s: neither its account, nor its invoice, nor its order', async () => {
    const theirs = await anIssued(its.operator, neighbour.key)
    const { body: order } = await expectStatus(201, topUp(its.operator, 'stripe', { external_key: neighbour.key }))
    const orderPath = `/v1/payments/orders/${String(order['id'])}`

    const answers = [
      await topUp(portal, 'stripe', { external_key: neighbour.key }),
      await topUp(portal, 'stripe', { account_id: neighbour.accountId }),
      await topUp(portal, 'stripe', { external_key: 'v1:partner:nobody' }),
      await pay(portal, theirs, { external_key: neighbour.key }),
      await pay(portal, theirs),
      await portal.get(orderPath),
      await portal.post(`${orderPath}/cancel`, {}),
    ]

    expect(answers.map(told)).to.deep.equal([
      ...['404 ACCOUNT_NOT_FOUND', '404 ACCOUNT_NOT_FOUND', '404 ACCOUNT_NOT_FOUND', '404 ACCOUNT_NOT_FOUND', '404 INVOICE_NOT_FOUND'],
      ...['404 PAYMENT_ORDER_NOT_FOUND', '404 PAYMENT_ORDER_NOT_FOUND'],
    ])
    expect(await readOrder(its.operator, order)).to.deep.equal(order)
  })

  it('cannot tell another tenant’s account from none at all, though it has its key', async () => {
    const [theirs, nobodys] = [
      await topUp(portal, 'stripe', { external_key: neighbour.key }),
      await topUp(portal, 'stripe', { external_key: `${neighbour.key}x` }),
    ]

    const plain = ({ body }: Answer) => ({
      ...body,
      request_id: null,
      instance: null,
      detail: String(body['detail']).replace(neighbour.key, '').replace('x', ''),
    })
    expect(plain(theirs)).to.deep.equal(plain(nobodys))
  })

  it('pays what is due of its invoice, and no more of one that is paid, void or a draft', async () => {
    const [issued, part, voided, settled, draft] = [
      await anIssued(its.operator, own.key),
      await anIssued(its.operator, own.key),
      await anIssued(its.operator, own.key),
      await anIssued(its.operator, own.key),
      await aDraft(its.operator, own.key),
    ]
    await expectStatus(201, its.operator.post(`${pathOf(part)}/payments`, { amount: '180.00' }))
    await expectStatus(200, its.operator.post(`${pathOf(voided)}/void`, { reason: 'never mind' }))
    await expectStatus(200, its.operator.post(`${pathOf(settled)}/mark-paid`, {}))

    const [whole, rest] = [await pay(portal, issued), await pay(portal, part)]
    const refused = [await pay(portal, voided), await pay(portal, settled), await pay(portal, draft), await pay(its.operator, draft)]
    const odd = [
      await pay(portal, issued, { amount: '1179.99' }),
      await pay(portal, issued, { currency: 'USD' }),
      await pay(portal, issued, { credits_amount: 5 }),
      await pay(portal, { id: undefined }),
    ]
    await paid(its, 'stripe', rest.body)

    expect([whole, rest].map(({ status, body }) => [status, body['amount'], body['purpose']])).to.deep.equal([
      [201, '1180.00', 'INVOICE'],
      [201, '1000.00', 'INVOICE'],
    ])
    expect(refused.map(told)).to.deep.equal([
      ...['409 INVOICE_VOID', '409 INVOICE_ALREADY_PAID', '404 INVOICE_NOT_FOUND', '409 INVOICE_NOT_ISSUED'],
    ])
    expect(odd.map(told)).to.deep.equal([
      ...['422 AMOUNT_NOT_DUE', '422 CURRENCY_NOT_ACCEPTED', '422 OPTION_NOT_ALLOWED', '422 OPTION_NOT_ALLOWED'],
    ])
    expect(await readInvoice(portal, part)).to.include({ status: 'PAID', amount_due: '0.00' })
  })

  it('is refused what is for operators, and the service’s token everything', async () => {
    const { body: order } = await expectStatus(201, topUp(portal, 'stripe', { external_key: own.key }))
    const path = `/v1/payments/orders/${String(order['id'])}`
    const control = ['orders', 'events', 'unapplied'].map((name) => `/v1/control/payments/${name}`)
    const forOperators = (api: Api): readonly Promise<Answer>[] => [
      ...[...control, '/v1/control/findings'].map((one) => api.get(one)),
      ...[api.post(`${path}/refund`, {}), api.post(`/v1/control/payments/events/${randomUUID()}/apply`, {})],
    ]
    const forPayers = (api: Api): readonly Promise<Answer>[] => [
      ...[topUp(api, 'stripe', { external_key: own.key }), pay(api, { id: randomUUID() }), api.get(path), api.post(`${path}/cancel`, {})],
    ]

    const [ofPortal, ofService, ofNobody] = [
      await Promise.all(forOperators(portal)),
      await Promise.all([...forOperators(its.v1), ...forPayers(its.v1)]),
      await Promise.all([...forOperators(makeApi(its.service.baseUrl, {})), ...forPayers(makeApi(its.service.baseUrl, {}))]),
    ]

    expect([...ofPortal, ...ofService].map(told)).to.deep.equal([...ofPortal, ...ofService].map(() => '403 FORBIDDEN'))
    expect(ofNobody.map(told)).to.deep.equal(ofNobody.map(() => '401 UNAUTHENTICATED'))
    expect(await readOrder(its.operator, order)).to.deep.equal(order)
  })
})
