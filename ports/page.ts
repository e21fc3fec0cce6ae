/** One page of a list, newest first, by keyset: `cursor` is the last item's place, opaque to callers. */
export interface PageRequest {
  readonly limit: number
  readonly cursor: string | null
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Null at the end. */
  readonly nextCursor: string | null
}
