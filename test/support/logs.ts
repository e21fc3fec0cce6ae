import type { Log } from '../../ports/driven/log.ts'

/** A log for tests that are about something else. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }

/** One line that was logged. */
export interface Logged {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: string
}

/** A log that keeps what it is told. */
export function makeKeepingLog(): Log & { readonly lines: readonly Logged[] } {
  const lines: Logged[] = []
  return {
    lines,
    info: (_fields, message) => void lines.push({ level: 'info', message }),
    warn: (_fields, message) => void lines.push({ level: 'warn', message }),
    error: (_fields, message) => void lines.push({ level: 'error', message }),
  }
}
