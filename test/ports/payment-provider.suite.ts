import { expect } from 'chai'
import { toMinor } from '../../src/domain/money.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import { failsAsToldTo } from './payment-provider-faults.suite.ts'
import { anOrder, codeOf, collected, railNow } from './payment-rail.ts'
import type { Network, Rail, WithPaid } from './payment-rail.ts'

/** What every payment rail keeps to. */
export function paymentProviderSuite(
  title: string,
  { hasNetwork, start }: { readonly hasNetwork: boolean; readonly start: () => Promise<Rail> },
): void {
  describe(`payment provider: ${title}`, () => {
    let rail: Rail
    beforeEach(async () => {
      rail = await start()
    })
    afterEach(() => rail.stop())

    const paidLink = async () => {
      const order = anOrder()
      const link = await rail.provider.create(rail.provider.prepare(order))
      return { order, link, paymentId: await rail.pay(link.providerOrderId) }
    }

    makesLinks(() => rail)
    if (hasNetwork) failsAsToldTo({ rail: () => rail, network: () => networkOf(rail), paidLink })
    givesMoneyBack({ rail: () => rail, paidLink })
    readsWebhooks(() => rail)
  })
}

function networkOf({ network }: Rail): Network {
  if (network === null) throw new Error('the rail under test has no network')
  return network
}

function makesLinks(rail: () => Rail): void {
  it('makes a link that can be paid, and finds it open', async () => {
    const { provider } = rail()
    const order = anOrder()

    const link = await provider.create(provider.prepare(order))

    expect(link.expiresAt).to.equal(order.expiresAt)
    expect(new URL(link.checkoutUrl).protocol).to.match(/^https?:$/)
    expect(await provider.find(link.providerOrderId)).to.deep.equal({ providerOrderId: link.providerOrderId, status: 'OPEN', facts: [] })
  })

  it('gives the same link to the same request again', async () => {
    const { provider, payable } = rail()
    const order = anOrder()
    const request = provider.prepare(order)

    const [first, second] = [await provider.create(request), await provider.create(request)]

    expect(second).to.deep.equal(first)
    expect(await payable(order.orderId)).to.equal(1)
  })

  it('finds what was paid, in the words of events', async () => {
    const { provider, pay } = rail()
    const link = await provider.create(provider.prepare(anOrder()))
    const paymentId = await pay(link.providerOrderId)

    const found = await provider.find(link.providerOrderId)

    const facts = [{ kind: 'PAID', paymentId, amount: 50_000n, currency: 'INR', isLive: false }]
    expect(found).to.deep.equal({ providerOrderId: link.providerOrderId, status: 'PAID', facts })
  })

  it('finds nothing of an id that is unknown, and asks for none that would lead elsewhere', async () => {
    const { provider, network } = rail()
    const ours = provider.name === 'STRIPE' ? 'cs_test_none' : 'plink_none'
    expect(await provider.find(ours)).to.equal(null)
    const before = network?.asked.length

    for (const id of ['', '../payments', `${ours}/cancel`, `${ours}?x=1`, `${ours}\n`]) expect(await provider.find(id), id).to.equal(null)

    expect(network?.asked.length).to.equal(before)
  })

  it('closes an open link, once and again', async () => {
    const { provider, payable } = rail()
    const order = anOrder()
    const { providerOrderId } = await provider.create(provider.prepare(order))

    const [first, second] = [await provider.close(providerOrderId), await provider.close(providerOrderId)]

    expect(['EXPIRED', 'CANCELLED']).to.include(first.status)
    expect(first.facts).to.deep.equal([{ kind: 'EXPIRED' }])
    expect(second).to.deep.equal(first)
    expect(await payable(order.orderId)).to.equal(0)
  })

  it('says of a link that was paid before it could be closed that it is paid', async () => {
    const { provider, pay } = rail()
    const { providerOrderId } = await provider.create(provider.prepare(anOrder()))
    await pay(providerOrderId)

    const order = await provider.close(providerOrderId)

    expect(order.status).to.equal('PAID')
    expect(order.facts.map(({ kind }) => kind)).to.deep.equal(['PAID'])
  })

  it('refuses to close what the provider has not', async () => {
    expect(await codeOf(rail().provider.close('none/of/those'))).to.equal('PROVIDER_REFUSED')
  })
}

function givesMoneyBack({ rail, paidLink }: WithPaid): void {
  it('gives money back once per key', async () => {
    const { provider } = rail()
    const { paymentId, link } = await paidLink()
    const refund = { paymentId, amount: toMinor(20_000), currency: 'INR', key: 'refund-key-1' }

    const [first, second] = [await provider.refund(refund), await provider.refund(refund)]

    expect(first).to.include({ kind: 'REFUND', paymentId, amount: 20_000n, outcome: 'SUCCEEDED' })
    expect(second).to.deep.equal(first)
    const found = await provider.find(link.providerOrderId)
    expect(found?.facts.filter(({ kind }) => kind === 'REFUND')).to.deep.equal([first])
  })

  it('refuses to give back more than was paid, and a key with another amount', async () => {
    const { provider } = rail()
    const { paymentId } = await paidLink()
    const refund = { paymentId, amount: toMinor(20_000), currency: 'INR', key: 'refund-key-1' }
    await provider.refund(refund)

    expect(await codeOf(provider.refund({ ...refund, amount: toMinor(30_001), key: 'refund-key-2' }))).to.equal('PROVIDER_REFUSED')
    expect(await codeOf(provider.refund({ ...refund, amount: toMinor(20_001) }))).to.equal('PROVIDER_REFUSED')
  })

  it('lists every payment of a span, each once and by the names of its order, and none of another span', async () => {
    const { provider } = rail()
    const orders = new Map<string, string>()
    for (let count = 0; count < 205; count += 1) {
      const { order, paymentId } = await paidLink()
      orders.set(paymentId, order.orderId)
    }

    const pages = await collected(provider.payments(railNow, later(railNow, minutes(60))))

    expect(pages.length).to.be.at.least(3)
    expect(
      pages
        .flat()
        .map(({ paymentId, names }) => [paymentId, names.orderId])
        .toSorted(),
    ).to.deep.equal([...orders].toSorted())
    expect(await collected(provider.payments(later(railNow, minutes(60)), later(railNow, minutes(120))))).to.deep.equal([])
    expect(await collected(provider.payments(toInstant(railNow - 3_600_000), railNow))).to.deep.equal([])
  })
}

function readsWebhooks(rail: () => Rail): void {
  it('reads each kind of webhook into facts', async () => {
    const { provider, deliveries } = rail()
    expect(deliveries.length).to.be.greaterThan(8)

    for (const { title, delivery, facts } of deliveries) {
      const read = await provider.readWebhook(delivery)
      const told = read.facts.map((fact) => ('amount' in fact ? { ...fact, amount: String(fact.amount) } : fact))
      expect(told, title).to.deep.equal(facts)
      expect(read, title).to.include({ signatureOk: true, isLive: false })
    }
  })

  it('gives the same key to a delivery that comes again, and refuses one whose body was changed', async () => {
    const { provider, deliveries } = rail()
    const [{ delivery }] = deliveries as [Rail['deliveries'][number]]

    const [first, second] = [await provider.readWebhook(delivery), await provider.readWebhook(delivery)]

    expect(second).to.deep.equal(first)
    const changed = Buffer.from(Buffer.from(delivery.body).toString().replaceAll('50000', '50001'))
    expect(await codeOf(provider.readWebhook({ ...delivery, body: changed }))).to.equal('WEBHOOK_SIGNATURE_INVALID')
  })
}
