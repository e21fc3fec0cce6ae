/** Does the work for a few at a time: many at once would have to wait too long for a connection, or for the first call of each path. */
export async function inGroups<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
  const size = 4
  const results: Result[] = []
  for (let first = 0; first < items.length; first += size) results.push(...(await Promise.all(items.slice(first, first + size).map(work))))
  return results
}
