import { spawn, spawnSync } from 'node:child_process'
import process from 'node:process'
import { text } from 'node:stream/consumers'

interface Program {
  readonly command: string
  readonly parameters: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws {Error} with what it said, where it failed
 */
export async function runProgram({ command, parameters, env = {}, signal }: Program): Promise<string> {
  signal.throwIfAborted()
  const child = spawn(command, parameters, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], signal })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${err.trim() || out.trim()}`)
  return out
}

/** The first of these that runs on this machine, or null. A wrapper of a package that is not there does not run. */
export const findProgram = (candidates: readonly string[], parameter: string): string | null =>
  candidates.find(
    (candidate) => spawnSync(candidate, [parameter], { stdio: 'ignore' }).error === undefined && runs(candidate, parameter),
  ) ?? null

// wrk says its version and ends with 1, so that the status alone does not tell.
function runs(candidate: string, parameter: string): boolean {
  const { status, stdout } = spawnSync(candidate, [parameter], { encoding: 'utf8' })
  return status === 0 || stdout.startsWith('wrk ')
}
