import type { Instant } from '../../src/domain/time.ts'

/** A label and what it says; `isStrong` is for what the eye looks for first. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly isStrong?: boolean
}

/** Who sells or buys. */
export interface Party {
  readonly name: string
  /** Lines are separated by line feeds. */
  readonly address: string | null
  readonly facts: readonly Fact[]
}

export interface Column {
  readonly head: string
  readonly isNumber: boolean
  /** It takes the width that the others leave, and wraps. One of a table does. */
  readonly takesRest?: boolean
}

export interface Table {
  /** Null: it needs no heading. */
  readonly heading: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** The row of sums. */
  readonly foot: readonly string[] | null
}

/** Where to pay. */
export interface PaymentWays {
  readonly bank: readonly Fact[]
  /** The link is what the QR code holds. */
  readonly upi: { readonly id: string; readonly link: string; readonly asks: string } | null
}

/** What a document says, in the order in which it is read. How it looks is the drawing's part. */
export interface Sheet {
  /** `Tax Invoice`. */
  readonly title: string
  /** Which copy it is, beneath the title. */
  readonly copy: string | null
  /** A word across every page. */
  readonly mark: 'DRAFT' | 'VOID' | null
  /** Title and number: at the foot of every page, and as the file's title. */
  readonly name: string
  /** The document's own date, which the file bears as its own. */
  readonly datedAt: Instant
  readonly seller: Party
  readonly facts: readonly Fact[]
  readonly buyer: Party
  readonly supply: readonly Fact[]
  readonly items: Table
  readonly totals: readonly Fact[]
  readonly words: string
  /** What the law wants said: reverse charge, export. */
  readonly statements: readonly string[]
  readonly taxes: Table | null
  readonly notes: string | null
  readonly payment: PaymentWays | null
  /** For whom somebody signs. */
  readonly signatory: string | null
}
