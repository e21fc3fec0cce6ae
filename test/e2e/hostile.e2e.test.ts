import { expect } from 'chai'
import { sayRaw } from '../support/raw-http.ts'
import type { RawResponse } from '../support/raw-http.ts'
import { credentials } from '../support/running-service.ts'
import { hostileBodies } from './hostile-bodies.ts'
import { hostileRequests } from './hostile-requests.ts'
import type { HostileRequest } from './hostile-requests.ts'
import { hostileItems, hostileWrites } from './hostile-writes.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'

describe('what a hostile or broken caller sends', () => {
  const file = serviceOfFile()
  let untouched: unknown
  before(async () => {
    untouched = await ledgerDigest(file.databaseUrl)
  })

  const asV1 = `x-service-token: ${credentials.serviceToken}`
  const bodies = hostileBodies.map(([title, body, wanted]): HostileRequest => {
    const headers = [asV1, 'content-type: application/json']
    return { title: `a body: ${title}`, line: 'POST /v1/billing/credits/reserve', headers, body, wanted }
  })

  for (const { title, line, headers, body, wanted } of [...bodies, ...hostileRequests]) {
    it(`gets ${wanted}: ${title}`, async () => {
      const [response, ...more] = await sayRaw(file.service.baseUrl, requestText(line, headers, body))

      expect(more).to.deep.equal([])
      expect(told(response)).to.equal(wanted)
      expect(response?.headers.get('content-type')).to.equal('application/problem+json')
    })
  }

  for (const [title, line, body, wanted] of hostileWrites) {
    it(`gets ${wanted}: ${title}`, async () => {
      const credential = line.includes('/v1/control/') ? `authorization: Bearer ${credentials.adminToken}` : asV1

      const [response] = await sayRaw(file.service.baseUrl, requestText(line, [credential, 'content-type: application/json'], body))

      expect(told(response)).to.equal(wanted)
    })
  }

  it('gets a 400 for each bad item of a batch, in its place', async () => {
    const { status, body } = await file.v1.post('/v1/billing/credits/batch', { operations: hostileItems })

    const results = itemsOf({ body }, 'results').map((result) => [result['status'], result['replayed']])
    expect([status, results]).to.deep.equal([200, hostileItems.map(() => [400, false])])
  })

  it('leaves every row as it was, and the service well', async () => {
    expect(await ledgerDigest(file.databaseUrl)).to.deep.equal(untouched)
    expect((await file.v1.get('/v1/ready')).status).to.equal(200)
    expect(file.service.logs()).to.not.include('"level":"error"')
    expect(file.service.process.exitCode).to.equal(null)
  })
})

function requestText(line: string, headers: readonly string[], body: string | Buffer = ''): Buffer {
  const bytes = Buffer.from(body)
  const length = bytes.length === 0 && !/^(POST|PATCH)/.test(line) ? [] : [`content-length: ${bytes.length}`]
  const head = [`${line} HTTP/1.1`, 'host: studio', 'connection: close', ...headers, ...length, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes])
}

function told(response: RawResponse | undefined): string {
  if (response === undefined) return 'no answer'
  const {
    code,
    status,
    errors = [],
  } = JSON.parse(response.body) as { code?: string; status?: number; errors?: readonly { code: string }[] }
  if (errors.some((violation) => violation.code === '')) return `a place that breaks no rule: ${response.body}`
  return `${response.status} ${code ?? ''}${status === response.status ? '' : ` (in the body ${status})`}`
}
