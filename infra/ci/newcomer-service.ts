import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Newcomer } from './newcomer-account.ts'

/** A service that a newcomer has started at a terminal. */
export interface StartedService {
  readonly baseUrl: string
  /** From the command to the first 200 of /v1/ready. */
  readonly seconds: number
  /** All that it has printed so far. */
  printed(): string
  /** As Ctrl-C does: the signal goes to npm and to all that it started. */
  interrupt(): Promise<void>
  /** As a supervisor does: the signal goes to npm alone. */
  terminate(): Promise<void>
}

const startWithinMs = 120_000
const stopWithinMs = 30_000

/** Runs `command` in a process group of its own, and waits until the service that it starts is ready. */
export async function startService(
  newcomer: Newcomer,
  command: string,
  settings: Readonly<Record<string, string>>,
): Promise<StartedService> {
  const { clone, env, ids } = newcomer
  const began = performance.now()
  const child = spawn('sh', ['-c', `exec ${command}`], {
    cwd: clone,
    env: { ...env, ...settings },
    ...ids,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const printed = collect(child)
  const stop = (send: (pid: number) => void) => async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) send(child.pid)
    if ((await Promise.race([exited, wait(stopWithinMs, null, { ref: false })])) !== null) return
    process.kill(-(child.pid ?? NaN), 'SIGKILL')
    throw new Error(`it does not stop within ${stopWithinMs / 1000} s`)
  }
  try {
    const baseUrl = await ready(child, printed)
    return {
      baseUrl,
      seconds: (performance.now() - began) / 1000,
      printed,
      interrupt: stop((pid) => process.kill(-pid, 'SIGINT')),
      terminate: stop((pid) => process.kill(pid, 'SIGTERM')),
    }
  } catch (error) {
    await stop((pid) => process.kill(-pid, 'SIGTERM'))()
    throw error
  }
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  const parts: string[] = []
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  return () => parts.join('')
}

async function ready(child: ChildProcess, printed: () => string): Promise<string> {
  const end = performance.now() + startWithinMs
  while (performance.now() < end && child.exitCode === null) {
    const baseUrl = /^ *Studio Billing +(http:\S+)$/m.exec(printed())?.[1]
    const answer = baseUrl === undefined ? null : await fetch(`${baseUrl}/v1/ready`).catch(() => null)
    if (baseUrl !== undefined && answer?.status === 200) return baseUrl
    await wait(50)
  }
  throw new Error(`it is not ready within ${startWithinMs / 1000} s, or has ended:\n${printed()}`)
}

/** The line of the banner that a newcomer pastes. */
export function curlLineOf(banner: string): string {
  const line = banner.split('\n').find((one) => one.startsWith('curl '))
  if (line === undefined) throw new Error(`it prints no line to try:\n${banner}`)
  return line
}

/** Tokens that the banner shows. */
export const tokensOf = (banner: string): readonly string[] =>
  [...banner.matchAll(/^ *(?:Service|Operator) token +(\S+)$/gm)].map(([, token = '']) => token)
