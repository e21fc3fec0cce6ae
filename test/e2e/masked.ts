/**
 * Compares answers with examples whose ids and times were other ones. An id of an example stands for one id of the service, the
 * same wherever it comes; those of the demo's data stand for themselves. What bears the day of the call bears `toldOn` in the examples.
 */
export function makeLikeness(fixed: readonly string[]) {
  const ids = new Map(fixed.map((id) => [id, id]))

  /** The value with the service's ids in place of the example's: those that have been met, and those that are made of them. */
  const translated = (value: unknown): unknown =>
    mapped(value, (text) =>
      text.replaceAll(anyUuid, (id) => ids.get(id) ?? id).replaceAll(bareUuid, (bare) => withoutDashes(ids.get(withDashes(bare))) ?? bare),
    )

  /** Both with what may differ taken out, ready to be compared deeply. */
  const comparable = (actual: unknown, example: unknown): readonly [actual: unknown, example: unknown] => {
    meet(actual, example)
    return [masked(actual, today()), masked(translated(example), toldOn)]
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
// By itself, or within a path.
const anyUuid = /(?<![0-9a-f-])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/g
// How providers' ids are made of an order's in the sandbox.
const bareUuid = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g
const withDashes = (bare: string): string => bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const withoutDashes = (id: string | undefined): string | undefined => id?.replaceAll('-', '')

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The day of the examples, where one is given by the clock. */
const toldOn = '2026-04-02'

// The demo's seller is in India.
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date())

/** India's fiscal year of a day, as numbers of documents have it: `/26-27/`. */
function yearOf(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const first = month >= 4 ? year : year - 1
  return `/${first % 100}-${(first + 1) % 100}/`
}

function masked(value: unknown, day: string): unknown {
  return mapped(value, (text, name) => {
    if (timestamp.test(text)) return '<time>'
    if (text === day) return '<today>'
    if (name === 'number') return text.replace(yearOf(day), '/<year>/')
    if (name === 'next_cursor') return '<cursor>'
    if (/^(re|rfnd)_[0-9a-f]{24}$/.test(text)) return '<refund>'
    if (name === 'checkout_url') return text.replace(/^http:\/\/[^/]+/, '<service>')
    if (['digest', 'signature', 'public_key', 'hash'].includes(name)) return '<sign>'
    return name === 'runtime' ? text.replace(/^(node|deno) \d+\.\d+\.\d+$/, '<runtime>') : text
  })
}

function mapped(value: unknown, ofText: (text: string, name: string) => string, name = ''): unknown {
  if (typeof value === 'string') return ofText(value, name)
  if (typeof value === 'number' && (name === 'latency_ms' || name === 'duration_ms' || name === 'seconds')) return '<number>'
  if (Array.isArray(value)) return value.map((item) => mapped(item, ofText, name))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapped(member, ofText, key)]))
}
