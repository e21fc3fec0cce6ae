import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { startCrowd } from './crowd.ts'
import type { CrowdAnswer } from './crowd.ts'
import { expectSameMemory, measured, memoryOf } from './endured.ts'
import type { Memory } from './endured.ts'

const callers = 5_000

describe(`a service that ${callers} callers call at once, again and again`, function () {
  this.timeout(300_000)
  let service: Service
  const keys: string[] = []
  before(async () => {
    service = await startService({ env: { ...measured, METRICS_TOKEN: metricsToken } })
    const operator = makeApi(service.baseUrl, asOperator)
    for (let count = 0; count < 20; count += 1) keys.push((await anEnrolledAccount(operator, { credits: 10_000_000 })).key)
    await timesOfReserves('warm')
  })
  after(async () => {
    await service.stop()
    await expectSoundLedger(service.databaseUrl ?? '')
  })

  /** How long reservations take, one after another, in milliseconds: the middle one, and the longest. None of them may be turned away. */
  async function timesOfReserves(name: string): Promise<{ readonly middle: number; readonly longest: number }> {
    const v1 = makeApi(service.baseUrl, asV1)
    const times: number[] = []
    for (let count = 0; count < 41; count += 1) {
      const began = performance.now()
      const { status, body } = await v1.post('/v1/billing/credits/reserve', reserveOf(keys[count % keys.length] ?? '', `${name}-${count}`))
      times.push(performance.now() - began)
      expect(status, `${name}-${count} ${JSON.stringify(body)}`).to.equal(201)
    }
    const sorted = times.toSorted((a, b) => a - b)
    return { middle: sorted[20] ?? 0, longest: sorted[40] ?? 0 }
  }

  let calm = { middle: 0, longest: 0 }
  let memoryBefore: Memory
  let memoryMeanwhile: Memory

  it('serves some, turns the others away at once with 503 OVERLOADED and Retry-After, and leaves nobody without an answer', async () => {
    calm = await timesOfReserves('calm')
    memoryBefore = await memoryOf(service)
    const crowd = await startCrowd({
      baseUrl: service.baseUrl,
      credential: asV1,
      callers,
      body: (n) => reserveOf(keys[n % keys.length] ?? '', `crowd-${n}`),
    })

    await wait(15_000)
    const during = await makeApi(service.baseUrl, {}).get('/v1/health')
    memoryMeanwhile = await memoryOf(service)
    const { answers, waiting } = await crowd.leave()

    const served = answers.filter(({ status }) => status === 201)
    const shed = answers.filter(({ status }) => status !== 201)
    expect(served).to.have.length.of.at.least(1_000)
    expect(shed).to.have.length.of.at.least(1_000)
    expect(new Set(shed.map(told))).to.deep.equal(new Set(['503 OVERLOADED']))
    expect(shed.filter(({ retryAfter }) => !(Number(retryAfter) >= 1 && Number(retryAfter) <= 5))).to.deep.equal([])
    expect(during.status).to.equal(200)
    const [middle, last] = [partOf(served, 0.5), partOf(served, 0.99)]
    expect(last, `ms until one of the last is served, ${middle} in the middle`).to.be.below(givesUpMilliseconds)
    expect(
      waiting.filter((milliseconds) => milliseconds > 15_000 - 1_000),
      'without any answer',
    ).to.deep.equal([])
  })

  it('serves as before two seconds after they are gone, and turns nobody away', async () => {
    await wait(2_000)

    const after = await timesOfReserves('after')

    const said = `ms, ${JSON.stringify(after)} after ${JSON.stringify(calm)}`
    expect(after.middle, said).to.be.below(Math.max(calm.middle * 4, 50))
    expect(after.longest, said).to.be.below(Math.max(calm.longest * 10, 1_000))
  })

  it('counts whom it turned away, and gives the memory back that the crowd took', async () => {
    const headers = { authorization: `Bearer ${metricsToken}` }
    const metrics = await (await fetch(`${service.baseUrl}/metrics`, { headers })).text()

    const counted = /^billing_calls_shed_total\{class="new",cause="process"\} (\d+)$/m.exec(metrics)?.[1]
    expect(Number(counted)).to.be.above(1_000)
    expect(memoryMeanwhile.heapUsed / megabyte, 'MB that are needed for five thousand calls').to.be.below(300)
    await expectSameMemory({ service, before: memoryBefore })
  })
})

const megabyte = 1024 * 1024

/** So long V1 waits for an answer. The limit is less than half of it: here the machine does other work. */
const givesUpMilliseconds = 5_000

const metricsToken = 'MT-4f9c2a7be1d05386c7a4e9f1b2d86035'

const reserveOf = (key: string, name: string) => ({
  ...{ external_key: key, ref_type: 'commission_request', ref_id: name, idempotency_key: name },
})

const told = ({ status, code }: CrowdAnswer): string => `${status} ${code}`

/** How long it took until such a part of all had their answer. */
const partOf = (answers: readonly CrowdAnswer[], part: number): number =>
  answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)[Math.floor(answers.length * part)] ?? 0
