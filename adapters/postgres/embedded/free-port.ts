import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { CannotStartPostgres } from './cannot-start-postgres.ts'

// Below the ports that systems give to outgoing connections (32768 up on Linux, 49152 up on macOS): a client that
// tries again while the server is down could else be given the server's own port, and would then keep it from coming back.
const lowest = 20_000
const highest = 32_000
const triesMax = 100

/** A free port on the loopback address: the preferred one where it is free, else any. */
export async function chooseFreePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred
  for (let tries = 0; tries < triesMax; tries++) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
  throw new CannotStartPostgres(`no free port found between ${lowest} and ${highest} on 127.0.0.1: stop what uses them`)
}

/** Whether a server could listen on this port of the loopback address now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** The port in a file written at an earlier start; null where it is not a port that anybody could use. */
export function parsePort(text: string | null): number | null {
  if (text === null || !/^\d{4,5}$/.test(text)) return null
  const port = Number(text)
  return port >= 1024 && port <= 65_535 ? port : null
}
