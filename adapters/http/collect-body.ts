import type { IncomingHttpHeaders } from 'node:http'
import type { Request } from 'express'
import { BillingError } from '../../src/domain/errors.ts'

// How bodies are gathered, whatever they hold: up to a limit, and so that what is refused harms neither us nor the connection.

/** What is wrong with the coding of a body; null where nothing is. */
export function refuseEncoding(headers: IncomingHttpHeaders): BillingError | null {
  const encoding = headers['content-encoding'] ?? ''
  if (encoding === '' || encoding.toLowerCase() === 'identity') return null
  return new BillingError('MEDIA_TYPE_UNSUPPORTED', 'Cannot read the body: it is compressed or otherwise encoded')
}

/** What is wrong with the length that a body announces; null where nothing is. */
export function refuseDeclaredLength({ headers }: Request, limitBytes: number): BillingError | null {
  return Number(headers['content-length'] ?? 0) > limitBytes ? tooLarge(limitBytes) : null
}

export function tooLarge(limitBytes: number): BillingError {
  return new BillingError('BODY_TOO_LARGE', `Cannot read the body: it has more than ${limitBytes} bytes`, { limit_bytes: limitBytes })
}

export interface Outcome {
  done(bytes: Uint8Array): void
  failed(error: BillingError): void
  /** What a body is that did not come to its end. Nobody is left to read it; the log does. */
  broken(): BillingError
}

/** Gathers the body, and calls one of `done` and `failed` exactly once, also where the caller goes away in the middle. */
export function collectBody(req: Request, limitBytes: number, { done, failed, broken }: Outcome): void {
  const chunks: Buffer[] = []
  let size = 0

  const onData = (chunk: Buffer): void => {
    size += chunk.length
    if (size <= limitBytes) {
      chunks.push(chunk)
      return
    }
    stop()
    void discard(req, limitBytes).then(() => failed(tooLarge(limitBytes)))
  }
  const onEnd = (): void => {
    stop()
    done(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size))
  }
  const onBroken = (): void => {
    stop()
    failed(broken())
  }
  const stop = (): void => {
    req.off('data', onData).off('end', onEnd).off('close', onBroken)
  }
  req.on('error', ignore) // 'close' follows, and is enough to know
  req.on('data', onData).on('end', onEnd).on('close', onBroken)
}

/** So long an answer waits for a body that it refuses. */
const patienceMs = 1000

/**
 * Lets the rest of a refused body run by, and comes back when the refusal can be answered: once the body has ended, its sender has
 * gone, takes more than a second, or sends (or announces) so much more than is allowed that it loses the connection.
 *
 * Whoever reads only once it has written gets its answer so, and the connection stays good for the next call: a server that closes
 * it while bytes are under way makes the network throw away the answer, too (RFC 9112, 9.6).
 */
export async function discard(req: Request, limitBytes: number): Promise<void> {
  let left = limitBytes * 8
  req.on('error', ignore) // the answer is under way, and nobody else is left to tell
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  if (req.complete || Number(req.headers['content-length'] ?? 0) > left) return
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, patienceMs)
    const over = (): void => {
      clearTimeout(late)
      resolve()
    }
    req.once('end', over).once('close', over)
  })
}

function ignore(): void {
  // Without any listener an error of the connection would end the process.
}
