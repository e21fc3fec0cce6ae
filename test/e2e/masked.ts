/**
 * Compares answers with examples whose ids and times were other ones. An id of an example stands for one id of the service, the
 * same wherever it comes; those of the demo's data stand for themselves.
 */
export function makeLikeness(fixed: readonly string[]) {
  const ids = new Map(fixed.map((id) => [id, id]))

  /** The value with the service's ids in place of the example's: those that have been met. */
  const translated = (value: unknown): unknown => mapped(value, (text) => (uuid.test(text) ? (ids.get(text) ?? text) : text))

  /** Both with what may differ taken out, ready to be compared deeply. */
  const comparable = (actual: unknown, example: unknown): readonly [actual: unknown, example: unknown] => {
    meet(actual, example)
    return [masked(actual), masked(translated(example))]
  }

  // Ids that the service has just made are met here, where they stand in the same place.
  function meet(actual: unknown, example: unknown): void {
    if (typeof actual === 'string' && typeof example === 'string' && uuid.test(actual) && uuid.test(example)) {
      if (!ids.has(example) && ![...ids.values()].includes(actual)) ids.set(example, actual)
    } else if (isObject(actual) && isObject(example)) {
      for (const [name, member] of Object.entries(example)) meet(actual[name], member)
    }
  }

  return { translated, comparable }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function masked(value: unknown): unknown {
  return mapped(value, (text, name) => {
    if (timestamp.test(text)) return '<time>'
    if (name === 'next_cursor') return '<cursor>'
    if (['digest', 'signature', 'public_key', 'hash'].includes(name)) return '<sign>'
    return name === 'runtime' ? text.replace(/^(node|deno) \d+\.\d+\.\d+$/, '<runtime>') : text
  })
}

function mapped(value: unknown, ofText: (text: string, name: string) => string, name = ''): unknown {
  if (typeof value === 'string') return ofText(value, name)
  if (typeof value === 'number' && (name === 'latency_ms' || name === 'seconds')) return '<number>'
  if (Array.isArray(value)) return value.map((item) => mapped(item, ofText, name))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapped(member, ofText, key)]))
}
