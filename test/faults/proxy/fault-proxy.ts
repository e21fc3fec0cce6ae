import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { makeSplitter } from './messages.ts'
import type { Message } from './messages.ts'

/**
 * What becomes of the connection whose message is the n-th, from that message on; the message itself has not gone through.
 *
 * - `RESET`: both ends are told that it is gone.
 * - `HOLD`: nothing goes through in either direction, until `heal` or until an end gives it up.
 * - `LATE`: what the server says goes through, all of it so much later; so does at once what the service says.
 */
export type Fault = { readonly kind: 'RESET' } | { readonly kind: 'HOLD' } | { readonly kind: 'LATE'; readonly milliseconds: number }

export interface Armed {
  /** Counted from 1, over all connections that nothing has been done to. */
  readonly n: number
  /** Which messages are counted: all, where it is not said. */
  readonly counts?: (message: Passing) => boolean
  readonly fault: Fault
  /** Called at once when it is done. */
  readonly onHit?: () => void
}

/** A message at the proxy. */
export interface Passing extends Message {
  /** Whether the other side was the last to say something on this connection. */
  readonly isFirst: boolean
}

/**
 * Where another state begins for whoever is cut off: the server does nothing that it has not the end of, and what it answers with it has
 * done by the first word.
 */
export const isEdge = ({ from, kind, isFirst }: Passing): boolean =>
  from === 'SERVER' ? isFirst : ['Startup', 'Sync', 'Query'].includes(kind)

/** What went by since the proxy was armed. */
export interface Watch {
  /** All messages that were counted, in their order. */
  readonly seen: readonly Passing[]
  /** The n-th, once it came. */
  hit(): Passing | null
}

/** A way to a database, on which a fault can be put at a message of the protocol. */
export interface FaultProxy {
  /** The database's URL by this way. */
  readonly url: string
  /** Begins to count anew. Faults that are there stay. */
  arm(armed: Armed): Watch
  /** Counts no longer, and lets go what is held. */
  heal(): void
  close(): Promise<void>
}

interface Line {
  readonly near: Socket
  readonly far: Socket
  /** Of either direction what waits to go through. */
  readonly held: (() => void)[]
  state: 'OPEN' | 'HELD' | 'LATE'
  /** Who was the last to say something. */
  last: Message['from'] | null
  /** Whether the service asks just whether the database is there, as it does every second: no part of any call, so it is not counted. */
  isPulse: boolean
  /** Settled when all that the server said so far has gone through. */
  passed: Promise<unknown>
}

/** Opens a way to the database of `databaseUrl`. */
export async function openFaultProxy(databaseUrl: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(databaseUrl)
  const lines = new Set<Line>()
  let armed: (Armed & { readonly seen: Passing[]; hit: Passing | null }) | null = null

  /** The fault, where this message is the one. */
  function faultAt(message: Passing): Fault | null {
    if (armed === null || armed.hit !== null || armed.counts?.(message) === false) return null
    armed.seen.push(message)
    if (armed.seen.length !== armed.n) return null
    armed.hit = message
    armed.onHit?.()
    return armed.fault
  }

  function take(line: Line, message: Message): void {
    const pass = (): void => void (message.from === 'SERVICE' ? line.far : line.near).write(message.bytes)
    if (message.from === 'SERVICE') line.isPulse = message.kind === 'Query' && message.bytes.includes('select 1\0')
    const fault = line.state === 'OPEN' && !line.isPulse ? faultAt({ ...message, isFirst: line.last !== message.from }) : null
    line.last = message.from
    if (fault?.kind === 'RESET') {
      line.near.resetAndDestroy()
      line.far.resetAndDestroy()
    }
    if (fault?.kind === 'HOLD') line.state = 'HELD'
    if (fault?.kind === 'LATE') {
      line.state = 'LATE'
      line.passed = new Promise((resolve) => setTimeout(resolve, fault.milliseconds)).then(() => (line.state = 'OPEN'))
    }
    if (line.near.destroyed || line.far.destroyed) return
    if (line.state === 'HELD') line.held.push(pass)
    else if (message.from === 'SERVER' && line.state === 'LATE') line.passed = line.passed.then(pass)
    else pass()
  }

  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    const line: Line = { near, far, held: [], state: 'OPEN', last: null, isPulse: false, passed: Promise.resolve() }
    lines.add(line)
    for (const [from, socket, other] of [
      ['SERVICE', near, far],
      ['SERVER', far, near],
    ] as const) {
      const split = makeSplitter(from)
      socket.setNoDelay(true).on('error', () => undefined)
      socket.on('data', (chunk: Buffer) => split(chunk).forEach((message) => take(line, message)))
      socket.once('close', () => {
        other.destroy()
        lines.delete(line)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${own}`
  return {
    url: url.href,
    arm: (given) => {
      const counting: typeof armed = { ...given, seen: [], hit: null }
      armed = counting
      return { seen: counting.seen, hit: () => counting.hit }
    },
    heal: () => {
      armed = null
      for (const line of lines) {
        if (line.state === 'HELD') line.state = 'OPEN'
        for (const pass of line.held.splice(0)) pass()
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const { near, far } of lines) {
          near.destroy()
          far.destroy()
        }
      }),
  }
}
