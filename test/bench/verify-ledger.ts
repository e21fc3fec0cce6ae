import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runProgram } from './run-program.ts'

const root = new URL('../../', import.meta.url)

/**
 * What `npm run ledger:verify` says of a database.
 *
 * @throws {Error} with what it found, where the ledger is not sound
 */
export async function verifyLedger(databaseUrl: string, signal: AbortSignal): Promise<string> {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  const [, , ...parameters] = (scripts['ledger:verify'] ?? '').split(' ') // after `exec node`
  const where = parameters.map((parameter) => (parameter.startsWith('src/') ? fileURLToPath(new URL(parameter, root)) : parameter))
  const said = await runProgram({ command: process.execPath, parameters: where, env: { DATABASE_URL: databaseUrl }, signal })
  return said.trim()
}
