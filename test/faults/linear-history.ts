import type { Books, Call, Said } from '../model/credits-model.ts'

/** One call on one account as its caller saw it; times on the caller's clock, which is one for all callers. */
export interface Recorded {
  /** Null: its status was read. */
  readonly call: Call | null
  readonly start: number
  /** Infinity where nobody knows what became of the call: it may have happened at any time since, or not at all. */
  readonly end: number
  /** Null where that is unknown. Of a reading only the credit. */
  readonly said: Said | null
  /** Where the service's clock may have stood when the call was decided. */
  readonly clocks: readonly number[]
}

/**
 * Looks for an order of the calls in which one account, told one after the other, would have given every answer that was given.
 * A call that was over before another began goes before it. This is Wing and Gong's search, with the places that led nowhere
 * remembered: a place is what was told already, and the books that came of it.
 *
 * A release that was ignored stays ignored for every call under its key that begins after its answer, for its row is committed by
 * then. One that overlaps it may have been decided without it: that goes either way.
 *
 * @returns the places in the history, in a legal order, without the unknown calls that need not have happened; null where there is none
 */
export function findLegalOrder(history: readonly Recorded[], opening: Books): readonly number[] | null {
  const deadEnds = new Set<string>()

  function search(told: ReadonlySet<number>, order: readonly number[], books: Books): readonly number[] | null {
    const left = history.flatMap((_, index) => (told.has(index) ? [] : [index]))
    const firstEnd = Math.min(...left.map((index) => history[index]?.end ?? Infinity))
    if (firstEnd === Infinity) return order
    const place = `${left.join()} ${textOf(books)}`
    if (deadEnds.has(place)) return null
    for (const index of left) {
      const recorded = history[index]
      if (recorded === undefined || recorded.start > firstEnd) continue
      const { call, start } = recorded
      const overlaps =
        call?.op === 'release' && history.some((other, place) => told.has(place) && other.end >= start && isIgnoredRelease(other, call.key))
      for (const after of outcomesOf(recorded, { books, overlaps })) {
        const found = search(new Set([...told, index]), [...order, index], after)
        if (found !== null) return found
      }
    }
    deadEnds.add(place)
    return null
  }
  return search(new Set(), [], opening)
}

/** The books after a call, at each instant at which its answer would have been the one that was given. */
function outcomesOf({ call, said, clocks }: Recorded, { books, overlaps }: Before): readonly Books[] {
  return clocks.flatMap((clock) => {
    if (call === null) return said?.credit === books.asOf(clock).credit ? [books] : []
    const ways = [books.tell(call, clock)]
    if (overlaps) {
      const afresh = books.copy({ ignoredReleases: new Map() }).tell(call, clock)
      ways.push({ ...afresh, books: afresh.books.copy({ ignoredReleases: books.ignoredReleases }) })
    }
    return ways.filter((told) => said === null || isSame(told.said, said)).map((told) => told.books)
  })
}

interface Before {
  readonly books: Books
  /** Whether the call is a release that overlaps one under its key that was ignored. */
  readonly overlaps: boolean
}

const isIgnoredRelease = ({ call, said }: Recorded, key: string): boolean =>
  call?.op === 'release' && call.key === key && (said === null || said.fate.startsWith('IGNORED'))

const isSame = (a: Said, b: Said): boolean => a.fate === b.fate && a.credit === b.credit && a.reservation === b.reservation

function textOf({ at, owed, mode, lots, holds, kept, undone, ignoredReleases }: Books): string {
  const said = [...kept]
    .map(
      ([
        name,
        {
          said: { credit, reservation },
        },
      ]) => [name, credit, reservation],
    )
    .toSorted()
  const all = [at, owed, mode, lots, holds, said, [...undone].toSorted(), [...ignoredReleases].toSorted()]
  return JSON.stringify(all, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
}

/** A history, a call in each line, in the order of their starts. */
export function showHistory(history: readonly Recorded[]): string {
  const began = Math.min(...history.map(({ start }) => start))
  const since = (time: number): string => (time - began).toFixed(1).padStart(8)
  return history
    .toSorted((a, b) => a.start - b.start)
    .map(({ call, start, end, said, clocks }) => {
      const asked = call === null ? 'status' : `${call.op} ${call.key} ${call.ref ?? call.id ?? ''} ${call.amount ?? ''}`
      const answer = said === null ? 'nobody knows' : [said.fate, said.credit, said.reservation].filter(Boolean).join(' | ')
      return `${since(start)} to ${since(end)}  ${asked.padEnd(32)} ${answer}  (clock ${clocks.join(' or ')})`
    })
    .join('\n')
}
