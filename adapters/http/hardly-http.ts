import { STATUS_CODES } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '../../ports/driven/log.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toProblem } from './problem.ts'
import type { Problem } from './problem.ts'
import { chooseRequestId } from './request-id.ts'

interface Needs {
  readonly nextRequestId: () => string
  readonly log: Log
}

/**
 * Lets a server answer what never becomes a request of the application with a problem, too: what its parser cannot read, and
 * expectations that nobody meets. Then it closes the connection.
 */
export function answerHardlyHttp(server: Server, { nextRequestId, log }: Needs): void {
  const underWay = new WeakMap<Duplex, ServerResponse>()
  const answered = new WeakSet<Duplex>()

  server.prependListener('request', (req: IncomingMessage, res: ServerResponse) => void underWay.set(req.socket, res))

  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (answered.has(socket)) return
    answered.add(socket)
    const problem = toProblem(refusalOf(error), { instance: '/', requestId: nextRequestId() })
    const earlier = underWay.get(socket)
    // Half of an earlier answer must not be followed by the head of another one.
    const isHalfSaid = earlier !== undefined && earlier.headersSent && !earlier.writableEnded
    if (error.code === 'ECONNRESET' || !socket.writable || isHalfSaid) {
      socket.destroy()
      return
    }
    log.info({ request_id: problem.request_id, status: problem.status, reason: error.code }, 'request was hardly HTTP')
    socket.end(toText(problem), () => socket.destroy())
  })

  server.on('checkExpectation', (req: IncomingMessage, res: ServerResponse) => {
    const requestId = chooseRequestId(req.headers['x-request-id'], nextRequestId)
    const refusal = new BillingError('EXPECTATION_FAILED', 'Cannot meet what the header Expect asks for: only 100-continue is known')
    const problem = toProblem(refusal, { instance: '/', requestId })
    log.info({ request_id: requestId, status: problem.status }, 'request expects what nobody meets')
    res.writeHead(problem.status, headersOf(problem)).end(JSON.stringify(problem))
  })
}

function refusalOf({ code }: NodeJS.ErrnoException): BillingError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new BillingError('HEADERS_TOO_LARGE', 'Cannot read the request: its line and headers are too large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new BillingError('REQUEST_TIMEOUT', 'Cannot read the request: it did not come to its end in time')
  return new BillingError('HTTP_MALFORMED', 'Cannot read the request: it is not HTTP/1.1 as it must be')
}

const headersOf = (problem: Problem): Readonly<Record<string, string>> => ({
  'X-Request-Id': problem.request_id,
  'Content-Type': 'application/problem+json',
  'Content-Length': String(Buffer.byteLength(JSON.stringify(problem))),
  'Cache-Control': 'no-store',
  Connection: 'close', // where the next request would begin, nobody knows
})

function toText(problem: Problem): string {
  const fields = Object.entries(headersOf(problem)).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${fields.join('')}\r\n${JSON.stringify(problem)}`
}
