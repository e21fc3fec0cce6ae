import { expect } from 'chai'
import { anEnrolledAccount, asPortal, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { aTenant, fateOf } from './invoice-calls.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'
import { aPlan, plans, planSays, subscribe, subscriptionPath, subscriptions } from './subscription-calls.ts'

const idsOf = (items: readonly Body[]): readonly unknown[] => items.map(({ id }) => id)

describe('plans, and lists of subscriptions', () => {
  const its = serviceOfFile()
  const list = async (query: string): Promise<readonly Body[]> =>
    itemsOf(await expectStatus(200, its.operator.get(`${subscriptions}?${query}`)))

  it('plans say what they leave out as the contract does, and the same again is the same plan', async () => {
    const says = planSays()

    const made = await expectStatus(201, its.operator.post(plans, says))
    const again = await its.operator.post(plans, says)

    expect(made.body).to.include({
      ...{ credits_end_with_period: false, missed_periods: 'EACH', price: '0.00', currency: 'INR', tax_rate: '0', tax_code: null },
      ...{ grace_days: 7, is_offered: true, revision: 1, refill_mode: 'ADD' },
    })
    expect(made.body['period']).to.deep.equal({ unit: 'MONTH', count: 1 })
    expect(fateOf(again)).to.equal('200 true')
    expect(again.body).to.deep.equal(made.body)
    expect(told(await its.operator.post(plans, { ...says, grace_days: 8 }))).to.equal('409 PLAN_EXISTS')
  })

  it('plans change what is said alone, and subscriptions keep their copies', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const plan = await aPlan(its.operator, { price: 10, tax_code: '998399' })
    const path = `${plans}/${String(plan['plan_id'])}`
    const { body: subscription } = await expectStatus(201, subscribe(its.operator, key, plan))

    const changed = await its.operator.patch(path, { credits_per_period: 200, tax_code: null, name: 'Two hundred' })
    const same = await its.operator.patch(path, { name: 'Two hundred' })

    expect(changed.body).to.deep.equal({ ...plan, name: 'Two hundred', credits_per_period: 200, tax_code: null, revision: 2 })
    expect(same.body).to.deep.equal(changed.body)
    expect((await expectStatus(200, its.operator.get(path))).body).to.deep.equal(changed.body)
    const { body: after } = await expectStatus(200, its.operator.get(subscriptionPath(subscription)))
    expect(after['plan']).to.deep.equal(subscription['plan'])
    expect(told(await its.operator.patch(path, { code: 'other' }))).to.equal('400 VALIDATION_FAILED')
  })

  it('plans that are not offered any more are listed as such, and nobody new gets them', async () => {
    const [kept, withdrawn] = [await aPlan(its.operator), await aPlan(its.operator)]
    await expectStatus(200, its.operator.patch(`${plans}/${String(withdrawn['plan_id'])}`, { is_offered: false }))
    const idsOfPlans = async (query: string): Promise<readonly unknown[]> =>
      itemsOf(await expectStatus(200, its.operator.get(`${plans}?limit=200&${query}`))).map(({ plan_id: id }) => id)

    const { key } = await anEnrolledAccount(its.operator)

    expect((await idsOfPlans('')).slice(0, 2)).to.deep.equal([withdrawn['plan_id'], kept['plan_id']])
    expect(await idsOfPlans('is_offered=true'))
      .to.include(kept['plan_id'])
      .and.not.to.include(withdrawn['plan_id'])
    expect(await idsOfPlans('is_offered=false'))
      .to.include(withdrawn['plan_id'])
      .and.not.to.include(kept['plan_id'])
    expect(told(await subscribe(its.operator, key, withdrawn))).to.equal('409 PLAN_NOT_OFFERED')
  })

  it('subscriptions are found by account, tenant, plan and status, in pages, and what there is not is no error', async () => {
    const plan = await aPlan(its.operator)
    const accounts = [await anEnrolledAccount(its.operator), await anEnrolledAccount(its.operator), await anEnrolledAccount(its.operator)]
    const made: Body[] = []
    for (const { key } of accounts) made.push((await expectStatus(201, subscribe(its.operator, key, plan))).body)
    const [first, second, third] = idsOf(made)
    await expectStatus(200, its.operator.patch(`${subscriptions}/${String(second)}`, { status: 'paused' }))
    const ofPlan = `plan_id=${String(plan['plan_id'])}`

    expect(idsOf(await list(ofPlan))).to.deep.equal([third, second, first])
    expect(idsOf(await list(`${ofPlan}&status=paused`))).to.deep.equal([second])
    expect(idsOf(await list(`external_key=${String(accounts[0]?.key)}`))).to.deep.equal([first])
    expect(idsOf(await list(`${ofPlan}&tenant_id=11111111-1111-1111-1111-111111111111`))).to.have.length(3)
    expect(await list(`${ofPlan}&tenant_id=22222222-2222-2222-2222-222222222222`)).to.deep.equal([])
    expect(await list('external_key=v1:partner:nobody')).to.deep.equal([])

    const page = await expectStatus(200, its.operator.get(`${subscriptions}?${ofPlan}&limit=2`))
    const rest = await list(`${ofPlan}&limit=2&cursor=${encodeURIComponent(String(page.body['next_cursor']))}`)
    expect([...idsOf(itemsOf(page)), ...idsOf(rest)]).to.deep.equal([third, second, first])
  })

  it('a portal reads what is its own tenant’s, and nobody else’s; neither V1 nor an operator asks there', async () => {
    const [own, neighbour] = [await aTenant(its.operator, 'own-plan'), await aTenant(its.operator, 'neighbour-plan')]
    const plan = await aPlan(its.operator)
    const { body: made } = await expectStatus(201, subscribe(its.operator, own.key, plan))
    await expectStatus(201, subscribe(its.operator, neighbour.key, plan))
    const { baseUrl } = its.service
    const portalOf = (tenantId: string): Api => makeApi(baseUrl, asPortal(tenantId))
    const path = '/v1/billing/subscription'

    expect((await expectStatus(200, portalOf(own.tenantId).get(path))).body).to.deep.equal({ items: [made], subscription: made })
    await expectStatus(200, its.operator.patch(subscriptionPath(made), { status: 'cancelled' }))
    expect((await expectStatus(200, portalOf(own.tenantId).get(path))).body).to.deep.equal({ items: [], subscription: null })
    expect(told(await portalOf(own.tenantId).get(subscriptionPath(made)))).to.equal('403 FORBIDDEN')
    expect(told(await makeApi(baseUrl, asV1).get(path))).to.equal('403 FORBIDDEN')
    expect(told(await its.operator.get(path))).to.equal('403 FORBIDDEN')
  })
})
