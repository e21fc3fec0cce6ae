import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import type { Plan } from '../../src/domain/subscriptions/plan.ts'
import { anAct, callsIn, fateOf, someTerms, start } from './subscription-calls.ts'
import type { SubscriptionWorld } from './subscription-calls.ts'

/** The rules of plans. */
export function describePlans(world: () => SubscriptionWorld): void {
  const next = (plan: Plan, says: Partial<Plan>): Plan => ({ ...plan, ...says, revision: plan.revision + 1 })
  const keep = async (code: string, says: Partial<Plan['terms']> = {}): Promise<Plan> => {
    const { plan } = await world().plans.create(callsIn(world()).aPlan(code, says), anAct(start))
    return plan
  }

  it('keeps a plan as it was said, whatever the sums', async () => {
    const { plans } = world()
    const wanted = callsIn(world()).aPlan('whole', { credits: toCredits(2n ** 53n - 1n), price: toMinor(2n ** 62n), taxCode: null })

    expect(await plans.create(wanted, anAct(start))).to.deep.equal({ plan: wanted, isNew: true })

    expect(await plans.find(wanted.planId)).to.deep.equal(wanted)
    expect(await world().other.plans.findByCode('whole')).to.deep.equal(wanted)
    expect(await plans.find(world().nextId())).to.equal(null)
    expect(await plans.findByCode('nobody')).to.equal(null)
  })

  it('takes the same code with the same members for that plan, and refuses it with others', async () => {
    const { plans } = world()
    const first = await keep('same')
    const again = callsIn(world()).aPlan('same')

    expect(await plans.create(again, anAct(start))).to.deep.equal({ plan: first, isNew: false })
    for (const terms of [{ credits: toCredits(1n) }, { taxCode: null }, { period: { unit: 'DAY', count: 30 } as const }])
      expect(await fateOf(plans.create({ ...again, terms: someTerms(terms) }, anAct(start)))).to.equal('PLAN_EXISTS')
    expect(await fateOf(plans.create({ ...again, name: 'Another' }, anAct(start)))).to.equal('PLAN_EXISTS')
  })

  it('answers a known key with its first answer, though the plan has changed, and refuses it with another input', async () => {
    const { plans, other } = world()
    const wanted = callsIn(world()).aPlan('keyed')
    const act = anAct(start, 'k', { operation: 'create-plan' })
    await plans.create(wanted, act)
    const change = anAct(start, 'k', { operation: 'change-plan' })
    const changed = await plans.change(wanted.planId, change, (plan) => next(plan, { name: 'New' }))
    await plans.change(wanted.planId, anAct(start), (plan) => next(plan, { name: 'Newer' }))

    expect(await other.plans.create(callsIn(world()).aPlan('keyed'), act)).to.deep.equal({ plan: wanted, isNew: false })
    expect(await other.plans.change(wanted.planId, change, (plan) => next(plan, { name: 'Newest' }))).to.deep.equal({
      ...{ plan: changed.plan, replayed: true },
    })
    const otherInput = anAct(start, 'k', { operation: 'create-plan', input: 'other' })
    expect(await fateOf(plans.create(callsIn(world()).aPlan('keyed-too'), otherInput))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect((await plans.find(wanted.planId))?.name).to.equal('Newer')
  })

  it('knows a key of a change for one plan only, and leaves it free where nothing was changed', async () => {
    const { plans } = world()
    const [a, b] = [await keep('one'), await keep('two')]
    const act = anAct(start, 'shared')

    expect(await plans.change(a.planId, act, (plan) => plan)).to.deep.equal({ plan: a, replayed: true })
    expect((await plans.change(a.planId, act, (plan) => next(plan, { name: 'A' }))).replayed).to.equal(false)
    expect((await plans.change(b.planId, act, (plan) => next(plan, { name: 'B' }))).replayed).to.equal(false)
    expect(await fateOf(plans.change(world().nextId(), act, (plan) => plan))).to.equal('PLAN_NOT_FOUND')
  })

  it('makes one of many that come at once, and loses none of many changes', async () => {
    const { plans, other, nextId } = world()
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? plans : other.plans).create(callsIn(world()).aPlan('race'), anAct(start))),
    )
    expect(made.filter(({ isNew }) => isNew)).to.have.length(1)
    const planId = made[0]?.plan.planId ?? nextId()
    expect(new Set(made.map(({ plan }) => plan.planId))).to.deep.equal(new Set([planId]))

    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        (n % 2 === 0 ? plans : other.plans).change(planId, anAct(start), (plan) =>
          next(plan, { terms: { ...plan.terms, graceDays: plan.terms.graceDays + 1 } }),
        ),
      ),
    )
    expect(await plans.find(planId)).to.deep.include({ revision: 9, terms: someTerms({ graceDays: 15 }) })
  })

  it('lists them newest first, page by page, and those that are offered apart', async () => {
    const { plans } = world()
    const added = [await keep('list-1'), await keep('list-2'), await keep('list-3')]
    await plans.change(added[1]?.planId ?? '', anAct(start), (plan) => next(plan, { isOffered: false }))

    const first = await plans.list({ isOffered: null }, { limit: 2, cursor: null })
    const second = await plans.list({ isOffered: null }, { limit: 1, cursor: first.nextCursor })
    const offered = await plans.list({ isOffered: true }, { limit: 2, cursor: null })
    const gone = await plans.list({ isOffered: false }, { limit: 2, cursor: null })

    const codes = (page: { readonly items: readonly Plan[] }): readonly string[] => page.items.map(({ code }) => code)
    expect([codes(first), codes(second)]).to.deep.equal([['list-3', 'list-2'], ['list-1']])
    expect([codes(offered), codes(gone), gone.nextCursor]).to.deep.equal([['list-3', 'list-1'], ['list-2'], null])
    expect(await fateOf(plans.list({ isOffered: null }, { limit: 1, cursor: 'nonsense' }))).to.equal('CURSOR_INVALID')
  })
}
