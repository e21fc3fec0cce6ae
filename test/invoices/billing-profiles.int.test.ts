import { expect } from 'chai'
import type { Gstin } from '../../src/domain/invoices/billing-profile.ts'
import { at } from '../support/given.ts'
import { another, aProfile, codeOf, own, registered, startInvoiceWorld } from './invoice-world.ts'
import type { InvoiceWorld } from './invoice-world.ts'

const unknown = '44444444-4444-4444-4444-444444444444'
const bank = { accountName: 'Studio', accountNumber: '001', bankName: 'HDFC', ifsc: 'HDFC0000123', swift: null }

describe('billing profiles on PostgreSQL', () => {
  let world: InvoiceWorld
  beforeEach(async () => {
    world = await startInvoiceWorld()
  })
  afterEach(() => world.close())

  it('are kept, and replaced, while the instant of their making stays', async () => {
    const [first, second] = [at('2026-04-01T10:00:00Z'), at('2026-04-02T10:00:00Z')]
    const profile = registered({ bank, upiId: 'studio@hdfc', lutNumber: 'AD27', createdAt: first, updatedAt: first })

    expect(await world.profiles.find(own)).to.equal(null)
    expect(await world.profiles.put(profile, world.act())).to.deep.equal({ profile, isNew: true, replayed: false })
    expect(await world.profiles.find(own)).to.deep.equal(profile)

    const changed = { ...profile, legalName: 'Studio Ltd', bank: null, createdAt: second, updatedAt: second }
    const kept = { ...changed, createdAt: first }
    expect(await world.profiles.put(changed, world.act())).to.deep.equal({ profile: kept, isNew: false, replayed: false })
    expect(await world.profiles.find(own)).to.deep.equal(kept)
    const told = await world.sql(
      `select actor, is_new, profile ->> 'legalName' as name from ledger.billing_profile_changes order by change_id`,
    )
    expect(told).to.deep.equal([
      { actor: 'operator:anna', is_new: true, name: 'Studio' },
      { actor: 'operator:anna', is_new: false, name: 'Studio Ltd' },
    ])
  })

  it('sell for tenants that have none of their own, where they are the default tenant’s', async () => {
    expect(await world.profiles.findSellerFor(another)).to.equal(null)

    await world.profiles.put(registered(), world.act())
    expect(await world.profiles.findSellerFor(another)).to.include({ sellerId: own })
    expect(await world.profiles.findSellerFor(unknown)).to.include({ sellerId: own })

    await world.profiles.put(aProfile({ sellerId: another }), world.act())
    expect(await world.profiles.findSellerFor(another)).to.include({ sellerId: another })
    expect(await world.profiles.findSellerFor(own)).to.include({ sellerId: own })
  })

  it('are refused with a GSTIN that another has, also where both come at once, and of a tenant that is not there', async () => {
    const puts = [registered(), registered({ sellerId: another })].map((profile) => codeOf(world.profiles.put(profile, world.act())))

    expect((await Promise.all(puts)).toSorted()).to.deep.equal(['GSTIN_TAKEN', 'taken'])
    expect(await codeOf(world.profiles.put(aProfile({ sellerId: unknown }), world.act()))).to.equal('TENANT_NOT_FOUND')
    const none = { gstin: null as Gstin | null }
    await world.profiles.put(registered(none), world.act())
    await world.profiles.put(registered({ ...none, sellerId: another }), world.act())
  })

  it('are refused with a time zone that the database does not know, with nothing written', async () => {
    const refused: unknown = await world.profiles
      .put(registered({ timeZone: 'Nowhere/Land' }), world.act())
      .catch((error: unknown) => error)

    expect(refused).to.include({
      ...{ code: 'PROFILE_INVALID', message: 'Cannot take the billing profile: the database knows no time zone Nowhere/Land' },
    })
    expect(await world.profiles.find(own)).to.equal(null)
    for (const timeZone of ['Asia/Kolkata', 'Asia/Calcutta', 'UTC', 'America/Argentina/ComodRivadavia'])
      expect(await codeOf(world.profiles.put(registered({ timeZone }), world.act())), timeZone).to.equal('taken')
  })

  it('are put once under a key, be it asked for many times at once', async () => {
    const put = (legalName = 'Studio') =>
      world.profiles.put(registered({ legalName }), world.act('k', { operation: 'put', input: legalName }))

    const answers = await Promise.all([put(), put(), put()])
    await world.profiles.put(registered({ legalName: 'Studio Ltd' }), world.act())

    expect(answers.map(({ replayed }) => replayed).toSorted()).to.deep.equal([false, true, true])
    expect(answers.map(({ isNew }) => isNew)).to.deep.equal([true, true, true])
    expect(await put()).to.deep.equal({ profile: registered(), isNew: true, replayed: true })
    expect(await world.profiles.find(own)).to.include({ legalName: 'Studio Ltd' })
    expect(await codeOf(put('Another'))).to.equal('IDEMPOTENCY_KEY_REUSED')
  })
})
