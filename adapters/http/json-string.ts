/**
 * Where the string of a JSON text ends that begins with the quote at `open`: the index of its closing quote, or -1.
 *
 * `indexOf` runs through long strings many times faster than a loop over their characters.
 */
export function endOfString(text: string, open: number): number {
  let end = text.indexOf('"', open + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++
  return backslashes % 2 === 1
}
