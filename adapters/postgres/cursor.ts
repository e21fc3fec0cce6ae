import { BillingError } from '../../src/domain/errors.ts'
import type { Page } from '../../ports/page.ts'

/** A list's place in words of its own: its kind, so that a cursor of another list is refused, and the last item's key. */
export const toCursor = (kind: string, key: string): string => Buffer.from(`${kind}:${key}`).toString('base64url')

const bigintMax = 2n ** 63n - 1n // the largest that the database has

// The database has no year 0, and no 30 February.
const isDay = (day: string): boolean =>
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

const keyForms = {
  uuid: (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key),
  /** A day and an id: `2026-03-31 01900000-..`. */
  dated: (key: string) => key[10] === ' ' && isDay(key.slice(0, 10)) && keyForms.uuid(key.slice(11)),
  seq: (key: string) => /^[1-9][0-9]{0,18}$/.test(key) && BigInt(key) <= bigintMax,
}

/** @throws {BillingError} CURSOR_INVALID */
export function fromCursor(cursor: string, { kind, form }: { kind: string; form: keyof typeof keyForms }): string {
  const [of, ...rest] = Buffer.from(cursor, 'base64url').toString().split(':')
  const key = rest.join(':')
  if (of !== kind || !keyForms[form](key))
    throw new BillingError('CURSOR_INVALID', 'Cannot continue the list: this cursor is not one that this list gave')
  return key
}

/** A page out of one row more than it holds, which tells whether there are more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { item, cursor }: { item: (row: Row) => Item; cursor: (row: Row) => string },
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(item), nextCursor: rows.length > limit && last !== undefined ? cursor(last) : null }
}
