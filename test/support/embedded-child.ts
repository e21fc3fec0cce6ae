import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What `embedded-process.ts` says when it has started, or has not. */
export interface Said {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly lines: readonly string[]
  readonly error?: string
}

/** A service in a process of its own. */
export interface EmbeddedChild {
  readonly process: ChildProcess
  readonly said: Said
  /** Lets it stop as a service does; its exit code. */
  end(): Promise<number | null>
  /** Ends it as nothing can be caught. */
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('embedded-process.ts', import.meta.url))

/** How to run a TypeScript file: by this Node, or by the Deno that is installed with the packages. */
export const runtimes = {
  Node: [process.execPath],
  Deno: [fileURLToPath(new URL('../../node_modules/.bin/deno', import.meta.url)), 'run', '-A', '--node-modules-dir=manual'],
} as const

/** Starts `embedded-process.ts` (or a copy of it) on a data directory, and waits for what it says. */
export async function startChild(dataDir: string, runtime: readonly string[] = runtimes.Node, file = program): Promise<EmbeddedChild> {
  const [command = '', ...parameters] = runtime
  const child = spawn(command, [...parameters, file, dataDir], { stdio: ['pipe', 'pipe', 'inherit'], cwd: dirname(file) })
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  const line = await Promise.race([firstLine(child), exited.then((code) => `{ "error": "it exited with ${code} and said nothing" }`)])
  return {
    process: child,
    said: JSON.parse(line) as Said,
    end: () => {
      child.stdin.end()
      return exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the child has no standard output')
  for await (const line of createInterface({ input: child.stdout })) return line
  return new Promise(() => {}) // it ended, and its exit says how
}
