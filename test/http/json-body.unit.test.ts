import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import express, { type ErrorRequestHandler } from 'express'
import { readJsonBody } from '../../adapters/http/json-body.ts'
import { BillingError } from '../../src/domain/errors.ts'

const limitBytes = 1000
const json = { 'content-type': 'application/json' }

interface Answer {
  readonly status: number | undefined
  readonly body: unknown
}

describe('readJsonBody', () => {
  let server: Server
  let port: number
  let agent: Agent
  let failures: unknown[]

  beforeEach(async () => {
    failures = []
    const onError: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
      failures.push(error)
      res.status(error instanceof BillingError ? 400 : 500).json({ code: error instanceof BillingError ? error.code : undefined })
    }
    const app = express()
    app.post('/', readJsonBody({ limitBytes }), (req, res) => void res.json({ got: req.body as unknown }))
    app.post('/optional', readJsonBody({ limitBytes, isOptional: true }), (req, res) => void res.json({ got: req.body as unknown }))
    server = createServer(app.use(onError)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
    agent = new Agent({ keepAlive: true, maxSockets: 1 })
  })
  afterEach(async () => {
    agent.destroy()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  const open = (headers: OutgoingHttpHeaders, path = '/'): ReturnType<typeof request> =>
    request({ port, method: 'POST', path, agent, headers })
  const answerTo = async (call: ReturnType<typeof request>): Promise<Answer> => {
    const [res] = (await once(call, 'response')) as [IncomingMessage]
    return { status: res.statusCode, body: JSON.parse(await text(res)) }
  }
  const post = (body: string | Uint8Array, headers: OutgoingHttpHeaders = json): Promise<Answer> => {
    const call = open(headers)
    call.end(body)
    return answerTo(call)
  }
  const codeOf = async (answer: Promise<Answer>): Promise<unknown> => {
    const { body } = await answer
    return typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  }

  it('reads a body', async () => {
    expect(await post('{"amount":1}')).to.deep.equal({ status: 200, body: { got: { amount: 1 } } })
  })

  it('reads a body that comes in pieces, even in the middle of a character', async () => {
    const bytes = Buffer.from('{"name":"आशा"}')
    const call = open(json)
    call.write(bytes.subarray(0, 10))
    await new Promise((resolve) => call.write(bytes.subarray(10, 13), resolve))
    call.end(bytes.subarray(13))

    expect(await answerTo(call)).to.deep.equal({ status: 200, body: { got: { name: 'आशा' } } })
  })

  it('takes JSON types in UTF-8', async () => {
    const types = [
      'application/json; charset=utf-8',
      'Application/JSON;charset="UTF-8"',
      'application/vnd.studio+json',
      'application/json; profile=x',
    ]

    for (const type of types) expect((await post('{}', { 'content-type': type })).status, type).to.equal(200)
    expect((await post('{}', { ...json, 'content-encoding': 'identity' })).status).to.equal(200)
  })

  it('refuses other types, other charsets and encodings', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/json; charset=utf-16',
      'application/jsonp',
      'application/ json',
    ]

    for (const type of types) expect(await codeOf(post('{}', { 'content-type': type })), type).to.equal('MEDIA_TYPE_UNSUPPORTED')
    expect(await codeOf(post('{}', {}))).to.equal('MEDIA_TYPE_UNSUPPORTED')
    expect(await codeOf(post(gzipSync('{}'), { ...json, 'content-encoding': 'gzip' }))).to.equal('MEDIA_TYPE_UNSUPPORTED')
  })

  it('refuses an empty body and malformed JSON', async () => {
    expect(await codeOf(post(''))).to.equal('MALFORMED_JSON')
    expect(await codeOf(post('{'))).to.equal('MALFORMED_JSON')
    expect(await codeOf(post('{"a":1,"a":2}'))).to.equal('MALFORMED_JSON')
  })

  it('takes no body for one without members, where a body is optional, and reads one that comes as ever', async () => {
    const sent = (headers: OutgoingHttpHeaders, body = ''): Promise<Answer> => {
      const call = open(headers, '/optional')
      call.end(body)
      return answerTo(call)
    }
    const chunked = { 'transfer-encoding': 'chunked' }

    for (const headers of [{}, json, { 'content-length': 0, 'content-type': 'text/plain' }, { ...json, ...chunked }])
      expect(await sent(headers), JSON.stringify(headers)).to.deep.equal({ status: 200, body: { got: {} } })
    expect((await sent(json, '{"a":1}')).body).to.deep.equal({ got: { a: 1 } })
    expect(await codeOf(sent(json, '{'))).to.equal('MALFORMED_JSON')
    expect(await codeOf(sent({ 'content-type': 'text/plain' }, '{}'))).to.equal('MEDIA_TYPE_UNSUPPORTED')
    expect(await codeOf(sent(json, 'x'.repeat(limitBytes + 1)))).to.equal('BODY_TOO_LARGE')
  })

  it('reads a body of exactly the limit, and refuses one byte more', async () => {
    const body = JSON.stringify('x'.repeat(limitBytes - 2))

    expect((await post(body)).status).to.equal(200)
    expect(await codeOf(post(`${body} `))).to.equal('BODY_TOO_LARGE')
  })

  it('counts a body that does not say how long it is', async () => {
    const call = open({ ...json, 'transfer-encoding': 'chunked' })
    for (let n = 0; n < 5; n++) call.write('x'.repeat(300))
    call.end()

    expect(await codeOf(answerTo(call))).to.equal('BODY_TOO_LARGE')
  })

  it('refuses a declared length at once, before the body has come', async () => {
    const call = open({ ...json, 'content-length': 5000 })
    call.write('x')
    const answer = await answerTo(call)
    call.on('error', () => {})
    call.destroy()

    expect(answer.body).to.deep.equal({ code: 'BODY_TOO_LARGE' })
  })

  it('keeps the connection good for the next call after a refusal', async () => {
    let connections = 0
    server.on('connection', () => connections++)

    await post('x'.repeat(5000))
    await post('x'.repeat(5000), { 'content-type': 'text/plain' })
    await post('x'.repeat(5000), { ...json, 'transfer-encoding': 'chunked' })

    expect((await post('{}')).status).to.equal(200)
    expect(connections).to.equal(1)
  })

  it('drops the connection of a caller who does not stop sending', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n')
    const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const send = (): void => void (socket.writable && socket.write(chunk, () => setImmediate(send)))
    send()
    socket.resume()
    await closed

    expect(failures).to.have.lengthOf(1)
  })

  it('ends a call whose caller goes away in the middle of the body', async () => {
    const call = open({ ...json, 'content-length': 100 })
    call.on('error', () => {})
    const [[req]] = await Promise.all([
      once(server, 'request') as Promise<[IncomingMessage]>,
      new Promise((resolve) => call.write('{"a":', resolve)),
    ])
    const gone = new Promise((resolve) => req.once('close', resolve))
    call.destroy()
    await gone
    await new Promise(setImmediate)

    expect(failures).to.have.lengthOf(1)
    expect(failures[0]).to.have.property('code', 'MALFORMED_JSON')
  })
})
