import { endOfString } from '../json-string.ts'

/** A value in a JSON text: where it begins and ends, and how deep it is nested (a scalar is 0, `{}` is 1). */
export interface Span {
  readonly start: number
  readonly end: number
  readonly depth: number
}

export interface Member extends Span {
  readonly name: string
}

/** The members of the object that begins at `open`, in order, a name that is there twice twice. Expects a valid text. */
export function membersOf(text: string, open: number): readonly Member[] {
  const members: Member[] = []
  for (let at = skipSpace(text, open + 1); text.charAt(at) !== '}';) {
    const nameEnd = endOfString(text, at)
    const name = String(JSON.parse(text.slice(at, nameEnd + 1)))
    const value = valueAt(text, skipSpace(text, skipSpace(text, nameEnd + 1) + 1)) // behind the colon
    members.push({ name, ...value })
    at = next(text, value.end)
  }
  return members
}

/** The items of the array that begins at `open`. Expects a valid text. */
export function itemsOf(text: string, open: number): readonly Span[] {
  const items: Span[] = []
  for (let at = skipSpace(text, open + 1); text.charAt(at) !== ']';) {
    const item = valueAt(text, at)
    items.push(item)
    at = next(text, item.end)
  }
  return items
}

/** The value that begins at `start`. Not by recursion: a hostile text is nested a million deep. */
function valueAt(text: string, start: number): Span {
  let depth = 0
  let deepest = 0
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at)
        if (depth === 0) return { start, end: at + 1, depth: deepest }
        break
      case 0x5b: // [
      case 0x7b: // {
        deepest = Math.max(deepest, ++depth)
        break
      case 0x5d: // ]
      case 0x7d: // }
        if (depth === 0) return { start, end: trimEnd(text, at), depth: deepest } // of what holds a scalar
        if (--depth === 0) return { start, end: at + 1, depth: deepest }
        break
      case 0x2c: // ,
        if (depth === 0) return { start, end: trimEnd(text, at), depth: deepest }
        break
      default: // a part of a scalar, or space
    }
  }
  return { start, end: trimEnd(text, text.length), depth: deepest }
}

/** Where the text's own value begins. */
export const startOf = (text: string): number => skipSpace(text, 0)

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

function skipSpace(text: string, at: number): number {
  let place = at
  while (isSpace(text.charCodeAt(place))) place++
  return place
}

function trimEnd(text: string, at: number): number {
  let place = at
  while (isSpace(text.charCodeAt(place - 1))) place--
  return place
}

/** Where the next member or item begins, or the bracket that closes. */
function next(text: string, end: number): number {
  const at = skipSpace(text, end)
  return text.charAt(at) === ',' ? skipSpace(text, at + 1) : at
}
