import { expect } from 'chai'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { migrate, migrationNames } from '../../adapters/postgres/migrate.ts'
import { createDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { startOldServer } from './old-server.ts'
import { asSuperuser } from './superuser.ts'

const program = fileURLToPath(new URL('migrate-process.ts', import.meta.url))

interface Migrating {
  readonly process: ChildProcess
  /** The names that it ran; null where it ended otherwise. */
  readonly ended: Promise<readonly string[] | null>
}

function migrateElsewhere(url: string): Migrating {
  const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = Promise.all([text(child.stdout), once(child, 'exit')]).then(([said]) =>
    said === '' ? null : (JSON.parse(said) as string[]),
  )
  return { process: child, ended }
}

const tablesIn = async (url: string): Promise<number> =>
  Number((await query(url, `select count(*) from pg_tables where schemaname = 'ledger'`))[0]?.['count'])

describe('migrating', () => {
  it('ends well for two processes at once: one runs everything, the other finds it done', async () => {
    const { url } = await createDatabase()

    const ran = await Promise.all([migrateElsewhere(url).ended, migrateElsewhere(url).ended])

    expect(ran.toSorted((a, b) => Number(a?.length) - Number(b?.length))).to.deep.equal([[], migrationNames])
  })

  it('does nothing the second time', async () => {
    const { url } = await createDatabase()

    expect(await migrate(url)).to.deep.equal(migrationNames)
    expect(await migrate(url)).to.deep.equal([])
  })

  it('begins anew where it was killed in the middle: nothing of it was kept, and nothing is in the way', async () => {
    const { url } = await createDatabase()
    await migrate((await createDatabase()).url) // the roles, which all databases of a server have in common
    const superuser = await asSuperuser(url)
    await superuser.run('create schema ledger authorization ledger_owner')
    await superuser.run('begin; create table ledger.timeline (in_the_way int)')
    const killed = migrateElsewhere(url)

    await superuser.waiter()
    killed.process.kill('SIGKILL')
    expect(await killed.ended).to.equal(null)
    await superuser.run('rollback')

    expect(await migrate(url)).to.deep.equal(migrationNames)
    expect(await tablesIn(url)).to.be.greaterThan(5)
    await superuser.end()
  })

  it('refuses a server that is too old, and says which one is needed', async () => {
    const server = await startOldServer()

    const refusal = await migrate(server.url).catch((error: unknown) => error)
    server.stop()

    expect(refusal).to.be.instanceOf(Error).with.property('message', 'PostgreSQL 14.9 is too old: 15 or newer is needed')
  })
})
