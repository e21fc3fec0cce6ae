import { expect } from 'chai'
import { exampleStory } from '../../infra/contract/example-story.ts'
import { callerOf, makeApi, send } from '../support/api.ts'
import { operationOf, toForm, toSigned } from '../support/contract-operations.ts'
import type { ContractOperation, ExampleAnswer } from '../support/contract-operations.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { makeLikeness } from './masked.ts'
import { onSandbox } from './payment-calls.ts'

const demoIds = ['11111111-1111-1111-1111-111111111111', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']

describe('the examples of the contract, told as one story', () => {
  let service: Service
  const likeness = makeLikeness(demoIds)
  before(async () => {
    service = await startService({ env: { NODE_ENV: 'development', RUN_JOBS: 'false', TEST_CLOCK: 'true' } })
  })
  after(async () => {
    await expectSoundLedger(service.databaseUrl ?? '')
    await service.stop()
  })

  // What is no call: payers pay on the page of the sandbox, the last of them an invoice that was paid otherwise meanwhile.
  const beforehand: Readonly<Record<string, () => Promise<void>>> = {
    'receiveStripeWebhook paid': async () => {
      for (const order of ['01900000-0000-7000-8000-000000000701', '01900000-0000-7000-8000-000000000703'])
        await onSandbox(service.baseUrl, `cs_test_${String(likeness.translated(order)).replaceAll('-', '')}`, 'PAY')
    },
  }

  for (const { operation: id, example } of exampleStory) {
    it(`comes true: ${id} ${example}`, async () => {
      await beforehand[`${id} ${example}`]?.()
      const operation = operationOf(id)
      const expected = answerTo(operation, example)

      const response = await tell(operation, example)

      const [actual, said] = likeness.comparable(response.body, expected.value)
      expect(response.status, JSON.stringify(response.body)).to.equal(expected.status)
      expect(response.headers.get('content-type')).to.match(new RegExp(`^${expected.type}`))
      expect(response.headers.get('x-request-id')).to.equal('demo-1')
      if (!expected.isExcerpt) expect(actual).to.deep.equal(said)
      else if (typeof said === 'string') expect(response.body['text']).to.satisfy((text: string) => text.startsWith(said))
      else expect(beginsAs(actual, said), JSON.stringify(said)).to.equal(true)
    })
  }

  function tell(operation: ContractOperation, example: string) {
    const api = makeApi(service.baseUrl, operation.schemes.length === 0 ? {} : callerOf(operation))
    const query = new URLSearchParams(operation.query).toString()
    // An id that an earlier answer has given is one segment of the path.
    const path = operation.path
      .split('/')
      .map((segment) => String(likeness.translated(segment)))
      .join('/')
    const body = likeness.translated(operation.requests[example]?.value)
    const call = { method: operation.method, url: query === '' ? path : `${path}?${query}` }
    const headers = { 'x-request-id': 'demo-1' }
    if (!operation.takesSigned) return send(api, { ...call, body: operation.takesForm ? toForm(body) : body, headers })
    const { event_id: eventId } = answerTo(operation, example).value as { readonly event_id: string }
    const signed = toSigned(operation, body, eventId)
    return send(api, { ...call, body: signed.body, headers: { ...headers, ...signed.headers } })
  }
})

function answerTo({ id, answers }: ContractOperation, example: string): ExampleAnswer {
  const found = answers.find(({ status, name }) => status < 300 && name === example)
  if (found === undefined) throw new Error(`${id} has no answer to ${example}`)
  return found
}

/** Whether all that the example shows is there, at any depth. */
function beginsAs(actual: unknown, example: unknown): boolean {
  if (typeof example !== 'object' || example === null) return actual === example
  if (typeof actual !== 'object' || actual === null) return false
  const members = new Map<string, unknown>(Object.entries(actual))
  return Object.entries(example).every(([name, member]) => beginsAs(members.get(name), member))
}
