import { visit } from 'jsonc-parser'

/** A place in a text, counted from 1 as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where a text stops being JSON; null where this parser finds nothing to object to. Expects a text that is not nested deep. */
export function findSyntaxError(text: string): Place | null {
  const stop = new Error('found')
  let place: Place | null = null
  try {
    visit(
      text,
      {
        onError: (...[, , , line, column]) => {
          place = { line: line + 1, column: column + 1 } // the parser counts from 0
          throw stop // the first one is enough, and a hostile text may have a million
        },
      },
      { disallowComments: true },
    )
  } catch (error) {
    if (error !== stop) throw error
  }
  return place
}
