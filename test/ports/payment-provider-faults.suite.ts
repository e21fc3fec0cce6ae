import { inspect } from 'node:util'
import { expect } from 'chai'
import { toMinor } from '../../src/domain/money.ts'
import { later, minutes } from '../../src/domain/time.ts'
import type { Fault } from '../providers/fake-server.ts'
import { anOrder, codeOf, collected, halfOpenAfterMs, railNow } from './payment-rail.ts'
import type { Network, WithPaid } from './payment-rail.ts'

/** What a rail keeps to whose network fails. */
export function failsAsToldTo({ rail, network, paidLink }: WithPaid & { readonly network: () => Network }): void {
  const committed: readonly Fault[] = ['HANG_AFTER_COMMIT', 'RESET_AFTER_COMMIT', 'SLOW_BODY', 'RESET_BEFORE_COMMIT', 409, 429]
  for (const fault of committed) {
    it(`ends with one payable link after ${fault}, when the same request is sent again`, async () => {
      const { provider, payable } = rail()
      const order = anOrder()
      const request = provider.prepare(order)
      network().fail(fault)

      await provider.create(request).catch((error: unknown) => expect(error).to.have.property('code', 'PROVIDER_UNAVAILABLE'))
      const link = await provider.create(request)

      expect((await provider.find(link.providerOrderId))?.status).to.equal('OPEN')
      expect(await payable(order.orderId)).to.equal(1)
    })
  }

  it('never has two payable links where a failure of the provider is replayed', async () => {
    const { provider, payable } = rail()
    const order = anOrder()
    const request = provider.prepare(order)
    network().fail(500)

    const codes = [await codeOf(provider.create(request)), await codeOf(provider.create(request))]

    expect(codes.every((code) => code === 'none' || code === 'PROVIDER_UNAVAILABLE')).to.equal(true)
    expect(await payable(order.orderId)).to.be.at.most(1)
  })

  it('fails at once while the provider is down, without asking it, and asks again later', async () => {
    const { provider } = rail()
    const { failAlways, asked } = network()
    const id = provider.name === 'STRIPE' ? 'cs_test_none' : 'plink_none'
    failAlways(500)
    for (let times = 0; times < 5; times += 1) expect(await codeOf(provider.find(id))).to.equal('PROVIDER_UNAVAILABLE')
    const before = asked.length

    expect(await codeOf(provider.find(id))).to.equal('PROVIDER_UNAVAILABLE')

    expect(asked.length).to.equal(before)
    failAlways(null)
    await new Promise((resolve) => setTimeout(resolve, 2 * halfOpenAfterMs))
    expect(await provider.find(id)).to.equal(null)
  })

  it('tells nothing of its secrets in what it throws', async () => {
    const { provider } = rail()
    network().failAlways('RESET_BEFORE_COMMIT')

    const thrown: unknown[] = []
    const keep = (error: unknown) => void thrown.push(error)
    await provider.create(provider.prepare(anOrder())).catch(keep)
    await provider
      .refund({ paymentId: provider.name === 'STRIPE' ? 'pi_1' : 'pay_1', amount: toMinor(1), currency: 'INR', key: 'a-key-of-ten' })
      .catch(keep)

    expect(thrown).to.have.length(2)
    for (const error of thrown) expect(inspect(error, { depth: 20 })).to.not.match(/fake-secret|sk_test_|whsec|Basic /)
  })

  it('gives money back once though the answer was lost', async () => {
    const { provider } = rail()
    const { paymentId } = await paidLink()
    const refund = { paymentId, amount: toMinor(20_000), currency: 'INR', key: 'refund-key-1' }
    network().fail('RESET_AFTER_COMMIT')

    await provider.refund(refund).catch((error: unknown) => expect(error).to.have.property('code', 'PROVIDER_UNAVAILABLE'))
    await provider.refund(refund)

    const [page] = await collected(provider.payments(railNow, later(railNow, minutes(60))))
    const back = page?.[0]?.facts.filter(({ kind }) => kind === 'REFUND' || kind === 'REFUNDED_IN_ALL')
    expect(back?.map((fact) => 'amount' in fact && fact.amount)).to.deep.equal([20_000n])
  })
}
