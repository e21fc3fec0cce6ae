/** A body as it came. */
export interface SentBody {
  /** At most the first 64 kB of one that is too large. */
  readonly bytes: Uint8Array
  /** Of all that came, or was announced. */
  readonly sizeBytes: number
  /** Empty for a body that is too large. */
  readonly text: string
  /** Whether it was broken UTF-8: what was broken is U+FFFD in `text`. */
  readonly isRepaired: boolean
}
