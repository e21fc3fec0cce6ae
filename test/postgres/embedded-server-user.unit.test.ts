import { expect } from 'chai'
import { findServerUser } from '../../adapters/postgres/embedded/server-user.ts'
import type { RunProgram } from '../../adapters/postgres/embedded/server-user.ts'

/** A system with these users and these programs, one of which may make user postgres. */
function aSystem({ users, makesPostgres = '' }: { users: Record<string, string>; makesPostgres?: string }): RunProgram & { ran: string[] } {
  const ran: string[] = []
  const known = new Map(Object.entries(users))
  const run = async (program: string, ...args: readonly string[]): Promise<string | null> => {
    if (program === 'id') return known.get(args[1] ?? '') ?? null
    ran.push(`${program} ${args[0]}`)
    if (program !== makesPostgres) return null
    known.set('postgres', '998')
    return ''
  }
  return Object.assign(run, { ran })
}

describe('findServerUser', () => {
  it('takes user postgres where there is one, and makes none', async () => {
    const system = aSystem({ users: { postgres: '26', nobody: '65534' } })

    expect(await findServerUser(system)).to.deep.equal({ name: 'postgres', uid: 26, gid: 26 })
    expect(system.ran).to.deep.equal([])
  })

  it('takes user _postgres of macOS', async () => {
    expect(await findServerUser(aSystem({ users: { _postgres: '216' } }))).to.deep.equal({ name: '_postgres', uid: 216, gid: 216 })
  })

  it('makes user postgres with the first program that can', async () => {
    const system = aSystem({ users: { nobody: '65534' }, makesPostgres: 'adduser' })

    expect(await findServerUser(system)).to.deep.equal({ name: 'postgres', uid: 998, gid: 998 })
    expect(system.ran).to.deep.equal(['useradd --system', 'useradd --system', 'adduser --system'])
  })

  it('takes nobody where no user can be made, by the signed number that processes are started with', async () => {
    expect(await findServerUser(aSystem({ users: { nobody: '4294967294' } }))).to.deep.equal({ name: 'nobody', uid: -2, gid: -2 })
  })

  it('says what to do where there is nobody at all', async () => {
    const outcome = await findServerUser(aSystem({ users: {} })).catch((cause: unknown) => cause)

    expect(outcome)
      .to.be.an('error')
      .with.property('message')
      .that.matches(/^Cannot start PostgreSQL: .*create user postgres$/)
  })
})
