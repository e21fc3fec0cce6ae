/** Does the work for a few at a time. A first call of each path of a service at once would have to wait too long: each is slow. */
export async function inGroups<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
  const size = 4
  const results: Result[] = []
  for (let first = 0; first < items.length; first += size) results.push(...(await Promise.all(items.slice(first, first + size).map(work))))
  return results
}
