import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** A response as it came over the wire. */
export interface RawResponse {
  readonly status: number
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** A connection on which tests say HTTP themselves, as no client would. */
export interface RawConnection {
  readonly socket: Socket
  send(text: string | Buffer): void
  /** All responses, once the service has closed the connection. */
  untilClosed(): Promise<readonly RawResponse[]>
  /** All that came so far. */
  soFar(): string
}

export async function openRaw(baseUrl: string): Promise<RawConnection> {
  const { hostname, port } = new URL(baseUrl)
  const socket = connect(Number(port), hostname)
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let came = ''
  socket.setEncoding('latin1').on('data', (text: string) => (came += text))
  socket.on('error', () => undefined) // a service may cut off who speaks like this; what came before that counts
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return {
    socket,
    send: (text) => void socket.write(text),
    soFar: () => came,
    untilClosed: async () => {
      await closed
      return toResponses(came)
    },
  }
}

/** Sends one text on a connection of its own and gives the responses. The text must make the service close it. */
export async function sayRaw(baseUrl: string, text: string | Buffer): Promise<readonly RawResponse[]> {
  const connection = await openRaw(baseUrl)
  connection.send(text)
  return connection.untilClosed()
}

// Our answers have a length, or none where there is no body. A chunked one is of the HTTP server itself, and its last.
function toResponses(text: string): readonly RawResponse[] {
  const responses: RawResponse[] = []
  for (let rest = text; rest !== '';) {
    const end = rest.indexOf('\r\n\r\n')
    if (end === -1) throw new Error(`half a response: ${rest.slice(0, 200)}`)
    const [line = '', ...fields] = rest.slice(0, end).split('\r\n')
    const headers = new Map(fields.map((field) => toField(field)))
    const length = headers.has('transfer-encoding') ? rest.length : Number(headers.get('content-length') ?? 0)
    const body = rest.slice(end + 4, end + 4 + length)
    responses.push({ status: Number(line.split(' ')[1]), headers, body })
    rest = rest.slice(end + 4 + length)
  }
  return responses
}

function toField(field: string): readonly [string, string] {
  const colon = field.indexOf(':')
  return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
}
