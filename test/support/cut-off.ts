import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

/** A way to a database that can be cut, as a network does it. */
export interface CutOff {
  /** The database's URL by this way. */
  readonly url: string
  /** Ends every connection and takes no new one. */
  cut(): Promise<void>
  /** Lets connections through again. */
  mend(): Promise<void>
  /** Keeps every connection, and takes new ones, but lets nothing through any more, as a server does that hangs. */
  hang(): void
}

/** Opens a way to the database of `databaseUrl` that a test can cut. Cut it at the end of the test. */
export async function openWay(databaseUrl: string): Promise<CutOff> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
  }
  let hangs = false
  const server: Server = createServer((near) => {
    if (hangs) {
      keep(near).pause()
      return
    }
    const far = keep(connect(Number(port), hostname))
    keep(near).pipe(far).pipe(near)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
  })
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, '127.0.0.1', resolve))

  await listen(0)
  const { port: own } = server.address() as AddressInfo
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${own}`
  return {
    url: url.href,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    mend: () => {
      hangs = false
      return listen(own)
    },
    hang: () => {
      hangs = true
      for (const socket of sockets) socket.unpipe().pause()
    },
  }
}
