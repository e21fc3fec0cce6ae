import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { makeApi } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { sayRaw } from '../support/raw-http.ts'
import { credentials } from '../support/running-service.ts'
import { signedByRazorpay, signedByStripe } from '../support/sign-webhook.ts'
import { expectProblem } from './expect-problem.ts'
import { aTopUp, creditOf, credit, eachRail, eventsIn, paymentsWorld, readOrder } from './payments-world.ts'
import { deliver, eventsOf, paymentOf } from './provider-events.ts'
import type { RailName, Sent } from './provider-events.ts'
import { told } from './service-of-file.ts'

const oldSecrets = {
  stripe: ['whsec', '0b7e4d1f9a2c5836d1e7b3f9a0c48265'].join('_'),
  razorpay: 'RZ-8c3f6a0d2b9e7145f0a6d3c9b1e72840',
} as const
const otherSecret = ['whsec', '9d2f7a4c1e8b3065a9c1e6f4d0b73825'].join('_')

const bytes = (body: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(body))
const headerOf = { stripe: 'stripe-signature', razorpay: 'x-razorpay-signature' } as const

interface Signing {
  readonly secret?: string
  readonly seconds?: number
}
const sign = (rail: RailName, body: string, signing: Signing = {}): Readonly<Record<string, string>> =>
  rail === 'stripe' ? signedByStripe(body, signing) : signedByRazorpay(body, { eventId: 'evt_table', ...signing })
const signatureIn = (rail: RailName, headers: Readonly<Record<string, string>>): string => headers[headerOf[rail]] ?? ''

/** One line of the table: what is sent, and how it is refused. */
interface Refused {
  readonly title: string
  readonly sent: Omit<Sent, 'rail'>
  readonly answer: string
}

const forged = '400 WEBHOOK_SIGNATURE_INVALID'
const malformed = '400 WEBHOOK_MALFORMED'

/** What is refused on either rail: `event` is what would settle an order, were it not for what is wrong. */
function tableOf(rail: RailName, event: string): readonly Refused[] {
  const good = sign(rail, event)
  const right = signatureIn(rail, good)
  const withSignature = (signature: string) => ({ body: event, headers: { ...good, [headerOf[rail]]: signature } })
  const signedAs = (body: string, signing: Signing = {}) => ({ body, headers: sign(rail, body, signing) })
  const { [headerOf[rail]]: _, ...unsigned } = good
  const thin = '{"id":"evt_thin","object":"v2.core.event","type":"v1.billing.meter.error_report_triggered"}'
  const packed = new Uint8Array(gzipSync(event))
  const both: readonly Refused[] = [
    { title: 'a wrong secret', sent: signedAs(event, { secret: otherSecret }), answer: forged },
    { title: 'no header', sent: { body: event, headers: unsigned }, answer: forged },
    { title: 'an empty header', sent: withSignature(''), answer: forged },
    { title: 'a header twice in one', sent: withSignature(`${right}, ${right}`), answer: forged },
    { title: 'a header with spaces', sent: withSignature(`${right.slice(0, 12)} ${right.slice(12)}`), answer: forged },
    { title: 'signed text that is no JSON', sent: signedAs('paid, honestly'), answer: malformed },
    { title: 'a thin event', sent: signedAs(thin), answer: malformed },
    { title: 'an empty body that is signed', sent: signedAs(''), answer: malformed },
    { title: 'an empty body with the signature of another', sent: { body: '', headers: good }, answer: forged },
    { title: '300 kB', sent: signedAs('x'.repeat(300_000)), answer: '413 BODY_TOO_LARGE' },
    { title: 'gzip that says so', sent: { body: packed, headers: { ...good, 'content-encoding': 'gzip' } }, answer: malformed },
    { title: 'gzip that does not say so', sent: { body: packed, headers: good }, answer: forged },
    {
      title: 'JSON that was parsed and printed again',
      sent: { body: JSON.stringify(JSON.parse(event), null, 1), headers: good },
      answer: forged,
    },
  ]
  return rail === 'stripe' ? [...both, ...timesOfStripe(event)] : both
}

/** Only Stripe signs a time. */
function timesOfStripe(event: string): readonly Refused[] {
  const at = (seconds: number) => ({ body: event, headers: sign('stripe', event, { seconds }) })
  const wrong = signatureIn('stripe', sign('stripe', event, { secret: otherSecret }))
  return [
    // It takes a moment to come here, so that it is 302 s old at most.
    { title: 'a signature that is 301 s old', sent: at(-301), answer: forged },
    { title: 'a signature that is a day ahead', sent: at(86_400), answer: forged },
    {
      title: 'two signatures with none right',
      sent: { body: event, headers: { 'stripe-signature': `${wrong},${wrong.replace(/^t=\d+,/, '')}` } },
      answer: forged,
    },
  ]
}

describe('the door of webhooks', () => {
  const its = paymentsWorld({
    env: {
      STRIPE_WEBHOOK_SECRET: `${credentials.stripeWebhookSecret},${oldSecrets.stripe}`,
      RAZORPAY_WEBHOOK_SECRET: `${credentials.razorpayWebhookSecret},${oldSecrets.razorpay}`,
    },
  })
  const kept = async (): Promise<readonly unknown[]> =>
    (await eventsIn(its.operator)).filter(({ state }) => state !== 'REFUSED').map(({ id }) => id)
  const refused = (rail: RailName): Promise<readonly Body[]> => eventsIn(its.operator, `&state=refused&provider=${rail}`)
  const bring = (rail: RailName, sent: Omit<Sent, 'rail'>): Promise<Answer> => deliver(its.service.baseUrl, { rail, ...sent })

  for (const rail of eachRail) {
    it(`of ${rail} refuses what is not signed by it or cannot be read, keeps none of it, and notes one line each`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)
      const event = eventsOf[rail].paid(paymentOf(order))
      const [keptBefore, refusedBefore] = [await kept(), await refused(rail)]
      const table = tableOf(rail, event)

      const answers: Answer[] = []
      for (const { sent } of table) answers.push(await bring(rail, sent))

      expect(answers.map((answer, index) => `${table[index]?.title}: ${told(answer)}`)).to.deep.equal(
        table.map(({ title, answer }) => `${title}: ${answer}`),
      )
      const lines = (await refused(rail)).slice(0, -refusedBefore.length || undefined)
      expect(lines.map(({ code }) => code).toReversed()).to.deep.equal(table.map(({ answer }) => answer.slice(4)))
      for (const line of lines) expect(line).to.include({ provider: rail.toUpperCase(), event_id: null, signature_ok: false })
      expect(await kept()).to.deep.equal(keptBefore)
      expect((await readOrder(its.operator, order))['status']).to.equal('PENDING')
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(0))
    })

    it(`of ${rail} refuses a doubled header, and notes one line`, async () => {
      const { order } = await aTopUp(its.operator, rail)
      const event = eventsOf[rail].paid(paymentOf(order))
      const [keptBefore, refusedBefore] = [await kept(), await refused(rail)]
      const line = `${headerOf[rail]}: ${signatureIn(rail, sign(rail, event))}\r\n`
      const head = `POST /v1/payments/webhooks/${rail} HTTP/1.1\r\nhost: billing\r\nconnection: close\r\n`

      const [response] = await sayRaw(its.service.baseUrl, `${head}${line}${line}content-length: ${bytes(event).length}\r\n\r\n${event}`)

      expect([response?.status, (JSON.parse(response?.body ?? '{}') as Body)['code']]).to.deep.equal([400, 'WEBHOOK_SIGNATURE_INVALID'])
      expect((await refused(rail)).length).to.equal(refusedBefore.length + 1)
      expect(await kept()).to.deep.equal(keptBefore)
    })

    it(`of ${rail} takes what the old secret has signed while it overlaps with the new one`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)
      const event = eventsOf[rail].paid(paymentOf(order))

      const answer = await bring(rail, { body: event, headers: sign(rail, event, { secret: oldSecrets[rail] }) })

      expect([answer.status, answer.body['processed']]).to.deep.equal([200, true])
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
    })
  }

  it('of Stripe takes two signatures of which one is right', async () => {
    const { order, key } = await aTopUp(its.operator, 'stripe')
    const event = eventsOf.stripe.paid(paymentOf(order))
    const [right, wrong] = [sign('stripe', event), sign('stripe', event, { secret: otherSecret })].map((one) => signatureIn('stripe', one))

    const answer = await bring('stripe', {
      body: event,
      headers: { 'stripe-signature': `${wrong},${String(right).replace(/^t=\d+,/, '')}` },
    })

    expect(answer.status).to.equal(200)
    expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
  })

  it('takes whatever it is called: any media type, none of them read before the signature', async () => {
    const { order, key } = await aTopUp(its.operator, 'stripe')
    const event = eventsOf.stripe.paid(paymentOf(order))

    const answer = await bring('stripe', {
      body: event,
      headers: { ...sign('stripe', event), 'content-type': 'text/plain; charset=latin1' },
    })

    expect(answer.status).to.equal(200)
    expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
  })

  it('says what is wrong as a problem, under its other name, too', async () => {
    for (const rail of eachRail) {
      const answer = await makeApi(its.service.baseUrl, {}).post(`/v1/webhooks/${rail}`, '{}')
      expectProblem(answer, { status: 400, code: 'WEBHOOK_SIGNATURE_INVALID', of: rail })
    }
  })
})
