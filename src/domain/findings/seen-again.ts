import { later, minutes } from '../time.ts'
import type { Instant } from '../time.ts'

/** What is known of a finding before it is seen once more. */
export interface SeenBefore {
  readonly isOpen: boolean
  /** Whether an operator closed it. One that closed itself does not stand for what is seen now: its drift was gone in between. */
  readonly isResolvedByHand: boolean
  readonly lastSeenAt: Instant
}

/** What somebody saw: whether it is, word for word, what was known. */
export interface SeenNow {
  readonly isSame: boolean
  readonly now: Instant
}

/** OPEN: a new one. NOTE: the same, seen once more. CHANGE: the same, with what is known now. NOTHING: it was noted within the hour. */
export type Noting = 'OPEN' | 'NOTE' | 'CHANGE' | 'NOTHING'

/** So often at most it is noted that nothing is new: whoever looks again and again writes nothing again and again. */
const notedEach = minutes(60)

/**
 * Decides what becomes of what was found. Rulebook 6: the same drift found twice is one finding. What an operator resolved stays so as
 * long as nothing else is seen: they know of it.
 *
 * @param before the open finding of its key, else the newest; null where there is none
 */
export function seeAgain(before: SeenBefore | null, { isSame, now }: SeenNow): Noting {
  if (before === null) return 'OPEN'
  if (!before.isOpen && !(before.isResolvedByHand && isSame)) return 'OPEN'
  if (!isSame) return 'CHANGE'
  return later(before.lastSeenAt, notedEach) <= now ? 'NOTE' : 'NOTHING'
}
