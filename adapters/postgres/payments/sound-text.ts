import { createHash } from 'node:crypto'

/** The longest name that is kept as it is. */
export const nameMax = 255

// The database takes no NUL, and the driver makes one sign of all halves of a pair.
const isSound = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** What somebody else calls something, as a key that the database takes: an odd or a long one by its hash, so that it stays itself. */
export function soundKey(text: string, most = nameMax): string {
  // As JSON, which tells apart what no encoding does.
  return isSound(text) && text.length <= most ? text : `sha256:${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`
}

/** What somebody else wrote, for people to read: made sound, and cut. */
export const soundLine = (text: string, most: number): string =>
  text.toWellFormed().replaceAll('\0', '\ufffd').slice(0, most).toWellFormed()
