/** What stands where a secret was. */
export const redacted = '[redacted]'

const depthMax = 8
const secretName =
  /(authorization|cookies?|tokens?|passwords?|passwd|passphrase|secrets?|credentials?|signatures?|(api|private|secret)[-_]?key|rawheaders)$/i
const urlPassword = /\b([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/?#@]*):[^\s/?#@]*(?:@[^\s/?#@]*)*@/gi
const authorization = /\b(Bearer|Basic) +[\x21-\x7e]+/gi
// Stripe's secrets say what they are: keys, secret or restricted, and what signs webhooks.
const stripeSecret = /\b([rs]k_(?:live|test)_|whsec_)\w+/g
/** What none of the three fits without; most texts have none of it. */
const mayTell = /:\/\/|bearer|basic|[rs]k_|whsec_/i

/** A text without the passwords of its URLs, without what authorizes a call, and without secrets of Stripe's. */
export function redactText(text: string): string {
  if (!mayTell.test(text)) return text
  return text.replace(urlPassword, `$1:${redacted}@`).replace(authorization, `$1 ${redacted}`).replace(stripeSecret, `$1${redacted}`)
}

/**
 * A copy of what is to be logged, as JSON can hold it: members whose names say that they are secret are blotted out, at any
 * depth; errors become their name, message, code, stack and cause; a bigint its digits.
 */
export function redact(value: unknown): unknown {
  return copy(value, [])
}

function copy(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'symbol' || typeof value === 'function') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return '[circular]'
  if (above.length >= depthMax) return '[deep]'
  return copyObject(value, [...above, value])
}

function copyObject(value: object, above: readonly object[]): unknown {
  if (value instanceof Error) return copyError(value, above)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL) return redactText(value.href)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof Map) return copyMembers(Object.fromEntries<unknown>(value), above)
  if (Array.isArray(value) || value instanceof Set) return [...value].map((item) => copy(item, above))
  return copyMembers(value, above)
}

function copyMembers(value: object, above: readonly object[]): object {
  const members = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(
    members.map(([name, member]) => [name, secretName.test(name) && isTelling(member) ? redacted : copy(member, above)]),
  )
}

// That a secret is absent, or whether there is one, is no secret, and worth knowing.
function isTelling(member: unknown): boolean {
  return member !== null && member !== undefined && typeof member !== 'boolean'
}

function copyError(error: Error, above: readonly object[]): object {
  const { name, message, stack, cause, ...rest } = error
  return {
    type: name,
    message: redactText(message),
    ...copyMembers(rest, above),
    ...(stack === undefined ? {} : { stack: redactText(stack) }),
    ...(cause === undefined ? {} : { cause: copy(cause, above) }),
    ...(error instanceof AggregateError ? { errors: copy(error.errors, above) } : {}), // which no enumeration shows
  }
}
