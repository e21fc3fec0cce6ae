import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { settings } from '../../src/boot/settings.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { errorKinds } from '../../src/domain/errors.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
]

/** Every match of a pattern's first group, in all pages, with the page. */
const inPages = (pattern: RegExp): readonly { readonly page: string; readonly found: string }[] =>
  pages.flatMap((page) => [...read(page).matchAll(pattern)].map(([, found = '']) => ({ page, found })))

const sources = ['src', 'ports', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => read(`${folder}/${path}`)),
)

/** Whether it is a word that the code says: a kind of finding, a state. */
const inCode = (word: string): boolean => sources.some((text) => text.includes(`'${word}'`))

describe('the documents', () => {
  it('link to what is there', () => {
    const links = inPages(/\]\(([^)\s]+)\)/g).filter(({ found }) => !/^https?:/.test(found))
    const broken = links.filter(({ page, found }) => !existsSync(join(root, dirname(page), found.split('#')[0] ?? '')))

    expect(links).to.have.lengthOf.above(10)
    expect(broken).to.deep.equal([])
  })

  it('name scripts that there are', () => {
    const named = inPages(/\bnpm run ([a-z][\w:-]*)/g)

    expect(named).to.have.lengthOf.above(8)
    expect(named.filter(({ found }) => scripts[found] === undefined)).to.deep.equal([])
  })

  it('name every script in CONTRIBUTING.md', () => {
    const told = read('CONTRIBUTING.md')

    expect(
      Object.keys(scripts).filter(
        (name) => !told.includes(`npm run ${name}\``) && !told.includes(`npm ${name}\``) && !told.includes(`\`${name}\``),
      ),
    ).to.deep.equal([])
  })

  it('name files and folders that there are', () => {
    const named = inPages(/`((?:src|ports|adapters|openapi|test|infra|docs)\/[\w./-]*)`/g)
    const missing = named.filter(({ found }) => !existsSync(join(root, found)))

    expect(named).to.have.lengthOf.above(30)
    expect(missing).to.deep.equal([])
  })

  it('name settings, error codes and metrics that there are', async () => {
    const { body } = await makePrometheusMetrics().expose()
    const ofSoak = ['SOAK_OPERATIONS', 'SOAK_SECONDS', 'SOAK_KILLS', 'SOAK_CALLERS', 'SOAK_SEED']
    const ofTests = ['TEST_DATABASE_URL', 'CHROMIUM_PATH', 'MODEL_SEED', 'HISTORIES_SEED', 'FAULTS_EVERY', ...ofSoak]
    const ofRuntime = Object.values(scripts).flatMap((script) => script.match(/[A-Z]+(?:_[A-Z]+)+/g) ?? [])
    const known = new Set([...Object.keys(settings), ...Object.keys(errorKinds), ...ofTests, ...ofRuntime])
    const constants = inPages(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g).filter(({ found }) => !known.has(found) && !inCode(found))
    const metrics = inPages(/`((?:http|ledger|billing)_\w+)(?:\{[^`]*)?`/g).filter(
      ({ found }) => !/^ledger_(owner|api|worker|portal|entry)$/.test(found),
    )

    expect(constants).to.deep.equal([])
    expect(metrics).to.have.lengthOf.above(3)
    expect(metrics.filter(({ found }) => !body.includes(`# TYPE ${found} `))).to.deep.equal([])
  })
})

describe('the README', () => {
  it('says how to start and how to test in two lines, which the CI runs', () => {
    const lines = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('npm ci'))

    expect(lines.map((line) => line.replace(/\s+#.*/, ''))).to.deep.equal(['npm ci && npm start', 'npm ci && npm test'])
    expect(read('.github/workflows/ci.yml')).to.match(/^ +- run: \.ci\/run$/m)
    expect(read('.ci/run'))
      .to.match(/^step .* npm ci\b.*\n(step .* npm test\b)/m)
      .and.match(/^step .*infra\/ci\/newcomer\.ts/m)
  })

  it('has a map of the folders that there are', () => {
    const map = [...read('README.md').matchAll(/^([\w/-]+)\/ {2,}\S/gm)].map(([, folder = '']) => folder)
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !/^(\.|node_modules)/.test(entry.name),
    )

    expect(map.filter((folder) => !existsSync(join(root, folder)))).to.deep.equal([])
    expect(folders.map(({ name }) => name).filter((name) => !map.some((folder) => folder.split('/')[0] === name))).to.deep.equal([])
    expect(map.filter((folder) => folder.startsWith('src/')).sort()).to.deep.equal(
      readdirSync(join(root, 'src')).map((name) => `src/${name}`),
    )
  })

  it('names the adapters that there are', () => {
    const named = /^adapters\/ +the outside: (.*)$/m.exec(read('README.md'))?.[1] ?? ''

    expect(named.split(', ').sort()).to.deep.equal(readdirSync(join(root, 'adapters')).sort())
  })
})

describe('docs/decisions', () => {
  it('has pages that are numbered without a gap, each of one page', () => {
    const names = readdirSync(join(root, 'docs/decisions')).sort()

    expect(names.map((name) => Number(name.slice(0, 4)))).to.deep.equal(names.map((_, index) => index + 1))
    expect(names.filter((name) => read(`docs/decisions/${name}`).split('\n').length > 45)).to.deep.equal([])
    expect(names.filter((name) => !read(`docs/decisions/${name}`).startsWith(`# ${Number(name.slice(0, 4))}. `))).to.deep.equal([])
  })
})

describe('docs/ledger.md', () => {
  const page = read('docs/ledger.md')
  const texts = page.split('\n').filter((line) => line.startsWith('["'))
  const hashes = page.split('\n').filter((line) => /^[0-9a-f]{64}$/.test(line))

  it('gives entries whose hashes follow from nothing but what it says', () => {
    let previous = Buffer.alloc(32)
    const computed = texts.map((text) => {
      previous = createHash('sha256').update(previous).update(text, 'utf8').digest()
      return previous.toString('hex')
    })

    expect(texts).to.have.lengthOf(2)
    expect(computed).to.deep.equal(hashes)
  })

  it('names the columns of the journal, all of them', () => {
    const table = /create table ledger\.entries \(\n([\s\S]*?)\n\)/.exec(read('adapters/postgres/migrations/0001-credits.sql'))?.[1] ?? ''
    const columns = table
      .split('\n')
      .map((line) => /^ {2}(\w+) (?:uuid|bigint|text|timestamptz|smallint|bytea)/.exec(line)?.[1])
      .filter((name) => name !== undefined)
    const described = page.slice(page.indexOf('## An entry'), page.indexOf('## What commands write'))

    expect(columns).to.have.lengthOf(25)
    expect(columns.filter((name) => !described.includes(`\`${name}\``))).to.deep.equal([])
  })

  it('gives the items of the hashed text in the order in which the code writes them', () => {
    const listed =
      /Its 24 items:\n\n```\n([\s\S]*?)```/
        .exec(page)?.[1]
        ?.split(/,\s+/)
        .map((name) => name.trim()) ?? []
    const [first, second] = texts.map((text) => JSON.parse(text) as readonly unknown[])
    const item = (entry: readonly unknown[] | undefined, name: string): unknown => entry?.[listed.indexOf(name)]

    expect(listed).to.have.lengthOf(24)
    expect(first).to.have.lengthOf(24)
    expect(
      ['seq', 'operation', 'reason', 'amount', 'actor', 'available_after', 'chain_version'].map((name) => item(first, name)),
    ).to.deep.equal(['1', 'grant', 'GRANT', '100', 'operator:emergency', '100', '1'])
    expect(['reservation_id', 'ref_type', 'ref_id', 'reserved_after'].map((name) => item(second, name))).to.deep.equal([
      '01900000-0000-7000-8000-000000000051',
      'commission_request',
      '51',
      '1',
    ])
  })
})
