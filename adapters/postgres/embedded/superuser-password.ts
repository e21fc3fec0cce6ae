import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { CannotStartPostgres } from './cannot-start-postgres.ts'
import { readDataFile, writeDataFile } from './data-file.ts'
import type { Place } from './place.ts'
import { runningAs } from './server-user.ts'
import { makeServerLog } from './server-log.ts'

/**
 * The superuser's password, kept in the data directory for this user alone. It is made before the cluster is, so that
 * there never is a cluster with a password that nobody knows; where the file was lost, the cluster gets a new one.
 *
 * The cluster must have no server running: a lost password is replaced in single-user mode.
 */
export async function findPassword(dataDir: string, place: Place): Promise<string> {
  const file = `${dataDir}/postgres.password`
  const kept = readDataFile(file)
  if (kept !== null) return kept
  const password = randomBytes(24).toString('base64url') // no character that SQL or a URL would have to escape
  if (existsSync(`${place.clusterDir}/PG_VERSION`)) await replacePassword(place, password)
  writeDataFile(file, password, 0o600)
  return password
}

function replacePassword({ binaries, clusterDir, user }: Place, password: string): Promise<void> {
  const said = makeServerLog()
  return new Promise((resolve, reject) => {
    const parameters = ['--single', '-D', clusterDir, 'postgres']
    const child = spawn(`${binaries.native}/bin/postgres`, parameters, { ...runningAs(user), stdio: ['pipe', 'ignore', 'pipe'] })
    child.stderr.setEncoding('utf8').on('data', said.add)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      reject(
        new CannotStartPostgres(
          `the superuser's password was lost and cannot be replaced: ${said.lastWords()}: bring postgres.password back`,
        ),
      )
    })
    child.stdin.on('error', () => {}) // it ended before it read: its exit code says so
    child.stdin.end(`alter role postgres password '${password}'\n`)
  })
}
