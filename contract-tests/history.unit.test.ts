import { expect } from 'chai'
import { makeHistory } from './history.ts'
import { repeatSteps, shuffleSteps } from './reorder.ts'
import type { CallsStep, EventStep, Step } from './v1-calls.ts'

const wanted = { seed: 7, partners: 40, invoices: 300, commissions: 200 }
const { partners, steps, accountKeys } = makeHistory(wanted)

const eventsOf = (of: readonly Step[]): readonly EventStep[] => of.filter((step) => step.kind === 'event')
const callsOf = (of: readonly Step[]): readonly CallsStep[] => of.filter((step) => step.kind === 'calls')
const named = (eventType: string): readonly EventStep[] => eventsOf(steps).filter(({ envelope }) => envelope.event_type === eventType)

describe('a generated history', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeHistory(wanted)).to.deep.equal({ partners, steps, accountKeys })
    expect(makeHistory({ ...wanted, seed: 8 }).steps).not.to.deep.equal(steps)
  })

  it('sends an event of each of the nine types, under keys of V1’s forms', () => {
    const forms = {
      ...Object.fromEntries(
        ['invoice_created', 'invoice_issued', 'invoice_sent', 'invoice_voided'].map((type) => [type, `^v1:${type}:\\d+:0:[0-9a-f]{16}$`]),
      ),
      payment_recorded: '^v1:payment_recorded:\\d+:[1-9]\\d*:[0-9a-f]{16}$',
      invoice_paid: '^v1:invoice_paid:\\d+:\\d+:[0-9a-f]{16}$',
      work_accepted: '^v1:work_accepted:commission:\\d+$',
      commission_cancelled: '^v1:commission_cancelled:\\d+$',
      deliverables_released: '^v1:deliverables_released:\\d+$',
    }

    expect(new Set(eventsOf(steps).map(({ envelope }) => envelope.event_type))).to.deep.equal(new Set(Object.keys(forms)))
    for (const { envelope } of eventsOf(steps))
      expect(envelope.idempotency_key).to.match(new RegExp(forms[envelope.event_type as keyof typeof forms]))
  })

  it('gives every key to one event, but for a commission that goes back more than once', () => {
    const keys = eventsOf(steps).map(({ envelope }) => envelope.idempotency_key)
    const repeated = keys.filter((key, index) => keys.indexOf(key) !== index)

    expect(repeated).not.to.have.lengthOf(0)
    expect(repeated.filter((key) => !key.startsWith('v1:commission_cancelled:'))).to.deep.equal([])
  })

  it('has money in both spellings, never more paid than the total, and settles with payment_recorded and then invoice_paid', () => {
    const payloads = named('invoice_paid').map(({ envelope }) => envelope.payload_json)
    const amounts = payloads.map((payload) => (payload['amounts'] ?? payload) as Record<string, string>)

    expect(payloads.some((payload) => 'amounts' in payload)).to.equal(true)
    expect(payloads.some((payload) => 'total_amount' in payload)).to.equal(true)
    expect(payloads.some((payload) => !('payment' in payload))).to.equal(true)
    expect(new Set(amounts.map(({ amount_due: due }) => due))).to.deep.equal(new Set(['0.00']))
    expect(amounts.filter(({ total_amount: total, amount_paid: paid }) => total !== paid)).to.deep.equal([])
    for (const paid of named('invoice_paid').filter(({ envelope }) => 'payment' in envelope.payload_json)) {
      const before = eventsOf(steps.slice(0, steps.indexOf(paid))).findLast(({ lane }) => lane === paid.lane)
      expect(before?.envelope).to.have.property('event_type', 'payment_recorded')
      expect(before?.envelope.payload_json['payment']).to.deep.equal(paid.envelope.payload_json['payment'])
    }
  })

  it('sends some payments under several keys', () => {
    const payments = named('payment_recorded').map(({ envelope }) => envelope.payload_json['payment'] as { payment_id: number })
    const ids = payments.map(({ payment_id: id }) => id)

    expect(new Set(ids).size).to.be.lessThan(ids.length)
  })

  it('follows each work event with V1’s calls, and sends no cancellation after an acceptance', () => {
    const operations = { work_accepted: ['status', 'reserve'], commission_cancelled: ['release'], deliverables_released: ['consume'] }
    const lives = [...Map.groupBy(steps, ({ lane }) => lane)].filter(([lane]) => lane.startsWith('commission'))

    expect(lives).to.have.lengthOf.within(190, 200) // one that never went back and is not accepted yet has sent nothing
    for (const [, life] of lives) {
      const names = eventsOf(life).map(({ envelope }) => envelope.event_type as keyof typeof operations)
      const accepted = names.indexOf('work_accepted')
      expect(callsOf(life).map(({ calls }) => calls.map(({ operation }) => operation))).to.deep.equal(names.map((name) => operations[name]))
      expect(names.lastIndexOf('commission_cancelled')).to.be.lessThan(accepted === -1 ? names.length : accepted)
      expect(names.filter((name) => name === 'deliverables_released')).to.have.lengthOf.within(0, 3)
    }
  })

  it('has a third of the partners on CREDIT with more credits than are asked for, a third on POSTPAID, the rest not enrolled', () => {
    const counts = Map.groupBy(partners, ({ enrolment }) => enrolment)

    expect([...counts].map(([enrolment, { length }]) => [enrolment, length])).to.deep.equal([
      ['CREDIT', 14],
      ['POSTPAID', 13],
      ['NONE', 13],
    ])
    expect(partners.every(({ enrolment, credits }) => (enrolment === 'CREDIT' ? credits >= 3 : credits === 0))).to.equal(true)
    expect(accountKeys.some((key) => /^v1:(client|assignment|invoice):/.test(key))).to.equal(true)
  })

  it('has ids of its own for each run, which fit into V1’s columns', () => {
    const [one, other] = [makeHistory({ ...wanted, run: 199_998 }), makeHistory({ ...wanted, run: 199_999 })]
    const keys = (history: typeof one) => eventsOf(history.steps).map(({ envelope }) => envelope.idempotency_key)
    const others = new Set(keys(other))

    expect(keys(one).filter((key) => others.has(key))).to.deep.equal([])
    expect(one.accountKeys.filter((key) => other.accountKeys.includes(key))).to.deep.equal([])
    expect(Math.max(...other.partners.map(({ partnerId }) => partnerId))).to.be.lessThan(2 ** 31)
  })
})

describe('a history in another order', () => {
  it('repeats each step, an event with another event_emitted_at and nothing else', () => {
    const repeated = repeatSteps(steps, 3)
    const first = new Map<string, string>()

    expect(repeated).to.have.lengthOf(2 * steps.length)
    for (const { envelope } of eventsOf(repeated)) {
      const { event_emitted_at: stamp, ...rest } = envelope.payload_json
      const text = JSON.stringify({ ...envelope, payload_json: rest })
      expect(text).to.equal(first.get(envelope.idempotency_key) ?? text)
      first.set(envelope.idempotency_key, text)
      if (/^(invoice|payment)_/.test(envelope.event_type)) expect(stamp).to.be.a('string')
    }
    const stamps = new Set(eventsOf(repeated).map(({ envelope }) => envelope.payload_json['event_emitted_at']))
    expect(stamps.size).to.be.greaterThan(new Set(eventsOf(steps).map(({ envelope }) => envelope.payload_json['event_emitted_at'])).size)
  })

  it('shuffles events freely, and leaves the calls of one reference in their order', () => {
    const shuffled = shuffleSteps(steps, 3)
    const byReference = (of: readonly Step[]) => Object.fromEntries(Map.groupBy(callsOf(of), ({ reference }) => reference))
    const keys = (of: readonly Step[]) => eventsOf(of).map(({ envelope }) => envelope.idempotency_key)

    expect(byReference(shuffled)).to.deep.equal(byReference(steps))
    expect(keys(shuffled)).not.to.deep.equal(keys(steps))
    expect([...keys(shuffled)].sort()).to.deep.equal([...keys(steps)].sort())
    expect(shuffleSteps(steps, 3)).to.deep.equal(shuffled)
  })
})
