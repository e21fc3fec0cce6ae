import { expect } from 'chai'
import { eventTypes, moneyOf, referenceOf } from '../../src/domain/events/catalogue.ts'
import { isSameEvent } from '../../src/domain/events/event.ts'
import type { KeptEvent } from '../../src/domain/events/event.ts'
import { linkOf } from '../../src/domain/events/link.ts'
import { toInstant } from '../../src/domain/time.ts'

const [one, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
const identity = (accountId: string) => ({ accountId, tenantId: '11111111-1111-1111-1111-111111111111' })

const anEvent = (given: Partial<KeptEvent> = {}): KeptEvent => ({
  ...{ source: 'v1', type: 'work_accepted', idempotencyKey: 'k', accountKey: 'v1:partner:7', namedAccountId: null, payload: '{}' },
  ...{ otherMembers: null, isCatalogued: true, isPayloadValid: true, violations: [], warnings: [], reference: null, money: null },
  ...{ occurredAt: null, actor: 'service:v1', eventId: one, receivedAt: toInstant(0), accountId: null, tenantId: null },
  ...{ modeAtEvent: null, isDone: false },
  ...given,
})

describe('whose an event is', () => {
  it('is the account’s that has its key', () => {
    const link = linkOf({ accountKey: 'v1:partner:7', namedAccountId: null }, { byKey: identity(one), byId: null })

    expect(link).to.deep.equal({ account: identity(one), warning: null })
  })

  it('is nobody’s while no account has its key', () => {
    const link = linkOf({ accountKey: 'v1:partner:7', namedAccountId: null }, { byKey: null, byId: null })

    expect(link).to.deep.equal({ account: null, warning: null })
  })

  it('is nobody’s where it names an account that is not there', () => {
    const link = linkOf({ accountKey: 'v1:partner:7', namedAccountId: other }, { byKey: identity(one), byId: null })

    expect([link.account, link.warning?.code]).to.deep.equal([null, 'ACCOUNT_UNKNOWN'])
  })

  it('is nobody’s where the account that it names does not have its key', () => {
    for (const byKey of [identity(one), null]) {
      const link = linkOf({ accountKey: 'v1:partner:7', namedAccountId: other }, { byKey, byId: identity(other) })

      expect([link.account, link.warning?.code]).to.deep.equal([null, 'ACCOUNT_MISMATCH'])
    }
  })

  it('is the account’s that it names, alone or beside its key', () => {
    expect(linkOf({ accountKey: null, namedAccountId: one }, { byKey: null, byId: identity(one) }).account).to.deep.equal(identity(one))
    expect(linkOf({ accountKey: 'k', namedAccountId: one }, { byKey: identity(one), byId: identity(one) }).account).to.deep.equal(
      identity(one),
    )
  })
})

describe('an event under a known key', () => {
  it('is the same whatever its payload says', () => {
    expect(isSameEvent(anEvent({ payload: '{"a":1}' }), anEvent({ payload: '{"a":2}' }))).to.equal(true)
  })

  it('is another one where its type or its account’s key is another', () => {
    expect(isSameEvent(anEvent(), anEvent({ type: 'commission_cancelled' }))).to.equal(false)
    expect(isSameEvent(anEvent(), anEvent({ accountKey: 'v1:partner:8' }))).to.equal(false)
  })

  it('agrees with one that names the same account by id, or none; not with one that names another', () => {
    const kept = anEvent({ accountId: one })

    expect(isSameEvent(kept, anEvent({ accountKey: null, namedAccountId: one }))).to.equal(true)
    expect(isSameEvent(kept, anEvent({ accountKey: null }))).to.equal(true)
    expect(isSameEvent(kept, anEvent({ accountKey: null, namedAccountId: other }))).to.equal(false)
  })
})

describe('what an event is about', () => {
  it('is the commission, the assignment or the invoice that its payload names', () => {
    const payload = { invoice_id: 41, commission_request_id: 61, assignment_id: 12 }
    const references = eventTypes.map((type) => referenceOf(type, payload, 'a key'))

    expect(references).to.deep.equal([
      ...Array.from({ length: 6 }, () => ({ type: 'v1_invoice', id: '41' })),
      ...Array.from({ length: 2 }, () => ({ type: 'commission_request', id: '61' })),
      { type: 'assignment', id: '12' },
    ])
  })

  it('is the commission of V1’s key where the payload names none', () => {
    const of = (type: string, key: string) => referenceOf(type, { commission_request_id: null }, key)

    expect(of('work_accepted', 'v1:work_accepted:commission:61')).to.deep.equal({ type: 'commission_request', id: '61' })
    expect(of('commission_cancelled', 'v1:commission_cancelled:61')).to.deep.equal({ type: 'commission_request', id: '61' })
    expect(referenceOf('work_accepted', { commission_request_id: 7 }, 'v1:work_accepted:commission:61')?.id).to.equal('7')
    for (const key of ['v1:work_accepted:commission:', 'v1:work_accepted:commission:61:1', 'xv1:work_accepted:commission:61', 'other'])
      expect(of('work_accepted', key), key).to.equal(null)
    expect(referenceOf('deliverables_released', {}, 'v1:deliverables_released:5')).to.equal(null)
  })

  it('is not known where the payload names nothing that could be an id, or the type is not catalogued', () => {
    for (const invoice_id of [undefined, null, 1.5, {}, '', 'a b', 2 ** 60])
      expect(referenceOf('invoice_paid', { invoice_id }, 'v1:invoice_paid:41')).to.equal(null)
    expect(referenceOf('constructor', { invoice_id: 1 }, 'a key')).to.equal(null)
  })
})

describe('the money of an event', () => {
  it('is the payment’s where there is one, else the invoice’s total in either spelling', () => {
    const payload = { currency: 'INR', total_amount: '11800.00', payment: { amount: '5000.00' } }

    expect(moneyOf('payment_recorded', payload)).to.deep.equal({ amount: '5000.00', currency: 'INR' })
    expect(moneyOf('invoice_issued', payload)).to.deep.equal({ amount: '11800.00', currency: 'INR' })
    expect(moneyOf('invoice_paid', { currency: 'INR', amounts: { total_amount: '7.00' } })).to.deep.equal({
      amount: '7.00',
      currency: 'INR',
    })
  })

  it('is none of work, without a currency, or where it is no decimal string', () => {
    expect(moneyOf('work_accepted', { fees: '2500.00', currency: 'INR' })).to.equal(null)
    expect(moneyOf('invoice_issued', { total_amount: '1.00' })).to.equal(null)
    for (const total_amount of [1, '1e5', 'NaN', '', null])
      expect(moneyOf('invoice_issued', { currency: 'INR', total_amount })).to.equal(null)
  })
})
