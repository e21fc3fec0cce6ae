import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'

/**
 * Sends text as it is made, no faster than the caller reads it. Where the caller goes away the source is ended; what fails before
 * the first text can still be answered by a problem, what fails later cuts the connection, so that no part looks whole.
 */
export async function sendStream(res: Response, body: AsyncIterable<string>, begin: () => void): Promise<void> {
  const source = body[Symbol.asyncIterator]()
  const first = await source.next()
  begin()
  await pipeline(Readable.from(following(first, source), { objectMode: false }), res).catch((error: unknown) => {
    if (!isGone(error)) throw error
  })
}

async function* following(first: IteratorResult<string>, source: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await source.next()) yield next.value
  } finally {
    await source.return?.()
  }
}

// Nobody is left to be told, and the log's line of the request says that it was cut.
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
