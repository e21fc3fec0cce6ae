/**
 * Where an answer is not what a case of the catalogue says, in words: nothing where it fits.
 *
 * An object says the members that must be there, and may have others. A list says what must be in it, in any order and among others;
 * an empty list must be empty. Everything else is equal or it is not.
 *
 * @param place where both stand, as a JSON pointer
 */
export function findDifferences(expected: unknown, actual: unknown, place = ''): readonly string[] {
  if (Array.isArray(expected)) return listDifferences(expected, actual, place)
  if (!isObject(expected)) return Object.is(expected, actual) ? [] : [`${place || '/'} is ${text(actual)}, not ${text(expected)}`]
  if (!isObject(actual)) return [`${place || '/'} is ${text(actual)}, not an object`]
  return Object.entries(expected).flatMap(([name, member]) => findDifferences(member, actual[name], `${place}/${name}`))
}

function listDifferences(expected: readonly unknown[], actual: unknown, place: string): readonly string[] {
  if (!Array.isArray(actual)) return [`${place || '/'} is ${text(actual)}, not a list`]
  if (expected.length === 0 && actual.length > 0) return [`${place || '/'} is ${text(actual)}, not empty`]
  return expected
    .filter((wanted) => !actual.some((one) => findDifferences(wanted, one).length === 0))
    .map((wanted) => `${place || '/'} is ${text(actual)}, without ${text(wanted)}`)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value))
