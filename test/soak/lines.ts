import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Body } from '../support/api.ts'
import type { Tally } from './tally.ts'

/** A call as it goes over the wire. */
export interface WireCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  readonly path: string
  /** Its JSON, or what is sent as it is. */
  readonly body?: string
  readonly headers: Readonly<Record<string, string>>
  readonly patienceMs: number
}

/** What was answered. */
export interface Said {
  readonly status: number
  readonly body: Body
}

/** Connections to the processes of the service, which stay open as far as those let them. */
export class Lines {
  readonly #baseUrls: readonly string[]
  readonly #tally: Tally
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 128 })

  constructor(baseUrls: readonly string[], tally: Tally) {
    this.#baseUrls = baseUrls
    this.#tally = tally
  }

  /** @returns null where no answer came, so that nobody knows what became of the call */
  async send(line: number, call: WireCall): Promise<Said | null> {
    try {
      const said = await this.#post(`${this.#baseUrls[line % this.#baseUrls.length]}${call.path}`, call)
      this.#tally.answered(String(said.status))
      return said
    } catch (error) {
      this.#tally.answered(nameOf(error))
      return null
    }
  }

  close(): void {
    this.#agent.destroy()
  }

  #post(url: string, { method, body, headers, patienceMs }: WireCall): Promise<Said> {
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    return new Promise((resolve, reject) => {
      const sending = request(url, { method, agent: this.#agent, headers: { ...headers, ...length } })
      const late = setTimeout(() => sending.destroy(new Late()), patienceMs)
      const fail = (error: unknown): void => {
        clearTimeout(late)
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      sending.once('error', fail).once('response', (response) => {
        text(response).then((said) => {
          clearTimeout(late)
          resolve({ status: response.statusCode ?? 0, body: toBody(said) })
        }, fail)
      })
      sending.end(body)
    })
  }
}

class Late extends Error {}

function nameOf(error: unknown): string {
  if (error instanceof Late) return 'too late'
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED' ? 'nobody there' : 'cut off'
}

function toBody(said: string): Body {
  try {
    return JSON.parse(said) as Body
  } catch {
    return { text: said }
  }
}
