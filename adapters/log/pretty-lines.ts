/** One log line of JSON as a person reads it at a terminal: time of day, level, message, then the fields. A line that is not such JSON stays as it is. */
export function toPrettyLine(line: string): string {
  const event = parse(line)
  if (event === null) return line
  const { level, time, msg, ...fields } = event
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${plain(value)}`)
  return `${String(time).slice(11, 23)} ${String(level).toUpperCase().padEnd(5)} ${plain(msg)}${rest.join('')}\n`
}

// Line ends and escape sequences stay escaped: what a caller sent must not look like a line of ours.
function plain(value: unknown): string {
  const json = JSON.stringify(value) ?? ''
  return typeof value === 'string' && /^[^\p{C}]*$/u.test(value) ? value : json.replaceAll(/[\u007f-\u009f]/g, '?')
}

function parse(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
