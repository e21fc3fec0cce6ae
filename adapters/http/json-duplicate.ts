import { endOfString } from './json-string.ts'

const pointerLengthMax = 200

interface Level {
  /** Null in an array. */
  readonly names: Set<string> | null
  /** The member or the item that is being read. */
  at: string | number
}

/**
 * Finds the first member name that one object of a JSON text has twice, and gives its JSON pointer, cut to a readable length; null where there is none.
 *
 * Expects a valid text that is not nested deep.
 */
export function findDuplicate(text: string): string | null {
  const levels: Level[] = []
  let expectsName = false
  for (let index = 0; index < text.length; index++) {
    const level = levels.at(-1)
    switch (text.charAt(index)) {
      case '"': {
        const end = endOfString(text, index)
        if (expectsName && level !== undefined && level.names !== null) {
          const name = toName(text.slice(index, end + 1))
          level.at = name
          if (level.names.has(name)) return toPointer(levels)
          level.names.add(name)
          expectsName = false
        }
        index = end
        break
      }
      case ',':
        if (level !== undefined && typeof level.at === 'number') level.at++
        expectsName = level?.names !== null
        break
      case '{':
        levels.push({ names: new Set(), at: '' })
        expectsName = true
        break
      case '[':
        levels.push({ names: null, at: 0 })
        expectsName = false
        break
      case '}':
      case ']':
        levels.pop()
        expectsName = false
        break
      default: // what stands between says nothing about names
    }
  }
  return null
}

// The same name can be written in several ways: "a" is "\u0061".
function toName(literal: string): string {
  return literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1)
}

function toPointer(levels: readonly Level[]): string {
  const pointer = levels.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return pointer.length <= pointerLengthMax ? pointer : `${pointer.slice(0, pointerLengthMax)}...`
}
