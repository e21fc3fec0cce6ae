import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { BillingError } from '../../src/domain/errors.ts'
import { until } from '../support/until.ts'
import { edgeNow, startEdge } from './edge-of-payments.ts'
import type { Edge } from './edge-of-payments.ts'

const doors = [
  ['/v1/payments/webhooks/stripe', 'STRIPE'],
  ['/v1/webhooks/stripe', 'STRIPE'],
  ['/v1/payments/webhooks/razorpay', 'RAZORPAY'],
  ['/v1/webhooks/razorpay', 'RAZORPAY'],
] as const
const [[stripe]] = doors

describe('the door of webhooks', () => {
  let edge: Edge
  beforeEach(async () => {
    edge = await startEdge()
  })
  afterEach(() => edge.stop())

  const post = (path: string, body: NonNullable<RequestInit['body']> | null, headers: Record<string, string> = {}) =>
    fetch(`${edge.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
  const told = async (answer: Promise<Response>): Promise<string> => {
    const response = await answer
    const { code } = (await response.json()) as { readonly code?: string }
    return code === undefined ? String(response.status) : `${response.status} ${code}`
  }

  for (const [path, provider] of doors) {
    it(`gives on the bytes that came, of anybody: ${path}`, async () => {
      const bytes = new Uint8Array([0x7b, 0xff, 0x00, 0x0d, 0x0a, 0x7d])

      const response = await post(path, bytes, { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' })

      expect(response.status).to.equal(200)
      expect(await response.json()).to.deep.equal({ ok: true, duplicate: false, event_id: 'evt_1', processed: true })
      const [delivery] = edge.taken
      expect(delivery?.provider).to.equal(provider)
      expect([...(delivery?.body ?? [])]).to.deep.equal([...bytes])
      expect(delivery?.receivedAt).to.equal(edgeNow)
      expect(delivery?.headers['stripe-signature']).to.deep.equal(['t=1,v1=00'])
      expect(edge.refused).to.deep.equal([])
    })
  }

  it('says what came of it', async () => {
    edge.answer = () => ({ isDuplicate: true, deliveryId: 'evt_2', isProcessed: false })

    expect(await (await post(stripe, '{}')).json()).to.deep.equal({ ok: true, duplicate: true, event_id: 'evt_2', processed: false })
  })

  it('minds neither what the body is called nor whether there is one, nor a query', async () => {
    for (const type of [
      'application/json',
      'text/plain; charset=utf-16',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'nonsense',
    ])
      expect(await told(post(stripe, 'a=b', { 'content-type': type })), type).to.equal('200')
    expect(await told(post(stripe, null))).to.equal('200')
    expect(await told(post(`${stripe}?tenant=7&x`, '{"a":1}'))).to.equal('200')

    const bodies = edge.taken.map(({ body }) => new TextDecoder().decode(body))
    expect(bodies).to.deep.equal(['a=b', 'a=b', 'a=b', 'a=b', 'a=b', '', '{"a":1}'])
  })

  it('gives on all values of a header that came twice', async () => {
    const outgoing = request(`${edge.url}${stripe}`, { method: 'POST', headers: { 'Stripe-Signature': ['t=1,v1=aa', 't=2,v1=bb'] } })
    const answered = once(outgoing, 'response')
    outgoing.end('{}')
    await answered

    expect(edge.taken[0]?.headers['stripe-signature']).to.deep.equal(['t=1,v1=aa', 't=2,v1=bb'])
  })

  it('unpacks nothing, and notes what is packed', async () => {
    const packed = gzipSync('{}')

    for (const encoding of ['gzip', 'deflate', 'br', 'GZIP, identity'])
      expect(await told(post(stripe, packed, { 'content-encoding': encoding })), encoding).to.equal('400 WEBHOOK_MALFORMED')

    const line = { provider: 'STRIPE', code: 'WEBHOOK_MALFORMED', sizeBytes: packed.length }
    expect(edge.refused).to.deep.equal([line, line, line, line])
    expect(edge.taken).to.deep.equal([])
    expect(await told(post(stripe, '{}', { 'content-encoding': 'identity' }))).to.equal('200')
  })

  it('takes 256 kB, and notes what is larger, whether it says so or not', async () => {
    const [most, more] = [256 * 1024, 300 * 1024]

    expect(await told(post(stripe, new Uint8Array(most)))).to.equal('200')
    expect(await told(post(stripe, new Uint8Array(most + 1)))).to.equal('413 BODY_TOO_LARGE')
    expect(await told(post(stripe, new Uint8Array(more)))).to.equal('413 BODY_TOO_LARGE')
    expect(await inPieces(more)).to.equal(413)

    expect(edge.taken.map(({ body }) => body.length)).to.deep.equal([most])
    expect(edge.refused.map(({ code }) => code)).to.deep.equal(['BODY_TOO_LARGE', 'BODY_TOO_LARGE', 'BODY_TOO_LARGE'])
    const [first, second, third] = edge.refused.map(({ sizeBytes }) => sizeBytes)
    expect([first, second]).to.deep.equal([most + 1, more])
    expect(third).to.be.within(most + 1, more)
  })

  it('stays good for the next call after one that was too large', async () => {
    for (let count = 0; count < 3; count += 1) expect(await told(post(stripe, new Uint8Array(400 * 1024)))).to.equal('413 BODY_TOO_LARGE')
    expect(await told(post(stripe, '{}'))).to.equal('200')
  })

  it('notes a body that does not come to its end, and goes on', async () => {
    const socket = connect(edge.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`POST ${stripe} HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"a"`)
    setTimeout(() => socket.destroy(), 50)

    await until('it is noted', () => edge.refused.length > 0)

    expect(edge.refused).to.deep.equal([{ provider: 'STRIPE', code: 'WEBHOOK_MALFORMED', sizeBytes: 10 }])
    expect(await told(post(stripe, '{}'))).to.equal('200')
  })

  it('tells what the use case refuses, which has noted it', async () => {
    for (const code of ['WEBHOOK_SIGNATURE_INVALID', 'WEBHOOK_MALFORMED'] as const) {
      edge.answer = () => {
        throw new BillingError(code, 'Cannot take it')
      }
      expect(await told(post(stripe, '{}'))).to.equal(`400 ${code}`)
    }
    expect(edge.refused).to.deep.equal([])
  })

  it('is not there where the rail is off, and never tells of a conflict', async () => {
    edge.answer = () => {
      throw new BillingError('RAIL_OFF', 'Cannot use STRIPE')
    }

    expect(await told(post(stripe, '{}'))).to.equal('404 NOT_FOUND')
  })

  it('asks for it again where it could not be kept, whatever went wrong', async () => {
    for (const failure of [new BillingError('STORAGE_UNAVAILABLE', 'Cannot reach the database'), new TypeError('a defect')]) {
      edge.answer = () => {
        throw failure
      }

      const response = await post(stripe, '{}')

      expect([response.status, response.headers.get('retry-after')]).to.deep.equal([503, '1'])
      expect(await response.text())
        .to.include('STORAGE_UNAVAILABLE')
        .and.not.to.include('a defect')
    }
  })

  it('opens by POST alone', async () => {
    for (const [path] of doors) {
      const response = await fetch(`${edge.url}${path}`)
      expect([response.status, response.headers.get('allow')], path).to.deep.equal([405, 'POST'])
    }
    expect(await told(post(`${stripe}/`, '{}'))).to.equal('404 NOT_FOUND')
    expect(await told(post('/v1/webhooks/paypal', '{}'))).to.equal('404 NOT_FOUND')
  })

  /** So many bytes in pieces, of which nobody says how many they will be. */
  async function inPieces(size: number): Promise<number> {
    const outgoing = request(`${edge.url}${stripe}`, { method: 'POST' })
    const answered = once(outgoing, 'response') as Promise<[{ statusCode: number; resume(): void }]>
    for (let left = size; left > 0; left -= 1024) outgoing.write(Buffer.alloc(Math.min(left, 1024)))
    outgoing.end()
    const [response] = await answered
    response.resume()
    return response.statusCode
  }
})
