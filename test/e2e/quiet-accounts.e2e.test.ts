import { expect } from 'chai'
import { startCrowd } from '../faults/crowd.ts'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import { inGroups } from '../support/in-groups.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'

const hotCallers = 64
const quietAccounts = 100

describe(`${quietAccounts} quiet accounts beside one with ${hotCallers} callers`, function () {
  this.timeout(120_000)
  let service: Service
  let hot = ''
  let quiet: readonly string[] = []
  before(async () => {
    service = await startService()
    const operator = makeApi(service.baseUrl, asOperator)
    hot = (await anEnrolledAccount(operator, { credits: 10_000_000 })).key
    quiet = await inGroups(
      Array.from({ length: quietAccounts }, (_, index) => index),
      async () => (await anEnrolledAccount(operator, { credits: 1_000 })).key,
    )
  })
  after(async () => {
    await service.stop()
    await expectSoundLedger(service.databaseUrl ?? '')
  })

  let calls = 0
  const reserveOf = (key: string) => {
    const name = `call-${(calls += 1)}`
    return { external_key: key, ref_type: 'commission_request', ref_id: name, idempotency_key: name }
  }

  it('are all served, none is turned away, and hardly one lets the crowd have four turns before it', async () => {
    const v1 = makeApi(service.baseUrl, asV1)
    const crowd = await startCrowd({ baseUrl: service.baseUrl, credential: asV1, callers: hotCallers, body: () => reserveOf(hot) })
    await until('the crowd is in full swing', () => crowd.answers.length > 10 * hotCallers)

    // In turns of the crowd, and not in milliseconds: those are the machine's.
    const turns: number[] = []
    for (const key of quiet) {
      const before = crowd.answers.length
      await expectStatus(201, v1.post('/v1/billing/credits/reserve', reserveOf(key)))
      turns.push((crowd.answers.length - before) / hotCallers)
    }
    const { answers } = await crowd.leave()

    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]))
    const sorted = turns.toSorted((a, b) => a - b)
    expect(sorted[quietAccounts - 3], sorted.join(', ')).to.be.at.most(4)
  })
})
