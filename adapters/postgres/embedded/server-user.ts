import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CannotStartPostgres } from './cannot-start-postgres.ts'

/** Whom the server runs as, where that is somebody else than this process: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Runs a program of the system; its standard output, or null where it is missing or fails. */
export type RunProgram = (program: string, ...args: readonly string[]) => Promise<string | null>

/** Where the system's programs are. Not taken from the environment: what runs as another user must not depend on it. */
export const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * The server's whole environment. Ours stays here: it holds secrets, and a superuser of the database could read the
 * server's through /proc. Messages in English, whatever language the machine speaks.
 */
export const serverEnvironment = { PATH: systemPath, LC_ALL: 'C' }

// One for each family of systems: shadow-utils; the same where a group of that name exists; Debian's adduser; BusyBox.
const creations = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
  ['useradd', '--system', '--gid', 'postgres', '--no-create-home', '--shell', '/bin/false', 'postgres'],
  ['adduser', '--system', '--group', '--no-create-home', 'postgres'],
  ['adduser', '-S', '-D', '-H', 'postgres'],
] as const

/**
 * The user to run the server as when this process is root: postgres (macOS: _postgres), created where it is missing and
 * can be, else nobody.
 *
 * @throws {CannotStartPostgres} there is none of these
 */
export async function findServerUser(run: RunProgram = runProgram): Promise<ServerUser> {
  const known = (await lookUp('postgres', run)) ?? (await lookUp('_postgres', run))
  if (known !== null) return known
  for (const [program, ...args] of creations) {
    if ((await run(program, ...args)) === null) continue
    const created = await lookUp('postgres', run)
    if (created !== null) return created
  }
  const nobody = await lookUp('nobody', run)
  if (nobody === null) throw new CannotStartPostgres('it does not run as root, and no user postgres or nobody exists: create user postgres')
  return nobody
}

async function lookUp(name: string, run: RunProgram): Promise<ServerUser | null> {
  const [uid, gid] = [await run('id', '-u', name), await run('id', '-g', name)]
  // `| 0`: macOS tells nobody's -2 as 4294967294, and processes are started by the signed number.
  return uid === null || gid === null ? null : { name, uid: Number(uid) | 0, gid: Number(gid) | 0 }
}

const runProgram: RunProgram = async (program, ...args) => {
  try {
    const { stdout } = await promisify(execFile)(program, args, { env: serverEnvironment, cwd: '/' })
    return stdout.trim()
  } catch {
    return null
  }
}

/** The options that start a program as this user, with nothing of ours but a path, from a directory that all can enter. */
export function runningAs(user: ServerUser | null): RunningAs {
  const common = { env: serverEnvironment, cwd: '/' }
  return user === null ? common : { ...common, uid: user.uid, gid: user.gid }
}

interface RunningAs {
  readonly env: Record<string, string>
  readonly cwd: string
  readonly uid?: number
  readonly gid?: number
}
