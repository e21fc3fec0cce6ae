import { expect } from 'chai'
import { createDatabase, freshDatabase, templateDatabase, testServer } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'

describe("the tests' database server", function () {
  this.timeout(60_000)
  let migrations = 0
  const migrate = async (url: string): Promise<void> => {
    migrations += 1
    await query(url, 'create table migrated as select 7 as answer')
  }

  it('is one for the whole run', async () => {
    const [first, second] = await Promise.all([testServer(), testServer()])

    expect(first.url).to.equal(second.url)
  })

  it('migrates one template, however many ask for it at once, and gives each a copy of its own', async () => {
    const [first, second] = await Promise.all([freshDatabase(migrate), freshDatabase(migrate)])
    await query(first.url, 'update migrated set answer = 8')

    expect(migrations).to.equal(1)
    expect(await query(first.url, 'select answer from migrated')).to.deep.equal([{ answer: 8 }])
    expect(await query(second.url, 'select answer from migrated')).to.deep.equal([{ answer: 7 }])
    await Promise.all([first.drop(), second.drop()])
  })

  it('makes empty databases and copies of named ones, and removes them with their connections', async () => {
    const [empty, copy] = [await createDatabase(), await createDatabase({ template: await templateDatabase(migrate) })]

    expect(await query(empty.url, `select to_regclass('migrated') as found`)).to.deep.equal([{ found: null }])
    expect(await query(copy.url, 'select answer from migrated')).to.deep.equal([{ answer: 7 }])
    const sleeping = query(copy.url, 'select pg_sleep(60)').catch((cause: unknown) => cause)
    await Promise.all([empty.drop(), copy.drop()])

    expect(await sleeping).to.be.an('error')
    const { url } = await testServer()
    const names = [empty, copy].map((database) => `'${new URL(database.url).pathname.slice(1)}'`)
    expect(await query(url, `select datname from pg_database where datname in (${names.join()})`)).to.deep.equal([])
  })
})
