import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** How the next call goes wrong. What was committed stays so, whatever the caller hears of it. */
export type Fault = 'HANG_AFTER_COMMIT' | 'RESET_AFTER_COMMIT' | 'RESET_BEFORE_COMMIT' | 'SLOW_BODY' | 409 | 429 | 500

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Answered {
  readonly status: number
  readonly body: unknown
}

export interface FakeServer {
  readonly port: number
  readonly asked: readonly Asked[]
  /** The next calls go wrong in this way, each once. */
  fail(...faults: readonly Fault[]): void
  /** All calls go wrong in this way until told otherwise. */
  failAlways(fault: Fault | null): void
  stop(): Promise<void>
}

/** Answers calls by a function over its own state, and fails as it is told to. */
export async function startFakeServer(answer: (asked: Asked, fault: Fault | null) => Answered): Promise<FakeServer> {
  const asked: Asked[] = []
  const faults: Fault[] = []
  const standing: { fault: Fault | null } = { fault: null }
  const server = createServer((request, response) => {
    void (async () => {
      const one = await readAsked(request)
      asked.push(one)
      const fault = faults.shift() ?? standing.fault
      if (fault === 'RESET_BEFORE_COMMIT') return void request.socket.destroy()
      send({ answered: answer(one, fault), fault, response })
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the fake server has no port')
  return {
    port: address.port,
    asked,
    fail: (...more) => void faults.push(...more),
    failAlways: (fault) => void (standing.fault = fault),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  }
}

interface Sending {
  readonly answered: Answered
  readonly fault: Fault | null
  readonly response: ServerResponse
}

function send({ answered, fault, response }: Sending): void {
  if (fault === 'RESET_AFTER_COMMIT') return void response.socket?.destroy()
  if (fault === 'HANG_AFTER_COMMIT') return
  const text = JSON.stringify(answered.body)
  response.writeHead(answered.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  // The head and half of the body come, and the rest does not.
  if (fault === 'SLOW_BODY') return void response.write(text.slice(0, text.length / 2))
  response.end(text)
}
