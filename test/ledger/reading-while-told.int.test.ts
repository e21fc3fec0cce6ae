import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'

describe('a timeline that is read while events of its account pour in', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(() => service.stop())

  it('has what was answered before, and does not run after what comes', async () => {
    const [v1, operator] = [makeApi(service.baseUrl, asV1), makeApi(service.baseUrl, asOperator)]
    const { key } = await anEnrolledAccount(operator)
    let told = 0
    let isOver = false
    const tell = async (): Promise<void> => {
      while (!isOver) {
        await v1.post('/v1/billing/events', {
          ...{ source_system: 'v1', event_type: 'work_accepted', external_account_key: key, idempotency_key: `e${told + 1}` },
          payload_json: { commission_request_id: told + 1 },
        })
        told += 1
      }
    }
    const writer = tell()

    for (let reading = 0; reading < 20; reading += 1) {
      const [before, began] = [told, performance.now()]
      const page = await v1.get(`/v1/billing/timeline?external_key=${key}&source=USAGE_V1&limit=9`)
      const newest = (page.body['items'] as { readonly idempotency_key: string }[])[0]?.idempotency_key ?? 'e0'

      expect(Number(newest.slice(1)), `reading ${reading}`).to.be.at.least(before)
      // As many as one writer can tell while two statements run and what they find is finished: a few. Running after it takes hundreds.
      expect(told - before, `told during reading ${reading}, of ${Math.round(performance.now() - began)} ms`).to.be.below(100)
    }
    isOver = true
    await writer
  })
})
