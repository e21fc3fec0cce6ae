import { creditBatch } from './batch-stories.ts'
import { commission, end, fade, give, ignored, race, spend } from './credit-stories.ts'
import { eventBatch, v1Invoice } from './event-stories.ts'
import { invoice } from './invoice-stories.ts'
import { onboard, policy } from './operator-stories.ts'
import { topUp } from './payment-stories.ts'
import { read } from './read-stories.ts'
import type { Story } from './soak-world.ts'

/** What callers do, by how often it is chosen: single calls are most of the calls, batches most of the operations. */
export const stories: readonly (readonly [number, Story])[] = [
  [140, commission],
  [140, spend],
  [30, race],
  [30, ignored],
  [25, fade],
  [15, end],
  [40, give],
  [12, creditBatch],
  [50, v1Invoice],
  [6, eventBatch],
  [5, onboard],
  [8, policy],
  [12, invoice],
  [14, topUp],
  [200, read],
]
