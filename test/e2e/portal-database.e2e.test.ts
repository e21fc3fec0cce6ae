import { expect } from 'chai'
import { aForm, anEnrolledAccount, asOperator, asPortal, expectStatus, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, invoices, pathOf } from './invoice-calls.ts'

const summary = '/v1/billing/credits/summary'
const defaultTenant = '/v1/control/credits/tenant/11111111-1111-1111-1111-111111111111'

describe('a database URL of the portal’s own', () => {
  const logins: string[] = []
  const databases: string[] = []
  let services: readonly Service[] = []
  afterEach(async () => {
    await Promise.all(services.map((service) => service.stop()))
    services = []
  })
  after(async () => {
    for (const login of logins) await query(String(databases[0]), `drop role ${login}`)
  })

  async function aDatabase(): Promise<string> {
    const url = await serviceDatabase()
    databases.push(url)
    return url
  }

  /** The URL for a login that has no right yet. */
  async function aLogin(url: string, { options = '' } = {}): Promise<string> {
    const login = `portal_${process.pid}_${logins.length}`
    logins.push(login)
    await query(url, `create role ${login} login noinherit password 'portal' ${options}`)
    const own = new URL(url)
    own.username = login
    own.password = 'portal'
    return own.href
  }

  const starting = (databaseUrl: string, portalUrl: string, env: Readonly<Record<string, string>>) => ({
    ...{ databaseUrl, env: { PORTAL_DATABASE_URL: portalUrl, ...env } },
  })

  /** What a service said that could not start. */
  async function refusalOf(options: NonNullable<Parameters<typeof startService>[0]>): Promise<string> {
    const service = await startService({ ...options, waits: false })
    try {
      await until(`the service has ended: ${service.logs()}`, () => service.process.exitCode !== null, 30_000)
    } finally {
      await service.kill()
    }
    expect(service.process.exitCode).to.equal(1)
    return service.logs()
  }

  it('is given the portal’s rights and no other, and portals read through it', async () => {
    const url = await aDatabase()
    const [main, portal] = [await aLogin(url), await aLogin(url)]
    const env = { MIGRATION_DATABASE_URL: url, NODE_ENV: 'production' }

    services = [await startService(starting(main, portal, env))]

    const [baseUrl = ''] = services.map((service) => service.baseUrl)
    await anEnrolledAccount(makeApi(baseUrl, asOperator), { credits: 3 })
    const read = await expectStatus(200, makeApi(baseUrl, asPortal()).get(summary))
    expect(read.body).to.deep.include({ accounts_total: 1, credit: { wallet: 3, reserved: 0, available: 3, debt: 0 } })
    expect(read.body).to.deep.equal((await makeApi(baseUrl, asOperator).get(defaultTenant)).body)
    const portalLogin = new URL(portal).username
    expect(await query(url, `select usename from pg_stat_activity where usename = '${portalLogin}'`)).to.have.length.of.at.least(1)
    expect(
      await query(
        url,
        `select roleid::regrole::text as role from pg_auth_members where member = '${portalLogin}'::regrole order by roleid::regrole::text`,
      ),
    ).to.deep.equal([{ role: 'ledger_portal' }])
    await expectSoundLedger(url)
  })

  it('shows a portal its issued invoices, and takes its payment proofs', async () => {
    const url = await aDatabase()
    services = [await startService(starting(url, await aLogin(url), { DEMO: 'true' }))]
    const [baseUrl = ''] = services.map((service) => service.baseUrl)
    const [operator, portal] = [makeApi(baseUrl, asOperator), makeApi(baseUrl, asPortal())]
    const { key } = await anEnrolledAccount(operator)
    const issued = await anIssued(operator, key)
    const draft = await aDraft(operator, key)

    expect((await expectStatus(200, portal.get(invoices))).body['items']).to.have.length(1)
    expect((await expectStatus(200, portal.get(pathOf(issued)))).body).to.deep.equal(issued)
    expectProblem(await portal.get(pathOf(draft)), { status: 404, code: 'INVOICE_NOT_FOUND' })
    await expectStatus(201, portal.post(`${pathOf(issued)}/payment-proof`, aForm('%PDF-1.7', 'receipt.pdf')))
  })

  it('takes nothing from anybody else while it is away', async () => {
    const url = await aDatabase()
    const portal = await aLogin(url)
    services = [await startService(starting(url, portal, {}))]
    const [baseUrl = ''] = services.map((service) => service.baseUrl)
    await expectStatus(200, makeApi(baseUrl, asPortal()).get(summary))
    const { username } = new URL(portal)

    await query(url, `alter role ${username} nologin`)
    await query(url, `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${username}'`)

    await until('the portal is told that it cannot be now', async () => (await makeApi(baseUrl, asPortal()).get(summary)).status === 503)
    expectProblem(await makeApi(baseUrl, asPortal()).get(summary), { status: 503, code: 'STORAGE_UNAVAILABLE', retryable: true })
    await expectStatus(200, makeApi(baseUrl, asOperator).get(defaultTenant))
    await query(url, `alter role ${username} login`)
    await until('the portal is served again', async () => (await makeApi(baseUrl, asPortal()).get(summary)).status === 200)
  })

  it('stops the start in production where its login could pass by row-level security, and is named', async () => {
    const url = await aDatabase()
    const [main, passing] = [await aLogin(url), await aLogin(url, { options: 'bypassrls' })]
    const env = { MIGRATION_DATABASE_URL: url, NODE_ENV: 'production' }

    for (const portal of [url, passing])
      expect(await refusalOf(starting(main, portal, env))).to.match(
        /Cannot work under the login of this database URL: .* (is a superuser|may bypass row-level security)\. .*give PORTAL_DATABASE_URL a login/,
      )
  })

  it('stops the start where nobody can log in with it, without saying the password', async () => {
    const url = await aDatabase()
    const [stranger, barred] = [new URL(url), new URL(await aLogin(url))]
    stranger.username = 'no_such_login'
    await query(url, `alter role ${barred.username} nologin`) // refused by a server that trusts every password, too
    for (const portal of [stranger, barred]) portal.password = 'PW-not-to-be-told'

    for (const portal of [stranger, barred])
      expect(await refusalOf(starting(url, portal.href, {}))).to.match(
        /^(?!.*not-to-be-told)Cannot read from the database .* for portals: .*check PORTAL_DATABASE_URL/m,
      )
  })
})
