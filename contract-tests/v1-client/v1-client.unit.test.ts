import { expect } from 'chai'
import type { Members } from '../v1-calls.ts'
import { playSteps } from './play.ts'
import { listIn, makeV1Client } from './v1-client.ts'

interface Asked {
  readonly call: string
  readonly headers: Members
  readonly body: unknown
}

type Reply = (call: string) => Response | Promise<Response>

/** A client, what it has asked for, and the hand on its clock. */
function aClient(reply: Reply) {
  const asked: Asked[] = []
  const clock = { ms: 0 }
  const fetch = async (url: string | URL | Request, given: RequestInit = {}): Promise<Response> => {
    const call = `${given.method} ${String(url).replace('http://studio', '')}`
    asked.push({ call, headers: given.headers as Members, body: given.body === undefined ? undefined : JSON.parse(given.body as string) })
    return Promise.race([reply(call), cutOff(given.signal)])
  }
  return { client: makeV1Client({ baseUrl: 'http://studio', token: 't', now: () => clock.ms, timeoutMs: 40, fetch }), asked, clock }
}

const cutOff = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('cut off'))
    })
  })

const says = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status })
const key = 'v1:partner:7'
const reserveBody = { external_key: key, amount: 1, ref_type: 'commission_request', ref_id: '41', idempotency_key: 'k' }
const credit = { account_id: 'a-1', billing_mode: 'CREDIT' }

describe('a client that does as V1 does', () => {
  it('sends the service token and JSON, and answers with what came', async () => {
    const { client, asked } = aClient(() => says({ status: 'ACTIVE' }, 201))

    expect(await client.reserve(reserveBody)).to.deep.equal({ status: 'ACTIVE' })
    expect(asked).to.deep.equal([
      {
        call: 'POST /v1/billing/credits/reserve',
        headers: { 'x-service-token': 't', 'content-type': 'application/json' },
        body: reserveBody,
      },
    ])
    expect(client.unavailable).to.deep.equal([])
  })

  for (const status of [400, 404, 409, 422, 429, 500, 503]) {
    it(`takes ${status} for unavailable, and does not try again`, async () => {
      const { client, asked } = aClient(() => says({}, status))

      expect(await client.consume(reserveBody)).to.equal(null)
      expect(asked).to.have.lengthOf(1)
      expect(client.unavailable).to.deep.equal([{ call: 'POST /v1/billing/credits/consume', why: String(status) }])
    })
  }

  it('takes for unavailable what does not come in time, what is no JSON and what fails on the way', async () => {
    const replies: readonly Reply[] = [
      () => new Promise<Response>(() => {}),
      () => new Response('<html>', { status: 200 }),
      () => Promise.reject(new TypeError('fetch failed')),
    ]
    const whys = await Promise.all(
      replies.map(async (reply) => {
        const { client } = aClient(reply)
        expect(await client.release(reserveBody)).to.equal(null)
        return client.unavailable.map(({ why }) => why)
      }),
    )

    expect(whys).to.deep.equal([['TimeoutError'], ['SyntaxError'], ['TypeError']])
  })

  it('keeps a status for 45 s per key, and does not keep that there was none', async () => {
    const statuses = [404, 200, 200]
    const { client, asked, clock } = aClient(() => says(credit, statuses.shift()))

    const first = await client.getStatus(key)
    const second = await client.getStatus(key)
    clock.ms = 44_999
    const third = await client.getStatus(key)
    clock.ms = 45_000
    await client.getStatus(key)

    expect([first, second, third]).to.deep.equal([null, credit, credit])
    expect(asked.map(({ call }) => call)).to.deep.equal(Array(3).fill('GET /v1/billing/accounts/status?external_key=v1%3Apartner%3A7'))
  })

  it('names the account by id and key in the lists once a status has told it the id, and by key alone before', async () => {
    const { client, asked } = aClient((call) => (call.includes('/status') ? says(credit) : says({ items: [{ id: 1 }], next_cursor: null })))

    const before = await client.listLedger(key)
    const { status, reservations, ledger, timeline } = await client.monitor(key)

    expect(status).to.deep.equal(credit)
    expect([before, reservations, ledger, timeline]).to.deep.equal(Array(4).fill([{ id: 1 }]))
    expect(asked.map(({ call }) => call)).to.deep.equal([
      'GET /v1/billing/credits/ledger?external_key=v1%3Apartner%3A7',
      'GET /v1/billing/accounts/status?external_key=v1%3Apartner%3A7',
      'GET /v1/billing/credits/reservations?external_key=v1%3Apartner%3A7&account_id=a-1',
      'GET /v1/billing/credits/ledger?external_key=v1%3Apartner%3A7&account_id=a-1',
      'GET /v1/billing/timeline?external_key=v1%3Apartner%3A7&account_id=a-1',
    ])
  })

  it('reads a list from the first of its names that is an array', () => {
    expect(listIn({ rows: null, items: [{ id: 1 }], data: [{ id: 2 }] })).to.deep.equal([{ id: 1 }])
    expect(listIn({ data: [{ id: 2 }], timeline: [{ id: 3 }] })).to.deep.equal([{ id: 3 }])
    expect(listIn({ entries: [{ id: 4 }] })).to.deep.equal([])
  })

  for (const [billingMode, calls] of [
    ['CREDIT', ['status', 'reserve']],
    ['POSTPAID', ['status']],
    [null, ['status']],
  ] as const) {
    it(`reserves only where the status says CREDIT; here it ${billingMode === null ? 'is unavailable' : `says ${billingMode}`}`, async () => {
      const { client, asked } = aClient(() => says({ ...credit, billing_mode: billingMode }, billingMode === null ? 503 : 200))
      const step = [
        { operation: 'status', external_key: key },
        { operation: 'reserve', body: reserveBody },
      ] as const

      await playSteps(client, [{ kind: 'calls', lane: 'a', reference: '41', calls: step }])

      expect(asked.map(({ call }) => /\/(status|reserve)\b/.exec(call)?.[1])).to.deep.equal(calls)
    })
  }
})
