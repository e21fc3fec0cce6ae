import { expect } from 'chai'
import { makeMayReadMetrics } from '../../adapters/http/auth/metrics-access.ts'

describe('makeMayReadMetrics', () => {
  it('lets loopback read where there is no token, and nobody else', () => {
    const mayRead = makeMayReadMetrics(null)

    for (const peerAddress of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])
      expect(mayRead({ headers: {}, peerAddress })).to.equal(true)
    for (const peerAddress of ['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::1', '1127.0.0.1', '', undefined]) {
      expect(mayRead({ headers: {}, peerAddress })).to.equal(false)
    }
  })

  it('takes no proxy on loopback for loopback', () => {
    const mayRead = makeMayReadMetrics(null)

    for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { forwarded: 'for=203.0.113.9' }, { 'x-real-ip': '203.0.113.9' }]) {
      expect(mayRead({ headers, peerAddress: '127.0.0.1' })).to.equal(false)
    }
  })

  it('wants the token of everyone where there is one', () => {
    const mayRead = makeMayReadMetrics('metrics-token')

    expect(mayRead({ headers: { authorization: 'Bearer metrics-token' }, peerAddress: '10.0.0.1' })).to.equal(true)
    expect(mayRead({ headers: { authorization: 'Bearer metrics-toke' }, peerAddress: '10.0.0.1' })).to.equal(false)
    expect(mayRead({ headers: {}, peerAddress: '127.0.0.1' })).to.equal(false)
  })
})
