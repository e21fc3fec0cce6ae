import { expect } from 'chai'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import { until } from '../support/until.ts'

describe('a start under a role that could pass by row-level security', () => {
  let url: string
  let number = 0
  const logins: string[] = []
  before(async () => {
    url = await serviceDatabase()
  })
  after(async () => {
    for (const login of logins) await query(url, `drop role ${login}`)
  })

  /** A login of its own, as the database's URL. */
  async function aLogin(options = ''): Promise<{ readonly name: string; readonly url: string }> {
    number += 1
    const name = `passing_${process.pid}_${number}`
    logins.push(name)
    await query(url, `create role ${name} login noinherit password 'passing' ${options}`)
    const own = new URL(url)
    own.username = name
    own.password = 'passing'
    return { name, url: own.href }
  }

  async function refusalOf(databaseUrl: string, env: Readonly<Record<string, string>>): Promise<string> {
    const service = await startService({ databaseUrl, waits: false, env: { MIGRATION_DATABASE_URL: url, ...env } })
    try {
      await until(`the service has ended: ${service.logs()}`, () => service.process.exitCode !== null, 30_000)
    } finally {
      await service.kill()
    }
    expect(service.process.exitCode, service.logs()).to.equal(1)
    return service.logs()
  }

  // Roles are the whole server's, so each is given back at once.
  const spoilt = [
    {
      by: 'alter role ledger_api bypassrls',
      undone: 'alter role ledger_api nobypassrls',
      says: /ledger_api may bypass row-level security/,
    },
    { by: 'alter role ledger_api superuser', undone: 'alter role ledger_api nosuperuser', says: /ledger_api is a superuser/ },
    {
      by: 'grant ledger_owner to ledger_api',
      undone: 'revoke ledger_owner from ledger_api',
      says: /ledger_api may act as the tables' owner/,
    },
    { by: 'alter role ledger_portal bypassrls', undone: 'alter role ledger_portal nobypassrls', says: /ledger_portal may bypass/ },
    { by: 'grant ledger_owner to ledger_portal', undone: 'revoke ledger_owner from ledger_portal', says: /ledger_portal may act as/ },
    {
      by: 'alter role ledger_portal inherit; grant ledger_api to ledger_portal',
      undone: 'revoke ledger_api from ledger_portal; alter role ledger_portal noinherit',
      says: /ledger_portal has all that ledger_api has/,
    },
  ]
  for (const { by, undone, says } of spoilt) {
    it(`is refused in development, too, after: ${by}`, async () => {
      const login = await aLogin()
      await query(url, by)
      try {
        expect(await refusalOf(login.url, {}))
          .to.match(/Cannot work under the role of this database URL: /)
          .and.match(says)
      } finally {
        await query(url, undone)
      }
    })
  }

  it('is refused in production where the login itself could take such rights', async () => {
    const [bypassing, owner] = [await aLogin('bypassrls'), await aLogin()]
    await query(url, `grant ledger_owner to ${owner.name}`)

    for (const [databaseUrl, says] of [
      [url, 'is a superuser'],
      [bypassing.url, 'may bypass row-level security'],
      [owner.url, "may act as the tables' owner"],
    ] as const) {
      const refusal = await refusalOf(databaseUrl, { NODE_ENV: 'production' })

      expect(refusal)
        .to.include('Cannot work under the login of this database URL: ')
        .and.include(says)
        .and.include('give DATABASE_URL a login that owns nothing')
    }
  })
})
