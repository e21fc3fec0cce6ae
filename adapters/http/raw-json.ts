import { randomUUID } from 'node:crypto'
import type { Response } from 'express'

// Nobody can guess it, so no text that came from outside is taken for a place.
const mark = `raw-${randomUUID()}-`
const places = new RegExp(`"${mark}(\\d+)"`, 'g')

/**
 * A JSON text as a member of a reply: it is sent as it is, whatever its depth and its numbers. To whoever looks, the contract's check of
 * responses for one, it is an object without members. Only replies that `sendWithRaw` sends may hold one.
 */
export function rawJson(text: string): Readonly<Record<string, unknown>> {
  return Object.defineProperty({}, 'toJSON', { value: () => hold(text) })
}

let held: string[] | null = null

function hold(text: string): string {
  if (held === null) throw new Error('a raw JSON text in a reply that is not sent so')
  return `${mark}${held.push(text) - 1}`
}

/** Sends a reply with the raw texts in it. It goes through `res.json`, where responses are checked. */
export function sendWithRaw(res: Response, body: object): void {
  const send = res.send.bind(res)
  res.send = (text: unknown) => send(withRaw(String(text)))
  const texts: string[] = []
  held = texts
  try {
    res.json(body)
  } finally {
    held = null
  }
  function withRaw(text: string): string {
    return text.replaceAll(places, (_, index: string) => texts[Number(index)] ?? '')
  }
}
