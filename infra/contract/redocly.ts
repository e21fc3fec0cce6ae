import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { places } from './places.ts'

// A build must not depend on the network, nor tell anybody that it ran.
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }

/**
 * Runs Redocly's command line in the repository, with this very Node: the package has no programmable door.
 *
 * @returns whether it ended well, and all that it printed
 */
export async function runRedocly(args: readonly string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  const child = spawn(process.execPath, [places.redocly, ...args], { cwd: places.root, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { ok: code === 0, output: `${out}${err}`.trim() }
}
