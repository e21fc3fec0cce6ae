import { BillingError } from '../../../src/domain/errors.ts'

/** How far a list has come in each of the streams that it merges; null is the beginning. */
export interface Place {
  readonly row: { readonly happenedAt: string; readonly id: string } | null
  /** The last entry: its number within an account, its id over all accounts. */
  readonly entry: string | null
}

export const beginning: Place = { row: null, entry: null }

const form = /^([^|]*)\|([^|]*)\|([^|]*)$/
const timestamp = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ // the database has no year 0
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const bigintMax = 2n ** 63n - 1n // the largest number that the database has

// Whoever makes a cursor up learns so here: the database would fail on it.
const isTime = (text: string): boolean => timestamp.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text
const isId = (text: string): boolean => uuid.test(text)
const isNumber = (text: string): boolean => /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= bigintMax

const entries = { account: isNumber, all: isId }

/** Which list a cursor is of: its entries are placed by number or by id. */
export type ListKind = keyof typeof entries

export const toTimelineCursor = (kind: ListKind, { row, entry }: Place): string =>
  Buffer.from(`timeline ${kind}:${row?.happenedAt ?? ''}|${row?.id ?? ''}|${entry ?? ''}`).toString('base64url')

/** @throws {BillingError} CURSOR_INVALID */
export function fromTimelineCursor(kind: ListKind, cursor: string | null): Place {
  if (cursor === null) return beginning
  const text = Buffer.from(cursor, 'base64url').toString()
  const prefix = `timeline ${kind}:`
  const [, happenedAt = '', id = '', entry = ''] = (text.startsWith(prefix) ? form.exec(text.slice(prefix.length)) : null) ?? []
  const hasRow = isTime(happenedAt) && isId(id)
  const hasEntry = entries[kind](entry)
  const isWhole = (hasRow || (happenedAt === '' && id === '')) && (hasEntry || entry === '') && (hasRow || hasEntry)
  if (!isWhole) throw new BillingError('CURSOR_INVALID', 'Cannot continue the list: this cursor is not one that this list gave')
  return { row: hasRow ? { happenedAt, id } : null, entry: hasEntry ? entry : null }
}
