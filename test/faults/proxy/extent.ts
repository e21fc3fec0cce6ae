import { isEdge } from './fault-proxy.ts'
import type { Armed, Passing } from './fault-proxy.ts'

/** An answer of the server's, by its first word: by then it has done what it was asked. */
export const isAnswer = (message: Passing): boolean => message.from === 'SERVER' && isEdge(message)

type Extent = 'edge' | 'message'

function extentOfRun(): Extent {
  const said = process.env['FAULTS_EVERY'] ?? 'edge'
  if (said === 'edge' || said === 'message') return said
  throw new Error(`FAULTS_EVERY is edge or message, not ${said}`)
}

/**
 * Where a run puts its faults: at the edges, between which nothing differs for either end, or at every message (`FAULTS_EVERY`), which
 * shows that this is so and takes an hour.
 */
export const isWhole = extentOfRun() === 'message'

/** Which messages of a call count: those, or in a whole run all. */
export const countingUnlessWhole = (counts: (message: Passing) => boolean): Pick<Armed, 'counts'> => (isWhole ? {} : { counts })
