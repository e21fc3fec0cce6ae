import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** An answer to one of a crowd. */
export interface CrowdAnswer {
  readonly status: number
  /** Of a problem; empty where it is none. */
  readonly code: string
  readonly retryAfter: string | null
  readonly milliseconds: number
}

/** Callers of whom each makes its next reservation as soon as it has an answer, whatever that says. */
export interface Crowd {
  /** All answers so far. */
  readonly answers: readonly CrowdAnswer[]
  /** They go away at once, in the middle of their calls. @returns what they got, and for how long each had waited for the answer that it does not get */
  leave(): Promise<{ readonly answers: readonly CrowdAnswer[]; readonly waiting: readonly number[] }>
}

interface Options {
  readonly baseUrl: string
  readonly credential: Readonly<Record<string, string>>
  readonly callers: number
  /** The body of the n-th call. */
  readonly body: (n: number) => object
}

const openingAtOnce = 250

/** Starts a crowd on connections of its own, by hand: a client library would take more time than the service has. */
export async function startCrowd({ baseUrl, credential, callers, body }: Options): Promise<Crowd> {
  const { hostname, port } = new URL(baseUrl)
  const head = Object.entries({ host: hostname, 'content-type': 'application/json', ...credential })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  const answers: CrowdAnswer[] = []
  const sentAt = new Map<Socket, number>()
  let calls = 0
  let isOver = false

  function send(socket: Socket): void {
    if (isOver) return
    const text = JSON.stringify(body((calls += 1)))
    sentAt.set(socket, performance.now())
    socket.write(`POST /v1/billing/credits/reserve HTTP/1.1\r\n${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  function open(): Promise<Socket> {
    const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1')
    let came = ''
    socket.on('data', (more: string) => {
      came += more
      const answer = answerIn(came)
      if (answer === null) return
      came = ''
      if (!sentAt.has(socket)) return void socket.emit('taken')
      answers.push({ ...answer, milliseconds: performance.now() - (sentAt.get(socket) ?? 0) })
      send(socket)
    })
    // Connected is not yet taken by the service: that it is once it has answered.
    socket.once('connect', () => socket.write(`GET /v1/health HTTP/1.1\r\n${head}\r\n`))
    return new Promise((resolve, reject) => socket.once('taken', () => resolve(socket)).on('error', reject))
  }

  // More at once than the system keeps for a listener are thrown away by it, and come again after seconds.
  const sockets: Socket[] = []
  while (sockets.length < callers) {
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(openingAtOnce, callers - sockets.length) }, open))))
  }
  sockets.forEach(send)
  return {
    answers,
    leave: async () => {
      isOver = true
      const now = performance.now()
      const waiting = [...sentAt.values()].map((at) => now - at)
      await Promise.all(sockets.filter(({ closed }) => !closed).map((socket) => once(socket.destroy(), 'close')))
      return { answers, waiting }
    },
  }
}

/** The answer in what came; null while it is not whole. */
function answerIn(text: string): Omit<CrowdAnswer, 'milliseconds'> | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = text.slice(0, end)
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1])
  if (text.length < end + 4 + length) return null
  return {
    status: Number(text.slice(9, 12)),
    code: /"code":"(\w+)"/.exec(text)?.[1] ?? '',
    retryAfter: /\r\nretry-after: *(\d+)/i.exec(head)?.[1] ?? null,
  }
}
