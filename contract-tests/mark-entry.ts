import type { CatalogueEntry } from './catalogue-case.ts'

/**
 * An entry of the catalogue under keys of its own, so that a run meets no earlier run's events and accounts: every account key becomes
 * `{key}-{mark}`, every event's idempotency key `{key}:{mark}`, wherever a case has it. Keys of credit calls stay: they count by account.
 *
 * @param mark letters, digits, `_` and `-`, as account keys have them
 */
export function markEntry(entry: CatalogueEntry, mark: string): CatalogueEntry {
  const keysOf = (member: string): readonly string[] =>
    entry.cases.map(({ request }) => request[member]).filter((key) => typeof key === 'string')
  const marked = new Map([
    ...keysOf('idempotency_key').map((key) => [key, `${key}:${mark}`] as const),
    ...keysOf('external_account_key').map((key) => [key, `${key}-${mark}`] as const),
  ])
  return JSON.parse(JSON.stringify(entry), (_, value: unknown) =>
    typeof value === 'string' ? (marked.get(value) ?? value) : value,
  ) as CatalogueEntry
}
