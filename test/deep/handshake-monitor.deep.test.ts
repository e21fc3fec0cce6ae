import { expect } from 'chai'
import { later, minutes } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'
import { countedAnew, countsOf, enrolment, events, ignoredCalls, refusals, startMonitorWorld } from '../ledger/monitor-world.ts'
import type { MonitorWorld } from '../ledger/monitor-world.ts'

const began = at('2026-01-01')
const [eventsMax, keysMax] = [1_000_000, 100_000]
/** The last event but those of the last minutes. */
const ends = later(began, minutes(eventsMax / 60))
const readingMaxMilliseconds = 50

const timeOf = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

describe('the monitor of a million events of a hundred thousand keys', function () {
  this.timeout(600_000)
  let world: MonitorWorld
  before(async () => {
    world = await startMonitorWorld()
    await world.run(events({ name: 'events', count: eventsMax, from: began }, keysMax))
    await world.run(refusals({ name: 'refusals', count: 10_000, from: began }))
    await world.run(ignoredCalls({ name: 'ignored', count: 100_000, from: began }))
    await world.ask('vacuum analyze')
  })
  after(() => world.close())

  it('reads in no time once it has counted, however many there are', async () => {
    const monitor = world.monitor()
    const now = later(ends, minutes(2))
    const counting = await timeOf(() => monitor.advance(now))
    await world.run(events({ name: 'tail', count: 600, from: ends, every: 200 }, keysMax))
    await world.run(enrolment('v1:partner:3', { isAdopted: true }))
    await monitor.read(now)

    const times: number[] = []
    for (let reading = 0; reading < 20; reading += 1) times.push(await timeOf(() => monitor.read(now)))

    times.sort((a, b) => a - b)
    const [least = NaN, most = NaN, middle = NaN] = [times[0], times.at(-1), times[times.length / 2]]
    process.stdout.write(
      `counting took ${counting.toFixed(0)} ms; a reading ${least.toFixed(1)} to ${most.toFixed(1)} ms, the middle one ${middle.toFixed(1)} ms\n`,
    )
    // The least is what it costs; the others had to wait for what else the machine does.
    expect(least).to.be.below(readingMaxMilliseconds)
    const [{ counts, keysTotal }, truth] = [countsOf(await monitor.read(now)), await countedAnew(world)]
    expect({ counts, keysTotal }).to.deep.equal({ counts: truth.counts, keysTotal: truth.keysTotal })
  })
})
