type Text = string | null

/**
 * One row of the journal as it is stored, each column as text: integers and instants (milliseconds since 1970) as decimal digits,
 * what is absent null, `lots` and `metadata` as the columns' own texts, the hash in hexadecimal digits. The order is that of ledger.md,
 * "The chain, version 1"; the hash comes last.
 */
export type JournalRow = readonly [
  ...[accountId: string, seq: string, entryId: string, tenantId: string, operation: string, idempotencyKey: string, causedBy: Text],
  ...[reason: string, from: string, to: string, amount: string, lots: string, reservationId: Text, reservationExpiresAt: Text],
  ...[refType: Text, refId: Text, reversesEntryId: Text, metadata: Text, actor: string, createdAt: string],
  ...[availableAfter: string, reservedAfter: string, owedAfter: string, chainVersion: string, hash: string],
]

/** The place of `lots` in a row. */
const lotsAt = 11
const hashAt = 24

/**
 * The row as it is hashed and exported, without its hash: `lots` as the array that its text says.
 *
 * A text that `JSON.stringify` would not have written stays a text: then no hash can be right, however little was changed.
 */
export function canonicalRow(row: JournalRow): readonly unknown[] {
  return row.slice(0, hashAt).map((column, index) => (index === lotsAt ? (arrayOf(row[lotsAt]) ?? column) : column))
}

/** @returns null where the text is not what version 1 writes */
function arrayOf(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) && JSON.stringify(parsed) === text ? parsed : null
  } catch {
    return null
  }
}
