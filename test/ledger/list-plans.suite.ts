import { expect } from 'chai'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'
import { fillLargeAccount } from './large-account.ts'
import type { FillOptions } from './large-account.ts'
import { listCases, pageLimit } from './list-cases.ts'
import type { ListCase } from './list-cases.ts'
import { openListPlans } from './list-plans.ts'
import type { ListPlans, Reading } from './list-plans.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

/**
 * A page has two streams of fifty-one rows at most; one row may be seen twice (once in an index, once in its table), and a row of
 * reservations brings its account.
 */
const rowsMax = 4 * (pageLimit + 1)
/** Two look-ups by halving are a hundred pages of the journal; a row whose account is looked up costs three. */
const buffersMax = 300

/** What lists read at their beginning and at their end, on accounts of so many rows. */
export function describeListPlans(options: FillOptions): void {
  describe(`the lists of an account with ${options.rows} rows, ${options.isAnalyzed ? 'analyzed' : 'never analyzed'}`, function () {
    this.timeout(600_000)
    let database: TestDatabase
    let plans: ListPlans
    let cases: readonly ListCase[] = []
    before(async () => {
      database = await freshDatabase(migrated)
      await fillLargeAccount(database.url, options)
      plans = await openListPlans(database.url)
      cases = listCases(plans, options.rows)
    })
    after(async () => {
      await plans.close()
      await database.drop()
    })

    it('read a page’s rows, not the account’s, at the beginning', async () => {
      for (const { name, list } of cases) expectBounded(name, await plans.readingOf(() => list(null)))
    })

    it('read as little at the end', async () => {
      const lines: string[] = []
      for (const { name, list, lastPage } of cases.filter((one) => one.lastPage !== null)) {
        const [first, last] = [await plans.readingOf(() => list(null)), await plans.readingOf(() => list(lastPage))]
        const { items, nextCursor } = await list(lastPage)

        expect(items.length, name).to.be.within(1, pageLimit)
        expect(nextCursor, name).to.equal(null)
        expectBounded(name, last)
        const ratio = last.buffers / first.buffers
        lines.push(
          `${name}: ${first.buffers} pages at first, ${last.buffers} at last (x ${ratio.toFixed(2)}), ${first.milliseconds.toFixed(2)} and ${last.milliseconds.toFixed(2)} ms`,
        )
        if (options.isAnalyzed) expect(ratio, `${name}: ${last.scans.join('\n')}`).to.be.at.most(2)
      }
      process.stdout.write(`${lines.join('\n')}\n`)
    })
  })
}

function expectBounded(name: string, { rows, buffers, scans }: Reading): void {
  expect(rows, `rows of ${name}:\n${scans.join('\n')}`).to.be.at.most(rowsMax)
  expect(buffers, `pages of ${name}:\n${scans.join('\n')}`).to.be.at.most(buffersMax)
}
