import { expect } from 'chai'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { beginEndurance, endEndurance, expectSameMemory, measured } from './endured.ts'
import { kindOfHere, startInLittleRoom } from './little-room.ts'
import type { LittleRoom } from './little-room.ts'

describe('a service under load whose PostgreSQL has no room left', function () {
  this.timeout(300_000)
  const kind = kindOfHere()
  let server: LittleRoom
  let service: Service
  before(async () => {
    server = await startInLittleRoom(kind)
    service = await startService({ databaseUrl: server.url, env: measured })
  })
  after(async () => {
    await service.stop()
    await server.stop()
  })

  it(`has done what it acknowledged, and goes on by itself once there is room (${kind})`, async () => {
    const one = await beginEndurance(service, server.url)
    const refused = (): number => one.load.calls.filter(({ status }) => status === 503).length

    await server.fill()
    const before = refused()
    await until('callers are told to try again', () => refused() > before + 16, 120_000)
    await server.free()

    expect(await endEndurance(one)).to.have.length.of.at.least(16)
    await expectSameMemory(one)
  })
})
