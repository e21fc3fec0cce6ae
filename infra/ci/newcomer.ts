/**
 * What the README promises to somebody who has just cloned the repository, done for real: a clean clone in a directory that
 * nobody else may enter, an emptied environment, another home, the README's own two commands. As root also as a user without
 * rights, who runs the tests but for those of the calls. It prints a line for each promise and, at the end, `N passed, N failed`.
 * Linux only: it looks into /proc.
 *
 * Usage: node infra/ci/newcomer.ts [repository]
 */
import { once } from 'node:events'
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeFileOf } from '../../adapters/postgres/embedded/place.ts'
import { leftBehind } from './left-behind.ts'
import { makeNewcomers, runAs } from './newcomer-account.ts'
import type { Newcomer } from './newcomer-account.ts'
import { curlLineOf, startService, tokensOf } from './newcomer-service.ts'
import type { StartedService } from './newcomer-service.ts'

/** Calls of the service, which are most of the time, differ in nothing that depends on rights: but for the first call, root's run has them. */
const withoutCalls = `-- --ignore 'test/e2e/!(first-call).e2e.test.ts'`

let [passed, failed] = [0, 0]

const repository = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))
for (const newcomer of makeNewcomers(repository)) {
  console.log(`As ${newcomer.name}:`)
  try {
    await tryEverything(newcomer)
  } finally {
    removeAll(newcomer)
  }
}
console.log(`${passed} passed, ${failed} failed`)
if (process.env['CI_COUNTS'] !== undefined) appendFileSync(process.env['CI_COUNTS'], `${passed} ${failed}\n`)
process.exitCode = failed === 0 ? 0 : 1

async function tryEverything(newcomer: Newcomer): Promise<void> {
  const [install = '', start = ''] = commandsOf(newcomer, 'npm start')
  const isInstalled = await promise(`${install} installs`, async () => {
    const { code, out, err } = await runAs(newcomer, install)
    if (code !== 0) throw new Error(`exit code ${code}\n${out}${err}`)
  })
  if (!isInstalled) return
  await tryStarting(newcomer, start)
  await tryRefusals(newcomer, start)
  // As root the tests run elsewhere; here they show that they need no rights.
  if (newcomer.ids !== undefined) await tryTesting(newcomer)
}

/** The two commands of a line in the README: `npm ci && npm start`, `npm ci && npm test`. */
function commandsOf({ clone }: Newcomer, last: string): readonly string[] {
  const lines = readFileSync(join(clone, 'README.md'), 'utf8').split('\n')
  const line = lines.find((one) => one.startsWith(`npm ci && ${last}`))
  if (line === undefined) throw new Error(`the README does not say: npm ci && ${last}`)
  return line.replace(/\s+#.*$/, '').split(' && ')
}

async function tryTesting(newcomer: Newcomer): Promise<void> {
  const [, test = ''] = commandsOf(newcomer, 'npm test')
  await promise(`${test} passes`, async () => {
    const { code, out, err } = await runAs(newcomer, `${test} ${withoutCalls}`)
    if (code !== 0) throw new Error(`exit code ${code}\n${out.split('\n').slice(-80).join('\n')}${err}`)
    await ended(newcomer, async () => undefined)
    return `${/^ +\d+ passing.*$/m.exec(out)?.[0].trim()}, of all but the calls`
  })
}

async function tryStarting(newcomer: Newcomer, start: string): Promise<void> {
  // Somebody may use the port of the default on this machine; then the newcomer would be told, and would do the same.
  const settings: Readonly<Record<string, string>> = (await isFree(3000)) ? {} : { PORT: String(await freePort()) }
  let first: StartedService | null = null
  let tokens: readonly string[] = []
  let reservation = ''
  await promise(`${start} is ready`, async () => {
    first = await startService(newcomer, start, settings)
    tokens = tokensOf(first.printed())
    return `${first.seconds.toFixed(1)} s from the command to 200 from /v1/ready`
  })
  if (first === null) return
  const { printed, interrupt }: StartedService = first
  await promise('the line it prints reserves a credit', async () => {
    reservation = await paste(newcomer, printed())
  })
  await promise('Ctrl-C ends it, and nothing is left behind', () => ended(newcomer, interrupt))

  await promise('started again it has the same tokens and the same data', async () => {
    const second = await startService(newcomer, start, settings)
    try {
      if (tokens.length !== 2 || tokensOf(second.printed()).join() !== tokens.join()) throw new Error(`other tokens:\n${second.printed()}`)
      if ((await paste(newcomer, second.printed())) !== reservation) throw new Error('the same line made another reservation')
    } finally {
      await ended(newcomer, second.terminate) // to npm alone: what it started must hear of it
    }
    return `${second.seconds.toFixed(1)} s; a signal to npm alone ended it`
  })
}

async function paste(newcomer: Newcomer, banner: string): Promise<string> {
  const { out, err } = await runAs(newcomer, curlLineOf(banner))
  const { id, status } = JSON.parse(out) as { readonly id?: string; readonly status?: string }
  if (id === undefined || status !== 'ACTIVE') throw new Error(`${out}${err}`)
  return id
}

async function ended(newcomer: Newcomer, stop: () => Promise<void>): Promise<void> {
  await stop()
  const left = await leftBehind(directoriesOf(newcomer))
  if (left.length > 0) throw new Error(`still there:\n${left.join('\n')}`)
}

async function tryRefusals(newcomer: Newcomer, start: string): Promise<void> {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const refusals: readonly (readonly [what: string, settings: Readonly<Record<string, string>>, says: RegExp])[] = [
    ['a port in use', { PORT: String((blocker.address() as AddressInfo).port) }, /another process listens there/],
    ['a DATA_DIR that cannot be written', { DATA_DIR: unwritable(newcomer) }, /DATA_DIR/],
    ['a DATABASE_URL that leads nowhere', { DATABASE_URL: 'postgres://nobody:wrong@127.0.0.1:1/none' }, /DATABASE_URL/],
    ['a DATABASE_URL that is none', { DATABASE_URL: 'nonsense' }, /DATABASE_URL/],
  ]
  for (const [what, settings, says] of refusals) {
    await promise(`${what} is told in one line`, async () => {
      const { code, err } = await runAs(newcomer, `timeout 60 ${start.replace(/^npm/, 'npm --silent')}`, settings)
      const lines = err.trimEnd().split('\n')
      if (code === 0 || code === 124 || lines.length !== 1 || !says.test(err)) throw new Error(`exit code ${code}\n${err}`)
      await ended(newcomer, async () => undefined)
      return err.trimEnd()
    })
  }
  blocker.close()
}

// Root may write everywhere, so what is in the way there is a file.
function unwritable({ directory, ids }: Newcomer): string {
  const place = join(directory, 'unwritable')
  if (ids === undefined && process.getuid?.() === 0) writeFileSync(place, '')
  else {
    mkdirSync(place)
    chmodSync(place, 0o555)
  }
  return join(place, 'data')
}

async function promise(what: string, keep: () => Promise<string | undefined | void>): Promise<boolean> {
  try {
    const note = await keep()
    passed += 1
    console.log(`  ok   ${what}${note === undefined ? '' : ` (${note})`}`)
    return true
  } catch (error) {
    failed += 1
    console.log(`  FAIL ${what}: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const isListening = await new Promise<boolean>((resolve) =>
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
  )
  server.close()
  return isListening
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

// A cluster of root's is elsewhere: below a directory of mode 0700 the server's user cannot pass. The data directory says where.
function directoriesOf({ directory, clone }: Newcomer): readonly string[] {
  const placeFile = placeFileOf(join(clone, '.data'))
  return existsSync(placeFile) ? [directory, readFileSync(placeFile, 'utf8').trim()] : [directory]
}

function removeAll(newcomer: Newcomer): void {
  for (const directory of directoriesOf(newcomer)) rmSync(directory, { recursive: true, force: true })
}
