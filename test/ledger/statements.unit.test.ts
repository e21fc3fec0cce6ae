import { expect } from 'chai'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { partNames } from '../../adapters/postgres/ledger/append.ts'

// What a cluster needs of the two hot statements (docs: the ledger past one machine). They were tried in this form.

const textsOf = (form: 'single' | 'cluster') => {
  const { load, append, views } = makeHotStatements({ form, prepares: false })
  return { load: bare(load().text), append: bare(append(written).text), views: bare(views().text) }
}

const written = partNames.filter((name) => name !== 'policies')

const bare = (sql: string): string => sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ')

/** The parts of a statement that follow one of these words, up to the next of them. */
const partsAfter = (sql: string, word: string): readonly string[] => sql.split(word).slice(1)

describe('the ledger’s statements, in the form for a cluster', () => {
  const { load, append, views } = textsOf('cluster')

  it('load without what would be read at different moments', () => {
    for (const word of ['union', 'materialized', 'limit', 'for update', 'with ', 'set_config']) expect(load).not.to.include(word)
  })

  it('load each table by its accounts', () => {
    const [whole = '', ...within] = load.split('left join (')
    const joined = [...load.matchAll(/join ledger\.\w+ (\w+) on (.+?)(?= (?:left join|join|where|and \()|$)/g)]

    expect(within).to.have.length(8)
    for (const part of [...within, `${whole} ${within.at(-1)}`]) expect(part).to.include('account_id = any($1::uuid[])')
    expect(joined).to.have.length.of.at.least(8)
    for (const [text, alias = '', condition] of joined) expect(condition, text).to.include(`${alias}.account_id = `)
  })

  it('append by inserts that return their rows, and by updates that name their accounts', () => {
    const inserts = partsAfter(append, 'insert into ')
    const updates = partsAfter(append, 'update ledger.')

    expect(inserts).to.have.length(3)
    for (const insert of inserts)
      expect(insert).to.match(/^ledger\.\w+ \([^)]+\) select .+? from unnest\(.+?\) v \(.+?\) returning account_id/)
    expect(updates).to.have.length(3)
    for (const update of updates) expect(update.split('returning')[0]).to.include('t.account_id = any($1::uuid[])')
  })

  it('append with no part that reads another, balances first, and all of them counted', () => {
    const names = [...append.matchAll(/(\w+) as \( ?(?:update|insert)/g)].map(([, name = '']) => name)
    const [body = '', counted = ''] = append.split('select 1 / (')

    expect(names).to.deep.equal(['moved', 'entries_in', 'lots_in', 'settled', 'reservations_in', 'lots_changed'])
    for (const name of names) {
      expect(body).not.to.match(new RegExp(`(from|join) ${name}\\b`))
      expect(counted).to.include(`select account_id from ${name}`)
    }
    expect(append).not.to.match(/now\(\)|random|clock_timestamp|gen_random_uuid/)
  })

  it('read accounts by their ids alone', () => {
    expect(views).to.include('any($1::uuid[])')
    for (const word of ['union', 'materialized', 'limit', 'for update']) expect(views).not.to.include(word)
  })
})

describe('the ledger’s statements', () => {
  it('write the same parts in either form', () => {
    const partsOf = (sql: string): readonly string[] =>
      [...sql.matchAll(/(?:insert into|update) ledger\.(\w+)/g)].map(([, table = '']) => table)

    const [single, cluster] = [textsOf('single').append, textsOf('cluster').append]

    expect(partsOf(single)).to.deep.equal(['balances', 'entries', 'lots', 'reservations', 'reservations', 'lots'])
    expect(partsOf(cluster)).to.deep.equal(partsOf(single))
  })

  it('append no part that a batch has no rows of, but what always is there', () => {
    const { append } = makeHotStatements({ form: 'single', prepares: false })

    const { text } = append(['balances', 'entries', 'policies'])

    expect(text).to.include('ledger.balances').and.include('ledger.entries').and.include('ledger.accounts')
    expect(text).not.to.match(/ledger\.(lots|reservations)|--\+|--\./)
  })

  it('keep the name under which they are prepared, but for the ages of a process', () => {
    const { append } = makeHotStatements({ form: 'single', prepares: true })

    const names = new Set(Array.from({ length: 70_000 }, () => append(written).name))

    expect(names.size).to.equal(9)
    expect([...names]).not.to.include(append(['balances', 'entries']).name)
    expect(makeHotStatements({ form: 'single', prepares: false }).append(written)).not.to.have.property('name')
  })
})
