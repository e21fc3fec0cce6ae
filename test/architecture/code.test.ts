import { dirname, join } from 'node:path/posix'
import { expect } from 'chai'
import { deedsOf, functionsOf, leftAtRunTime } from './code-rules.ts'
import { writtenSources } from './sources.ts'

/** Where such deeds are found, as `path: deed (line)`. */
function deedsIn(folder: RegExp, isForbidden: (deed: string, path: string) => boolean): readonly string[] {
  const sources = writtenSources(folder)
  expect(sources).to.have.lengthOf.above(3)
  return sources.flatMap(({ path, text }) =>
    deedsOf(text)
      .filter((deed) => isForbidden(deed, path))
      .map((deed) => `${path}: ${deed}`),
  )
}

// In two parts each: this file is looked at, too.
const excuses = [
  'eslint' + '-disable',
  '@ts' + '-ignore',
  '@ts' + '-expect-error',
  '@ts' + '-nocheck',
  'as unknown' + ' as',
  'TO' + 'DO',
  'FIX' + 'ME',
  '.only' + '(',
  '.skip' + '(',
]

describe('the code', () => {
  it('of ports compiles to nothing', () => {
    const ports = writtenSources(/^ports\//)

    expect(ports).to.have.lengthOf.above(10)
    expect(ports.filter(({ text }) => leftAtRunTime(text) !== '').map(({ path }) => path)).to.deep.equal([])
  })

  it('of the domain neither waits nor asks the clock, the dice or anything else outside', () => {
    expect(deedsIn(/^src\/domain\//, () => true)).to.deep.equal([])
  })

  it('of the domain has no import but its own', () => {
    const imports = writtenSources(/^src\/domain\//).flatMap(({ text }) =>
      [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, from = '']) => from),
    )

    expect(imports).to.have.lengthOf.above(20)
    expect(imports.filter((from) => !/^\.\.?\/[\w./-]+\.ts$/.test(from))).to.deep.equal([])
  })

  it('reads the environment in src/boot/config.ts alone', () => {
    const readers = deedsIn(/^(src|ports|adapters)\//, (deed) => deed.startsWith('reads the environment'))

    expect(readers).to.have.lengthOf(1)
    expect(readers[0]).to.match(/^src\/boot\/config\.ts: /)
  })

  it('asks the clock in adapters/clock alone', () => {
    const askers = deedsIn(/^(src|ports|adapters)\//, (deed) => deed.startsWith('asks the clock'))

    expect(askers).to.have.lengthOf(1)
    expect(askers[0]).to.match(/^adapters\/clock\//)
  })

  it('of contract-tests knows nothing of the house, so that it runs against any deployment; its tests use test/support', () => {
    const imports = writtenSources(/^contract-tests\//).flatMap(({ path, text }) =>
      [...text.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, from = '']) => ({ path, leadsTo: join(dirname(path), from) })),
    )
    const isAllowed = (path: string, leadsTo: string): boolean =>
      leadsTo.startsWith('contract-tests/') || (path.endsWith('.test.ts') && leadsTo.startsWith('test/support/'))

    expect(imports).to.have.lengthOf.above(20)
    expect(imports.filter(({ path, leadsTo }) => !isAllowed(path, leadsTo))).to.deep.equal([])
  })

  it('has no file above 250 lines', () => {
    const long = writtenSources().map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))

    expect(long.filter(({ lines }) => lines > 250)).to.deep.equal([])
  })

  it('has no function with more than 70 lines of its own', () => {
    const measured = writtenSources(/^(src|ports|adapters|infra)\//).flatMap(({ path, text }) =>
      functionsOf(text).map((one) => ({ path, ...one })),
    )

    expect(measured).to.have.lengthOf.above(300)
    expect(measured.filter(({ ownLines }) => ownLines > 70)).to.deep.equal([])
  })

  it('silences no rule, casts nothing by way of unknown, and leaves nothing undone', () => {
    const found = writtenSources().flatMap(({ path, text }) =>
      excuses.filter((excuse) => text.includes(excuse)).map((excuse) => `${path}: ${excuse}`),
    )

    expect(found).to.deep.equal([])
  })
})

describe('the rules of the code', () => {
  const deeds = {
    'await a': 'waits (line 1)',
    'const f = async () => 1': 'waits (line 1)',
    'for await (const a of b) c()': 'waits (line 1)',
    'Date.now()': 'asks the clock (line 1)',
    '\nnew Date()': 'asks the clock (line 2)',
    'Date()': 'asks the clock (line 1)',
    'new Date(1)': 'makes a date (line 1)',
    'Math.random()': 'rolls dice (line 1)',
    'process.env': 'reads the environment (line 1)',
    'fetch(a)': 'reaches outside (line 1)',
  }

  for (const [text, deed] of Object.entries(deeds)) {
    it(`see that ${JSON.stringify(text)} ${deed}`, () => {
      expect(deedsOf(text)).to.include(deed)
    })
  }

  it('see nothing in comments, texts and names of members', () => {
    expect(deedsOf(`// Date.now()\nconst a = 'process.env'\nb.process.fetch\nconst c = { fetch: 1 }`)).to.deep.equal([])
  })

  it('see what is left of a port that has more than types', () => {
    expect(
      leftAtRunTime(`import type { A } from './a.ts'\n/** B. */\nexport interface B { a: A }\nexport type { C } from './c.ts'`),
    ).to.equal('')
    expect(leftAtRunTime(`export interface A {}\nexport const a = 1`)).not.to.equal('')
    expect(leftAtRunTime(`import { type A } from './a.ts'\nexport type B = A`)).not.to.equal('')
  })

  it('count the lines of a function without those of functions inside it', () => {
    const text = [
      'function outer() {',
      ...Array<string>(5).fill('  a()'),
      '  function inner() {',
      ...Array<string>(80).fill('    b()'),
      '  }',
      '}',
    ].join('\n')

    expect(functionsOf(text)).to.deep.equal([
      { name: 'outer', line: 1, ownLines: 7 },
      { name: 'inner', line: 7, ownLines: 82 },
    ])
  })
})
