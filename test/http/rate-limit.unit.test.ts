import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import express, { type ErrorRequestHandler } from 'express'
import { makeControlRateLimit } from '../../adapters/http/rate-limit.ts'
import { BillingError } from '../../src/domain/errors.ts'

describe('makeControlRateLimit', () => {
  let server: Server
  let url: string
  let failure: unknown

  const start = async (trustProxy: false | string): Promise<void> => {
    const onError: ErrorRequestHandler = (error, _req, res, _next) => {
      failure = error
      res.status(429).end()
    }
    const app = express().set('trust proxy', trustProxy)
    app.use(makeControlRateLimit({ requestsPerMinute: 2 }))
    app.get('/', (_req, res) => void res.end())
    server = createServer(app.use(onError)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  const statuses = async (...calls: Record<string, string>[]): Promise<number[]> => {
    const found: number[] = []
    for (const headers of calls) found.push((await fetch(url, { headers })).status)
    return found
  }

  it('takes as many calls as it may, and refuses the next one with what to do', async () => {
    await start(false)
    const one = { authorization: 'Bearer one' }

    expect(await statuses(one, one)).to.deep.equal([200, 200])
    const refused = await fetch(url, { headers: one })

    expect(refused.status).to.equal(429)
    expect(failure).to.be.instanceOf(BillingError)
    expect(failure).to.have.property('code', 'RATE_LIMITED')
    expect(failure).to.have.nested.property('facts.retry_after_seconds', Number(refused.headers.get('retry-after')))
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60)
  })

  it('tells each caller how it stands', async () => {
    await start(false)
    const { headers } = await fetch(url, { headers: { authorization: 'Bearer one' } })

    expect(headers.get('ratelimit-policy')).to.match(/^"control"; q=2; w=60; pk=:[\w+/=]+:$/)
    expect(headers.get('ratelimit')).to.match(/^"control"; r=1; t=\d+$/)
    expect(headers.has('x-ratelimit-limit')).to.equal(false)
  })

  it('counts each credential apart, whichever header it comes in', async () => {
    await start(false)
    const callers: Record<string, string>[] = [
      { authorization: 'Bearer one' },
      { authorization: 'Bearer two' },
      { 'x-service-token': 'one' },
    ]

    for (const caller of callers) expect(await statuses(caller, caller, caller)).to.deep.equal([200, 200, 429])
  })

  it('counts one credential apart at each address, as a believed proxy names it', async () => {
    await start('loopback')
    const from = (address: string): Record<string, string> => ({ authorization: 'Bearer one', 'x-forwarded-for': address })

    expect(await statuses(from('203.0.113.1'), from('203.0.113.1'), from('203.0.113.1'), from('203.0.113.2'))).to.deep.equal([
      200, 200, 429, 200,
    ])
  })

  it('takes the addresses of one IPv6 subscriber for one', async () => {
    await start('loopback')
    const from = (address: string): Record<string, string> => ({ authorization: 'Bearer one', 'x-forwarded-for': address })

    expect(await statuses(from('2001:db8:0:1::1'), from('2001:db8:0:2::2'), from('2001:db8:0:3::3'), from('2001:db8:1::1'))).to.deep.equal([
      200, 200, 429, 200,
    ])
  })

  it('does not believe an address that no proxy vouches for', async () => {
    await start(false)
    const from = (address: string): Record<string, string> => ({ authorization: 'Bearer one', 'x-forwarded-for': address })

    expect(await statuses(from('203.0.113.1'), from('203.0.113.2'), from('203.0.113.3'))).to.deep.equal([200, 200, 429])
  })
})
