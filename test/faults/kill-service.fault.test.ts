import { expect } from 'chai'
import { anEnrolledAccount, asOperator, makeApi } from '../support/api.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { expectEachBookedOnce, startCallers } from './callers.ts'

const kills = 4

describe('the service, killed under load', function () {
  this.timeout(180_000)
  let service: Service
  afterEach(() => service.stop())

  it(`books every call once, whether it was acknowledged or had to be sent again, through ${kills} kills`, async () => {
    const databaseUrl = await serviceDatabase()
    service = await startService({ databaseUrl })
    const port = Number(new URL(service.baseUrl).port)
    const operator = makeApi(service.baseUrl, asOperator)
    const accounts = []
    for (let count = 0; count < 3; count += 1) accounts.push((await anEnrolledAccount(operator, { credits: 1_000_000 })).key)
    const callers = startCallers({ baseUrl: service.baseUrl, accounts, callers: 16 })

    for (let kill = 0; kill < kills; kill += 1) {
      await callers.more(300)
      await service.kill()
      service = await startService({ databaseUrl, port })
    }
    await callers.more(300)
    await callers.finish()

    expect(callers.acknowledged.filter(({ tries }) => tries > 1)).to.have.length.of.at.least(kills)
    await expectEachBookedOnce(databaseUrl, callers.acknowledged)
    await expectSoundLedger(databaseUrl)
  })
})
