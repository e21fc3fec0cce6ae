import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'
import { fillLongHistory } from './long-history.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

/** Verifies a ledger of so many entries in a process of its own, and bounds its memory. */
export function verifyLong(entries: number): void {
  describe(`verifying ${entries} entries`, () => {
    let database: TestDatabase

    before(async function () {
      this.timeout(600_000)
      database = await freshDatabase(migrated)
      await fillLongHistory(database.url, entries)
    })

    after(() => database.drop())

    it('finds nothing in a sound ledger, in less than 200 MB', async function () {
      this.timeout(600_000)
      const root = new URL('../../', import.meta.url)
      const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
        readonly scripts: Readonly<Record<string, string>>
      }
      const [, , ...parameters] = (scripts['ledger:verify'] ?? '').split(' ') // after `exec node`

      const said = await new Promise<string>((resolve) => {
        const env = { PATH: process.env['PATH'], DATABASE_URL: database.url }
        execFile(process.execPath, parameters, { env, cwd: fileURLToPath(root) }, (_error, stdout, stderr) => resolve(`${stdout}${stderr}`))
      })

      console.log(`      ${said.trim()}`)
      const [, counted, megabytes] = /^sound: 101 accounts, (\d+) entries, \d+\.\d s, (\d+) MB at most\n$/.exec(said) ?? []
      expect(Number(counted), said).to.equal(entries)
      expect(Number(megabytes)).to.be.lessThan(200)
    })
  })
}
