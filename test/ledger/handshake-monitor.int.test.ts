import { expect } from 'chai'
import type { HandshakeMonitor } from '../../ports/driven/handshake-monitor.ts'
import { later, minutes } from '../../src/domain/time.ts'
import type { Milliseconds } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'
import { countedAnew, countsOf, enrolment, events, ignoredCalls, refusals, startMonitorWorld } from './monitor-world.ts'
import type { MonitorWorld } from './monitor-world.ts'

const noon = at('2026-03-01T12:00:00Z')
const seconds = (count: number): Milliseconds => (count * 1_000) as Milliseconds

describe('the monitor', () => {
  let world: MonitorWorld
  let monitor: HandshakeMonitor
  beforeEach(async () => {
    world = await startMonitorWorld()
    monitor = world.monitor()
  })
  afterEach(() => world.close())

  async function expectExact(now = noon, by = monitor): Promise<void> {
    expect(countsOf(await by.read(now))).to.deep.equal(await countedAnew(world))
  }

  it('says nothing while nothing has come', async () => {
    expect(await monitor.read(noon)).to.deep.equal({ counts: [], unenrolledKeys: [], unenrolledKeysTotal: 0, refusals: [], outages: [] })
  })

  it('counts exactly while events, refusals and ignored calls come in', async () => {
    for (let minute = 0; minute < 6; minute += 1) {
      const now = later(noon, minutes(minute))
      await world.run(events({ name: `events ${minute}`, count: 60, from: now }))
      await world.run(refusals({ name: `refusals ${minute}`, count: 12, from: now }))
      await world.run(ignoredCalls({ name: `ignored ${minute}`, count: 9, from: now }))

      await expectExact(now)
      await monitor.advance(later(now, seconds(30)))
      await expectExact(later(now, seconds(30)))
    }
    const [counted] = await world.ask(
      'select sum(received)::int as received, sum(refused)::int as refused, sum(ignored)::int as ignored from ledger.handshake_counts',
    )
    expect(counted).to.deep.equal({ received: 210, refused: 48, ignored: 24 })
  })

  it('counts what is committed late: with a time that is past, within the lag', async () => {
    await world.run(events({ name: 'first', count: 20, from: later(noon, minutes(-10)) }))
    await monitor.advance(noon)
    await world.run(events({ name: 'late', count: 100, from: later(noon, seconds(-120)) }))

    await expectExact()
    await monitor.advance(later(noon, minutes(1)))
    await expectExact(later(noon, minutes(1)))
    await monitor.advance(later(noon, minutes(5)))
    await expectExact(later(noon, minutes(5)))
  })

  it('counts nothing twice where the clock goes back', async () => {
    await world.run(events({ name: 'first', count: 50, from: later(noon, minutes(-10)) }))
    await monitor.advance(noon)

    for (const minute of [-5, -30, 0, 10, -60]) {
      await monitor.advance(later(noon, minutes(minute)))
      await expectExact(later(noon, minutes(minute)))
    }
  })

  for (const sliceRows of [1, 7, 100]) {
    it(`counts exactly in slices of ${sliceRows}, also where many have come at one instant`, async () => {
      await world.run(events({ name: 'spread', count: 60, from: later(noon, minutes(-30)) }))
      await world.run(events({ name: 'at once', count: 150, from: later(noon, minutes(-20)), every: 0 }))
      await world.run(refusals({ name: 'refusals', count: 30, from: later(noon, minutes(-25)), every: 1 }))
      await world.run(ignoredCalls({ name: 'ignored', count: 30, from: later(noon, minutes(-25)), every: 0 }))

      await expectExact(noon, world.monitor({ sliceRows }))
      await expectExact(noon)
    })
  }

  it('is exact in each reading while two processes count at once', async () => {
    await world.run(events({ name: 'many', count: 1_200, from: later(noon, minutes(-60)) }))
    await world.run(refusals({ name: 'refusals', count: 300, from: later(noon, minutes(-60)) }))
    await world.run(ignoredCalls({ name: 'ignored', count: 300, from: later(noon, minutes(-60)) }))
    const truth = await countedAnew(world)
    const [one, other, reader] = [world.monitor({ sliceRows: 10 }), world.monitor({ sliceRows: 13 }), world.monitor({ sliceRows: 5 })]

    // Each looks a little farther than the one before, so that there is something to count all the time.
    const work = Array.from({ length: 30 }, (_, index) => later(noon, minutes(2 * index - 58)))
    const readings: unknown[] = []
    const counting = Promise.all(
      [one, other].map(async (counter) => {
        for (const now of work) await counter.advance(now)
      }),
    )
    for (const now of work) readings.push(countsOf(await reader.read(now)))
    await counting

    expect(readings).to.have.lengthOf(work.length)
    for (const reading of readings) expect(reading).to.deep.equal(truth)
    await expectExact(later(noon, minutes(60)))
  })

  it('reads at once, and exactly, while another process counts and takes long', async () => {
    await world.run(events({ name: 'many', count: 200, from: later(noon, minutes(-60)) }))
    const holder = await world.hold(`select from ledger.handshake_progress for update`)

    try {
      await expectExact()
    } finally {
      await holder.end()
    }
    await expectExact()
  })

  it('leaves out keys once they are enrolled, counted or not, adopted or not', async () => {
    await world.run(events({ name: 'old', count: 70, from: later(noon, minutes(-60)) }))
    await world.run(events({ name: 'new', count: 70, from: later(noon, seconds(-70)) }, 9))
    await expectExact()

    for (const [key, isAdopted] of [
      ['v1:partner:3', true],
      ['v1:partner:4', false],
      ['v1:partner:8', true],
      ['v1:partner:7', false],
      ['v1:partner:nobody', true],
    ] as const) {
      await world.run(enrolment(key, { isAdopted }))

      const { unenrolledKeys } = await monitor.read(noon)
      expect(unenrolledKeys.map(({ externalKey }) => externalKey)).not.to.include(key)
      await expectExact()
      await expectExact(later(noon, minutes(10)))
    }
  })

  it('shows the hundred keys that came last, with all their events, and says how many there are', async () => {
    await world.run(events({ name: 'old', count: 600, from: later(noon, minutes(-60)) }, 300))
    await world.run(events({ name: 'new', count: 5, from: later(noon, seconds(-5)) }, 300))

    const { unenrolledKeys, unenrolledKeysTotal } = await monitor.read(noon)

    expect(unenrolledKeysTotal).to.equal(300)
    expect(unenrolledKeys).to.have.lengthOf(100)
    expect(unenrolledKeys.slice(0, 5).map(({ externalKey, events: count }) => `${externalKey} ${count}`)).to.deep.equal(
      [4, 3, 2, 1, 0].map((key) => `v1:partner:${key} 3`),
    )
  })

  it('shows the refusals and outages that came last, newest first', async () => {
    await world.run(refusals({ name: 'r', count: 30, from: noon }))
    await world.run(
      `insert into ledger.intake_outages select ('0192e0a0-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, now(), now(), n, 1 from generate_series(1, 30) n`,
    )

    const { refusals: kept, outages } = await monitor.read(noon)

    expect(kept.map(({ requestId }) => requestId)).to.deep.equal(Array.from({ length: 20 }, (_, index) => `r ${29 - index}`))
    expect(kept[0]).to.include({ code: 'VALIDATION_FAILED', detail: 'is no event', excerpt: 'abcde', sizeBytes: 5 })
    expect(outages.map(({ waited }) => waited)).to.deep.equal(Array.from({ length: 20 }, (_, index) => 30 - index))
  })
})
