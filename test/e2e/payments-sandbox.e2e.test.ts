import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { aTopUp, creditOf, credit, eachRail, eventsIn, readOrder, topUp } from './payments-world.ts'
import { itemsOf, told } from './service-of-file.ts'

interface PageAnswer {
  readonly status: number
  readonly headers: Headers
  readonly html: string
}

describe('the sandbox, where no keys are set', () => {
  let service: Service
  let operator: Api
  let v1: Api
  before(async () => {
    service = await startService()
    ;[operator, v1] = [makeApi(service.baseUrl, asOperator), makeApi(service.baseUrl, asV1)]
  })
  after(async () => {
    await expectSoundLedger(service.databaseUrl ?? '')
    await service.stop()
  })

  async function open(url: string, form?: Readonly<Record<string, string>>): Promise<PageAnswer> {
    const response = await fetch(url, form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
    return { status: response.status, headers: response.headers, html: await response.text() }
  }
  const urlOf = (order: Body): string => String(order['checkout_url'])
  const act = (order: Body, name: string, how: Readonly<Record<string, string>> = {}) => open(urlOf(order), { act: name, ...how })
  const statusOf = async (order: Body): Promise<unknown> => (await readOrder(operator, order))['status']
  const buttonsIn = ({ html }: PageAnswer): readonly string[] =>
    [...html.matchAll(/<button[^>]*value="(\w+)"/g)].map(([, value]) => String(value))

  for (const rail of eachRail) {
    it(`sells credits to a newcomer: a top-up, its page, pay (${rail})`, async () => {
      const { order, key } = await aTopUp(operator, rail)

      const page = await open(urlOf(order))
      const done = await act(order, 'PAY')

      expect(urlOf(order)).to.match(new RegExp(`^${service.baseUrl}/sandbox/checkout/${rail === 'stripe' ? 'cs_test_' : 'plink_'}\\w+$`))
      expect(order).to.include({ is_live: false, status: 'PENDING', provider: rail.toUpperCase() })
      expect([page.status, page.headers.get('content-type')]).to.deep.equal([200, 'text/html; charset=utf-8'])
      expect(page.html).to.include('100.00 INR').and.include('sandbox').and.not.include('<script')
      expect(buttonsIn(page)).to.deep.equal(['PAY', 'FAIL', 'PAY_LATER', 'CANCEL'])
      expect([done.status, buttonsIn(done)]).to.deep.equal([200, []])
      expect(done.html).to.include('This link is paid.')
      expect(await statusOf(order)).to.equal('PAID')
      expect(await creditOf(v1, key)).to.deep.equal(credit(100))
    })

    it(`tells a payment by more than one event, each twice and the last first on request: it counts once (${rail})`, async () => {
      const { order, key } = await aTopUp(operator, rail)
      const before = (await eventsIn(operator)).length

      await act(order, 'PAY', { twice: 'yes', reversed: 'yes' })

      expect((await eventsIn(operator)).length - before).to.equal(rail === 'stripe' ? 2 : 3)
      expect(await creditOf(v1, key)).to.deep.equal(credit(100))
      expect(itemsOf(await operator.get('/v1/control/findings?open=true'))).to.deep.equal([])
    })

    it(`lets a payment fail, and the next one pay (${rail})`, async () => {
      const { order, key } = await aTopUp(operator, rail)

      const failed = await act(order, 'FAIL')
      const status = await statusOf(order)
      const none = await creditOf(v1, key)
      await act(order, 'PAY')

      expect([failed.status, status, none]).to.deep.equal([200, 'FAILED', credit(0)])
      expect(buttonsIn(failed)).to.include('PAY')
      expect([await statusOf(order), await creditOf(v1, key)]).to.deep.equal(['PAID', credit(100)])
    })

    it(`lets the money come later, or not (${rail})`, async () => {
      const [comes, fails] = [await aTopUp(operator, rail), await aTopUp(operator, rail)]

      const awaited = await act(comes.order, 'PAY_LATER')
      await act(fails.order, 'PAY_LATER')
      const meanwhile = [await statusOf(comes.order), await creditOf(v1, comes.key)]
      await act(comes.order, 'PAY')
      await act(fails.order, 'FAIL')

      expect(buttonsIn(awaited)).to.deep.equal(['PAY', 'FAIL'])
      expect(meanwhile).to.deep.equal(['PENDING', credit(0)])
      expect([await statusOf(comes.order), await creditOf(v1, comes.key)]).to.deep.equal(['PAID', credit(100)])
      expect([await statusOf(fails.order), await creditOf(v1, fails.key)]).to.deep.equal(['FAILED', credit(0)])
    })

    it(`lets a payer leave, and takes no payment then (${rail})`, async () => {
      const { order, key } = await aTopUp(operator, rail)

      const left = await act(order, 'CANCEL')
      const late = await act(order, 'PAY')

      expect([left.status, buttonsIn(left)]).to.deep.equal([200, []])
      expect(['EXPIRED', 'CANCELLED']).to.include(await statusOf(order))
      expect(late.status).to.equal(409)
      expect(late.html).to.include('role="alert"')
      expect(await creditOf(v1, key)).to.deep.equal(credit(0))
    })

    it(`gives money back, and is asked for its payments (${rail})`, async () => {
      const { order, key } = await aTopUp(operator, rail)
      await act(order, 'PAY')

      const refund = await operator.post(`/v1/payments/orders/${String(order['id'])}/refund`, { amount: '25.00' })
      const [from, to] = [new Date(Date.now() - 60_000).toISOString(), new Date(Date.now() + 60_000).toISOString()]
      const compared = await expectStatus(200, operator.post('/v1/control/payments/reconcile', { provider: rail, from, to }))

      expect([refund.status, refund.body['status'], await creditOf(v1, key)]).to.deep.equal([201, 'PARTIALLY_REFUNDED', credit(75)])
      expect(compared.body['scanned']).to.be.above(0)
      for (const list of ['missing_here', 'missing_there', 'differs']) expect(itemsOf(compared, list), list).to.deep.equal([])
    })
  }

  it('pays an invoice, and cancels a link on its side when we do', async () => {
    const { order } = await aTopUp(operator, 'stripe')
    const cancelled = await operator.post(`/v1/payments/orders/${String(order['id'])}/cancel`, {})

    expect([cancelled.body['status'], (await act(order, 'PAY')).status]).to.deep.equal(['CANCELLED', 409])
  })

  it('has a page for its own links alone, which nothing from elsewhere is let into', async () => {
    const { order } = await aTopUp(operator, 'stripe')

    const page = await open(urlOf(order))
    const unknown = await open(`${service.baseUrl}/sandbox/checkout/cs_test_unknown`)
    const odd = [await act(order, 'STEAL'), await open(urlOf(order), {})]

    expect(page.headers.get('content-security-policy')).to.include("default-src 'none'").and.include("form-action 'self'")
    expect(page.headers.get('cache-control')).to.equal('no-store')
    expect([unknown.status, ...odd.map(({ status }) => status)]).to.deep.equal([404, 400, 400])
    expect(unknown.html).to.include('role="alert"')
  })

  it('gives the same link to the same key', async () => {
    const { key } = await anEnrolledAccount(operator)
    const call = { external_key: key, idempotency_key: 'once' }

    const answers = [await topUp(operator, 'razorpay', call), await topUp(operator, 'razorpay', call)]

    expect(answers.map(told)).to.deep.equal(['201', '200'])
    expect(answers[1]?.body).to.deep.equal(answers[0]?.body)
  })
})
