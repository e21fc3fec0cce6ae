import { expect } from 'chai'
import { asOperator, asV1, callerOf, callOperation, expectStatus, makeApi } from '../support/api.ts'
import type { Answer } from '../support/api.ts'
import { contractOperations, exampleCall, operationOf } from '../support/contract-operations.ts'
import type { ContractOperation } from '../support/contract-operations.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { expectProblem } from './expect-problem.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { elsewhere, keyedFirst, knownEvent, refusedCallOf } from './refusal-cases.ts'
import { makeRefusalWorld } from './refusal-world.ts'
import type { RefusalWorld } from './refusal-world.ts'

describe('what the contract says is refused', () => {
  let service: Service
  let world: RefusalWorld
  let untouched: unknown
  before(async () => {
    service = await startService({ env: { TEST_CLOCK: 'true' } })
    world = await makeRefusalWorld(service.baseUrl)
    for (const id of keyedFirst) {
      const operation = operationOf(id)
      const { body } = exampleCall(operation)
      const answer = await callOperation(service.baseUrl, asOperator, {
        operation,
        call: { body: { ...(body as object), idempotency_key: `key-of-${id}` } },
      })
      expect(answer.status, JSON.stringify(answer.body)).to.be.lessThan(300)
    }
    await expectStatus(201, makeApi(service.baseUrl, asV1).post('/v1/billing/events', knownEvent))
    untouched = await digest()
  })
  after(async () => {
    await expectSoundLedger(service.databaseUrl ?? '')
    await service.stop()
  })

  for (const operation of contractOperations) {
    for (const { status, code } of operation.refusals) {
      if (elsewhere(operation, code) !== null) continue
      it(`is refused with ${status} ${code}: ${operation.id}`, async () => {
        expectProblem(await refused(operation, code), { status, code })
      })
    }
  }

  it('is written nowhere, but for the blocked enrolment on the timeline, refused events as they came, and that webhooks were refused', async () => {
    expect(await digest()).to.deep.equal(untouched)
  })

  const digest = (): Promise<unknown> =>
    ledgerDigest(service.databaseUrl ?? '', { without: ['timeline', 'event_refusals', 'webhook_refusals'] })

  function refused(operation: ContractOperation, code: string): Promise<Answer> {
    const call = refusedCallOf(operation, code, world)
    if (call === null) throw new Error(`${operation.id} documents ${code}, and no case provokes it`)
    return callOperation(service.baseUrl, call.as ?? callerOf(operation), { operation, call })
  }
})
