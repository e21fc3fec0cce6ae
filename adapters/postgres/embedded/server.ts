import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStartPostgres, reasonOf } from './cannot-start-postgres.ts'
import { adviceFor } from './disk-space.ts'
import { readPidFile } from './pid-file.ts'
import type { Place } from './place.ts'
import { makeServerLog } from './server-log.ts'
import { serverArguments } from './server-settings.ts'
import { runningAs } from './server-user.ts'
import { watch } from './watch.ts'

/** A server that takes connections. */
export interface Server {
  readonly pid: number
  /** Settled with the server's end, whoever brought it about: how it ended, in a few words. */
  readonly ended: Promise<string>
  /** What it said last about itself. */
  lastWords(): string
  /** Ends it after what is being committed, cutting all connections; settled when it has ended. */
  stop(): Promise<void>
}

export interface ServerStart {
  readonly place: Place
  readonly port: number
  readonly flags: readonly string[]
  /** Gives the start up. */
  readonly signal: AbortSignal
}

const lookAgainMs = 10

// As long as recovery may take on a slow disk, after a kill with as much write-ahead log as the settings allow.
const readyWithinMs = 180_000

const lastWordsWithinMs = 250

/**
 * Starts a server on a cluster that has none.
 *
 * @throws {CannotStartPostgres} it ended instead, with its own last words, or was not ready in time
 */
export async function startServer({ place, port, flags, signal }: ServerStart): Promise<Server> {
  const said = makeServerLog()
  const parameters = [
    '-c',
    watch,
    `${place.binaries.native}/bin/postgres`,
    ...serverArguments({ clusterDir: place.clusterDir, port, flags }),
  ]
  // A session of its own: a Ctrl-C in the terminal is for the service, which still needs its database then.
  const child = spawn('/bin/sh', parameters, { ...runningAs(place.user), detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stderr.setEncoding('utf8').on('data', said.add)
  const ended = endOf(child)
  const pid = await Promise.race([firstNumber(child), ended])
  const stop = async (): Promise<void> => {
    child.stdin.end()
    await ended
  }
  if (typeof pid === 'number') {
    const looking = new AbortController()
    void ended.then(() => looking.abort())
    const end = await untilReady(place.clusterDir, pid, AbortSignal.any([signal, looking.signal]))
    if (end === 'READY') return { pid, ended, lastWords: () => said.lastWords(pid), stop }
    await stop()
    if (signal.aborted) throw new CannotStartPostgres('it is being stopped')
    if (end === 'TOO LATE') throw new CannotStartPostgres(`it was not ready in ${readyWithinMs / 1000} s: look at the load of the disk`)
  }
  const words = [await ended, said.lastWords()].filter((word) => word !== '').join(': ')
  throw new CannotStartPostgres(`the server ended, ${words}: ${adviceFor(place.home)}`)
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const end = async (how: string): Promise<void> => {
      await untilRead(child)
      // Closing our end tells the watch to end the server, if it is the watch that died. Children that outlived their
      // server may keep the other ends open, which must not keep us.
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe?.destroy()
      resolve(how)
    }
    child.once('error', (cause) => void end(reasonOf(cause)))
    child.once('exit', (code, signal) => void end(howItExited(code, signal)))
    child.stdin?.on('error', () => {}) // nothing is ever written there
  })
}

// What it wrote last may come after its end. Children that outlived it keep the pipe open: then this is all.
async function untilRead({ stderr }: ChildProcess): Promise<void> {
  if (stderr === null || stderr.readableEnded || stderr.destroyed) return
  const enough = new AbortController()
  const read = new Promise<void>((resolve) => stderr.once('close', resolve).once('end', resolve))
  await Promise.race([read, wait(lastWordsWithinMs, undefined, { signal: enough.signal }).catch(() => {})])
  enough.abort()
}

// The shell gives a signal that ended the server as 128 and its number.
function howItExited(code: number | null, signal: string | null): string {
  if (code === null) return `its watch by ${signal ?? 'an unknown signal'}`
  return code > 128 ? `by signal ${code - 128}` : `with code ${code}`
}

function firstNumber(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (text.includes('\n')) resolve(Number.parseInt(text, 10))
    })
  })
}

type Readiness = 'READY' | 'GIVEN UP' | 'TOO LATE'

// Asked of the file and not of the log, whose words depend on settings.
async function untilReady(clusterDir: string, pid: number, signal: AbortSignal): Promise<Readiness> {
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += lookAgainMs) {
    const file = readPidFile(clusterDir)
    if (file?.pid === pid && file.isReady) return 'READY'
    if (signal.aborted) return 'GIVEN UP'
    await wait(lookAgainMs)
  }
  return 'TOO LATE'
}
