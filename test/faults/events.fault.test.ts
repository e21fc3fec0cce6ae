import type { Agent } from 'node:http'
import { expect } from 'chai'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { startEventCallers } from './event-callers.ts'
import { countOpen, enrol, expectKeptOnce, expectOnTimelines } from './kept-events.ts'
import { isAcknowledged, makeEvent, openLines, sendEvent } from './sent-events.ts'
import type { SentEvent } from './sent-events.ts'

const namesOf = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `v1:partner:${name}-${process.pid}-${index}`)

describe('events on two processes with one database', function () {
  this.timeout(180_000)
  let databaseUrl: string
  let services: Service[]
  const urls = (): readonly string[] => services.map(({ baseUrl }) => baseUrl)
  const [first, second] = [0, 1].map((index) => (): Service => {
    const service = services[index]
    if (service === undefined) throw new Error('two services run')
    return service
  }) as [() => Service, () => Service]
  beforeEach(async () => {
    databaseUrl = await serviceDatabase()
    services = [await startService({ databaseUrl }), await startService({ databaseUrl })]
  })
  afterEach(() => Promise.all(services.map((service) => service.stop())))

  const told = ({ answers }: SentEvent): string =>
    answers
      .map(({ status, isDuplicate }) => `${status}${isDuplicate ? ' duplicate' : ''}`)
      .toSorted()
      .join(', ')

  async function expectRepeatedOnce(eventsPerCall: number, goal: number): Promise<void> {
    const [enrolled, others] = [namesOf('enrolled', 3), namesOf('late', 3)]
    for (const key of enrolled) await enrol(first().baseUrl, key)
    const load = startEventCallers(urls(), { accountKeys: [...enrolled, ...others], callers: 16, eventsPerCall })

    await load.more(goal)
    await load.finish()
    for (const key of others) await enrol(second().baseUrl, key)

    expect([...new Set(load.events.map(told))].toSorted()).to.deep.equal(['200 duplicate, 201', '201'])
    await expectKeptOnce(databaseUrl, load.events)
    await expectOnTimelines({ databaseUrl, baseUrl: first().baseUrl }, load.events)
    const [{ deadlocks } = {}] = await query(databaseUrl, 'select deadlocks from pg_stat_database where datname = current_database()')
    expect(deadlocks, 'callers that waited for each other').to.equal('0')
    await expectSoundLedger(databaseUrl)
  }

  it('are kept once each from 16 callers, a third of them sent twice at once: one 201, else duplicates, all with one id', () =>
    expectRepeatedOnce(1, 2_000))

  it('are kept once each from batches that come twice at once, in opposite orders', () => expectRepeatedOnce(25, 8_000))

  it('are there and adopted, each that was acknowledged, after one of the processes was killed five times', async () => {
    const [enrolled, others] = [namesOf('enrolled', 3), namesOf('late', 3)]
    for (const key of enrolled) await enrol(first().baseUrl, key)
    const load = startEventCallers(urls(), { accountKeys: [...enrolled, ...others], callers: 16 })

    for (let kill = 0; kill < 5; kill += 1) {
      await load.more(300)
      const victim = second()
      await victim.kill()
      services[1] = await startService({ databaseUrl, port: Number(new URL(victim.baseUrl).port) })
    }
    await load.more(300)
    await load.finish()
    for (const key of others) await enrol(first().baseUrl, key)

    expect(load.events.filter((event) => event.answers.some(({ status }) => status === null))).to.have.length.of.at.least(5)
    await expectKeptOnce(databaseUrl, load.events)
    await expectOnTimelines({ databaseUrl, baseUrl: first().baseUrl }, load.events)
    await expectPassAgain(load.events)
    await expectSoundLedger(databaseUrl)
  })

  it('find their account, each of them, while its key is enrolled in the midst of them, a thousand times', async () => {
    const keys = namesOf('poured', 1_000)
    const events: SentEvent[] = []
    const rounds = keys.entries()
    await Promise.all(Array.from({ length: 8 }, () => work()))

    async function work(): Promise<void> {
      const agent = openLines(8)
      for (const [round, key] of rounds) events.push(...(await enrolAmidst(key, { round, agent })))
      agent.destroy()
    }

    expect(events.filter((event) => !isAcknowledged(event))).to.deep.equal([])
    await until('none is left unlinked, before anybody reads', async () => (await countOpen(databaseUrl)) === 0, 10_000)
    await expectKeptOnce(databaseUrl, events)
    await expectOnTimelines({ databaseUrl, baseUrl: second().baseUrl }, events)
    await expectSoundLedger(databaseUrl)
  })

  /** Sends five events to both processes, and enrols the key after the first few of them. */
  async function enrolAmidst(key: string, { round, agent }: { round: number; agent: Agent }): Promise<readonly SentEvent[]> {
    const events = Array.from({ length: 5 }, () => makeEvent(key))
    const [enrolling] = round % 2 === 0 ? urls() : urls().toReversed()
    const early = round % 4
    const send = (event: SentEvent, index: number): Promise<unknown> => sendEvent(urls()[index % 2] ?? '', event, agent)
    await Promise.all(events.slice(0, early).map(send))
    await Promise.all([...events.slice(early).map(send), enrol(enrolling ?? '', key)])
    return events
  }

  /** What was not acknowledged is sent again: it passes, as new or as a duplicate, and is there once. */
  async function expectPassAgain(events: readonly SentEvent[]): Promise<void> {
    const again = events.filter((event) => !isAcknowledged(event))
    const agent = openLines(8)
    await Promise.all(again.map((event) => sendEvent(first().baseUrl, event, agent)))
    agent.destroy()
    expect(again.filter((event) => !isAcknowledged(event))).to.deep.equal([])
    await expectKeptOnce(databaseUrl, events)
    await expectOnTimelines({ databaseUrl, baseUrl: first().baseUrl }, events)
  }

  it('are there and on their timelines, each that was acknowledged, after a process was asked to stop amid them', async () => {
    const [enrolled, others] = [namesOf('enrolled', 3), namesOf('late', 3)]
    for (const key of enrolled) await enrol(first().baseUrl, key)
    const { port } = new URL(second().baseUrl)
    const load = startEventCallers([second().baseUrl], { accountKeys: [...enrolled, ...others], callers: 8 })
    const batches = startEventCallers([second().baseUrl], { accountKeys: enrolled, callers: 4, eventsPerCall: 50 })
    await Promise.all([load.more(300), batches.more(2_000)])

    const code = await second().stop()
    await Promise.all([load.finish(), batches.finish()])

    expect(code, second().logs()).to.equal(0)
    const events = [...load.events, ...batches.events]
    await expectKeptOnce(databaseUrl, events)
    services[1] = await startService({ databaseUrl, port: Number(port) })
    for (const key of others) await enrol(second().baseUrl, key)
    await expectOnTimelines({ databaseUrl, baseUrl: second().baseUrl }, events)
    await expectPassAgain(events)
    await expectSoundLedger(databaseUrl)
  })
})
