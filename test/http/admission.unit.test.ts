import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect } from 'chai'
import type { Admission, Ahead } from '../../adapters/http/admission/admission.ts'
import { makeAdmission } from '../../adapters/http/admission/admission.ts'
import { makeDoor } from '../../adapters/http/admission/door.ts'
import { kindOfCall } from '../../adapters/http/admission/kinds-of-call.ts'
import type { KindOfCall } from '../../adapters/http/admission/kinds-of-call.ts'
import { makeKnownPaths } from '../../adapters/http/admission/known-paths.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import type { Route } from '../../adapters/http/contract.ts'
import type { OperationId } from '../../adapters/http/operation.ts'
import { makeProblemHandler } from '../../adapters/http/problem.ts'
import type { ShedCall } from '../../ports/driven/metrics.ts'
import { contractOperations } from '../support/contract-operations.ts'
import { silentLog } from '../support/logs.ts'

const { routes } = loadContract()

/** What stands in the way, in milliseconds. */
interface Load {
  turns: number
  /** Commands that wait behind their own account. */
  apart: number
  events: number
  /** For how long the database has been away; null where it answers. */
  away: number | null
}

function routeOf(id: OperationId): Route {
  const route = routes.find(({ operationId }) => operationId === id)
  if (route === undefined) throw new Error(`${id} is no operation`)
  return route
}

function kindOf(id: OperationId): KindOfCall {
  const kind = kindOfCall(routeOf(id))
  if (kind === null) throw new Error(`${id} is always let in`)
  return kind
}

const nobody: Ahead = { waited: 0, calls: 0, milliseconds: 0 }

const operations = { READ: 'getAccountStatusByKey', NEW: 'reserveCredits', SETTLEMENT: 'consumeCredits', EVENT: 'recordEvent' } as const

describe('admission', () => {
  const load: Load = { turns: 0, apart: 0, events: 0, away: null }
  let shed: ShedCall[] = []
  let events = 0
  let admission: Admission
  let baseUrl = ''
  let close: () => void
  before(async () => {
    admission = makeAdmission({
      pulse: { awaySince: () => (load.away === null ? null : performance.now() - load.away) },
      turns: { expectedWait: () => load.turns, waitingApart: () => load.apart },
      events: { expectedWait: () => load.events, turnedAway: () => void (events += 1) },
      metrics: { countShed: (call) => void shed.push(call) },
    })
    const app = express()
    for (const route of routes) app[route.method](route.path, ...admission.stepsOf(route), (_req, res) => void res.end('let in'))
    app.use(makeProblemHandler({ log: silentLog, isStopping: () => false }))
    const metrics = { observeRequest: () => undefined }
    const server = createServer(
      makeDoor({ admission, paths: makeKnownPaths(routes), handle: app, metrics, nextRequestId: () => 'request-1' }),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => void server.close()
  })
  after(() => close())
  beforeEach(() => {
    Object.assign(load, { turns: 0, apart: 0, events: 0, away: null })
    shed = []
    events = 0
  })

  const call = async (operation: OperationId) => {
    const { path, method } = routeOf(operation)
    const asked = { method: method.toUpperCase(), ...(method === 'post' && { body: 'a body that nobody reads' }) }
    const answer = await fetch(`${baseUrl}${path.replaceAll(/:\w+/g, '1')}`, asked)
    const text = await answer.text()
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: answer.ok ? {} : (JSON.parse(text) as object) }
  }
  /** What becomes of a call of each class. */
  const told = async (): Promise<string> => {
    const answers = await Promise.all(Object.values(operations).map(call))
    return answers.map(({ status, body }) => ('code' in body ? `${status} ${String(body.code)}` : status)).join(', ')
  }

  it('lets everybody in while nobody waits', async () => {
    expect(await told()).to.equal('200, 200, 200, 200')
    expect(shed).to.deep.equal([])
  })

  for (const [waited, answers] of [
    [1_999, [null, null, null, null]],
    [2_000, ['OVERLOADED', 'OVERLOADED', null, null]],
    [3_000, ['OVERLOADED', 'OVERLOADED', 'OVERLOADED', null]],
    [4_500, ['OVERLOADED', 'OVERLOADED', 'OVERLOADED', 'OVERLOADED']],
  ] as const) {
    it(`answers a read, a reservation, a settlement and an event of V1 with ${answers.join(', ')} that have waited ${waited} ms`, () => {
      const told = Object.values(operations).map(
        (id) => admission.refusalOf(kindOf(id), performance.now(), { ...nobody, waited })?.code ?? null,
      )

      expect(told).to.deep.equal(answers)
      expect(shed.map(({ cause }) => cause)).to.deep.equal(answers.filter((one) => one !== null).map(() => 'PROCESS'))
    })
  }

  it('adds what they will wait to what they have waited', () => {
    load.turns = 1_500

    const reserve = kindOf('reserveCredits')
    expect(admission.refusalOf(reserve, performance.now(), { ...nobody, waited: 400 })).to.equal(null)
    expect(admission.refusalOf(reserve, performance.now(), { ...nobody, waited: 500 })).to.have.property('code', 'OVERLOADED')
    expect(admission.refusalOfLate(reserve, performance.now(), 400)).to.equal(null)
    expect(admission.refusalOfLate(reserve, performance.now(), 500)).to.have.property('code', 'OVERLOADED')
  })

  it("adds the ledger's queue for whoever has to go there, and for nobody else", async () => {
    load.turns = 3_100

    expect(await told()).to.equal('200, 503 OVERLOADED, 503 OVERLOADED, 200')
    expect(shed.map(({ loadClass }) => loadClass).toSorted()).to.deep.equal(['NEW', 'SETTLEMENT'])
  })

  it('reckons with those who were let in and are not taken up yet, and not with those who wait behind their own account', () => {
    const codeBehind = (calls: number) =>
      admission.refusalOf(kindOf('reserveCredits'), performance.now(), { ...nobody, calls })?.code ?? null

    expect([codeBehind(300), codeBehind(1_000)]).to.deep.equal([null, 'OVERLOADED'])
    expect(admission.refusalOf(kindOf('listAccounts'), performance.now(), { ...nobody, milliseconds: 1_999 }), 'of another lane').to.equal(
      null,
    )
    load.apart = 800
    expect([codeBehind(1_000), codeBehind(2_000)]).to.deep.equal([null, 'OVERLOADED'])
  })

  it('adds the waiting room of events for whoever has to go there, and what a call waits to be taken up where it goes nowhere', () => {
    load.events = 4_400
    const event = kindOf('recordEvent')
    const topup = kindOf('createTopup')

    expect(admission.refusalOf(event, performance.now(), { ...nobody, waited: 99 })).to.equal(null)
    expect(admission.refusalOf(event, performance.now(), { ...nobody, waited: 100 })).to.have.property('code', 'OVERLOADED')
    expect(admission.refusalOfLate(event, performance.now(), 100)).to.have.property('code', 'OVERLOADED')
    expect(events, 'events told of to whoever watches the handshake').to.equal(2)
    expect(admission.refusalOf(topup, performance.now(), { ...nobody, milliseconds: 1_999 })).to.equal(null)
    expect(admission.refusalOf(topup, performance.now(), { ...nobody, milliseconds: 2_000 })).to.have.property('code', 'OVERLOADED')
  })

  it('knows calls with ids in their path, too', async () => {
    load.away = 2_500

    expect([await call('getAccountStatus'), await call('changePolicy')].map(({ status }) => status)).to.deep.equal([503, 503])
    expect(shed.map(({ loadClass }) => loadClass)).to.deep.equal(['READ', 'NEW'])
  })

  for (const [away, answers] of [
    [1_500, '200, 200, 200, 200'],
    [2_500, '503 STORAGE_UNAVAILABLE, 503 STORAGE_UNAVAILABLE, 200, 200'],
    [60_000, '503 STORAGE_UNAVAILABLE, 503 STORAGE_UNAVAILABLE, 503 STORAGE_UNAVAILABLE, 200'],
  ] as const) {
    it(`answers them with ${answers} where the database has been away for ${away} ms: events wait for it`, async () => {
      load.away = away

      expect(await told()).to.equal(answers)
      expect(shed.map(({ cause }) => cause)).to.deep.equal(shed.map(() => 'DATABASE_AWAY'))
    })
  }

  it('says that nothing was done, that the same may pass, and when', async () => {
    load.turns = 3_200

    const { retryAfter, body } = await call('consumeCredits')

    expect(retryAfter).to.equal('4')
    expect(body).to.include({ status: 503, code: 'OVERLOADED', retryable: true, retry_after_seconds: 4 })
    expect(body).to.have.property('detail', 'Cannot take the call: it would wait about 3.2 s for its turn')
    expect(body).not.to.have.property('outcome')
  })

  it('turns away what the contract says it may, and nothing else: never health, readiness and metrics', () => {
    const turnedAway = routes.filter((route) => kindOfCall(route) !== null).map(({ operationId }) => operationId)
    const documenting = contractOperations.filter(({ refusals }) => refusals.some(({ code }) => code === 'OVERLOADED')).map(({ id }) => id)

    expect(turnedAway.toSorted()).to.deep.equal(documenting.toSorted())
    expect(turnedAway).to.have.lengthOf.above(60)
    expect(turnedAway).not.to.include.members(['getHealth'])
    expect(turnedAway).not.to.include.members(['getReadiness'])
    expect(turnedAway).not.to.include.members(['getMetrics'])
  })

  it('knows events and settlements', () => {
    const classed = (loadClass: string) =>
      routes.filter((route) => kindOfCall(route)?.loadClass === loadClass).map((one) => one.operationId)

    expect(classed('EVENT')).to.have.members(['recordEvent', 'recordEventBatch'])
    expect(classed('SETTLEMENT')).to.have.members([
      ...['consumeCredits', 'releaseCredits', 'runCreditBatch', 'consumeCreditsAsOperator', 'releaseCreditsAsOperator'],
      ...['receiveStripeWebhook', 'receiveRazorpayWebhook'],
    ])
    expect(classed('NEW')).to.include.members(['reserveCredits', 'createTopup', 'createSubscription', 'changePolicy'])
    expect(classed('READ')).to.include.members(['getAccountStatus', 'getAccountStatuses', 'listTimeline', 'listAccounts'])
  })
})
