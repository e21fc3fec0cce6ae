import { expect } from 'chai'
import { listProcesses, roleOf } from '../../adapters/postgres/embedded/processes.ts'
import { clusterNameOf } from '../../adapters/postgres/embedded/server-settings.ts'
import { anEnrolledAccount, asOperator, makeApi } from '../support/api.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { pause } from '../support/pause.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'
import { embeddedPid, embeddedUrl } from './embedded-database.ts'
import { expectOnceEach, startRecordingCallers } from './recording-callers.ts'
import type { Recorded, RecordingCallers } from './recording-callers.ts'

async function startLoad({ baseUrl }: Service): Promise<RecordingCallers> {
  const operator = makeApi(baseUrl, asOperator)
  const accounts: string[] = []
  for (let count = 0; count < 3; count += 1) accounts.push((await anEnrolledAccount(operator, { credits: 1_000_000 })).key)
  return startRecordingCallers(baseUrl, { accounts, callers: 16 })
}

const portOf = ({ baseUrl }: Service): number => Number(new URL(baseUrl).port)

describe('every write that was acknowledged is there once, and every other once or not at all', function () {
  this.timeout(180_000)
  let service: Service
  afterEach(() => service.stop())

  it('after the service was killed under load five times', async () => {
    const databaseUrl = await serviceDatabase()
    service = await startService({ databaseUrl })
    const port = portOf(service)
    const load = await startLoad(service)

    for (let kill = 0; kill < 5; kill += 1) {
      await load.more(200)
      await service.kill()
      service = await startService({ databaseUrl, port })
    }
    await load.more(200)
    await load.finish()

    expect(load.calls.filter(({ told }) => told === null)).to.have.length.of.at.least(5)
    await expectOnceEach(databaseUrl, { baseUrl: service.baseUrl, calls: load.calls })
    await expectSoundLedger(databaseUrl)
  })

  it('after it was asked to stop while calls had arrived that it had not read yet: each of those is answered', async () => {
    const databaseUrl = await serviceDatabase()
    service = await startService({ databaseUrl })
    const port = portOf(service)
    const load = await startLoad(service)
    await load.more(200)

    const unanswered = (): readonly Recorded[] => load.calls.filter(({ isSent, isOver }) => isSent && !isOver)
    let underWay: readonly Recorded[] = []
    let stopped: Promise<number | null>
    const resume = pause([Number(service.process.pid)])
    try {
      await until('most callers wait for an answer', () => unanswered().length > 8)
      underWay = unanswered()
    } finally {
      stopped = service.stop()
      resume()
    }
    const code = await stopped
    await load.finish()

    expect(code, service.logs()).to.equal(0)
    expect(underWay.filter(({ status }) => status === null)).to.deep.equal([])
    service = await startService({ databaseUrl, port })
    await expectOnceEach(databaseUrl, { baseUrl: service.baseUrl, calls: load.calls })
    await expectSoundLedger(databaseUrl)
  })

  describe('with an embedded PostgreSQL', () => {
    let directory: ReturnType<typeof makeTemporaryDirectory>
    const start = (port?: number): Promise<Service> =>
      startService({ databaseUrl: null, env: { DATA_DIR: directory.path }, ...(port !== undefined && { port }) })
    beforeEach(async () => {
      directory = makeTemporaryDirectory(0o755)
      service = await start()
    })
    afterEach(async () => {
      await service.stop()
      directory.remove()
    })

    it('after that was killed under load three times, and the service healed by itself', async () => {
      const { pid } = service.process
      const load = await startLoad(service)

      for (let kill = 0; kill < 3; kill += 1) {
        await load.more(200)
        const postmaster = await serverPid(null)
        process.kill(postmaster, 'SIGKILL')
        await serverPid(postmaster)
      }
      await load.more(200)
      await load.finish()

      expect([service.process.pid, service.process.exitCode]).to.deep.equal([pid, null])
      await expectOnceEach(embeddedUrl(directory.path), { baseUrl: service.baseUrl, calls: load.calls })
      await expectSoundLedger(embeddedUrl(directory.path))
    })

    it('after it was asked to stop under load: it answers what was sent, ends with 0, and leaves no PostgreSQL', async () => {
      const port = portOf(service)
      const load = await startLoad(service)
      await load.more(300)
      const unanswered = (): readonly Recorded[] => load.calls.filter(({ isSent, isOver }) => isSent && !isOver)
      await until('calls are under way', () => unanswered().length > 0)

      const underWay = unanswered()
      const code = await service.stop()
      await load.finish()

      expect(code, service.logs()).to.equal(0)
      expect(await processesOfCluster()).to.deep.equal([])
      expect(underWay.filter(({ status }) => status === null)).to.deep.equal([])
      expect(underWay.filter(({ status }) => status !== null && status <= 201)).to.have.length.of.at.least(1)
      service = await start(port)
      await expectOnceEach(embeddedUrl(directory.path), { baseUrl: service.baseUrl, calls: load.calls })
      await expectSoundLedger(embeddedUrl(directory.path))
    })

    async function serverPid(besides: number | null): Promise<number> {
      let pid: number | null = null
      await until('the embedded PostgreSQL runs', () => (pid = embeddedPid(directory.path)) !== null && pid !== besides, 60_000)
      return Number(pid)
    }

    async function processesOfCluster(): Promise<readonly string[]> {
      const clusterDir = `${directory.path}/postgres`
      const names = { clusterDir, clusterName: clusterNameOf(clusterDir) }
      const processes = (await listProcesses()).filter((process) => ['POSTMASTER', 'CHILD'].includes(roleOf(process, names)))
      return processes.map(({ command }) => command)
    }
  })
})
