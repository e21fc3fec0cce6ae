import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { credentials, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'

describe('the greeting at the start', () => {
  let service: Service
  before(async () => {
    service = await startService({ env: { DEMO: 'true' } })
  })
  after(async () => {
    await service.stop()
  })

  it('has a line to paste that sends one token, also where the setting lists two', async () => {
    const line = service
      .logs()
      .split('\n')
      .find((one) => one.startsWith('curl '))
    const [, token = ''] = /-H ("x-service-token: [^"]*")/.exec(line ?? '') ?? []

    const env = { STUDIO_SERVICE_TOKEN: `${credentials.serviceToken},${credentials.secondServiceToken}` }
    const header = execFileSync('sh', ['-c', `printf %s ${token}`], { env, encoding: 'utf8' })

    expect(header).to.equal(`x-service-token: ${credentials.serviceToken}`)
  })
})
