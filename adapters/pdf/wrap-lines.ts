/** How wide a text is, in points. */
export type Measure = (text: string) => number

/**
 * Breaks a text into lines no wider than `width`: at line feeds, at spaces, and within a word only where it is wider than a line.
 * A text of nothing has no lines.
 */
export function wrapLines(text: string, width: number, measure: Measure): readonly string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.split(' ').filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .flatMap((words) =>
      fill(
        words.flatMap((word) => brokenWord(word, width, measure)),
        width,
        measure,
      ),
    )
}

// The sum of the words' widths is the line's: the font is set word by word.
function fill(words: readonly string[], width: number, measure: Measure): readonly string[] {
  const space = measure(' ')
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of words) {
    const wanted = measure(word)
    if (line !== '' && taken + space + wanted > width) {
      lines.push(line)
      line = ''
    }
    taken = line === '' ? wanted : taken + space + wanted
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function brokenWord(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const cluster of clustersOf(word)) {
    if (part !== '' && measure(part + cluster) > width) {
      parts.push(part)
      part = ''
    }
    part += cluster
  }
  return [...parts, part]
}

// What is drawn as one: a letter with its marks, and in Devanagari what a virama or a joiner ties to it. Not Intl.Segmenter, whose
// rules change from one version of the runtime to the next, and the bytes with them.
const clustersOf = (word: string): readonly string[] =>
  word.match(/\P{M}[\p{M}\u200c\u200d]*(?:(?<=[\u094d\u200c\u200d])\p{L}[\p{M}\u200c\u200d]*)*|\p{M}+/gu) ?? []
