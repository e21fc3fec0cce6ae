import type { ContractDocument } from './contract.ts'

type Components = ContractDocument['components']

/** What a reference within the document names: `#/components/schemas/Money`. */
const reference = /"\$ref":"#\/components\/(\w+)\/([^"/]+)"/g

/**
 * The components that something of the document reaches by references, directly or by way of others; those that nothing refers to,
 * as who may call, stay. The validator compiles all that it is given, whether the path needs it or not.
 */
export function reachedComponents({ components }: Pick<ContractDocument, 'components'>, from: unknown): Components {
  const all: Readonly<Record<string, Readonly<Record<string, unknown>>>> = components
  const reached = new Map<string, Map<string, unknown>>()
  const waiting: unknown[] = [from]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const [, sort = '', name = ''] of JSON.stringify(one).matchAll(reference)) {
      const component = all[sort]?.[name]
      if (component === undefined) throw new Error(`the contract refers to ${sort}/${name}, which it does not have`)
      const found = reached.get(sort) ?? new Map<string, unknown>()
      if (found.has(name)) continue
      reached.set(sort, found.set(name, component))
      waiting.push(component)
    }
  }
  const kept = ['schemas', 'parameters', 'headers', 'responses'].map((sort) => [sort, Object.fromEntries(reached.get(sort) ?? [])])
  return { ...components, ...(Object.fromEntries(kept) as Components) }
}
