import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** Something that answers like a PostgreSQL 14.9 that is asked for its version: there is no real one at hand. */
export async function startOldServer(): Promise<{ readonly url: string; stop(): void }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let isStarted = false
    socket.on('data', (data) => {
      if (!isStarted) socket.write(Buffer.concat([message('R', int32(0)), ready]))
      else if (data[0] === 'Q'.charCodeAt(0)) socket.write(Buffer.concat([columns, row, message('C', text('SELECT 1')), ready]))
      isStarted = true
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `postgres://anybody@127.0.0.1:${port}/any`,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

// PostgreSQL, "Message Formats": a letter, the length with itself, the content.
const message = (kind: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(kind), int32(content.length + 4), content])
const text = (said: string): Buffer => Buffer.from(`${said}\0`)

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

const textType = 25
const ready = message('Z', Buffer.from('I'))
const column = (name: string): Buffer => Buffer.concat([text(name), int32(0), int16(0), int32(textType), int16(-1), int32(-1), int16(0)])
const columns = message('T', Buffer.concat([int16(2), column('version'), column('number')]))
const value = (said: string): Buffer => Buffer.concat([int32(said.length), Buffer.from(said)])
const row = message('D', Buffer.concat([int16(2), value('14.9'), value('140009')]))
