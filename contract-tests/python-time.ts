/** Milliseconds since 1970 as V1's Python writes them: with an offset, and with microseconds where there are any. */
export function toPythonTime(atMs: number, microseconds = 0): string {
  const [second = '', rest = ''] = new Date(atMs).toISOString().split('.')
  const fraction = `${rest.slice(0, 3)}${String(microseconds).padStart(3, '0')}`
  return `${second}${fraction === '000000' ? '' : `.${fraction}`}+00:00`
}

/** The day, as an ISO date. */
export const toDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)

export const dayMs = 86_400_000
export const minuteMs = 60_000
