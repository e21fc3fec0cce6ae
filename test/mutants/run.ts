/**
 * `npm run test:mutants`: plants one fault after the other in a copy of this checkout, and expects that the test named for it turns
 * red; `-- TEXT` plants only those with that text in their names. The exit code is 1 where a fault is not found, 2 where one no longer fits the code.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { ledgerMutations } from './ledger-mutations.ts'
import { mutations as others } from './mutations.ts'
import { paymentMutations } from './payment-mutations.ts'
import type { Mutation } from './mutations.ts'

const mutations = [...others, ...ledgerMutations, ...paymentMutations]

const root = join(import.meta.dirname, '..', '..')
const copy = makeTemporaryDirectory(0o755)
try {
  process.exitCode = await main()
} finally {
  copy.remove()
}

async function main(): Promise<number> {
  await copyCheckout()
  const stale = mutations
    .flatMap((mutation) => editsOf(mutation).map((edit) => ({ ...edit, fault: mutation.fault })))
    .filter(({ file, text: planted }) => readFileSync(join(root, file), 'utf8').split(planted).length !== 2)
  if (stale.length > 0) {
    for (const { fault, file } of stale) console.error(`the fault "${fault}" has no one place in ${file} any more`)
    return 2
  }

  const planted = mutations.filter(({ fault }) => fault.includes(process.argv[2] ?? ''))
  if (!(await allGreen(planted))) return 2
  let killed = 0
  for (const mutation of planted) {
    const began = performance.now()
    const isKilled = await kills(mutation)
    if (isKilled) killed += 1
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${isKilled ? 'killed  ' : 'SURVIVED'} ${mutation.fault} -> "${mutation.title}" (${seconds} s)`)
  }
  console.log(`${planted.length} mutants, ${killed} killed`)
  return killed === planted.length && killed > 0 ? 0 : 1
}

/** What git knows of, as it stands here now. */
async function copyCheckout(): Promise<void> {
  const git = spawn('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for (const file of (await text(git.stdout)).split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy.path, file)), { recursive: true })
    cpSync(join(root, file), join(copy.path, file))
  }
  symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'))
}

/** Without a fault each of the tests is green: a red one would prove nothing. */
async function allGreen(planted: readonly Mutation[]): Promise<boolean> {
  const files = [...new Set(planted.map(({ test }) => test))]
  let isSound = true
  for (const file of files) {
    const titles = planted.filter(({ test }) => test === file).map(({ title }) => title)
    const { passes, failures } = await run(file, titles.map(escaped).join('|'))
    const missing = titles.filter((title) => !passes.some((passed) => passed.includes(title)))
    for (const title of [...missing, ...failures]) console.error(`not green without a fault: ${file}: ${title}`)
    isSound &&= missing.length === 0 && failures.length === 0
  }
  return isSound
}

async function kills(mutation: Mutation): Promise<boolean> {
  const { test, title } = mutation
  const before = editsOf(mutation).map(({ file, text: planted, becomes }) => {
    const place = join(copy.path, file)
    const sound = readFileSync(place, 'utf8')
    writeFileSync(
      place,
      sound.replace(planted, () => becomes),
    )
    return { place, sound }
  })
  try {
    const { failures } = await run(test, escaped(title))
    return failures.some((failed) => failed.includes(title))
  } finally {
    for (const { place, sound } of before.toReversed()) writeFileSync(place, sound)
  }
}

function editsOf({ file, text: planted, becomes, and }: Mutation): readonly Pick<Mutation, 'file' | 'text' | 'becomes'>[] {
  return [{ file, text: planted, becomes }, ...(and === undefined ? [] : [and])]
}

interface Outcome {
  readonly passes: readonly string[]
  /** Titles of tests; a file that does not load, or a hook, has none of these and kills nothing. */
  readonly failures: readonly string[]
}

async function run(file: string, grep: string): Promise<Outcome> {
  const report = join(copy.path, 'report.json')
  rmSync(report, { force: true })
  const parameters = [
    'node_modules/mocha/bin/mocha.js',
    file,
    '--grep',
    grep,
    '--reporter',
    'json',
    '--reporter-option',
    `output=${report}`,
  ]
  const child = spawn(process.execPath, parameters, { cwd: copy.path, stdio: ['ignore', 'ignore', 'ignore'] })
  await new Promise((resolve) => child.once('close', resolve))
  try {
    const { passes, failures } = JSON.parse(readFileSync(report, 'utf8')) as Record<'passes' | 'failures', { readonly fullTitle: string }[]>
    const titles = (tests: readonly { readonly fullTitle: string }[]) =>
      tests.map(({ fullTitle }) => fullTitle).filter((name) => !name.includes('" hook'))
    return { passes: titles(passes), failures: titles(failures) }
  } catch {
    return { passes: [], failures: [] } // it did not come to a report
  }
}

function escaped(title: string): string {
  return title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
