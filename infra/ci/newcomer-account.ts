import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Somebody who has just cloned the repository: a user, a home with nothing in it, and an environment with nothing but a path. */
export interface Newcomer {
  readonly name: string
  /** Mode 0700, theirs alone; the clone and the home are in it. */
  readonly directory: string
  readonly clone: string
  readonly env: Readonly<Record<'PATH' | 'HOME', string>>
  /** Absent: the user that runs this. */
  readonly ids?: { readonly uid: number; readonly gid: number }
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const unprivileged = 'studio-newcomer'

/** The newcomers that can be played: this user and, where this is root, one without rights as well, made where it is missing. */
export function makeNewcomers(repository: string): readonly Newcomer[] {
  const isRoot = process.getuid?.() === 0
  const myself = makeNewcomer(repository, { name: isRoot ? 'root' : 'this user' })
  if (!isRoot) return [myself]
  if (spawnSync('id', [unprivileged]).status !== 0) {
    mustRun('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', unprivileged])
  }
  const [uid, gid] = ['-u', '-g'].map((which) => Number(mustRun('id', [which, unprivileged])))
  return [myself, makeNewcomer(repository, { name: unprivileged, ids: { uid: uid ?? NaN, gid: gid ?? NaN } })]
}

function makeNewcomer(repository: string, { name, ids }: Pick<Newcomer, 'name' | 'ids'>): Newcomer {
  const directory = mkdtempSync(join(tmpdir(), 'newcomer-')) // mode 0700: nobody else may even pass
  const [clone, home] = [join(directory, 'studio-billing'), join(directory, 'home')]
  mustRun('git', ['clone', '--quiet', '--no-hardlinks', repository, clone])
  mustRun('mkdir', [home])
  if (ids !== undefined) mustRun('chown', ['-R', `${ids.uid}:${ids.gid}`, directory])
  return { name, directory, clone, env: { PATH: pathOfMachine(), HOME: home }, ...(ids && { ids }) }
}

/** Runs a command in the clone as the newcomer, and waits for its end. */
export async function runAs(
  { clone, env, ids }: Newcomer,
  command: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn('sh', ['-c', command], { cwd: clone, env: { ...env, ...settings }, ...ids, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

// Where the machine's own Node and npm are, and the shell that npm needs; not those of the checkout that runs this.
function pathOfMachine(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const found = ['node', 'npm'].map((name) => folders.find((folder) => isExecutable(join(folder, name))))
  if (found.includes(undefined)) throw new Error('there is no Node and npm on the PATH but those of this checkout')
  return [...new Set([...found, dirname('/bin/sh'), '/usr/bin'])].join(delimiter)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function mustRun(command: string, parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${error?.message ?? stderr}`)
  return stdout.trim()
}
