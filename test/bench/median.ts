/** The middle one, of two the mean; null where there is none, or one that could not be told. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (known.length === 0 || known.length < values.length) return null
  const [low = 0, high = 0] = [known[(known.length - 1) >> 1], known[known.length >> 1]]
  return (low + high) / 2
}
