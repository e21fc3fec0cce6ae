import type { PaymentOrder } from '../../../src/domain/payments/order.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { ToldRow } from './told-rows.ts'

/** An order after an act, which is written if nobody has changed it since it was read. */
export interface Moved {
  readonly order: PaymentOrder
  /** The one that was read. */
  readonly revision: number
  /** To be claimed: nobody had them when it was read. */
  readonly names: readonly string[]
  readonly told: readonly ToldRow[]
  readonly now: Instant
  /** Whether it need not be on disk yet. */
  readonly isRedone: boolean
  /** The delivery to be marked with it, as its id. */
  readonly applies: string | null
}

/** What came of it. */
export interface Done {
  /** Whether the delivery was marked. */
  readonly isMarked: boolean
}
