/**
 * `npm run check`: types, lint, format, contract and architecture, two at a time. Each is told whole when it ends, so that
 * outputs do not mix; the exit code is 1 where one fails.
 */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

// The longest first: the others fit beside it.
const checks = ['lint:code', 'contract:check', 'types', 'lint:format', 'architecture'] as const
const atOnce = 2

const waiting: string[] = [...checks]
await Promise.all(Array.from({ length: atOnce }, runWaiting))

async function runWaiting(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const began = performance.now()
    const { code, output } = await run(check)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check} (${seconds} s)`)
    if (code === 0) continue
    console.log(output)
    process.exitCode = 1
  }
}

async function run(script: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, output: `${out}${err}`.trimEnd() }
}
