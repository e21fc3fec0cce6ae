import { setImmediate } from 'node:timers/promises'
import { expect } from 'chai'
import type { EntryOfRun } from './catalogue-of-run.ts'
import { makeHistory } from './history.ts'
import { toJunit } from './junit-report.ts'
import type { Outcome } from './outcomes.ts'
import { replayCatalogue } from './replay-catalogue.ts'
import { replayHistory } from './replay-history.ts'
import { toReport } from './replay-report.ts'
import { runLanes } from './run-lanes.ts'
import type { Members } from './v1-calls.ts'
import type { Wire, WireAnswer, WireCall } from './wire.ts'

/** A deployment that is as it must be, as far as the replay of a history looks. */
const soundAnswer = ({ path, body }: WireCall, modes: ReadonlyMap<string, string>, seen: Set<string>): WireAnswer => {
  const sent = (body ?? {}) as Members
  if (path === '/v1/billing/events') {
    const key = String(sent['idempotency_key'])
    const duplicate = seen.has(key)
    seen.add(key)
    const accountId = modes.has(String(sent['external_account_key'])) ? 'an-id' : null
    const event = { duplicate, idempotency_key: key, catalogued: true, payload_valid: true, account_id: accountId }
    return { status: duplicate ? 200 : 201, body: event }
  }
  const key = String(sent['external_key'] ?? new URL(path, 'http://studio').searchParams.get('external_key'))
  const mode = modes.get(key)
  return mode === undefined ? { status: 404, body: { code: 'ACCOUNT_NOT_FOUND' } } : { status: 200, body: { billing_mode: mode } }
}

const history = makeHistory({ seed: 5, partners: 6, invoices: 12, commissions: 20 })
const modes = new Map(history.partners.flatMap((one) => (one.enrolment === 'NONE' ? [] : [[one.externalKey, one.enrolment] as const])))

/** What a replay of the history finds where some answers are not those of a sound deployment. */
async function findings(alter: (call: WireCall, sound: WireAnswer) => WireAnswer = (_, sound) => sound): Promise<readonly Outcome[]> {
  const seen = new Set<string>()
  const wire: Wire = async (call) => alter(call, soundAnswer(call, modes, seen))
  return replayHistory({ wire, history, steps: history.steps, isEnrolled: true, atOnce: 4 })
}

const failures = (outcomes: readonly Outcome[]): readonly Outcome[] => outcomes.filter(({ missed }) => missed !== null)
const subjects = (outcomes: readonly Outcome[]): ReadonlySet<string> => new Set(outcomes.map(({ subject }) => subject))

describe('a replay of a history', () => {
  it('finds nothing at a deployment that is as it must be, and reserves only where the status says CREDIT', async () => {
    const outcomes = await findings()
    const reserved = outcomes.filter(({ subject }) => subject === 'reserve').map(({ call }) => (call.body as Members)['external_key'])

    expect(failures(outcomes)).to.deep.equal([])
    expect(subjects(outcomes)).to.include.all.keys('payment_recorded', 'work_accepted', 'status', 'reserve', 'consume')
    expect(reserved).not.to.have.lengthOf(0)
    expect(reserved.filter((key) => modes.get(String(key)) !== 'CREDIT')).to.deep.equal([])
  })

  const alterations: Readonly<Record<string, readonly [alter: Parameters<typeof findings>[0], found: readonly string[]]>> = {
    'an event that is refused': [
      ({ body }, sound) => ((body as Members | undefined)?.['event_type'] === 'invoice_sent' ? { status: 400, body: {} } : sound),
      ['invoice_sent'],
    ],
    'an event that nothing answers': [
      ({ body }, sound) =>
        (body as Members | undefined)?.['event_type'] === 'invoice_issued' ? { status: null, body: 'TimeoutError' } : sound,
      ['invoice_issued'],
    ],
    'an event kept as invalid': [
      ({ body }, sound) =>
        (body as Members | undefined)?.['event_type'] === 'work_accepted'
          ? { ...sound, body: { ...(sound.body as Members), payload_valid: false } }
          : sound,
      ['work_accepted'],
    ],
    'a duplicate answered with 201': [
      ({ path }, sound) => (path.endsWith('/events') ? { ...sound, status: 201 } : sound),
      ['commission_cancelled'],
    ],
    'a credit call of an enrolled account that is refused': [
      ({ path }, sound) => (path.endsWith('/consume') && sound.status === 200 ? { status: 409, body: { code: 'X' } } : sound),
      ['consume'],
    ],
    'a status for a key that no account has': [
      ({ method }, sound) => (method === 'GET' && sound.status === 404 ? { status: 200, body: {} } : sound),
      ['status'],
    ],
  }
  for (const [what, [alter, found]] of Object.entries(alterations)) {
    it(`finds ${what}`, async () => {
      expect([...subjects(failures(await findings(alter)))]).to.deep.equal(found)
    })
  }
})

describe('a replay of the catalogue', () => {
  const request = {
    source_system: 'v1',
    event_type: 'a',
    idempotency_key: 'k',
    external_account_key: 'v1:partner:7',
    payload_json: { id: 1 },
  }
  const answer = { status: 201, body: { duplicate: false, warnings: [] } }
  const ignored = { status: 200, body: { ignored: true } }
  const release = { external_key: 'v1:partner:7', ref_type: 'commission_request', ref_id: '41', idempotency_key: 'r' }
  const unenrolled = { status: 404, code: 'ACCOUNT_NOT_FOUND' }
  const then = [{ call: 'release', body: release, postpaid: ignored, credit: ignored, unenrolled }] as const
  const entry: EntryOfRun = {
    ...{ world: 'unenrolled', eventType: 'a', accounts: [] },
    cases: [{ name: 'one', kind: 'plain', request, answer, timeline: { ref_id: '1' }, then }],
  }
  const kept = { status: 201, body: { ...request, duplicate: false, warnings: [], account_id: null } }
  const row = { event_type: 'a', idempotency_key: 'k', ref_id: '1', source: 'USAGE_V1' }
  const sound: readonly WireAnswer[] = [kept, { status: 200, body: { items: [row] } }, { status: 404, body: { code: 'ACCOUNT_NOT_FOUND' } }]

  async function missed(answers: readonly WireAnswer[]): Promise<readonly (string | null)[]> {
    const waiting = [...answers]
    const wire: Wire = async () => waiting.shift() ?? { status: null, body: 'there was one call too many' }
    return (await replayCatalogue({ wire, entries: [entry], atOnce: 4 })).map((outcome) => outcome.missed)
  }
  const instead = (place: number, other: WireAnswer): readonly WireAnswer[] => sound.with(place, other)

  it('finds nothing where the event, its row and the call after it are answered as the case says', async () => {
    expect(await missed(sound)).to.deep.equal([null, null, null])
  })

  it('finds a status, a member, a payload and an account that are not as they must be', async () => {
    const places = await Promise.all([
      missed(instead(0, { status: 200, body: kept.body })),
      missed(instead(0, { status: 201, body: { ...kept.body, warnings: [{ code: 'MEMBER_TWICE' }] } })),
      missed(instead(0, { status: 201, body: { ...kept.body, payload_json: { id: 1, more: 2 } } })),
      missed(instead(0, { status: 201, body: { ...kept.body, account_id: 'an-id' } })),
      missed(instead(1, { status: 200, body: { items: [row, row] } })),
      missed(instead(1, { status: 200, body: { items: [{ ...row, ref_id: '2' }] } })),
      missed(instead(2, { status: 404, body: { code: 'RESERVATION_NOT_FOUND' } })),
    ])

    expect(places.map((found) => found.findIndex((what) => what !== null))).to.deep.equal([0, 0, 0, 0, 1, 1, 2])
    expect(places.map((found) => found.filter((what) => what !== null).length)).to.deep.equal(Array(7).fill(1))
  })
})

describe('a report', () => {
  const call: WireCall = { method: 'POST', path: '/v1/billing/events', body: { note: 'a <b> & "c" \u0000\ud800' } }
  const good: Outcome = { part: 'history', subject: 'invoice_paid', title: 'k1', call, answer: { status: 201, body: {} }, missed: null }
  const bad: Outcome = { ...good, title: 'k2', answer: { status: 500, body: { code: 'INTERNAL' } }, missed: '201' }
  const silent: Outcome = { ...bad, part: 'catalogue', title: 'k3', answer: { status: null, body: 'TimeoutError' } }

  it('counts the answers by event type, tells each failure in two lines, and ends with the verdict', () => {
    const lines = toReport({ heading: 'V1 at a', seconds: 1, outcomes: [good, bad, silent] }).split('\n')

    expect(lines[2]).to.match(/sent +none +201 +500 +failed$/)
    expect(lines[4]).to.match(/^history invoice_paid +2 +0 +1 +1 +1$/)
    expect(lines.filter((line) => /^(\d\.|   came)/.test(line))).to.have.lengthOf(4)
    expect(lines).to.include('   came: 500 {"code":"INTERNAL"}; should have come: 201')
    expect(lines.at(-1)).to.equal('3 calls in 1.0 s: 2 not answered as they must be')
    expect(toReport({ heading: '', seconds: 1, outcomes: [good] })).to.match(/all answered as they must be$/)
  })

  it('shows forty failures, and says how many more there are', () => {
    const report = toReport({ heading: '', seconds: 1, outcomes: Array.from({ length: 45 }, () => bad) })

    expect(report.match(/^\d+\. /gm)).to.have.lengthOf(40)
    expect(report).to.include('and 5 more')
  })

  it('is JUnit, too, with whatever was sent written so that XML can have it', () => {
    const xml = toJunit([good, bad, silent], 1)

    expect(xml).to.include('<testsuite name="history" tests="1" failures="1"')
    expect(xml).to.include('<testcase classname="contract.catalogue" name="invoice_paid: k3">')
    expect(xml)
      .to.include('a &lt;b&gt; &amp; ')
      .and.not.match(/[\u0000-\u0008\ud800]/)
  })
})

describe('lanes', () => {
  it('are each in order, so many steps at once and no more, begun as they stand', async () => {
    const steps = Array.from({ length: 60 }, (_, place) => ({ lane: String(place % 7), place }))
    const begun: number[] = []
    const done = new Map<string, number[]>()
    let [open, most] = [0, 0]

    await runLanes(steps, 4, async ({ lane, place }) => {
      begun.push(place)
      most = Math.max(most, (open += 1))
      for (let turn = place % 3; turn >= 0; turn -= 1) await setImmediate()
      done.set(lane, [...(done.get(lane) ?? []), place])
      open -= 1
    })

    expect(most).to.equal(4)
    expect(begun).to.have.lengthOf(60)
    for (const places of done.values()) expect(places).to.deep.equal([...places].sort((a, b) => a - b))
  })
})
