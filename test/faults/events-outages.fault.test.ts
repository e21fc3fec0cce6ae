import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import type { EmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import { silentLog } from '../support/logs.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'
import { dripEvents } from './dripping-events.ts'
import type { DrippingEvents } from './dripping-events.ts'
import { embeddedPid, embeddedUrl } from './embedded-database.ts'
import { enrol, expectKeptOnce, expectOnTimelines } from './kept-events.ts'
import { pauseCluster } from './paused-postgres.ts'
import { isAcknowledged, openLines, sendEvent } from './sent-events.ts'

interface Outage {
  readonly began_at: string
  readonly ended_at: string
  readonly waited: number
  readonly refused: number
}

describe('events that come while PostgreSQL is away', function () {
  this.timeout(120_000)
  let directory: ReturnType<typeof makeTemporaryDirectory>
  let service: Service
  let drip: DrippingEvents
  const accountKeys = ['v1:partner:there', 'v1:partner:late'] as const

  beforeEach(() => {
    directory = makeTemporaryDirectory(0o755)
  })
  afterEach(async () => {
    await drip.finish()
    await service.stop()
    directory.remove()
  })

  async function start(databaseUrl: string | null): Promise<void> {
    service = await startService({ databaseUrl, env: { DATA_DIR: directory.path } })
    await enrol(service.baseUrl, accountKeys[0])
    drip = dripEvents(service.baseUrl, accountKeys)
    await answered(20)
  }

  /** Settled once so many more events have an answer. */
  async function answered(count: number): Promise<void> {
    const total = (): number => drip.events.filter(({ answers }) => answers.length > 0).length
    const goal = total() + count
    await until(`${count} more events are answered`, () => total() >= goal)
  }

  async function outagesTold(): Promise<readonly Outage[]> {
    const operator = makeApi(service.baseUrl, asOperator)
    let told: readonly Outage[] = []
    await until('the monitor tells of the outage', async () => {
      const { body } = await expectStatus(200, operator.get('/v1/control/handshake'))
      told = body['outages'] as readonly Outage[]
      return told.length > 0
    })
    return told
  }

  async function expectAllKept(databaseUrl: string): Promise<void> {
    await enrol(service.baseUrl, accountKeys[1])
    await expectKeptOnce(databaseUrl, drip.events)
    await expectOnTimelines({ databaseUrl, baseUrl: service.baseUrl }, drip.events)
    await expectSoundLedger(databaseUrl)
  }

  const said = (): readonly string[] =>
    [...new Set(drip.events.flatMap(({ answers }) => answers.map(({ status, failure }) => String(failure ?? status))))].toSorted()

  const lasting = ({ began_at, ended_at }: Outage): number => Date.parse(ended_at) - Date.parse(began_at)

  it('for 3 s, all its processes stopped where they stand, are all answered 201, and the monitor says how many waited', async () => {
    await start(null)

    const resume = await pauseCluster(`${directory.path}/postgres`)
    const before = drip.events.length
    await wait(3_000)
    const meanwhile = drip.events.length - before
    resume()
    await answered(meanwhile + 20)
    await drip.finish()

    expect(said()).to.deep.equal(['201'])
    const outages = await outagesTold()
    expect(outages).to.have.lengthOf(1)
    expect(outages[0]).to.include({ refused: 0 })
    expect(outages[0]?.waited).to.be.within(meanwhile, drip.events.length)
    expect(outages.map(lasting)[0]).to.be.within(2_500, 6_000)
    await expectAllKept(embeddedUrl(directory.path))
  })

  it('are all answered 201 where the embedded server was killed and comes back by itself', async () => {
    await start(null)

    const killed = embeddedPid(directory.path)
    process.kill(Number(killed), 'SIGKILL')
    await until('it runs again', () => ![null, killed].includes(embeddedPid(directory.path)), 30_000)
    await answered(20)
    await drip.finish()

    expect(said()).to.deep.equal(['201'])
    const outages = await outagesTold()
    expect(outages.reduce((sum, { waited }) => sum + waited, 0)).to.be.within(1, drip.events.length)
    expect(outages.map(({ refused }) => refused)).to.deep.equal(outages.map(() => 0))
    await expectAllKept(embeddedUrl(directory.path))
  })

  describe('a server of somebody else', () => {
    let server: EmbeddedPostgres
    const startServer = (): Promise<EmbeddedPostgres> =>
      startEmbeddedPostgres({ dataDir: `${directory.path}/server`, log: silentLog, sync: false })
    beforeEach(async () => {
      server = await startServer()
    })
    afterEach(() => server.stop())

    it('are all answered 201 where it was stopped and started again after 3 s', async () => {
      const { url } = server
      await start(url)

      const back = wait(3_000)
      await server.stop()
      const before = drip.events.length
      await back
      const meanwhile = drip.events.length - before
      server = await startServer()
      expect(server.url).to.equal(url)
      await answered(meanwhile + 20)
      await drip.finish()

      expect(said()).to.deep.equal(['201'])
      const outages = await outagesTold()
      expect(outages).to.have.lengthOf(1)
      expect(outages[0]).to.include({ refused: 0 })
      expect(outages[0]?.waited).to.be.within(meanwhile, drip.events.length)
      await expectAllKept(url)
    })

    it('are refused before V1 gives up where it stays away for longer, to be sent again, and the monitor says how many', async () => {
      const { url } = server
      await start(url)

      await server.stop()
      await wait(8_000)
      server = await startServer()
      await answered(100)
      await drip.finish()

      await expectSomeRefused(url)
    })

    it('are refused before V1 gives up where it hangs for longer, to be sent again, and the monitor says how many', async () => {
      const { url } = server
      await start(url)

      const resume = await pauseCluster(`${directory.path}/server/postgres`)
      await wait(8_000)
      resume()
      await answered(100)
      await drip.finish()

      await expectSomeRefused(url)
    })

    async function expectSomeRefused(url: string): Promise<void> {
      const refused = drip.events.filter((event) => !isAcknowledged(event))
      expect(said()).to.deep.equal(['201', '503'])
      expect(refused).to.have.length.of.at.least(20)
      const misled = refused.filter(({ answers }) => answers.some(({ isRetryable, retryAfter }) => !isRetryable || retryAfter === null))
      expect(misled, 'refused and not told to try again').to.deep.equal([])
      const outages = await outagesTold()
      expect(outages.reduce((sum, one) => sum + one.refused, 0)).to.equal(refused.length)
      await expectKeptOnce(url, drip.events)

      const agent = openLines(8)
      await Promise.all(refused.map((event) => sendEvent(service.baseUrl, event, agent)))
      agent.destroy()
      expect(drip.events.filter((event) => !isAcknowledged(event))).to.deep.equal([])
      await expectAllKept(url)
    }
  })
})
