/** The embedded PostgreSQL did not start. The message is one line that says what is wrong and what to do. */
export class CannotStartPostgres extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`Cannot start PostgreSQL: ${why}`, options)
    this.name = 'CannotStartPostgres'
  }
}

/** The system's short name for what failed (EACCES, ENOSPC, ..), else the error's own words. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : firstLineOf(cause)
}

/** The first line of what an error says. */
export function firstLineOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? ''
}
