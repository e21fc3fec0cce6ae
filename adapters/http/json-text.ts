import { BillingError } from '../../src/domain/errors.ts'
import { findDuplicate } from './json-duplicate.ts'
import { endOfString } from './json-string.ts'
import { findSyntaxError } from './json-syntax.ts'
import { ViolationError } from './problem.ts'

export const depthMax = 64
/** So many members an object has at most: no operation knows more than a few, and a caller's own facts are few, too. */
const membersMax = 1_000
/** So many items a list has at most: batches take a thousand. */
const itemsMax = 10_000
const pathLengthMax = 200

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Makes a value of JSON bytes, and refuses what `JSON.parse` lets pass though two readers may understand it differently:
 * bytes that are no UTF-8, a member name that an object has twice (RFC 8259, section 4), and nesting beyond any use.
 *
 * A member called `__proto__` becomes a member like any other; whoever merges such an object into another one makes the mistake.
 *
 * @throws {BillingError} MALFORMED_JSON; of a duplicate `pointer` says where (RFC 6901). VALIDATION_FAILED, said once, where an object
 *   has more than 1,000 members or a list more than 10,000 items: the contract's check would look at each, and tell of each
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  const members = countMembers(text)
  const value = parse(text)
  // Names that are there twice are one key in the value. To count them is cheap; to find them is only worth it once some are missing.
  if (members !== countKeys(value)) throw duplicate(text)
  if (text.length > itemsMax || members > membersMax) refuseWide(value, '/body')
  return value
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new BillingError('MALFORMED_JSON', 'Cannot read the body: it is not valid UTF-8', {}, { cause })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own words would repeat what was sent.
    if (text.trim() === '') throw new BillingError('MALFORMED_JSON', 'Cannot read the body: it is empty')
    const place = findSyntaxError(text)
    const where = place === null ? '' : ` at line ${place.line}, column ${place.column}`
    throw new BillingError('MALFORMED_JSON', `Cannot read the body: it is no JSON${where}`)
  }
}

/** The members of all objects in a JSON text, which is not known to be valid yet. Stops at what is nested too deep, before it is parsed. */
function countMembers(text: string): number {
  let depth = 0
  let members = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const end = endOfString(text, at)
        if (end === -1) return members // no JSON, as the parser will say
        at = end
        break
      }
      case 0x3a: // :
        members++
        break
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > depthMax)
          throw new BillingError('MALFORMED_JSON', `Cannot read the body: it is nested deeper than ${depthMax} levels`)
        break
      case 0x5d: // ]
      case 0x7d: // }
        depth--
        break
    }
  }
  return members
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let keys = 0
  if (Array.isArray(value)) {
    for (const item of value) keys += countKeys(item)
    return keys
  }
  const object = value as Readonly<Record<string, unknown>>
  for (const name of Object.keys(object)) keys += 1 + countKeys(object[name]) // Object.values takes three times as long of a large object
  return keys
}

function refuseWide(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    if (value.length > itemsMax) throw tooWide(path, { max: itemsMax, what: 'items', code: 'maxItems' })
    for (const [index, item] of value.entries()) refuseWide(item, `${path}/${index}`)
    return
  }
  const object = value as Readonly<Record<string, unknown>>
  const names = Object.keys(object)
  if (names.length > membersMax) throw tooWide(path, { max: membersMax, what: 'members', code: 'maxProperties' })
  for (const name of names) refuseWide(object[name], `${path}/${name}`)
}

function tooWide(path: string, { max, what, code }: { max: number; what: string; code: string }): ViolationError {
  return new ViolationError([{ path: path.slice(0, pathLengthMax), message: `must NOT have more than ${max} ${what}`, code }])
}

function duplicate(text: string): BillingError {
  const pointer = findDuplicate(text)
  if (pointer === null) throw new Error('a JSON text has more members than its value, and none of them twice')
  return new BillingError('MALFORMED_JSON', `Cannot read the body: the member ${pointer} is there twice`, { pointer })
}
