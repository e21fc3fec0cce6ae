/** A row as an array of its columns, of which the first is `account_id`. */
export type StoredRow = readonly [accountId: string, ...rest: unknown[]]

/** Sends a statement, and gives its rows as arrays. */
export type Read = <Row extends StoredRow>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>

export type Pages<Row> = AsyncGenerator<readonly Row[], void, void>

/** The accounts that are read: one, or all after another. */
export type Span = { readonly only: string } | { readonly after: string | null }

/** Before every id that there is. */
const noId = '00000000-0000-0000-0000-000000000000'

/** Which accounts a statement is about, with `$1` the id that it is said by. */
export const scopeOf = (span: Span): { readonly scope: string; readonly from: string } =>
  'only' in span ? { scope: 'account_id = $1', from: span.only } : { scope: 'account_id > $1', from: span.after ?? noId }

export interface PagesOf<Row> {
  /** The list of columns, the first of which is `account_id`. */
  readonly columns: string
  readonly table: string
  /** What else a row must be; it begins with `and`. */
  readonly where?: string
  /** What orders the rows of an account, each with its type: the key of a page's last row is where the next begins. */
  readonly order: readonly { readonly column: string; readonly type: string; readonly of: (row: Row) => string }[]
  readonly size: number
}

/** A table's rows in the order of `account_id` and what orders them within it, a page at a time: each costs the same. */
export async function* pages<Row extends StoredRow>(
  read: Read,
  span: Span,
  { columns, table, where = '', order, size }: PagesOf<Row>,
): Pages<Row> {
  const { scope, from } = scopeOf(span)
  const names = ['account_id', ...order.map(({ column }) => column)].join(', ')
  const places = ['$2::uuid', ...order.map(({ type }, index) => `$${index + 3}::${type}`)].join(', ')
  const first = `select ${columns} from ledger.${table} t where ${scope} ${where} order by ${orderBy(names)} limit ${size}`
  const next = `select ${columns} from ledger.${table} t where ${scope} ${where} and (${names}) > (${places}) order by ${orderBy(names)} limit ${size}`
  for (let last: Row | undefined; ;) {
    const key = last
    const rows: readonly Row[] =
      key === undefined ? await read<Row>(first, [from]) : await read<Row>(next, [from, key[0], ...order.map(({ of }) => of(key))])
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    last = rows.at(-1)
  }
}

// Qualified: an output column of the same name would be ordered by its text.
const orderBy = (names: string): string =>
  names
    .split(', ')
    .map((name) => `t.${name}`)
    .join(', ')

/** A stream of pages, read account by account: whoever merges several asks each for what it has of the next account. */
export class AccountCursor<Row extends StoredRow> {
  readonly #pages: Pages<Row>
  #page: readonly Row[] = []
  #at = 0
  #isOver = false

  constructor(source: Pages<Row>) {
    this.#pages = source
  }

  /** The account of the next row; null at the end. */
  async account(): Promise<string | null> {
    while (this.#at >= this.#page.length && !this.#isOver) {
      const next = await this.#pages.next()
      this.#isOver = next.done === true
      this.#page = next.value ?? []
      this.#at = 0
    }
    return this.#page[this.#at]?.[0] ?? null
  }

  /** The next rows of this account, as far as the page goes; none where the account is over. */
  async take(accountId: string): Promise<readonly Row[]> {
    if ((await this.account()) !== accountId) return []
    const from = this.#at
    while (this.#page[this.#at]?.[0] === accountId) this.#at += 1
    return this.#page.slice(from, this.#at)
  }

  /** All the rows of this account. */
  async takeAll(accountId: string): Promise<readonly Row[]> {
    const all: Row[] = []
    for (let rows = await this.take(accountId); rows.length > 0; rows = await this.take(accountId)) all.push(...rows)
    return all
  }
}
