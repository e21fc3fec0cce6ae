import { anEnrolledAccount, asOperator, makeApi } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'
import { expectEachBookedOnce, startCallers } from './callers.ts'
import { embeddedPid, embeddedUrl } from './embedded-database.ts'

const kills = 3

describe('the service, whose embedded PostgreSQL is killed under load', function () {
  this.timeout(180_000)
  const directory = makeTemporaryDirectory()
  let service: Service
  before(async () => {
    service = await startService({ databaseUrl: null, env: { DATA_DIR: directory.path } })
  })
  after(async () => {
    await service.stop()
    directory.remove()
  })

  const serverPid = async (besides: number | null): Promise<number> => {
    let pid = besides
    await until('the embedded PostgreSQL runs', () => (pid = embeddedPid(directory.path)) !== null && pid !== besides, 60_000)
    return Number(pid)
  }

  it(`lives on, and books every call once, through ${kills} kills and a restart of its own`, async () => {
    const operator = makeApi(service.baseUrl, asOperator)
    const accounts = []
    for (let count = 0; count < 3; count += 1) accounts.push((await anEnrolledAccount(operator, { credits: 1_000_000 })).key)
    const port = Number(new URL(service.baseUrl).port)
    const callers = startCallers({ baseUrl: service.baseUrl, accounts, callers: 16 })

    let pid: number | null = null
    for (let kill = 0; kill < kills; kill += 1) {
      await callers.more(200)
      pid = await serverPid(pid)
      process.kill(pid, 'SIGKILL')
    }
    await callers.more(200)
    if (service.process.exitCode !== null) throw new Error(`the service ended with its database:\n${service.logs()}`)
    await service.kill()
    service = await startService({ databaseUrl: null, env: { DATA_DIR: directory.path }, port })
    await callers.more(200)
    await callers.finish()

    await expectEachBookedOnce(embeddedUrl(directory.path), callers.acknowledged)
    await expectSoundLedger(embeddedUrl(directory.path))
  })
})
