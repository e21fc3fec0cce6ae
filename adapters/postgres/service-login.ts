import pg from 'pg'
import { roleSettings, withOptions } from './connect.ts'
import type { ServiceRole } from './connect.ts'
import type { DatabaseForm } from './statement.ts'

const serviceRoles: readonly ServiceRole[] = ['ledger_api', 'ledger_worker', 'ledger_portal']

/**
 * Makes the login under which the service works on a server of its own: it may take the service's roles, and nothing else.
 *
 * @param ownerUrl the migrated database, as its superuser
 * @returns the database's URL for that login
 */
export async function makeServiceLogin(
  ownerUrl: string,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<string> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query('select from pg_roles where rolname = $1', [login])
    const name = client.escapeIdentifier(login)
    if (rows.length === 0) await client.query(`create role ${name} login noinherit`)
    await client.query(`alter role ${name} password ${client.escapeLiteral(password)}`)
  })
  const url = new URL(ownerUrl)
  url.username = login
  url.password = encodeURIComponent(password)
  await allowServiceRoles(ownerUrl, url.href)
  return url.href
}

/** Lets a login of the service take the service's roles, or those of them that it works under. */
export async function allowServiceRoles(migrationUrl: string, serviceUrl: string, roles = serviceRoles): Promise<void> {
  await withClient(migrationUrl, async (client) => {
    const login = decodeURIComponent(new URL(serviceUrl).username) || (await currentUser(client))
    for (const role of roles) {
      const { rows } = await client.query<{ has: boolean }>(`select pg_has_role($1, $2, 'member') as has`, [login, role])
      if (rows[0]?.has !== true) await client.query(`grant ${role} to ${client.escapeIdentifier(login)}`)
    }
  })
}

async function currentUser(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  return rows[0]?.name ?? ''
}

/** Whether this database is distributed over a cluster. */
export async function findDatabaseForm(url: string): Promise<DatabaseForm> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`select from pg_extension where extname = 'citus'`)
    return rows.length === 0 ? 'single' : 'cluster'
  })
}

/** What could pass by row-level security, under the role that the pools take and under the login itself; null is nothing. */
export interface BypassFindings {
  readonly role: string | null
  readonly login: string | null
}

/** Looks how the service would work with this URL under one of its roles. */
export async function inspectServiceLogin(serviceUrl: string, role: ServiceRole): Promise<BypassFindings> {
  return withClient(withOptions(serviceUrl, roleSettings(role)), async (client) => ({
    role: (await bypassOf(client, 'current_user')) ?? (role === 'ledger_portal' ? await widenedPortal(client) : null),
    login: await bypassOf(client, 'session_user'),
  }))
}

async function bypassOf(client: pg.Client, who: 'current_user' | 'session_user'): Promise<string | null> {
  const { rows } = await client.query<{ name: string; super: boolean; bypass: boolean; owner: boolean }>(
    `select rolname as name, rolsuper as super, rolbypassrls as bypass, pg_has_role(${who}, 'ledger_owner', 'member') as owner
     from pg_roles where rolname = ${who}`,
  )
  const [role] = rows
  if (role === undefined) return `${who} is unknown`
  if (role.super) return `${role.name} is a superuser`
  if (role.bypass) return `${role.name} may bypass row-level security`
  return role.owner ? `${role.name} may act as the tables' owner` : null
}

// A policy for a role holds for whoever has what that role has, and those of the other two show every tenant.
async function widenedPortal(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname in ('ledger_api', 'ledger_worker') and pg_has_role(current_user, oid, 'usage')`,
  )
  return rows[0] === undefined ? null : `ledger_portal has all that ${rows[0].name} has`
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined) // told by the query that it breaks
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
