import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { makeAdmission } from '../../adapters/http/admission/admission.ts'
import { makeDoor } from '../../adapters/http/admission/door.ts'
import { makeKnownPaths } from '../../adapters/http/admission/known-paths.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import type { RequestObservation } from '../../ports/driven/metrics.ts'
import { openRaw } from '../support/raw-http.ts'
import type { RawConnection } from '../support/raw-http.ts'

const callMilliseconds = 25
const greeting = '/greeting'
/** The first call of a path makes its check ready, which takes long on a machine that has little time. */
const first = '/v1/billing/credits/reserve?first'

const paths = {
  reserve: '/v1/billing/credits/reserve',
  consume: '/v1/billing/credits/consume',
  event: '/v1/billing/events',
  health: '/v1/health',
} as const

type Sort = keyof typeof paths

interface Told {
  readonly sort: Sort
  readonly status: number
  readonly head: string
  readonly text: string
}

describe('the door of an application that is busy', function () {
  this.timeout(60_000)
  const observed: RequestObservation[] = []
  let connections: readonly RawConnection[] = []
  let served: string[] = []
  const door = makeDoor({
    admission: makeAdmission({
      pulse: { awaySince: () => null },
      turns: { expectedWait: () => 0, waitingApart: () => 0 },
      events: { expectedWait: () => 0, turnedAway: () => undefined },
      metrics: { countShed: () => undefined },
    }),
    paths: makeKnownPaths(loadContract().routes),
    handle: (req, res) => {
      served.push(req.url ?? '')
      const milliseconds = req.url === greeting ? 0 : req.url === first ? 2_100 : callMilliseconds
      for (const end = performance.now() + milliseconds; performance.now() < end;); // at work, as a process is that has too much of it
      res.writeHead(200, { 'Content-Length': 6 }).end('served')
    },
    metrics: { observeRequest: (observation) => void observed.push(observation) },
    nextRequestId: () => 'request-1',
  })
  const server = createServer(door)
  before(async () => {
    server.keepAliveTimeout = 0 // tests before may take long
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    // All are there before the first call, so that calls come together.
    connections = await Promise.all(Array.from({ length: 400 }, () => openRaw(baseUrl)))
    await Promise.all(connections.map((connection) => say(connection, 'health', greeting)))
  })
  after(() => {
    for (const { socket } of connections) socket.destroy()
    server.close()
  })
  beforeEach(() => {
    served = []
  })

  function say({ socket, send }: RawConnection, sort: Sort, target: string): Promise<Told> {
    return new Promise((resolve) => {
      let came = ''
      const onData = (more: string): void => {
        came += more
        const [head = '', text] = came.split('\r\n\r\n', 2)
        if (text === undefined || text.length < Number(/content-length: (\d+)/i.exec(head)?.[1])) return
        socket.off('data', onData)
        resolve({ sort, status: Number(head.slice(9, 12)), head, text })
      }
      socket.on('data', onData)
      send(`${sort === 'health' ? 'GET' : 'POST'} ${target} HTTP/1.1\r\nhost: studio\r\ncontent-length: 2\r\n\r\n{}`)
    })
  }

  const call = (sort: Sort, n: number): Promise<Told> => {
    const connection = connections[n]
    if (connection === undefined) throw new Error(`no connection ${n}`)
    return say(connection, sort, `${paths[sort]}?n=${n}`)
  }

  it('takes calls up in the order in which they came, and none of a few is turned away', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => call('reserve', n)))

    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]))
    expect(served).to.have.lengthOf(20)
  })

  it('serves a few, however long they have waited for a process that was busy with itself', async () => {
    const [connection, ...others] = connections.slice(0, 20)
    if (connection === undefined) throw new Error('no connection')
    const answers = await Promise.all([say(connection, 'reserve', first), ...others.map((one) => say(one, 'reserve', paths.reserve))])

    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]))
  })

  it('turns away who has waited too long: reservations first, then settlements, then events, and never a look at its health', async () => {
    const sorts = ['reserve', 'consume', 'event'] as const
    const answers = await Promise.all(Array.from({ length: 400 }, (_, n) => call(n < 390 ? (sorts[n % 3] ?? 'event') : 'health', n)))

    const statusesOf = (sort: Sort) => answers.filter((answer) => answer.sort === sort).map(({ status }) => status)
    const shedOf = (sort: Sort): number => statusesOf(sort).filter((status) => status === 503).length
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200, 503]))
    expect(shedOf('reserve')).to.be.above(10)
    expect(shedOf('consume')).to.be.within(1, shedOf('reserve')) // as many, where the process stood still meanwhile
    expect(shedOf('event')).to.be.at.most(shedOf('consume'))
    expect(statusesOf('health').filter((status) => status !== 200)).to.deep.equal([])
    expect(served).to.have.lengthOf(answers.filter(({ status }) => status === 200).length)
  })

  it('tells them so in a whole problem, and counts them', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, (_, n) => call('reserve', n)))
    const shed = answers.find(({ status }) => status === 503)

    expect(JSON.parse(shed?.text ?? '')).to.deep.include({
      ...{ type: '/docs/errors#overloaded', title: 'Overloaded', status: 503, code: 'OVERLOADED', retryable: true },
      ...{ instance: paths.reserve, request_id: 'request-1' },
    })
    expect(shed?.head).to.include('Content-Type: application/problem+json\r\n')
    expect(shed?.head).to.include('X-Request-Id: request-1\r\n')
    expect(shed?.head).to.include('X-Content-Type-Options: nosniff\r\n')
    expect(shed?.head).to.match(/\r\nRetry-After: [1-5]\r\n/)
    expect(observed.filter(({ operation }) => operation === 'reserveCredits').length).to.be.above(10)
    expect(observed.filter(({ status }) => status !== 503)).to.deep.equal([])
  })

  it('lets the event loop go on while calls wait', async () => {
    let turns = 0
    let isOver = false
    const count = (): void => {
      turns += 1
      if (!isOver && turns < 100_000) setImmediate(count)
    }
    setImmediate(count)

    await Promise.all(Array.from({ length: 40 }, (_, n) => call('reserve', n)))
    isOver = true

    expect(turns).to.be.at.least(10) // 40 calls of 25 ms, by 50 ms a turn
  })

  it('does nothing for those who went away while they waited', async () => {
    const staying = Array.from({ length: 10 }, (_, n) => call('reserve', n))
    for (let n = 300; n < 400; n += 1) void call('reserve', n)
    await new Promise(setImmediate)
    for (const { socket } of connections.slice(300)) socket.destroy()
    await Promise.all(staying)
    await call('health', 0)

    expect(served).to.have.length.of.at.most(60)
  })
})
