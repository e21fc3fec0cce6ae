import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { expect } from 'chai'
import { until } from '../../support/until.ts'
import { isEdge, openFaultProxy } from './fault-proxy.ts'
import type { FaultProxy } from './fault-proxy.ts'
import { makeSplitter } from './messages.ts'

const typed = (letter: string, text = ''): Buffer => {
  const bytes = Buffer.alloc(5 + text.length)
  bytes.write(letter, 0)
  bytes.writeUInt32BE(4 + text.length, 1)
  bytes.write(text, 5)
  return bytes
}
const startup = typed('?', 'user').subarray(1)
const request = Buffer.concat(['P', 'B', 'E', 'S'].map((letter) => typed(letter, letter)))
const answer = Buffer.concat(['1', '2', 'C', 'Z'].map((letter) => typed(letter, letter)))

describe('the messages of one side of a connection', () => {
  it('are found wherever the network has cut them, the first of a service without a letter', () => {
    const sent = Buffer.concat([startup, request])
    for (const size of [1, 3, 7, sent.length]) {
      const split = makeSplitter('SERVICE')
      const found = []
      for (let at = 0; at < sent.length; at += size) found.push(...split(sent.subarray(at, at + size)))

      expect(found.map(({ kind }) => kind)).to.deep.equal(['Startup', 'Parse', 'Bind', 'Execute', 'Sync'])
      expect(Buffer.concat(found.map(({ bytes }) => bytes)).equals(sent)).to.equal(true)
    }
  })
})

describe('a proxy that puts faults at messages', () => {
  let server: Server
  let proxy: FaultProxy
  let service: Socket
  let heard: string
  let got: string
  let isAnswering: boolean
  beforeEach(async () => {
    ;[heard, got, isAnswering] = ['', '', true]
    // Answers what ends in a Sync, as a server does.
    server = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .on('data', (chunk: Buffer) => {
          heard += chunk.toString('latin1')
          if (isAnswering && heard.endsWith('S')) socket.write(answer)
        })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    proxy = await openFaultProxy(`postgres://a:b@127.0.0.1:${(server.address() as AddressInfo).port}/x`)
    service = await dial()
    service.write(startup)
    await until('the server knows the connection', () => heard === startup.toString('latin1'))
    heard = ''
  })
  afterEach(async () => {
    service.destroy()
    await proxy.close()
    server.close()
  })

  async function dial(): Promise<Socket> {
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1').on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => (got += chunk.toString('latin1')))
    await once(socket, 'connect')
    return socket
  }
  const lettersOf = (text: string): string => text.replaceAll(/[^A-Z0-9]/g, '').replaceAll(/(.)\1/g, '$1')
  const ended = (): Promise<void> => until('the connection has ended', () => service.destroyed)

  it('passes on everything while it is not armed', async () => {
    service.write(request)
    await until('the answer is there', () => lettersOf(got) === '12CZ')
    expect(lettersOf(heard)).to.equal('PBES')
  })

  it('resets the connection at the n-th message, which has not gone through, and leaves others be', async () => {
    const other = await dial()
    const watch = proxy.arm({ n: 3, fault: { kind: 'RESET' } })

    service.write(request)
    await ended()

    expect(watch.hit()).to.include({ from: 'SERVICE', kind: 'Execute' })
    expect(lettersOf(heard)).to.equal('PB')
    expect(other.destroyed).to.equal(false)
    other.destroy()
  })

  it('resets it within an answer as well', async () => {
    const watch = proxy.arm({ n: 7, fault: { kind: 'RESET' } })

    service.write(request)
    await ended()

    expect(watch.hit()).to.include({ from: 'SERVER', kind: 'CommandComplete' })
    expect([lettersOf(heard), lettersOf(got)]).to.deep.equal(['PBES', '12'])
  })

  it('holds both directions from there on, until it is healed', async () => {
    isAnswering = false
    const watch = proxy.arm({ n: 4, fault: { kind: 'HOLD' } })
    service.write(request)
    await until('it is hit', () => watch.hit() !== null)
    expect(lettersOf(heard)).to.equal('PBE')

    isAnswering = true
    proxy.heal()

    await until('the answer is there', () => lettersOf(got) === '12CZ')
    expect(lettersOf(heard)).to.equal('PBES')
  })

  it('lets what the server says come late, in its order, and says at once what the service does', async () => {
    const watch = proxy.arm({ n: 1, counts: ({ from }) => from === 'SERVER', fault: { kind: 'LATE', milliseconds: 200 } })
    const began = performance.now()

    service.write(request)
    await until('it is hit', () => watch.hit() !== null)
    expect([lettersOf(heard), got]).to.deep.equal(['PBES', ''])
    await until('the answer is there', () => lettersOf(got) === '12CZ')

    expect(performance.now() - began).to.be.at.least(190)
  })

  it('says at once that it is hit, and counts the edges alone where it is told to', async () => {
    const hits: string[] = []
    const watch = proxy.arm({ n: 2, counts: isEdge, fault: { kind: 'RESET' }, onHit: () => hits.push('hit') })

    service.write(request)
    await ended()

    expect(watch.seen.map(({ kind }) => kind)).to.deep.equal(['Sync', 'ParseComplete'])
    expect([hits, got]).to.deep.equal([['hit'], ''])
  })
})
