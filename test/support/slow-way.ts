import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A way to a database on which each statement can be made to take its time. */
export interface SlowWay {
  /** The database's URL by this way. */
  readonly url: string
  /** From now on all that is sent to the database arrives so much later; what was sent before does not. */
  slowTo(milliseconds: number): void
  close(): Promise<void>
}

/** Opens a way to the database of `databaseUrl`, as quick as the straight one until it is told otherwise. */
export async function openSlowWay(databaseUrl: string): Promise<SlowWay> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let delay = 0
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true).on('error', () => undefined)
      socket.once('close', () => sockets.delete(socket))
    }
    // What is sent earlier arrives earlier, also where the delay changes between the two.
    let passed: Promise<unknown> = Promise.resolve()
    near.on('data', (sent: Buffer) => {
      const due = new Promise((resolve) => setTimeout(resolve, delay))
      passed = Promise.all([passed, due]).then(() => void far.write(sent))
    })
    far.pipe(near)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${own}`
  return {
    url: url.href,
    slowTo: (milliseconds) => {
      delay = milliseconds
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
