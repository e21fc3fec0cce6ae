import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Api } from '../support/api.ts'
import { contractOperations } from '../support/contract-operations.ts'
import { sayRaw } from '../support/raw-http.ts'
import { credentials } from '../support/running-service.ts'
import { mixedCases } from './hostile-account-cases.ts'
import type { NeighbouringWorld } from './hostile-account-cases.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { makeRefusalWorld } from './refusal-world.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

describe('what belongs to somebody else', () => {
  const file = serviceOfFile()
  let world: NeighbouringWorld
  let untouched: unknown
  before(async () => {
    world = { ...(await makeRefusalWorld(file.service.baseUrl)), neighbour: await aNeighbour(file.operator) }
    untouched = await ledgerDigest(file.databaseUrl)
  })
  afterEach(async () => {
    expect(await ledgerDigest(file.databaseUrl)).to.deep.equal(untouched)
  })

  it('is refused as the contract says, in every mixture, and nothing of it is written', async () => {
    const [wanted, found]: [string[], string[]] = [[], []]
    for (const make of mixedCases) {
      const { title, as, path, body, headers = {}, wanted: deserved } = make(world)
      const answer = await (body === undefined ? file[as].get(path, { headers }) : file[as].post(path, body, { headers }))
      wanted.push(`${title}: ${deserved}, documented`)
      found.push(`${title}: ${told(answer)}, ${documents(body === undefined ? 'GET' : 'POST', path, answer)}`)
      expectEnvelope(answer)
    }

    expect(found).to.deep.equal(wanted)
  })

  it('is a 404 or a 409 in its place of a batch, beside which nothing is written', async () => {
    const { account, active, neighbour } = world
    const own = { external_key: account.key, idempotency_key: 'mixed' }
    const operations = [
      { op: 'consume', ...own, reservation_id: neighbour.reservationId },
      { op: 'release', ...own, reservation_id: neighbour.reservationId },
      { op: 'consume', ...own, account_id: neighbour.accountId, reservation_id: active.id },
      { op: 'release', ...own, reservation_id: account.accountId },
      { op: 'reserve', ...own, account_id: neighbour.accountId, ref_type: 'commission_request', ref_id: 'mixed' },
    ]

    const answer = await expectStatus(200, file.v1.post('/v1/billing/credits/batch', { operations }))

    const codes = itemsOf(answer, 'results').map(({ status, body }) => `${String(status)} ${String((body as { code?: string }).code)}`)
    const [notThere, mismatch] = ['404 RESERVATION_NOT_FOUND', '409 ACCOUNT_MISMATCH']
    expect(codes).to.deep.equal([notThere, notThere, mismatch, notThere, mismatch])
  })

  it("is no list's place: every cursor that a list gave is refused by every other sort of list", async () => {
    const { accountId } = world.account
    const lists: readonly (readonly [sort: string, api: Api, path: string])[] = [
      ['entries of an account', file.v1, `/v1/billing/credits/ledger?account_id=${accountId}`],
      ['reservations', file.v1, `/v1/billing/credits/reservations?account_id=${accountId}`],
      ['entries of all', file.operator, '/v1/control/credits?reason=reserve'],
      ['reservations', file.operator, '/v1/control/credits/reservations?status=active'],
      ['accounts', file.operator, '/v1/control/tenant?mode=credit'],
    ]
    const cursors = new Map<string, string>()
    for (const [sort, api, path] of lists) {
      const { body } = await expectStatus(200, api.get(`${path}&limit=1`))
      cursors.set(sort, String(body['next_cursor']))
    }

    for (const [sort, api, path] of lists) {
      for (const [of, cursor] of cursors) {
        const answer = await api.get(`${path}&cursor=${cursor}`)
        expect(told(answer), `${of} in ${path}`).to.equal(of === sort ? '200' : '400 CURSOR_INVALID')
      }
    }
  })

  it('does not become known by the place of its cursor: a page of one account has nothing of another', async () => {
    const { account, neighbour } = world
    const ledger = (accountId: string): string => `/v1/billing/credits/ledger?account_id=${accountId}`
    const { body } = await expectStatus(200, file.v1.get(`${ledger(account.accountId)}&limit=1`))

    const answer = await expectStatus(200, file.v1.get(`${ledger(neighbour.accountId)}&cursor=${String(body['next_cursor'])}`))

    const owners = itemsOf(answer).map((entry) => entry['account_id'])
    expect([...new Set(owners)]).to.deep.equal([neighbour.accountId])
  })

  it('is not reached by headers that are there twice, or that another server may read otherwise', async () => {
    const [asV1, asOperator] = [`x-service-token: ${credentials.serviceToken}`, `authorization: Bearer ${credentials.adminToken}`]
    const [tenants, status] = ['GET /v1/control/tenant', `PATCH /v1/control/accounts/${world.account.accountId}/status`]
    const unknown = '401 UNAUTHENTICATED'
    const stale = '412 PRECONDITION_FAILED'
    const tags = ['', 'r1', '*x', 'W/"r1"', '"r0"', '"r01"', '"r1e0"', '"r-1"', '"', 'null', '"r99999999999999999999"', '"r998", "r999"']
    const cases: readonly (readonly [line: string, headers: readonly string[], wanted: string])[] = [
      [tenants, [asOperator, asOperator], unknown],
      [tenants, [asOperator, 'authorization: Bearer wrong'], unknown],
      [tenants, ['authorization: Bearer wrong', asOperator], unknown],
      [tenants, [asOperator, `authorization: Bearer ${credentials.serviceToken}`], unknown],
      [tenants, [asOperator, 'authorization:'], unknown],
      [tenants, [asOperator, asV1], unknown],
      [tenants, [asV1, 'x-forwarded-user: admin', 'x-original-url: /v1/health', 'x-rewrite-url: /v1/health'], '403 FORBIDDEN'],
      [`${tenants}?access_token=${credentials.adminToken}`, [], unknown],
      [status, [asOperator, 'if-match: "r998"', 'if-match: "r999"'], stale],
      ...tags.map((tag) => [status, [asOperator, `if-match: ${tag}`], stale] as const),
    ]

    for (const [line, headers, wanted] of cases) {
      const body = line.startsWith('PATCH') ? '{"status":"suspended"}' : ''
      const sized = body === '' ? [] : ['content-type: application/json', `content-length: ${body.length}`]
      const text = [`${line} HTTP/1.1`, 'host: studio', 'connection: close', ...headers, ...sized, '', body].join('\r\n')
      const [response] = await sayRaw(file.service.baseUrl, text)
      const { code = '' } = JSON.parse(response?.body ?? '{}') as { code?: string }
      expect(`${response?.status} ${code}`, `${line} ${headers.join(' | ')}`).to.equal(wanted)
    }
  })
})

async function aNeighbour(operator: Api): Promise<NeighbouringWorld['neighbour']> {
  const { accountId, key } = await anEnrolledAccount(operator, { credits: 20 })
  const reserve = { external_key: key, ref_type: 'commission_request', ref_id: 'neighbour', amount: 2, idempotency_key: 'neighbour' }
  const { body } = await expectStatus(201, operator.post('/v1/control/credits/reserve', reserve))
  const grants = itemsOf(await expectStatus(200, operator.get(`/v1/control/credits?account_id=${accountId}&reason=grant`)))
  return { accountId, key, reservationId: String(body['id']), grantEntryId: String(grants[0]?.['id']) }
}

/** Whether the contract says that this operation may be answered so. */
function documents(method: string, path: string, { status, body }: Answer): string {
  const [asked = ''] = path.split('?')
  const operation = contractOperations
    .filter((one) => one.method === method)
    .find(({ template }) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(asked))
  const isSo = operation?.refusals.some((refusal) => refusal.status === status && refusal.code === body['code'])
  return isSo === true ? 'documented' : `not documented by ${operation?.id ?? 'any operation'}`
}

function expectEnvelope({ headers, body }: Answer): void {
  expect(headers.get('content-type')).to.equal('application/problem+json')
  expect(body).to.deep.include({ request_id: headers.get('x-request-id'), retryable: false })
}
