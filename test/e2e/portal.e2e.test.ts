import { expect } from 'chai'
import { asPortal, callOperation, expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { contractOperations, exampleCall } from '../support/contract-operations.ts'
import type { ContractOperation, OperationId } from '../support/contract-operations.ts'
import { query } from '../support/query.ts'
import { inSeconds, operatorClaims, portalClaims, signJwt } from '../support/sign-jwt.ts'
import { expectProblem } from './expect-problem.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { serviceOfFile, told, within } from './service-of-file.ts'

const summary = '/v1/billing/credits/summary'
const unknownTenant = '01900000-0000-7000-8000-00000000dead'

interface Enrolled {
  readonly accountId: string
  readonly key: string
}

interface Tenant {
  readonly tenantId: string
  readonly accounts: readonly Enrolled[]
}

const nobody: Tenant = { tenantId: unknownTenant, accounts: [] }

/** All that a portal may call; how it does so with invoices, payments and subscriptions, the tests of those tell. */
const portals: readonly OperationId[] = [
  ...(['getCreditsSummary', 'listServiceInvoices', 'getServiceInvoice', 'uploadPaymentProof'] as const),
  ...(['createCheckoutLink', 'createTopup', 'getPaymentOrder', 'cancelPaymentOrder', 'getOwnSubscription'] as const),
]

/** What nobody needs a credential for, or the metrics' own. */
const isOpen = ({ schemes }: ContractOperation): boolean => schemes.length === 0 || schemes.includes('MetricsToken')

describe("a tenant's portal", () => {
  const its = serviceOfFile({ DEMO: 'false' })
  let [first, second]: [Tenant, Tenant] = [nobody, nobody]
  before(async () => {
    first = await aTenant('first', [30, 12])
    second = await aTenant('second', [7])
  })

  const ask = (token: string, path = summary): Promise<Answer> =>
    makeApi(its.service.baseUrl, { authorization: `Bearer ${token}` }).get(path)
  const summaryOf = async ({ tenantId }: Tenant): Promise<Body> =>
    (await expectStatus(200, ask(signJwt(portalClaims({ tenant_id: tenantId }))))).body
  const grant = (accountId: string, input: Body): Promise<Answer> =>
    expectStatus(201, its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { reason: 'grant', ...input }))

  /** A tenant with an account in CREDIT for each of these amounts. */
  async function aTenant(name: string, credits: readonly number[]): Promise<Tenant> {
    const names = { account_type: 'external_associate', display_name: name }
    const made = await expectStatus(
      201,
      its.operator.post('/v1/control/onboard', {
        ...{ ...names, tenant_name: `Tenant ${name}`, owner_email: `${name}@partner.test`, external_key: `v1:partner:${name}` },
      }),
    )
    const tenantId = String(made.body['tenant_id'])
    const accounts: Enrolled[] = []
    for (const amount of credits) {
      const key = `v1:partner:${name}-${amount}`
      const account = await expectStatus(
        201,
        its.operator.post('/v1/control/accounts', { ...names, tenant_id: tenantId, external_key: key }),
      )
      const accountId = String(account.body['account_id'])
      await grant(accountId, { amount, idempotency_key: 'opening' })
      await expectStatus(200, its.operator.patch(`/v1/control/accounts/${accountId}/policy`, { billing_mode: 'credit' }))
      accounts.push({ accountId, key })
    }
    return { tenantId, accounts }
  }

  const reserve = ({ key }: Enrolled, refId: string, amount: number): Promise<Answer> =>
    expectStatus(
      201,
      its.v1.post('/v1/billing/credits/reserve', {
        ...{ external_key: key, ref_type: 'commission_request', ref_id: refId, amount, idempotency_key: refId },
      }),
    )

  it('is told the sum of its own accounts, as operators are', async () => {
    await reserve(accountOf(first), 'held', 4)

    const answer = await ask(signJwt(portalClaims({ tenant_id: first.tenantId })))

    expect(answer.status).to.equal(200)
    expect(answer.headers.get('cache-control')).to.equal('no-store')
    expect(answer.body).to.deep.equal({
      ...{ tenant_id: first.tenantId, tenant_name: 'Tenant first', accounts_total: 3, credit_accounts_total: 2 },
      ...{ credit: { wallet: 42, reserved: 4, available: 38, debt: 0 }, active_reservations_total: 1 },
    })
    expect(answer.body).to.deep.equal((await its.operator.get(`/v1/control/credits/tenant/${first.tenantId}`)).body)
  })

  it('is told of its own tenant alone, whoever else has a portal', async () => {
    expect(await summaryOf(second)).to.deep.equal({
      ...{ tenant_id: second.tenantId, tenant_name: 'Tenant second', accounts_total: 2, credit_accounts_total: 1 },
      ...{ credit: { wallet: 7, reserved: 0, available: 7, debt: 0 }, active_reservations_total: 0 },
    })
  })

  it('is told of its own where portals ask at once, more of them than there are connections', async () => {
    const asked = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? first : n % 3 === 1 ? second : nobody))

    const answers = await Promise.all(asked.map(({ tenantId }) => ask(signJwt(portalClaims({ tenant_id: tenantId })))))

    const seen = answers.map((answer) => (answer.status === 200 ? answer.body['tenant_id'] : told(answer)))
    expect(seen).to.deep.equal(asked.map(({ tenantId }) => (tenantId === unknownTenant ? '404 TENANT_NOT_FOUND' : tenantId)))
  })

  it('is not told of credits and reservations that have ended, whether or not that is booked', async () => {
    const third = await aTenant('third', [20])
    const account = accountOf(third)
    await expectStatus(200, its.operator.patch(`/v1/control/accounts/${account.accountId}/policy`, { reservation_ttl_minutes: 60 }))
    await grant(account.accountId, { amount: 5, expires_at: '2100-01-01T00:00:00Z', idempotency_key: 'short' })
    await reserve(account, 'ending', 3)
    const before = await summaryOf(third)
    // The clock is the machine's; what can be moved is the end.
    for (const table of ['lots', 'reservations']) {
      const ended = `expires_at = now() - interval '1 second' where account_id = '${account.accountId}' and expires_at is not null`
      await query(its.databaseUrl, `update ledger.${table} set ${ended}`)
    }

    const after = await summaryOf(third)

    expect(within(before, 'credit')).to.deep.equal({ wallet: 25, reserved: 3, available: 22, debt: 0 })
    expect(before['active_reservations_total']).to.equal(1)
    expect(within(after, 'credit')).to.deep.equal({ wallet: 20, reserved: 0, available: 20, debt: 0 })
    expect(after['active_reservations_total']).to.equal(0)
    expect(after).to.deep.equal((await its.operator.get(`/v1/control/credits/tenant/${third.tenantId}`)).body)
  })

  it('may not name a tenant in any other way than by its token', async () => {
    const answer = await ask(signJwt(portalClaims({ tenant_id: first.tenantId })), `${summary}?tenant_id=${second.tenantId}`)

    expectProblem(answer, { status: 400, code: 'VALIDATION_FAILED' })
  })

  it('finds nothing where its tenant is not there', async () => {
    expectProblem(await ask(signJwt(portalClaims({ tenant_id: unknownTenant }))), { status: 404, code: 'TENANT_NOT_FOUND' })
  })

  it('may make no other call of the contract, and leaves no trace by trying', async () => {
    const others = contractOperations.filter((operation) => !isOpen(operation) && !portals.includes(operation.id))
    const untouched = await ledgerDigest(its.databaseUrl)

    for (const operation of others) {
      const answer = await callOperation(its.service.baseUrl, asPortal(first.tenantId), { operation, call: exampleCall(operation) })
      expectProblem(answer, { status: 403, code: 'FORBIDDEN', of: operation.id })
    }

    expect(others.length).to.be.greaterThan(40)
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(untouched)
  })

  it('is no call for operators and services', async () => {
    for (const token of [signJwt(operatorClaims()), signJwt(operatorClaims({ tenant_id: first.tenantId }))])
      expectProblem(await ask(token), { status: 403, code: 'FORBIDDEN' })
    for (const api of [its.operator, its.v1]) expectProblem(await api.get(summary), { status: 403, code: 'FORBIDDEN' })
  })

  const strangers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'another audience': { aud: 'shop' },
    'no audience': { aud: undefined },
    'the audience of operators as well': { aud: ['portal', 'studio'] },
    'no tenant': { tenant_id: undefined },
    'a tenant that is null': { tenant_id: null },
    'a tenant that is no UUID': { tenant_id: 'first' },
    'a tenant with something behind it': { tenant_id: `${unknownTenant}'; set local role ledger_api; --` },
    'more than one tenant': { tenant_id: [unknownTenant, unknownTenant] },
    'nobody’s name': { sub: undefined },
    'no end': { exp: undefined },
    'an end that has come': { exp: inSeconds(-60) },
  }
  for (const [what, says] of Object.entries(strangers)) {
    it(`is nobody with a token of ${what}`, async () => {
      expectProblem(await ask(signJwt(portalClaims(says))), { status: 401, code: 'UNAUTHENTICATED' })
    })
  }

  it('is nobody without a token, or with one that was signed by somebody else', async () => {
    const forged = signJwt(portalClaims(), { secret: 'JW-another-0b1f4a7c9d2e6385f1a4c7b0' })

    expectProblem(await makeApi(its.service.baseUrl, {}).get(summary), { status: 401, code: 'UNAUTHENTICATED' })
    for (const token of [forged, signJwt(portalClaims(), { alg: 'none' })])
      expectProblem(await ask(token), { status: 401, code: 'UNAUTHENTICATED' })
  })
})

function accountOf({ tenantId, accounts: [account] }: Tenant): Enrolled {
  if (account === undefined) throw new Error(`tenant ${tenantId} has no account`)
  return account
}
