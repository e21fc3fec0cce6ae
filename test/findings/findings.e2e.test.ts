import { expect } from 'chai'
import { anEnrolledAccount, expectStatus, makeApi } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { operatorClaims, signJwt } from '../support/sign-jwt.ts'
import { aTopup, deliver, paid, paymentEvent, steering } from '../e2e/payment-calls.ts'
import { itemsOf, serviceOfFile, told, within } from '../e2e/service-of-file.ts'

const findings = '/v1/control/findings'

describe('findings', () => {
  const its = serviceOfFile()
  const asAnna = () => makeApi(its.service.baseUrl, { authorization: `Bearer ${signJwt(operatorClaims({ sub: 'anna' }))}` })
  const open = async (query = ''): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, its.operator.get(`${findings}?open=true${query}`)))
  let settled: Body
  let accountId: string
  before(async () => {
    const account = await anEnrolledAccount(its.operator)
    accountId = account.accountId
    settled = await paid(its.service.baseUrl, its.operator, await aTopup(its.operator, account.key))
  })

  /** A second payment of an order that is paid: it finds no place. */
  async function found(paymentId: string): Promise<Body> {
    await expectStatus(200, deliver(its.service.baseUrl, 'stripe', paymentEvent(settled, paymentId)))
    const one = (await open()).find(({ evidence }) => (evidence as Body)['payment_id'] === paymentId)
    return one ?? expect.fail(`no finding of ${paymentId}`)
  }

  it('say what was seen, where one reads more, and what to do', async () => {
    const one = await found('pi_FindingFirst')

    const orderId = String(settled['id'])
    expect(one).to.deep.include({ kind: 'UNAPPLIED_PAYMENT', severity: 'HIGH', account_id: accountId, times_seen: 1, resolution: null })
    expect(one['last_seen_at']).to.equal(one['opened_at'])
    expect(within(one, 'evidence')).to.not.have.property('links')
    const links = one['links'] as readonly { readonly rel: string; readonly href: string }[]
    expect(links.map(({ rel }) => rel)).to.deep.equal(['account', 'payment_order', 'unapplied_payments'])
    for (const { href } of links) await expectStatus(200, its.operator.get(href))
    expect(links[1]?.href).to.equal(`/v1/payments/orders/${orderId}`)
    expect((await expectStatus(200, its.operator.get(`${findings}/${String(one['id']).toUpperCase()}`))).body).to.deep.equal(one)
  })

  it('are listed by each filter, page by page', async () => {
    await found('pi_FindingSecond')
    const all = await open()

    expect(await open(`&kind=unapplied_payment&severity=high&account_id=${accountId.toUpperCase()}`)).to.deep.equal(all)
    for (const other of ['severity=low', 'kind=event_gap', 'account_id=01900000-0000-7000-8000-00000000dead'])
      expect(await open(`&${other}`), other).to.deep.equal([])
    const first = await expectStatus(200, its.operator.get(`${findings}?open=true&limit=1`))
    const second = await expectStatus(200, its.operator.get(`${findings}?open=true&limit=500&cursor=${String(first.body['next_cursor'])}`))
    expect([...itemsOf(first), ...itemsOf(second)]).to.deep.equal(all)
  })

  it('are resolved by hand with a reason, once, and what they are about stays as it is', async () => {
    const one = await found('pi_FindingThird')
    const resolve = `${findings}/${String(one['id'])}/resolve`
    const reason = 'The client asked us to keep it'

    const first = await expectStatus(200, asAnna().post(resolve, { reason }))
    const again = await expectStatus(200, its.operator.post(resolve, { reason }))
    const other = await its.operator.post(resolve, { reason: 'Another' })

    expect(first.body).to.deep.include({ resolution: { by: 'operator:anna', reason, by_hand: true }, evidence: one['evidence'] })
    expect(first.body['closed_at']).to.be.a('string')
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).to.deep.equal([null, 'true'])
    expect(again.body).to.deep.equal(first.body)
    expect(told(other)).to.equal('409 FINDING_CLOSED')
    expect((await open()).map(({ id }) => id)).to.not.include(one['id'])
    const unapplied = itemsOf(await expectStatus(200, its.operator.get(`${steering}/unapplied?state=open`)))
    expect(unapplied.map(({ payment_id: id }) => id)).to.include('pi_FindingThird')
  })

  it('stay resolved while the same is told, and where its payment finds its place afterwards', async () => {
    const one = await found('pi_FindingFourth')
    const reason = 'Known'
    await expectStatus(200, its.operator.post(`${findings}/${String(one['id'])}/resolve`, { reason }))

    await expectStatus(200, deliver(its.service.baseUrl, 'stripe', paymentEvent(settled, 'pi_FindingFourth')))
    await expectStatus(
      200,
      its.operator.post(`${steering}/unapplied/stripe/pi_FindingFourth/apply`, { account_id: accountId, credits_amount: 1 }),
    )

    expect((await open()).filter(({ key }) => key === one['key'])).to.deep.equal([])
    const { body } = await expectStatus(200, its.operator.get(`${findings}/${String(one['id'])}`))
    expect(body['resolution']).to.deep.equal({ by: 'operator:emergency', reason, by_hand: true })
  })

  it('are not resolved where they closed themselves', async () => {
    const one = await found('pi_FindingFifth')
    await expectStatus(
      200,
      its.operator.post(`${steering}/unapplied/stripe/pi_FindingFifth/apply`, { account_id: accountId, credits_amount: 1 }),
    )

    const { body } = await expectStatus(200, its.operator.get(`${findings}/${String(one['id'])}`))
    expect(body['resolution']).to.deep.equal({ by: 'job:payments', reason: null, by_hand: false })
    expect(told(await its.operator.post(`${findings}/${String(one['id'])}/resolve`, { reason: 'Known' }))).to.equal('409 FINDING_CLOSED')
  })

  it('are resolved with words', async () => {
    const one = await found('pi_FindingSixth')
    for (const reason of [undefined, null, '', '   ', 7, 'x'.repeat(501), 'a\nb'])
      expect(told(await its.operator.post(`${findings}/${String(one['id'])}/resolve`, { reason })), String(reason)).to.equal(
        '400 VALIDATION_FAILED',
      )
    expect((await open()).map(({ id }) => id)).to.include(one['id'])
  })

  it('are counted on the monitor of the handshake, and for the metrics', async () => {
    const all = await open()
    expect(all.length).to.be.above(0)

    const { body } = await expectStatus(200, its.operator.get('/v1/control/handshake'))

    expect(body['open_findings']).to.deep.equal({
      ...{ total: all.length, by_kind: { UNAPPLIED_PAYMENT: all.length }, by_severity: { LOW: 0, MEDIUM: 0, HIGH: all.length } },
    })
    const [one] = all
    await expectStatus(200, its.operator.post(`${findings}/${String(one?.['id'])}/resolve`, { reason: 'Known' }))
    const metrics = async () => (await fetch(`${its.service.baseUrl}/metrics`)).text()
    const line = `billing_findings_open{kind="UNAPPLIED_PAYMENT",severity="HIGH"} ${all.length - 1}`
    for (let tries = 0; tries < 50 && !(await metrics()).includes(line); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await metrics()).to.include(line)
  })
})
