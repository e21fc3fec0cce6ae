import { cpSync, globSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { findBreaches, importRule } from './import-rule.ts'
import type { Breach } from './import-rule.ts'
import { root } from './sources.ts'

/** Imports that each break one rule, in files that are planted in a copy of the house. */
const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain imports nothing but itself', 'src/domain/package.ts', `import { v7 } from 'uuid'\nexport const id = v7()`],
  [
    'domain imports nothing but itself',
    'src/domain/built-in.ts',
    `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`,
  ],
  [
    'domain imports nothing but itself',
    'src/domain/of-port.ts',
    `import type { Clock } from '../../ports/driven/clock.ts'\nexport type A = Clock`,
  ],
  ['ports import domain and one another', 'ports/of-package.ts', `import type { Pool } from 'pg'\nexport type A = Pool`],
  [
    'ports import domain and one another',
    'ports/of-adapter.ts',
    `import type { Contract } from '../adapters/http/contract.ts'\nexport type A = Contract`,
  ],
  [
    'ports import types alone',
    'ports/of-value.ts',
    `import { errorKinds } from '../src/domain/errors.ts'\nexport type A = typeof errorKinds`,
  ],
  [
    'application imports domain and ports',
    'src/application/of-adapter.ts',
    `import { uuidIds } from '../../adapters/ids/uuid-ids.ts'\nexport const a = uuidIds`,
  ],
  ['application imports domain and ports', 'src/application/built-in.ts', `import { env } from 'node:process'\nexport const a = env`],
  [
    'application imports domain and ports',
    'src/application/of-boot.ts',
    `import type { Config } from '../boot/config.ts'\nexport type A = Config`,
  ],
  [
    'an adapter imports no other adapter',
    'adapters/http/of-adapter.ts',
    `import type { Failure } from '../postgres/failures.ts'\nexport type A = Failure`,
  ],
  [
    'an adapter imports nothing of application and boot',
    'adapters/ids/of-case.ts',
    `import { makeSpendCredits } from '../../src/application/spend-credits.ts'\nexport const a = makeSpendCredits`,
  ],
  ['of a port only types are imported', 'src/application/value-of-port.ts', `import { a } from '../../ports/value.ts'\nexport const b = a`],
  [
    'nothing that runs imports what only helps to make it',
    'src/boot/of-test.ts',
    `import { until } from '../../test/until.ts'\nexport const a = until`,
  ],
  [
    'nothing that runs imports a development dependency',
    'adapters/log/of-tool.ts',
    `import { expect } from 'chai'\nexport const a = expect`,
  ],
  ['nothing that runs imports a development dependency', 'adapters/log/unnamed.ts', `import debug from 'ms'\nexport const a = debug`],
  ['every import leads somewhere', 'adapters/log/astray.ts', `import { a } from './nowhere.ts'\nexport const b = a`],
  ['no import goes round in a circle', 'src/domain/round.ts', `import type { B } from './about.ts'\nexport type A = B`],
  ['no import goes round in a circle', 'src/domain/about.ts', `import type { A } from './round.ts'\nexport type B = A`],
  ['no module is an orphan', 'adapters/ids/alone.ts', 'export const alone = 1'],
  [
    'every module is part of the service',
    'src/application/unused.ts',
    `import { BillingError } from '../domain/errors.ts'\nexport const a = BillingError`,
  ],
]

describe('the import rule', () => {
  it('is kept by every module of the house', async () => {
    const { modules, breaches } = await findBreaches(root)

    expect(breaches).to.deep.equal([])
    // A cruise that sees nothing finds nothing: every source file has to be among what was seen.
    expect([...modules].sort()).to.deep.equal(globSync('{src,ports,adapters}/**/*.ts', { cwd: root }).sort())
    expect(modules).to.have.lengthOf.above(150)
  })

  describe('in a copy with forbidden imports', () => {
    let breaches: readonly Breach[]
    before(async () => {
      const copy = makeTemporaryDirectory()
      try {
        for (const folder of ['src', 'ports', 'adapters', 'package.json'])
          cpSync(join(root, folder), join(copy.path, folder), { recursive: true })
        symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'))
        const beside = [['', 'ports/value.ts', 'export const a = 1'] as const, ['', 'test/until.ts', 'export const until = 1'] as const]
        for (const [, file, text] of [...planted, ...beside]) {
          mkdirSync(dirname(join(copy.path, file)), { recursive: true })
          writeFileSync(join(copy.path, file), `${text}\n`)
        }
        breaches = (await findBreaches(copy.path)).breaches
      } finally {
        copy.remove()
      }
    })

    for (const [rule, file, text] of planted) {
      it(`finds "${text.split('\n', 1)[0]}" in ${file}: ${rule}`, () => {
        expect(breaches.filter((breach) => breach.rule === rule).flatMap(({ from, to }) => [from, to])).to.include(file)
      })
    }

    it('finds them in the planted files and nowhere else', () => {
      const files = [...planted.map(([, file]) => file), 'ports/value.ts']

      expect(breaches.filter(({ from, to }) => !files.includes(from) && !files.includes(to))).to.deep.equal([])
    })

    it('proves every rule that there is', () => {
      expect(new Set(planted.map(([rule]) => rule))).to.deep.equal(new Set(importRule.map(({ name }) => name)))
    })
  })
})
