import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { CannotStartPostgres } from '../../adapters/postgres/embedded/cannot-start-postgres.ts'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { startChild } from '../support/embedded-child.ts'
import { silentLog as log } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'

describe('the embedded PostgreSQL, when it cannot start', function () {
  this.timeout(60_000)
  const directory = makeTemporaryDirectory()
  const start = (dataDir: string, flags: readonly string[] = []) =>
    startEmbeddedPostgres({ dataDir, log, flags: ['-c', 'fsync=off', ...flags], sync: false })

  /** The one line that it fails with. */
  async function failureOf(starting: Promise<unknown>): Promise<string> {
    const outcome: unknown = await starting.catch((cause: unknown) => cause)
    if (!(outcome instanceof CannotStartPostgres)) throw new Error(`it did not fail as it should: ${String(outcome)}`)
    expect(outcome.message).to.not.contain('\n')
    return outcome.message
  }

  after(() => directory.remove())

  it('refuses a data directory that another process uses, and leaves that one alone', async () => {
    const dataDir = `${directory.path}/used`
    const child = await startChild(dataDir)

    const failure = await failureOf(start(dataDir))

    expect(failure).to.equal(
      `Cannot start PostgreSQL: ${dataDir} is used by process ${child.process.pid}: stop it, or give another DATA_DIR`,
    )
    expect(await query(child.said.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
    expect(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8')).to.match(new RegExp(`^${child.said.pid}\n`))
    await child.end()
  })

  it('lets one of two that start on a new data directory at once win', async () => {
    const dataDir = `${directory.path}/raced`

    const outcomes = await Promise.all([startChild(dataDir), startChild(dataDir)])

    const [won, lost] = outcomes.toSorted((a, b) => (a.said.error ?? '').length - (b.said.error ?? '').length)
    expect(lost?.said.error).to.match(
      /^Cannot start PostgreSQL: .*raced is used by (another process|process \d+): stop it, or give another DATA_DIR$/,
    )
    expect(await query(won?.said.url ?? '', 'select 1 as one')).to.deep.equal([{ one: 1 }])
    await won?.end()
  })

  it('refuses a second start in the same process, also through another name of the directory', async () => {
    const running = await start(`${directory.path}/twice`)

    const failure = await failureOf(start(`${directory.path}/../${directory.path.split('/').at(-1)}/twice`))

    expect(failure).to.equal(
      `Cannot start PostgreSQL: ${directory.path}/twice is used by process ${process.pid}: stop it, or give another DATA_DIR`,
    )
    expect(await query(running.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
    await running.stop()
  })

  it('says which directory it cannot write in', async () => {
    writeFileSync(`${directory.path}/file`, '')

    expect(await failureOf(start(`${directory.path}/file/data`))).to.equal(
      `Cannot start PostgreSQL: cannot write in ${directory.path}/file/data (ENOTDIR): set DATA_DIR to a directory that this user may write`,
    )
  })

  it('refuses a cluster of another major version and says what to do', async () => {
    const clusterDir = `${directory.path}/older/postgres`
    mkdirSync(clusterDir, { recursive: true })
    writeFileSync(`${clusterDir}/PG_VERSION`, '17\n')

    expect(await failureOf(start(`${directory.path}/older`))).to.equal(
      `Cannot start PostgreSQL: ${clusterDir} is a cluster of PostgreSQL 17, and this is PostgreSQL 18: ` +
        'start it with a PostgreSQL 17, dump it, and restore the dump into a new DATA_DIR',
    )
  })

  it("does not make a cluster among somebody else's files", async () => {
    const clusterDir = `${directory.path}/taken/postgres`
    mkdirSync(clusterDir, { recursive: true })
    writeFileSync(`${clusterDir}/thesis.txt`, '')

    const failure = await failureOf(start(`${directory.path}/taken`))

    expect(failure).to.equal(`Cannot start PostgreSQL: ${clusterDir} has files in it but is no cluster: move them away`)
  })

  it('does not begin with an empty cluster where its own was elsewhere and is gone', async () => {
    const dataDir = `${directory.path}/lost`
    mkdirSync(dataDir)
    writeFileSync(`${dataDir}/postgres.place`, `${directory.path}/nowhere\n`)

    expect(await failureOf(start(dataDir))).to.match(/the cluster that .*postgres.place names, in .*nowhere, is gone: bring it back/)
  })

  it('does not take the place of a server that runs on the directory under its earlier name', async () => {
    const [earlier, later] = [`${directory.path}/earlier`, `${directory.path}/later`]
    const running = await start(earlier)
    cpSync(earlier, later, { recursive: true, filter: (path) => !path.endsWith('.lock') })
    const { uid, gid } = statSync(`${earlier}/postgres`)
    chownAll(`${later}/postgres`, uid, gid)

    expect(await failureOf(start(later))).to.match(/lock file "postmaster.pid" already exists/)

    expect(await query(running.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
    await running.stop()
  })

  it("ends with PostgreSQL's own last words where the server does not start, and can be started once that is mended", async () => {
    const dataDir = `${directory.path}/misled`

    const failure = await failureOf(start(dataDir, ['-c', 'shared_buffers=lots']))

    expect(failure).to.match(
      /^Cannot start PostgreSQL: the server ended, with code 1: .*shared_buffers.*lots.*: mend that and start again$/,
    )
    const running = await start(dataDir)
    expect(await query(running.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
    await running.stop()
  })
})

function chownAll(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid)
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) chownAll(`${path}/${name}`, uid, gid)
}
